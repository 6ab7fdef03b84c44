const units: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
  trece: 13,
  catorce: 14,
  quince: 15,
  dieciseis: 16,
  diecisiete: 17,
  dieciocho: 18,
  diecinueve: 19,
};
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  veinte: 20,
  veinti: 20,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
};
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
