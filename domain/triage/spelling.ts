import { listedWords } from './concepts.ts';
import { keyWords, lookAlikes, meant } from './spelling-words.ts';

const keys = keyWords.split(', ');
/** Words that stand for themselves. */
const own = new Set([...keys, ...listedWords(), ...lookAlikes.split(', ')]);
/** Words of so few letters are too near to too many others; there only swapped, doubled and dropped letters are mended. */
const fewLetters = 5;
const manyLetters = 9;

/** The word that is meant by a word, or by a slip of the finger in a key word; several words where they ran together. */
export function meantBy(word: string): string {
  const known = Object.hasOwn(meant, word) ? meant[word] : undefined;
  if (known !== undefined) return known;
  if (word.length < 4 || word.length > 16 || own.has(word)) return word;
  return keys.find((key) => key[0] === word[0] && isSlipOf(word, key)) ?? word;
}

function isSlipOf(word: string, key: string): boolean {
  const longer = word.length - key.length;
  if (key.length > fewLetters) {
    const slips = key.length >= manyLetters ? 2 : 1;
    return Math.abs(longer) <= slips && distance(key, word) <= slips;
  }
  if (longer === 1) return word.replaceAll(/(.)\1/g, '$1') === key;
  if (longer === 0) return isSwapped(word, key);
  return longer === -1 && key.length === fewLetters && distance(key, word) === 1;
}

/** The same but for two neighbours that changed places. */
function isSwapped(word: string, key: string): boolean {
  const first = [...key].findIndex((letter, at) => letter !== word[at]);
  const swapped = `${key.slice(0, first)}${key[first + 1] ?? ''}${key[first] ?? ''}${key.slice(first + 2)}`;
  return first >= 0 && swapped === word;
}

/** How many letters have to be changed, added, dropped or swapped with their neighbour. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const above = rows[i - 1] ?? [];
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
