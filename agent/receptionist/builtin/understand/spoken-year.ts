import { numberWords } from './number-words.ts';

const units: Readonly<Record<string, number>> = { ...numberWords.en.small, ...numberWords.es.small };
const tens: Readonly<Record<string, number>> = { ...numberWords.en.tens, ...numberWords.es.tens, veinti: 20 };
const unit = `(?:${Object.keys(units)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const ten = `(?:${Object.keys(tens)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const rest = `(?:${ten}(?:[\\s-]+(?:y\\s+)?${unit}|${unit})?|(?:oh|o|zero)[\\s-]+${unit}|${unit})`;

/** Years as they are spoken: "nineteen eighty-five", "two thousand one", "mil novecientos ochenta y cinco". */
export const spokenYearSource = `(?:(?:nineteen|twenty)(?:[\\s-]+hundred)?(?:[\\s-]+and)?[\\s-]+${rest}|two thousand(?:[\\s-]+(?:and[\\s-]+)?${rest})?|mil\\s+novecientos(?:\\s+${rest})?|dos mil(?:\\s+${rest})?)`;

/** The number of a spoken year, or undefined when the words are none. */
export function spokenYear(words: string): number | undefined {
  const m = /^(nineteen|twenty|two thousand|mil\s+novecientos|dos mil)(.*)$/.exec(words.trim());
  if (!m) return undefined;
  const base = /^(?:nineteen|mil)/.test(m[1] ?? '') ? 1900 : 2000;
  const parts = (m[2] ?? '').match(/[a-z]+/g) ?? [];
  let sum = 0;
  for (const part of parts) {
    const joined = /^veinti(\w+)$/.exec(part)?.[1];
    sum += joined ? 20 + (units[joined] ?? 0) : (tens[part] ?? units[part] ?? 0);
  }
  return base + sum;
}
