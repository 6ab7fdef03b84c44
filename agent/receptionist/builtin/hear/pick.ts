import type { Opening } from '#contract/http/availability.ts';
import type { Practice } from '#domain/practice.ts';
import type { Frame } from '../frame/frame.ts';
import { isIn } from '../frame/wish.ts';
import { startDay, startTime } from '../steps/search.ts';
import type { Heard } from '../understand/heard.ts';
import { namesWhen, type When } from '../understand/when.ts';

/** "2", "the first", "option three please": a place among the offers, and no day of the month. */
const onlyPlace =
  /^\W*(?:(?:ok|okay|yes|sure|hmm|well|let'?s (?:do|take|go with)|i'?ll (?:take|do|go with)|i (?:want|prefer|choose|pick)|can i (?:have|get|take)|give me|si|bueno|prefiero|quiero|mejor)[\s,]+)*(?:option |number |#|the |la |el )*(?:\d|first|second|third|fourth|1st|2nd|3rd|last|primer[ao]?|segund[ao]|tercer[ao]?|ultim[ao])(?: one| option| slot| time| opening| opcion)?\W*(?:(?:please|then|(?:works|sounds|looks|seems)(?: (?:good|great|fine|best|well|perfect))?|is (?:good|fine|great|perfect|best)|would (?:be|work)(?: (?:good|great|fine|best|perfect|nice|lovely))?|for (?:me|us)|por favor|thanks?|thank you|gracias)[\s,.!]*)*\W*$/;

/** The one opening a message picks among those known, if it picks one. */
export function pick(frame: Frame, heard: Heard, practice: Practice): Opening | undefined {
  if (frame.offers.length === 0 || (frame.chosen !== null && frame.asked !== 'offer')) return undefined;
  const spoken = frame.offers;
  const { when, choice } = heard;
  const provider = heard.provider.mentions.findLast((m) => m.code)?.code;
  const placed = choice?.by === 'place' && onlyPlace.test(heard.plain) ? spoken[choice.place - 1] : undefined;
  if (placed && !spoken.some((o) => when?.at === startTime(o, practice))) return placed;
  const names = when && (when.days || when.at || when.part || (when.edge && !choice));
  if (when && names && !when.notAt && !heard.direction) {
    const pool = [...spoken, ...(frame.found?.openings ?? []), ...(frame.found?.nearest ?? [])];
    const fits = (o: Opening) => fitsWhen(o, when, practice) && (!provider || o.provider === provider);
    const among = spoken.filter(fits);
    if (among.length === 1 && (when.at || when.days || when.part) && !when.after && !when.before) return among[0];
    if (when.at) {
      const sameDay = (o: Opening) =>
        when.days || new Set(spoken.map((s) => startDay(s, practice))).has(startDay(o, practice));
      const all = pool.filter((o) => fits(o) && sameDay(o));
      const days = new Set(all.map((o) => startDay(o, practice)));
      if (days.size === 1) return all[0];
    }
    return undefined;
  }
  if (provider && !choice) {
    const theirs = spoken.filter((o) => o.provider === provider);
    return theirs.length === 1 && spoken.length > 1 ? theirs[0] : undefined;
  }
  if (frame.asked !== 'offer') return undefined;
  const pool = provider ? spoken.filter((o) => o.provider === provider) : spoken;
  const sorted = [...pool].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  if (choice?.by === 'place') return pool[choice.place - 1];
  if (choice?.by === 'earliest') return sorted[0];
  if (choice?.by === 'latest') return sorted.at(-1);
  if (choice?.by === 'any' && !heard.refusesOffers) return pool[0];
  const anything = (when?.anyDay || when?.anyTime) && !namesWhen(when) && !when.notDays && !when.notAt;
  if (anything && !heard.refusesOffers && heard.answer !== 'no') return pool[0];
  if (when?.soonest && !when.days && !when.at) return sorted[0];
  if (heard.answer === 'yes' && spoken.length === 1 && !namesWhen(when)) return spoken[0];
  return undefined;
}

function fitsWhen(opening: Opening, when: When, practice: Practice): boolean {
  const day = startDay(opening, practice);
  const time = startTime(opening, practice);
  if (when.days && (day < when.days.from || day > when.days.to)) return false;
  if (when.at && when.at !== time) return false;
  if (when.part && !when.at && !isIn(time, when.part)) return false;
  return true;
}
