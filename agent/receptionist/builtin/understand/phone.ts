import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { digitWords } from './number-words.ts';
import type { Span, Text } from './text.ts';

export interface PhoneMention extends Span {
  /** E.164; null when the digits cannot be a whole number, e.g. without an area code. */
  readonly phone: string | null;
  /** How many digits were given. */
  readonly digits: number;
}

const written = /(?<![\w$#])\+?\(?\d[\d\s().\-/]{5,22}\d(?![\w])/g;
const oneDigit = `(?:${Object.keys(digitWords).join('|')}|\\d)`;
const spoken = new RegExp(
  `\\b(?:(?:double|triple|doble)\\s+)?${oneDigit}(?:[\\s,.-]+(?:(?:double|triple|doble)\\s+)?${oneDigit}){6,}\\b`,
  'g',
);

/** Phone numbers in a text, written or spelled out in words. Dates, clock times and codes are left alone. */
export function phonesIn(text: Text, country: string): PhoneMention[] {
  const found: PhoneMention[] = [];
  for (const m of text.plain.matchAll(written)) {
    const digits = m[0].replaceAll(/\D/g, '');
    if (digits.length < 7 || looksLikeDate(m[0])) continue;
    found.push({ start: m.index, end: m.index + m[0].length, phone: e164(m[0], country), digits: digits.length });
  }
  for (const m of text.plain.matchAll(spoken)) {
    const place = { start: m.index, end: m.index + m[0].length };
    if (found.some((f) => place.start < f.end && f.start < place.end)) continue;
    const digits = digitsOf(m[0]);
    if (digits.length >= 7) found.push({ ...place, phone: e164(digits, country), digits: digits.length });
  }
  return found.sort((a, b) => a.start - b.start);
}

function looksLikeDate(value: string): boolean {
  const trimmed = value.trim();
  return /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(trimmed) || /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\s/.test(trimmed);
}

function digitsOf(words: string): string {
  let result = '';
  let times = 1;
  for (const word of words.split(/[\s,.-]+/)) {
    if (word === 'double' || word === 'doble') times = 2;
    else if (word === 'triple') times = 3;
    else {
      result += (digitWords[word] ?? word).repeat(times);
      times = 1;
    }
  }
  return result;
}

/** E.164 of a written number, or null when it is not a possible number. */
export function e164(value: string, country: string): string | null {
  const region: CountryCode = isSupportedCountry(country) ? country : 'US';
  const parsed = parsePhoneNumberFromString(value, region);
  return parsed?.isPossible() ? parsed.number : null;
}

/** As people of the country read it: `217-555-0112` there, `+44 20 7946 0018` from elsewhere. */
export function phoneWords(phone: string, country: string): string {
  const parsed = parsePhoneNumberFromString(phone);
  if (!parsed) return phone;
  if (parsed.countryCallingCode === '1' && /^(?:US|CA)$/.test(country)) {
    return parsed.nationalNumber.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');
  }
  return parsed.country === country ? parsed.formatNational() : parsed.formatInternational();
}
