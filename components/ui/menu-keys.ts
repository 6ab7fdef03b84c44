/** Which of so many entries a key leads to from the one at `at` (-1: none yet), round and round; null for other keys. */
export function entryAt(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at <= 0 ? count : at) - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

interface Named {
  readonly key: string;
  readonly label: unknown;
  readonly text?: string;
}

/** The next entry whose words begin with the letter that was typed, or null. */
export function entryThatBegins(letter: string, at: number, entries: readonly Named[]): number | null {
  if (letter.length !== 1 || letter === ' ') return null;
  const begins = ({ key, label, text }: Named) =>
    (text ?? (typeof label === 'string' ? label : key)).toLowerCase().startsWith(letter.toLowerCase());
  const found = entries
    .map((_, index) => (at + 1 + index) % entries.length)
    .find((index) => {
      const entry = entries[index];
      return entry !== undefined && begins(entry);
    });
  return found ?? null;
}
