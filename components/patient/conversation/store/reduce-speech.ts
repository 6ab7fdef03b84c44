import type { ConversationEvent } from './events.ts';
import { type ConversationState, maxItems, maxShownCharacters, type TranscriptItem } from './state.ts';

/** What the visitor says aloud, as it is understood: later understandings of the same words take the place of earlier ones. */
export function withHeard(
  state: ConversationState,
  { segment, text, final, atMs }: Extract<ConversationEvent, { type: 'heard' }>,
): ConversationState {
  const words = text.slice(0, maxShownCharacters);
  const status = final ? 'done' : 'streaming';
  if (state.items.some(({ key }) => key === segment)) {
    const items = state.items.map(
      (item) => (item.key === segment ? { ...item, text: words, status } : item) as TranscriptItem,
    );
    return { ...state, items };
  }
  if (words.trim() === '') return state;
  const item: TranscriptItem = { key: segment, role: 'patient', text: words, status, atMs, spoken: true };
  return { ...state, items: [...state.items, item].slice(-maxItems) };
}

/** The receptionist has stopped: what it said to the last message stays, marked as cut short. */
export function cutAnswer(state: ConversationState): ConversationState {
  const asked = state.items.findLastIndex(({ role }) => role === 'patient');
  const last = state.items.findLastIndex(({ role }) => role === 'receptionist');
  const items = state.items.map((item, at) =>
    at === last && at > asked ? { ...item, status: 'interrupted' as const } : item,
  );
  return { ...state, stopping: false, items };
}
