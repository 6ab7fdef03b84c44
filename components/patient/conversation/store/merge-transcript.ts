import type { Message } from '#contract/http/conversations.ts';
import type { TranscriptItem } from './state.ts';

/** Whether two texts say the same; how they are broken into lines does not count. */
export function sameWords(a: string, b: string): boolean {
  return a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();
}

/** Whether the transcript's text has all that was heard of it so far. */
export function hasAllOf(text: string, heard: string): boolean {
  return text.trimStart().startsWith(heard.trim());
}

/** Whether what was said holds these words; several things said aloud can be one message. */
function hasWords(text: string, words: string): boolean {
  const plain = (of: string) => of.replace(/\s+/g, ' ').trim();
  return plain(words) !== '' && plain(text).includes(plain(words));
}

function isSame(item: TranscriptItem, message: Message, keys: ReadonlySet<string>): boolean {
  if (item.documentId !== undefined) return false;
  if (item.storedId !== undefined) return item.storedId === message.id;
  if (item.key === message.id) return true;
  if (item.role !== message.role) return false;
  if (item.spoken) return hasWords(message.text, item.text);
  if (sameWords(item.text, message.text)) return true;
  // What was tapped may be stored in other words; it is the next thing the patient is on record with.
  if (item.byTap) return !keys.has(message.id);
  const isPart = item.status === 'streaming' || item.status === 'interrupted';
  return isPart && item.text.trim() !== '' && hasAllOf(message.text, item.text);
}

function storedItem(key: string, message: Message, aloud: boolean): TranscriptItem {
  const status = message.role === 'patient' ? 'sent' : message.interrupted ? 'interrupted' : 'done';
  const role = message.role === 'tool' ? 'receptionist' : message.role;
  const item = { key, role, text: message.text, status, storedId: message.id, atMs: Date.parse(message.at) } as const;
  return aloud ? { ...item, spoken: true } : item;
}

export interface MergeOptions {
  /** The page was out of the room: what streams here may have ended unheard, so the transcript completes it. */
  readonly afterGap?: boolean;
}

/**
 * Lays the server's transcript under what the page has seen. The server's order and words win; an item it knows keeps
 * its key (so nothing moves on the page); one it does not know yet stays after the last known one before it, or at the
 * end while it waits to be sent. Ids
 * differ between the room's streams and the transcript, so items without a stored id are matched in order by who said
 * them and their words. What is still streaming goes on streaming, unless there was a gap.
 */
export function mergeTranscript(
  items: readonly TranscriptItem[],
  messages: readonly Message[],
  { afterGap = false }: MergeOptions = {},
): TranscriptItem[] {
  const spoken = messages.filter((message) => message.role !== 'tool' && message.text.trim() !== '');
  const keys = new Set(items.map(({ key }) => key));
  const keyOf = new Map<number, string>();
  const leftAfter = new Map<number, TranscriptItem[]>();
  let matchedUpTo = -1;
  /** The message in which the first of several things said aloud was found. */
  let heardIn = -2;
  for (const item of items) {
    const before = spoken[matchedUpTo];
    if (
      item.spoken &&
      item.storedId === undefined &&
      heardIn === matchedUpTo &&
      before &&
      hasWords(before.text, item.text)
    )
      continue;
    const found = spoken.findIndex((message, index) => index > matchedUpTo && isSame(item, message, keys));
    if (found >= 0) {
      keyOf.set(found, item.key);
      matchedUpTo = found;
      if (item.spoken) heardIn = found;
    } else if (item.storedId === undefined) {
      // What was not handed over yet will be stored after all that is stored now.
      const waits = item.status === 'queued' || item.status === 'sending';
      const after = waits ? spoken.length - 1 : matchedUpTo;
      leftAfter.set(after, [...(leftAfter.get(after) ?? []), item]);
    }
  }
  const streaming = new Map(items.filter((item) => item.status === 'streaming').map((item) => [item.key, item]));
  const aloud = new Set(items.filter((item) => item.spoken).map(({ key }) => key));
  const merged = [...(leftAfter.get(-1) ?? [])];
  spoken.forEach((message, index) => {
    const key = keyOf.get(index) ?? message.id;
    const live = streaming.get(key);
    const streams = live !== undefined && !afterGap;
    merged.push(streams ? { ...live, storedId: message.id } : storedItem(key, message, aloud.has(key)));
    merged.push(...(leftAfter.get(index) ?? []));
  });
  return merged;
}
