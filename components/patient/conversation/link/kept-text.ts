import { z } from 'zod';
import { maxMessageCharacters } from '#contract/channels/topics.ts';

/** A message typed and not yet taken over by the room. */
const unsentSchema = z
  .array(z.object({ key: z.string().max(100), text: z.string().max(maxMessageCharacters) }))
  .max(50);
export type Unsent = z.infer<typeof unsentSchema>;

/** What a visitor typed and nobody has yet: lives with the tab, survives a reload. */
export interface KeptText {
  readTyped(): string;
  keepTyped(text: string): void;
  readUnsent(): Unsent;
  keepUnsent(unsent: Unsent): void;
  forget(): void;
}

const typedKey = 'openwide.typed';
const unsentKey = 'openwide.unsent';

/** Keeps in the tab's session storage; where that is refused (private windows), in memory only. */
export function keptInTab(storage: () => Storage): KeptText {
  const memory = new Map<string, string>();
  const read = (key: string) => {
    try {
      return storage().getItem(key) ?? memory.get(key) ?? null;
    } catch {
      return memory.get(key) ?? null;
    }
  };
  const write = (key: string, value: string) => {
    memory.set(key, value);
    try {
      if (value === '') storage().removeItem(key);
      else storage().setItem(key, value);
    } catch {
      // Refused or full: the copy in memory serves this page.
    }
  };
  return {
    readTyped: () => read(typedKey) ?? '',
    keepTyped: (text) => write(typedKey, text),
    readUnsent: () => {
      try {
        return unsentSchema.parse(JSON.parse(read(unsentKey) || '[]'));
      } catch {
        return [];
      }
    },
    keepUnsent: (unsent) => write(unsentKey, unsent.length === 0 ? '' : JSON.stringify(unsent)),
    forget: () => {
      write(typedKey, '');
      write(unsentKey, '');
    },
  };
}
