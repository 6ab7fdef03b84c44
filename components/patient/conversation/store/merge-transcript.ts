import type { Message } from '#contract/http/conversations.ts';
import type { TranscriptItem } from './state.ts';

function sameWords(a: string, b: string): boolean {
  return a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();
}

function isSame(item: TranscriptItem, message: Message): boolean {
  if (item.storedId !== undefined) return item.storedId === message.id;
  if (item.key === message.id) return true;
  if (item.role !== message.role) return false;
  if (sameWords(item.text, message.text)) return true;
  const isPart = item.status === 'streaming' || item.status === 'interrupted';
  return isPart && item.text.trim() !== '' && message.text.trimStart().startsWith(item.text.trim());
}

function storedItem(key: string, message: Message): TranscriptItem {
  const status = message.role === 'patient' ? 'sent' : message.interrupted ? 'interrupted' : 'done';
  const role = message.role === 'tool' ? 'receptionist' : message.role;
  return { key, role, text: message.text, status, storedId: message.id };
}

/**
 * Lays the server's transcript under what the page has seen. The server's order and words win; an item it knows keeps
 * its key (so nothing moves on the page); one it does not know yet stays after the last known one before it. Ids
 * differ between the room's streams and the transcript, so items without a stored id are matched in order by who said
 * them and their words. What is still streaming goes on streaming.
 */
export function mergeTranscript(items: readonly TranscriptItem[], messages: readonly Message[]): TranscriptItem[] {
  const spoken = messages.filter((message) => message.role !== 'tool' && message.text.trim() !== '');
  const keyOf = new Map<number, string>();
  const leftAfter = new Map<number, TranscriptItem[]>();
  let matchedUpTo = -1;
  for (const item of items) {
    const found = spoken.findIndex((message, index) => index > matchedUpTo && isSame(item, message));
    if (found >= 0) {
      keyOf.set(found, item.key);
      matchedUpTo = found;
    } else if (item.storedId === undefined) {
      leftAfter.set(matchedUpTo, [...(leftAfter.get(matchedUpTo) ?? []), item]);
    }
  }
  const streaming = new Map(items.filter((item) => item.status === 'streaming').map((item) => [item.key, item]));
  const merged = [...(leftAfter.get(-1) ?? [])];
  spoken.forEach((message, index) => {
    const key = keyOf.get(index) ?? message.id;
    const live = streaming.get(key);
    merged.push(live ? { ...live, storedId: message.id } : storedItem(key, message));
    merged.push(...(leftAfter.get(index) ?? []));
  });
  return merged;
}
