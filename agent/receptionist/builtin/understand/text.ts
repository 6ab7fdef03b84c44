/** Longest stretch of a message that is read for its meaning, in characters. */
export const maxReadCharacters = 2000;

/** `[start, end)` in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One message in the two forms the readers need; both have the same length, so a span fits either. */
export interface Text {
  /** As written, typographic quotes and dashes made plain. */
  readonly raw: string;
  /** Lower case, without accents. */
  readonly plain: string;
}

/** Cuts to what is read and makes the plain form. */
export function textOf(message: string): Text {
  const raw = message
    .normalize('NFC')
    .slice(0, maxReadCharacters)
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f\t\r\n]/g, ' ');
  return { raw, plain: plainOf(raw) };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant.
const isAscii = /^[\x00-\x7f]*$/;

/** Lower case without accents, character for character. */
export function plainOf(raw: string): string {
  if (isAscii.test(raw)) return raw.toLowerCase();
  let plain = '';
  for (const unit of raw.split('')) {
    const folded = unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    plain += folded.length === 1 ? folded : unit;
  }
  return plain;
}

/** The text with these spans blanked out, so that no later reader reads them again. */
export function without(text: Text, spans: readonly Span[]): Text {
  if (spans.length === 0) return text;
  return { raw: blank(text.raw, spans), plain: blank(text.plain, spans) };
}

function blank(value: string, spans: readonly Span[]): string {
  let result = value;
  for (const { start, end } of spans) {
    result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end);
  }
  return result;
}

/** All places where a global pattern is found. */
export function spansOf(pattern: RegExp, value: string): Span[] {
  return [...value.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

/** Words of letters and digits, in plain form. */
export function wordsOf(plain: string): string[] {
  return plain.match(/[\p{L}\p{N}][\p{L}\p{N}']*/gu) ?? [];
}
