import type { Opening } from '#contract/http/availability.ts';
import type { Practice } from '#domain/practice.ts';
import { type Frame, openingKey, startKey } from './frame.ts';
import { corrects } from './hear-facts.ts';
import { withRemark } from './hear-task.ts';
import { pick } from './pick.ts';
import { startDay, startTime, usable, widened } from './search.ts';
import { addDays } from './understand/calendar.ts';
import type { Heard } from './understand/heard.ts';
import { namesWhen, type When } from './understand/when.ts';
import { isIn, mergeWish, singleDay, type Wish, wishOf } from './wish.ts';

/** When and with whom: a pick among the offers, a refusal of them, or a wish that makes a new search. */
export function hearWish(frame: Frame, heard: Heard, practice: Practice, today: string): Frame {
  if (frame.task !== 'booking') return frame;
  const dayOnly = heard.when?.days && !heard.when.at && !heard.when.part && !heard.provider.mentions.length;
  if (frame.asked === 'birthDate' && heard.birthDates.length === 0 && dayOnly && !corrects(heard.plain)) {
    return withRemark(frame, 'birthYearMissing');
  }
  const named = hearProvider(frame, heard, practice);
  const picked = pick(named, heard, practice);
  if (picked) return choose(named, picked, practice);
  const when = heard.when;
  if (when?.days?.mismatch) return withRemark(newWish(named, heard, when, practice), 'weekdayMismatch');
  if (when && (namesWhen(when) || when.anyDay || when.anyTime || when.sameTime || when.notDays || when.notAt)) {
    if (isOnlyAside(frame, heard)) return named;
    return newWish(named, heard, when, practice);
  }
  if (named.provider !== frame.provider || named.speaks !== frame.speaks) return afterProviderChange(named, practice);
  if (frame.asked === 'when' && heard.unsure) return { ...named, wish: { ...named.wish, anyDay: true } };
  if (heard.direction && frame.offers.length > 0) return moved(named, heard.direction, practice, today);
  const standing = frame.asked === 'offer' && frame.chosen === null;
  if (standing && (heard.refusesOffers || heard.answer === 'no')) return refuse(named, practice);
  if (standing && heard.answer === 'yes') return withRemark(named, 'whichOne');
  return named;
}

/** A day named in a question about the practice's hours is no wish to come then. */
function isOnlyAside(frame: Frame, heard: Heard): boolean {
  return (
    heard.questions.some((q) => q.about === 'openOn' || q.about === 'worksOn' || q.about === 'hours') &&
    frame.asked !== 'when'
  );
}

function hearProvider(frame: Frame, heard: Heard, practice: Practice): Frame {
  const { provider } = heard;
  if (heard.questions.some((q) => q.about === 'worksOn' || q.about === 'whoWorks')) return frame;
  const mention = provider.mentions.at(-1);
  if (mention?.code) {
    const saidElsewhere =
      /\b(?:dr\.?|doctora?|dra\.?)\s+[\w-]+\s+(?:said|told|recommended|mentioned|thinks|suggested|dijo|recomendo)\b/.test(
        heard.plain,
      );
    if (saidElsewhere && frame.provider === null)
      return { ...frame, preferred: mention.code, beenBefore: frame.beenBefore ?? true };
    return { ...frame, provider: mention.code };
  }
  if (mention && mention.code === null)
    return withRemark({ ...frame, unknownProvider: mention.said }, 'unknownProvider');
  if (provider.any) return { ...frame, provider: null };
  if (provider.role === 'hygienist' && frame.provider) {
    const role = practice.providers.find((p) => p.code === frame.provider)?.role;
    if (role !== 'hygienist') return { ...frame, provider: null };
  }
  return frame;
}

/** The frame with this opening chosen. */
export function choose(frame: Frame, opening: Opening, practice: Practice): Frame {
  const same = frame.chosen && openingKey(frame.chosen) === openingKey(opening);
  return {
    ...frame,
    chosen: opening,
    agreed: same ? frame.agreed : false,
    wish: { ...wishOf(opening, practice.timeZone), notDays: frame.wish.notDays },
    loosened: null,
    refusals: 0,
    provider: frame.provider === null ? null : opening.provider,
  };
}

function newWish(frame: Frame, heard: Heard, when: When, practice: Practice): Frame {
  const present = presentOf(frame, heard, practice);
  const wish = mergeWish(frame.wish, when, present);
  if (frame.chosen && fulfils(frame.chosen, wish, frame, practice)) return frame;
  const same = JSON.stringify(wish) === JSON.stringify(frame.wish);
  // The time that is not to be had, once more: the answer is why, and the same offers.
  if (same && frame.found !== null && frame.chosen === null)
    return withRemark({ ...frame, agreed: false }, 'askedAgain');
  return {
    ...frame,
    wish,
    chosen: null,
    held: frame.held,
    agreed: false,
    refusals: 0,
    loosened: null,
    found: null,
    offers: [],
  };
}

/** Where new words leave day or time open, the opening that is on the table fills them in. */
function presentOf(frame: Frame, heard: Heard, practice: Practice): Wish | null {
  if (frame.chosen) return wishOf(frame.chosen, practice.timeZone);
  const [only] = frame.offers;
  if (only && frame.offers.length === 1 && (heard.when?.sameTime || (heard.when?.days && !frame.wish.at))) {
    return heard.when?.sameTime ? wishOf(only, practice.timeZone) : null;
  }
  const days = new Set(frame.offers.map((o) => startDay(o, practice)));
  const [day] = days;
  if (
    day &&
    days.size === 1 &&
    !singleDay(frame.wish) &&
    heard.when &&
    !heard.when.days &&
    !heard.when.anyDay &&
    !heard.when.soonest
  ) {
    return { ...frame.wish, days: { from: day, to: day } };
  }
  return null;
}

function fulfils(opening: Opening, wish: Wish, frame: Frame, practice: Practice): boolean {
  const day = startDay(opening, practice);
  const time = startTime(opening, practice);
  if (frame.provider && frame.provider !== opening.provider) return false;
  if (!wish.days || day < wish.days.from || day > wish.days.to || wish.notDays?.includes(day)) return false;
  if (wish.edge || wish.soonest) return false;
  if (wish.at) return wish.at === time;
  if (wish.after && time < wish.after) return false;
  if (wish.before && time >= wish.before) return false;
  return !wish.part || isIn(time, wish.part);
}

function afterProviderChange(frame: Frame, practice: Practice): Frame {
  const { chosen } = frame;
  if (chosen && frame.provider === chosen.provider) return frame;
  if (chosen && frame.provider === null && frame.speaks === null) return frame;
  const wish = chosen ? wishOf(chosen, practice.timeZone) : frame.wish;
  return { ...frame, wish, chosen: null, agreed: false, found: null, loosened: null, offers: [] };
}

/** "Anything later?" moves the search past the offers, on their day or beyond their days. */
function moved(frame: Frame, direction: 'earlier' | 'later', practice: Practice, today: string): Frame {
  const sorted = [...frame.offers].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) return frame;
  const day = startDay(first, practice);
  const oneDay = day === startDay(last, practice);
  const { at: _at, around: _around, edge: _edge, soonest: _soonest, ...rest } = frame.wish;
  let wish: Wish;
  if (oneDay) {
    wish =
      direction === 'earlier'
        ? { ...rest, after: undefined, days: { from: day, to: day }, before: startTime(first, practice) }
        : { ...rest, before: undefined, days: { from: day, to: day }, after: afterTime(startTime(last, practice)) };
  } else if (direction === 'earlier') wish = { ...rest, days: { from: today, to: day } };
  else
    wish = { ...rest, days: { from: addDays(startDay(last, practice), 1), to: addDays(startDay(last, practice), 28) } };
  return {
    ...frame,
    wish,
    chosen: null,
    agreed: false,
    found: null,
    loosened: null,
    refusals: 0,
    offers: [],
    refused: [...frame.refused, ...sorted.map(startKey)],
  };
}

function afterTime(time: string): string {
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + 1;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Offers turned down: the rest of what was found comes next, then a wider search, then a question. */
function refuse(frame: Frame, practice: Practice): Frame {
  const refused = [...frame.refused, ...frame.offers.map(startKey)];
  const left = usable(frame.found?.openings ?? [], { ...frame, refused }, practice);
  const next: Frame = { ...frame, refused, refusals: frame.refusals + 1, chosen: null, offers: [] };
  if (left.length > 0) return next;
  return { ...next, wish: widened(frame, practice), found: null, loosened: null };
}
