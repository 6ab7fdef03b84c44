import type { Practice } from '#domain/practice.ts';
import { practiceIn } from '#domain/practice-in.ts';

/**
 * A visit type's texts for the patient, in a language (BCP 47).
 * @param row as it is stored; what stands there stays for a visit type that the practice no longer offers
 */
export function visitTextsIn<Row extends { code: string; name: string }>(
  row: Row,
  practice: Practice,
  locale: string,
): Row {
  const own = practiceIn(practice, locale).visitTypes.find(({ code }) => code === row.code);
  if (!own) return row;
  return { ...row, name: own.name, ...('instructions' in row && { instructions: own.instructions }) };
}
