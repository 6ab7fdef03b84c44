import { minuteOf, type OpenSpan, wallOfMinute, wallTimeOf } from './hours-of-day.ts';
import type { Language } from './lexicon.ts';
import { isRefused } from './refused.ts';
import type { Span } from './text.ts';
import { notParts, partAhead, partBeside, partNames, timeWords } from './time-words.ts';
import { type ClockMention, clockMentions, type PartOfDay } from './times.ts';

/** Times of day as one message wishes them, `HH:MM`. `after` and `before` bound the start: after <= start < before. */
export interface TimeWish {
  readonly at?: string;
  /** `at` is only about the time wished. */
  readonly around?: boolean;
  readonly after?: string;
  readonly before?: string;
  readonly part?: PartOfDay;
  /** The first or the last opening of the day. */
  readonly edge?: 'first' | 'last';
  readonly anyTime?: boolean;
  /** The time named before, on another day. */
  readonly sameTime?: boolean;
  /** A time named as not possible. */
  readonly notAt?: string;
  /** So many minutes later than the time spoken of, or earlier when negative. */
  readonly shiftMinutes?: number;
}

interface Reading {
  readonly span: OpenSpan;
  /** A time was asked for. */
  readonly bare: boolean;
  /** The whole message, days included: where the words around a time are looked up. */
  readonly plain: string;
}

/** The times of day that a plain text (days blanked out) wishes. */
export function timeWish(rest: string, language: Language, reading: Reading): TimeWish {
  const w = timeWords[language];
  const mentions = clockMentions(rest, language, true).filter((m) => !m.lone || isClock(rest, m, language, reading));
  const refused = mentions.filter((m) => isRefused(rest, m, language) && !w.after.test(leadOf(rest, m)));
  const meant = mentions.filter((m) => !refused.includes(m));
  // "My neighbor drives me at half past eight" beside the time of the visit.
  const wished = meant.length > 1 ? meant.filter((m) => !aside.test(leadOf(rest, m))) : meant;
  const bounds = boundsOf(rest, wished, language, reading.span);
  const notPart = refusedPart(reading.plain, language);
  const part = notPart
    ? undefined
    : w.parts.find(([pattern]) => pattern.test(withoutPlaces(reading.plain, rest, wished, language)))?.[1];
  const span = wished.length > 0 ? undefined : w.spans.find(([pattern]) => pattern.test(reading.plain));
  const around = wished.length > 0 ? undefined : w.around.find(([pattern]) => pattern.test(reading.plain));
  const refusedAt = refused[0] ? wallTimeOf(refused[0], partOf(rest, refused[0], language), reading.span) : undefined;
  return {
    ...bounds,
    ...(notPart === 'morning' && !bounds.at ? { after: '12:00' } : {}),
    ...((notPart === 'afternoon' || notPart === 'evening') && !bounds.at
      ? { before: notPart === 'evening' ? '17:00' : '12:00' }
      : {}),
    ...(span?.[1] ? { after: span[1] } : {}),
    ...(span?.[2] ? { before: span[2] } : {}),
    ...(around ? { at: around[1], around: true } : {}),
    ...(part && !bounds.at && !span && !around ? { part } : {}),
    ...(w.first.test(reading.plain)
      ? { edge: 'first' as const }
      : w.last.test(reading.plain)
        ? { edge: 'last' as const }
        : {}),
    ...(w.anyTime.test(reading.plain) && wished.length === 0 ? { anyTime: true } : {}),
    ...(w.sameTime.test(reading.plain) && wished.length === 0 ? { sameTime: true } : {}),
    ...(refusedAt ? { notAt: refusedAt } : {}),
  };
}

/** Words before a time at which something else happens. */
const aside =
  /\b(?:drives?|driving|picks?|drops?|leaves?|leaving|wakes?|bus|train|lunch|meeting|gets? (?:up|here|home)|autobus|tren|me (?:lleva|trae|recoge))\b[^.;!?]{0,20}\b(?:at|a las?)\s*$/;

/** "Not mornings": the part of the day that is ruled out. */
function refusedPart(plain: string, language: Language): PartOfDay | undefined {
  const m = notParts[language].exec(plain);
  const name = m?.slice(1).find((value) => value !== undefined);
  return name ? partNames[name] : undefined;
}

/** Whether a lone number is meant as a time: words around it say so, or a time was asked for and little else said. */
function isClock(rest: string, m: ClockMention, language: Language, reading: Reading): boolean {
  const w = timeWords[language];
  const lead = leadOf(rest, m);
  const tail = tailOf(rest, m);
  // "The afternoon one" is one of the offers.
  if (rest.slice(m.start, m.end) === 'one' && /\b(?:the|that|this)\s+(?:\w+\s+){0,2}$/.test(lead)) return false;
  if (age.test(lead) || /^\s*-?(?:years?|yrs?|yo\b|y\/o|anos)/.test(tail)) return false;
  if (partBeside[language].test(tail) || partAhead[language].test(lead)) return true;
  if (w.after.test(lead) || w.before.test(lead) || w.by.test(lead) || w.about.test(lead)) return true;
  if (w.orAfter.test(tail) || w.orBefore.test(tail) || w.orSo.test(tail)) return true;
  if (w.rangeLead.test(lead) || endOfRange.test(lead)) return true;
  if (/^\s*(?:or|to|-|until|till|o|a)\s*(?:las? )?\d{1,2}(?::\d\d|\s?[ap]\.?m)/.test(tail)) return true;
  if (/(?:\bat|@|\bmake it|\bsay|\ba las?)\s*$/.test(lead)) return true;
  if (reading.bare && movedTo.test(lead)) return true;
  return reading.bare && w.bare.test(rest.replace(/\s+/g, ' '));
}

/** The words around a time that tell how it is meant, in characters. */
const nearbyCharacters = 60;

function leadOf(rest: string, m: Span): string {
  return rest.slice(Math.max(0, m.start - nearbyCharacters), m.start);
}

function tailOf(rest: string, m: Span): string {
  return rest.slice(m.end, m.end + nearbyCharacters);
}

/** "change the time to 2", "not 10, 11". */
const movedTo =
  /\b(?:change|move|switch|make|set|push|cambie\w*|pase\w*)\b[^.;!?]{0,20}\b(?:to|a)\s*$|\bnot(?: at)?\s+\d{1,2}(?::\d\d)?\s*,\s*(?:but\s+)?$|\bnot(?: at)?\s*$/;

/** "she's 16". */
const age =
  /\b(?:(?:he|she|i|they|who|kid|son|daughter|child)(?:'s| is|'m| am| are)|aged?|turn(?:s|ed|ing)|tiene|tengo|cumple)\s*$/;

/** "between 1 and", "from two to", "2-". */
const endOfRange =
  /(?:\b(?:between|from|entre|de|desde)\s+(?:las? )?(?:\d{1,2}(?::\d\d)?|[a-z]+)(?:\s?[ap]m)?\s*(?:-|to|and|until|till|y|a|hasta)|\d\s*(?:-|to|until|till))\s*(?:las? )?$/;

function partOf(rest: string, m: ClockMention, language: Language): PartOfDay | undefined {
  const name =
    partBeside[language].exec(tailOf(rest, m))?.groups?.part ?? partAhead[language].exec(leadOf(rest, m))?.groups?.part;
  return name ? partNames[name] : undefined;
}

function boundsOf(rest: string, wished: readonly ClockMention[], language: Language, span: OpenSpan): TimeWish {
  const w = timeWords[language];
  let wish: { -readonly [K in keyof TimeWish]: TimeWish[K] } = {};
  for (let i = 0; i < wished.length; i++) {
    const m = wished[i];
    if (!m) continue;
    const next = wished[i + 1];
    // "by evening 6": the part of the day stands between the word and its hour.
    const lead = leadOf(rest, m).replace(partAhead[language], ' ');
    const tail = tailOf(rest, m);
    const between = next ? rest.slice(m.end, next.start) : '';
    const time = wallTimeOf(m, partOf(rest, m, language) ?? loosePart(rest, language), span);
    if (next && w.range.test(between) && (w.rangeLead.test(lead) || !/and|y/.test(between))) {
      wish = { ...wish, ...rangeOf(m, next, time, partOf(rest, next, language), span) };
      i++;
    } else if (next && w.either.test(between)) {
      const other = wallTimeOf(next, partOf(rest, next, language), span);
      const [a, b] = time < other ? [time, other] : [other, time];
      wish = { ...wish, after: a, before: wallOfMinute(minuteOf(b) + 1) };
      i++;
    } else if (w.busyUntil.test(lead)) wish.after = time;
    else if (w.after.test(lead) || w.orAfter.test(tail)) wish.after = time;
    else if (w.before.test(lead)) wish.before = time;
    else if (w.by.test(lead) || w.orBefore.test(tail)) wish.before = wallOfMinute(minuteOf(time) + 1);
    else {
      wish.at = time;
      if (w.about.test(lead) || w.orSo.test(tail) || /ish$/.test(rest.slice(m.start, m.end))) wish.around = true;
      else delete wish.around;
    }
  }
  return wish;
}

/** A part of the day named elsewhere in the message: "in the afternoon, maybe at 3". */
function loosePart(rest: string, language: Language): PartOfDay | undefined {
  return timeWords[language].parts.find(([pattern]) => pattern.test(rest))?.[1];
}

function rangeOf(
  first: ClockMention,
  last: ClockMention,
  firstTime: string,
  part: PartOfDay | undefined,
  span: OpenSpan,
): TimeWish {
  const to = wallTimeOf(last, part, span);
  const sameHalf =
    first.meridiem === null ? wallOfMinute((minuteOf(firstTime) % 720) + (to >= '12:00' ? 720 : 0)) : firstTime;
  const from = first.meridiem === null && last.meridiem !== null && sameHalf < to ? sameHalf : firstTime;
  return from < to ? { after: from, before: wallOfMinute(minuteOf(to) + 1) } : { after: from };
}

/** The message without the parts of day that only qualify a clock time. */
function withoutPlaces(plain: string, rest: string, wished: readonly ClockMention[], language: Language): string {
  let result = plain;
  for (const m of wished) {
    const tail = partBeside[language].exec(tailOf(rest, m));
    if (tail) result = `${result.slice(0, m.end)}${' '.repeat(tail[0].length)}${result.slice(m.end + tail[0].length)}`;
    result = `${result.slice(0, m.start)}${' '.repeat(m.end - m.start)}${result.slice(m.end)}`;
  }
  return result;
}
