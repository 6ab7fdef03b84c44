import type { Opening } from '#contract/http/availability.ts';
import type { Practice } from '#domain/practice.ts';
import { expectedAfter } from '../frame/asked.ts';
import { withoutOpenings } from '../frame/dropped.ts';
import type { Frame } from '../frame/frame.ts';
import { targetOf } from '../frame/own.ts';
import { withRemark } from '../frame/remark.ts';
import { isIn, isSearchable, mergeWish, singleDay, type Wish, wishOf } from '../frame/wish.ts';
import { startDay, startTime } from '../steps/search.ts';
import type { Heard } from '../understand/heard.ts';
import { namesWhen, type When } from '../understand/when.ts';
import { corrects } from './facts.ts';
import { choose, chooseOption, moved, refuse } from './offers.ts';
import { pick } from './pick.ts';
import { presentFor } from './target.ts';

/** When and with whom: a pick among the offers, a refusal of them, or a wish that makes a new search. */
export function hearWish(frame: Frame, heard: Heard, practice: Practice, today: string): Frame {
  if (!hasWishes(frame)) return frame;
  if (isBirthdayWithoutYear(frame, heard)) return withRemark(frame, 'birthYearMissing');
  const named = hearProvider(frame, heard, practice);
  if (frame.task === 'waitlist')
    return { ...named, wish: heard.when ? mergeWish(named.wish, heard.when, null) : named.wish };
  const picked = pick(named, heard, practice);
  if (picked) return named.family ? chooseOption(named, picked) : choose(named, picked, practice);
  const when = heard.when;
  if (when?.days?.mismatch) return withRemark(newWish(named, heard, when, practice), 'weekdayMismatch');
  if (when && (namesWhen(when) || when.anyDay || when.anyTime || when.sameTime || when.notDays || when.notAt)) {
    if (isOnlyAside(frame, heard)) return named;
    return newWish(named, heard, when, practice);
  }
  if (named.provider !== frame.provider || named.speaks !== frame.speaks) return afterProviderChange(named, practice);
  if (frame.asked === 'when' && heard.unsure) return { ...named, wish: { ...named.wish, anyDay: true } };
  if (heard.direction && frame.offers.length > 0) return moved(named, heard.direction, practice, today);
  const standing = frame.asked === 'offer' && onTheTable(frame) === undefined;
  // "No, never been there" tells of the patient, not of the times.
  const tellsOther = heard.person.beenBefore !== undefined || heard.person.forWhom !== undefined;
  if (standing && (heard.refusesOffers || (heard.answer === 'no' && !tellsOther))) return refuse(named, practice);
  if (standing && heard.answer === 'yes') return withRemark(named, 'whichOne');
  return named;
}

/** Whether days and times said now are wishes for the visit under way. */
function hasWishes(frame: Frame): boolean {
  if (frame.task === 'moving') return targetOf(frame) !== undefined;
  return frame.task === 'booking' || frame.task === 'family' || frame.task === 'waitlist';
}

const weekdayOrWeek =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|week|lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|semana)\b/;

const namesMonth = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]*\b|\d\s?[/-]\s?\d/;

/** "June 3", where a birth date was asked for. */
function isBirthdayWithoutYear(frame: Frame, heard: Heard): boolean {
  const missing = frame.birthDate === null && expectedAfter(frame.asked).birthDate && frame.task !== 'family';
  if (!missing || heard.birthDates.length > 0 || heard.provider.mentions.length > 0) return false;
  const { when } = heard;
  if (!when?.days || when.at || when.part || when.days.from !== when.days.to) return false;
  return namesMonth.test(heard.plain) && !corrects(heard.plain) && !weekdayOrWeek.test(heard.plain);
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
    return { ...frame, provider: mention.code, providerKept: false };
  }
  if (mention && mention.code === null)
    return withRemark({ ...frame, unknownProvider: mention.said }, 'unknownProvider');
  if (provider.any) return { ...frame, provider: null, providerKept: true };
  if (provider.role === 'hygienist' && frame.provider) {
    const role = practice.providers.find((p) => p.code === frame.provider)?.role;
    if (role !== 'hygienist') return { ...frame, provider: null };
  }
  return frame;
}

function newWish(frame: Frame, heard: Heard, when: When, practice: Practice): Frame {
  const present = presentOf(frame, heard, when, practice);
  const wish = mergeWish(frame.wish, when, present);
  const standing = onTheTable(frame);
  // What stands already, said or asked once more.
  if (standing && !frame.family && fulfils(standing, wish, frame, practice)) return withRemark(frame, 'repeat');
  const same = JSON.stringify(wish) === JSON.stringify(frame.wish);
  // The time that is not to be had, once more: the answer is why, and the same offers.
  const [first] = frame.offers;
  // "Any morning next week", once more: any of them will do.
  if (same && first && !wish.at && /\b(?:any|whichever|whatever|cualquier\w*)\b/.test(heard.plain))
    return frame.family ? chooseOption(frame, first) : choose(frame, first, practice);
  if (same && frame.found !== null && frame.chosen === null && !frame.unprompted)
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
    unprompted: false,
    ...(frame.family ? { family: { ...frame.family, options: null, chosen: null } } : {}),
  };
}

/** What was chosen; of a family's option the first opening. */
export function onTheTable(frame: Frame): Opening | undefined {
  return frame.family ? frame.family.chosen?.[0] : (frame.chosen ?? undefined);
}

/** Where new words leave day or time open, the opening that is on the table fills them in. */
function presentOf(frame: Frame, heard: Heard, when: When, practice: Practice): Wish | null {
  const standing = onTheTable(frame);
  if (standing) return wishOf(standing, practice.timeZone);
  const target = frame.task === 'moving' ? targetOf(frame) : undefined;
  if (target && (when.sameTime || !isSearchable(frame.wish))) return presentFor(when, target, practice);
  const [only] = frame.offers;
  if (only && frame.offers.length === 1 && (heard.when?.sameTime || (heard.when?.days && !frame.wish.at))) {
    return heard.when?.sameTime ? wishOf(only, practice.timeZone) : null;
  }
  const days = new Set(frame.offers.map((o) => startDay(o, practice)));
  const [day] = days;
  if (
    day &&
    days.size === 1 &&
    !frame.unprompted &&
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
  return {
    ...frame,
    wish,
    ...withoutOpenings,
    ...(frame.family ? { family: { ...frame.family, options: null, chosen: null } } : {}),
  };
}
