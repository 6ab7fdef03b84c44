import { z } from 'zod';
import { maxMessageCharacters } from '#contract/channels/topics.ts';

/** A message typed and not yet taken over by the room. */
const unsentSchema = z
  .array(z.object({ key: z.string().max(100), text: z.string().max(maxMessageCharacters) }))
  .max(50);
export type Unsent = z.infer<typeof unsentSchema>;

/** Documents on their way when the page was last seen. */
const sendingSchema = z.array(z.object({ id: z.string().max(100), name: z.string().max(200) })).max(20);
export type Sending = z.infer<typeof sendingSchema>;

/** What a visitor typed and nobody has yet: lives with the tab, survives a reload. */
export interface KeptText {
  readTyped(): string;
  keepTyped(text: string): void;
  readUnsent(): Unsent;
  keepUnsent(unsent: Unsent): void;
  readSending(): Sending;
  keepSending(sending: Sending): void;
  /** Words for the staff that were begun. */
  readNote(): string;
  keepNote(text: string): void;
  forget(): void;
}

const typedKey = 'openwide.typed';
const unsentKey = 'openwide.unsent';
const sendingKey = 'openwide.sending';
const noteKey = 'openwide.note';
const allKeys = [typedKey, unsentKey, sendingKey, noteKey];

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
  const readList = <T>(key: string, schema: z.ZodType<T[]>): T[] => {
    try {
      return schema.parse(JSON.parse(read(key) || '[]'));
    } catch {
      return [];
    }
  };
  const writeList = (key: string, list: readonly unknown[]) =>
    write(key, list.length === 0 ? '' : JSON.stringify(list));
  return {
    readTyped: () => read(typedKey) ?? '',
    keepTyped: (text) => write(typedKey, text),
    readUnsent: () => readList(unsentKey, unsentSchema),
    keepUnsent: (unsent) => writeList(unsentKey, unsent),
    readSending: () => readList(sendingKey, sendingSchema),
    keepSending: (sending) => writeList(sendingKey, sending),
    readNote: () => read(noteKey) ?? '',
    keepNote: (text) => write(noteKey, text),
    forget: () => {
      for (const key of allKeys) write(key, '');
    },
  };
}
