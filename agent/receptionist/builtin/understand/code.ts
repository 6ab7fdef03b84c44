import { digitWords } from './number-words.ts';
import { type Span, spansOf, type Text } from './text.ts';

export interface CodeMention extends Span {
  /** Capital letters and digits, without blanks and hyphens. */
  readonly code: string;
}

const part = `(?:${Object.keys(digitWords).join('|')}|[a-z0-9])`;
/** `k 7 m 2 q x`, `one two three four five six`. */
const spelled = new RegExp(`(?<![a-z0-9])${part}(?:[ .,-]{1,2}${part}){3,9}(?![a-z0-9])`, 'g');
/** `K7M-2QX`, `123 456`: two pieces with a digit in each. */
const paired = /(?<![a-z0-9$#/:.-])(?=[a-z]{0,4}\d)[a-z0-9]{2,5}[ -](?=[a-z]{0,4}\d)[a-z0-9]{2,5}(?![a-z0-9/:])/g;
/** `K7M2QX`. */
const single = /(?<![a-z0-9$/:-])[a-z0-9]{4,10}(?![a-z0-9/:-])/g;
const label =
  /\b(?:codes?|codigos?|confirmation (?:number|code)|reference(?: number)?|appointment number|pin|numero de confirmacion)\b(?:[^.;!?]{0,14}\b(?:is|was|says|reads|es|dice)\b)?\W{0,4}$/;
/** Digits with words at their ends: times, ordinals, durations. */
const noCode = /^(?:\d{1,2}(?:am|pm|st|nd|rd|th|h|hrs?|ish|min|mins)|\d{1,2}\d{2}(?:am|pm)|(?:19|20)\d{2})$/;
/** Characters of a one-time code or an appointment code. */
const fewest = 4;
const most = 10;

/**
 * Codes in a message: those named as one, and, where a code was asked for, everything that looks like one. `text`
 * should have e-mail addresses, phone numbers and dates blanked out already.
 */
export function codesIn(text: Text, asked: boolean): CodeMention[] {
  const found: CodeMention[] = [];
  const add = (place: Span, code: string) => {
    const clean = code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
    if (clean.length < fewest || clean.length > most) return;
    if (found.some((f) => place.start < f.end && f.start < place.end)) return;
    found.push({ start: place.start, end: place.end, code: clean });
  };
  const named = (place: Span) => label.test(text.plain.slice(Math.max(0, place.start - 40), place.start));
  for (const place of spansOf(spelled, text.plain)) {
    const words = text.plain.slice(place.start, place.end);
    const joined = words
      .split(/[ .,-]+/)
      .map((word) => digitWords[word] ?? word)
      .join('');
    if ((asked || named(place)) && /\d/.test(joined)) add(place, joined);
  }
  for (const pattern of [single, paired]) {
    for (const place of spansOf(pattern, text.plain)) {
      const value = text.plain.slice(place.start, place.end);
      if (!/\d/.test(value) || value.split(/[ -]/).some((piece) => noCode.test(piece))) continue;
      if (asked || named(place)) add(place, value);
    }
  }
  if (found.length === 0 && asked) {
    const alone = /^\W*(?:it'?s|its|the code is|my code is|es|el codigo es)?\W*([A-Z]{6})\W*$/.exec(text.raw.trim());
    if (alone?.[1]) add({ start: text.raw.indexOf(alone[1]), end: text.raw.indexOf(alone[1]) + 6 }, alone[1]);
  }
  return found.sort((a, b) => a.start - b.start);
}
