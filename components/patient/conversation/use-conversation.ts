import { useEffect, useState, useSyncExternalStore } from 'react';
import { afterPaint } from '#components/ui/after-paint.ts';
import type { Conversation } from '#contract/http/conversations.ts';
import { httpConversationApi } from './link/api.ts';
import { ConversationClient } from './link/conversation-client.ts';
import { keptInTab } from './link/kept-text.ts';
import type { ConversationState } from './store/state.ts';

/** One conversation for the life of the page: begins when shown, leaves the room when taken away. */
export function useConversation(
  stored: Conversation | null,
  locale: string,
): { client: ConversationClient; state: ConversationState } {
  const [client] = useState(
    () =>
      new ConversationClient({
        api: httpConversationApi,
        loadRoom: async () => (await import('./link/livekit-room.ts')).joinLiveKitRoom,
        kept: keptInTab(() => window.sessionStorage),
        locale,
        stored,
        isOnline: () => navigator.onLine,
        mayAskForMicrophone: () => window.isSecureContext && navigator.mediaDevices?.getUserMedia !== undefined,
        afterPaint,
        newKey: () => crypto.randomUUID(),
        nowMs: () => Date.now(),
      }),
  );
  const { store } = client;
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getFirstState);

  useEffect(() => {
    // A moment later, so that a mount that is taken back at once (strict mode) asks for nothing.
    const begin = setTimeout(() => client.start());
    const online = () => client.setOnline(true);
    const offline = () => client.setOnline(false);
    const shownAgain = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      client.stop();
      client.start();
    };
    if (!navigator.onLine) offline();
    window.addEventListener('online', online);
    window.addEventListener('offline', offline);
    window.addEventListener('pageshow', shownAgain);
    return () => {
      clearTimeout(begin);
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
      window.removeEventListener('pageshow', shownAgain);
      client.stop();
    };
  }, [client]);

  return { client, state };
}
