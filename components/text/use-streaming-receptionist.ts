'use client';

import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { type Booking, noConversation, type TextConversation } from './conversation-state.ts';
import type { GatewayClientOptions } from './gateway-client.ts';
import { tokenFromPractice } from './gateway-token.ts';
import { TextConversationStore } from './text-conversation-store.ts';

export interface StreamingReceptionistOptions extends Partial<GatewayClientOptions> {
  /** BCP 47 of a new conversation. */
  locale?: string;
  /** Whether to begin by itself; else with `connect`. Default true. */
  autoConnect?: boolean;
}

export interface StreamingReceptionist extends TextConversation {
  /** The newest confirmation. */
  readonly booking: Booking | null;
  /** Says something; false when it cannot be taken now. */
  readonly send: (text: string) => boolean;
  /** Begins, or tries again at once. */
  readonly connect: () => void;
}

/**
 * A conversation with the receptionist over the text gateway, as it streams. The options are read once, when the
 * component appears; the connection is let go when it disappears.
 */
export function useStreamingReceptionist(options: StreamingReceptionistOptions = {}): StreamingReceptionist {
  const { autoConnect = true } = options;
  const first = useRef(options);
  const store = useMemo(() => {
    const { locale, autoConnect: _, ...client } = first.current;
    return new TextConversationStore({ getToken: tokenFromPractice({ locale }), ...client });
  }, []);
  const state = useSyncExternalStore(store.subscribe, store.getState, () => noConversation);

  useEffect(() => {
    if (autoConnect) store.connect();
    // The network is back: no need to wait for the next try.
    const online = () => {
      if (store.getState().status === 'away') store.connect();
    };
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      store.close();
    };
  }, [store, autoConnect]);

  return { ...state, booking: state.bookings.at(-1) ?? null, send: store.send, connect: store.connect };
}
