import { notNames } from './not-names.ts';
import { plainOf } from './text.ts';

/** The parts of a name as they were said; one word alone may be either part. */
export interface NameParts {
  readonly first?: string;
  readonly last?: string;
  readonly lone?: string;
}

/** Pattern source of a letter of a name. */
const letter = "[\\p{L}'’.-]";
/** Pattern source of a word of a name. */
export const word = `\\p{L}${letter}*`;
/** Words that join the parts of a surname. */
export const particles =
  /^(?:de|del|la|las|los|van|von|der|den|di|da|dos|du|el|al|bin|ibn|st\.?|san|santa|y|e|ter|le|mc|mac|o')$/i;
/** `linda GARCIA` as `Linda Garcia`; mixed case is left as it is. */
export function properName(value: string): string {
  const cleaned = value.trim().replace(/[.,;:!?]+$/, '');
  const mixed = cleaned !== cleaned.toLowerCase() && (cleaned !== cleaned.toUpperCase() || cleaned.length === 1);
  if (mixed) return cleaned;
  return cleaned
    .toLowerCase()
    .replace(/(^|[\s'-])(\p{L})/gu, (_m, before: string, initial: string) => before + initial.toUpperCase());
}

/** Whether a word can be part of a name: letters, and none of the words that stand beside names. */
export function isNameWord(value: string): boolean {
  const plain = plainOf(value).replace(/[.']/g, '');
  return plain.length > 0 && plain.length <= 25 && !notNames.has(plain) && /^\p{L}/u.test(value);
}

/** Names that are common words too: taken where a name was asked for, or after another name. */
const alsoNames = new Set(
  'al will may april june august mark drew le day young long good best rich hope joy grace summer park love price early english field fields king rose bill pat art dale dean frank guy jack max ray roman sky star storm van wood woods'.split(
    ' ',
  ),
);

/** Words at the start of a text that can be a person's name, at most five; empty when the first already cannot. */
export function nameWordsAt(raw: string, asked = false): string[] {
  const result: string[] = [];
  const start = new RegExp(
    `^\\s*(?:(?:mr|mrs|ms|miss|sr|sra|señor|señora)\\.?\\s+)?(${word}(?:\\s+${word}){0,5})`,
    'iu',
  ).exec(raw)?.[1];
  if (!start) return result;
  for (const candidate of start.split(/\s+/)) {
    const bare = candidate.replace(/[.]+$/, '');
    if (particles.test(bare) && result.length > 0) result.push(bare);
    else if (isNameWord(bare) || (alsoNames.has(plainOf(bare)) && (asked || result.length > 0))) result.push(bare);
    else break;
    // A full stop ends the name, unless it is that of an initial.
    if (result.length > 5 || /\p{L}{2,}\.$/u.test(candidate)) break;
  }
  while (result.length > 0 && particles.test(result.at(-1) ?? '')) result.pop();
  return result;
}

/** First name and surname of a name's words. */
export function splitName(parts: readonly string[]): NameParts {
  if (parts.length === 0) return {};
  if (parts.length === 1) return { lone: properName(parts[0] ?? '') };
  // A middle initial goes with neither.
  const kept = parts.filter((p, i) => !(i > 0 && i < parts.length - 1 && p.replace('.', '').length === 1));
  const first = properName(kept[0] ?? '');
  const last = kept
    .slice(1)
    .map((p) => (particles.test(p) ? p : properName(p)))
    .join(' ');
  return { first, last };
}
