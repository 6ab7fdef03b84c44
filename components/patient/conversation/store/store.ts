import type { Conversation } from '#contract/http/conversations.ts';
import type { ConversationEvent } from './events.ts';
import { reduce } from './reduce.ts';
import { type ConversationState, initialState } from './state.ts';

/** The page's state and who is told of its changes; fits `useSyncExternalStore`. */
export interface ConversationStore {
  dispatch(event: ConversationEvent): void;
  getState(): ConversationState;
  /** The state the server rendered, so that the first paint in the browser is the same. */
  getFirstState(): ConversationState;
  /** Returns the way to stop listening. */
  subscribe(listener: () => void): () => void;
}

/** A store that begins with what the server has stored, if anything. */
export function createStore(conversation: Conversation | null): ConversationStore {
  const first = conversation
    ? reduce(initialState, { type: 'snapshot', conversation, newsSince: false })
    : initialState;
  let state = first;
  const listeners = new Set<() => void>();
  return {
    dispatch: (event) => {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    getState: () => state,
    getFirstState: () => first,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
