import { isTypoOf } from './edit-distance.ts';
import { type Language, lexicons } from './lexicon.ts';

/** Words people draw out: "yesss", "okayyy", "noooo". */
const drawnOut: readonly (readonly [RegExp, string])[] = [
  [/^ye+s{2,}$|^ye{2,}s+$|^yes+s$/, 'yes'],
  [/^yea+h{2,}$|^ye+a{2,}h*$|^yeahh+$/, 'yeah'],
  [/^ye+p{2,}$/, 'yep'],
  [/^yu+p{2,}$/, 'yup'],
  [/^o+k{2,}$|^oka+y{2,}$/, 'ok'],
  [/^no{2,}$/, 'no'],
  [/^su+re{2,}$/, 'sure'],
  [/^si{2,}p?$/, 'si'],
  [/^thank{2,}s+$/, 'thanks'],
  [/^hi{2,}$|^hey{2,}$|^hell+o{2,}$/, 'hello'],
];

const shorthand: Readonly<Record<string, string>> = {
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  tmw: 'tomorrow',
  tomo: 'tomorrow',
  '2moro': 'tomorrow',
  '2morrow': 'tomorrow',
  tmrrw: 'tomorrow',
  aft: 'afternoon',
  appt: 'appointment',
  appts: 'appointments',
  apt: 'appointment',
  eve: 'eve',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  u: 'you',
  ur: 'your',
  wks: 'weeks',
  wk: 'week',
  mornin: 'morning',
  xmas: 'christmas',
  resched: 'reschedule',
};

/** Words that look like a typing error of a calendar word and are none. */
const sound = new Set([
  'cancer',
  'canal',
  'morning',
  'mornings',
  'evenings',
  'afternoons',
  'cleanings',
  'warning',
  'remember',
  'events',
  'christian',
  'christians',
  'marching',
]);

/** A plain text with typing errors in calendar words mended and shorthand written out. Lengths may change. */
export function mend(plain: string, language: Language): string {
  const words = lexicons[language].mendable;
  return plain.replace(/\b(dra?|mrs?|ms|st)\./g, '$1 ').replace(/[a-z0-9]+/g, (word) => {
    const drawn = drawnOut.find(([pattern]) => pattern.test(word));
    if (drawn) return drawn[1];
    const long = shorthand[word];
    if (long !== undefined) return long;
    if (word.length < 5 || sound.has(word) || words.includes(word)) return word;
    const plural = word.endsWith('s') && words.includes(word.slice(0, -1));
    if (plural) return word;
    return words.find((w) => w.length >= 5 && isTypoOf(word, w)) ?? word;
  });
}
