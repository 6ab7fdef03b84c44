'use client';

import type { Conversation as StoredConversation } from '#contract/http/conversations.ts';
import type { PracticeFacts } from '../practice-facts.ts';
import type { Language } from '../words/language.ts';
import type { Words } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import type { ConversationClient } from './link/conversation-client.ts';
import { type ConversationState, countDropped } from './store/state.ts';
import { useConversation } from './use-conversation.ts';
import { useNow } from './use-now.ts';
import { Announcer } from './views/announcer.tsx';
import { ConversationHeader } from './views/conversation-header.tsx';
import { Dialogue } from './views/dialogue.tsx';
import { VisitPanel } from './views/visit-panel.tsx';

export interface ConversationProps {
  practice: PracticeFacts;
  language: Language;
  /** The practice's present at the first showing, epoch ms. */
  nowMs: number;
  /** What the server already has of this visitor's conversation. */
  stored: StoredConversation | null;
  speech: boolean;
  /** Whether the visitor has just pressed Start, so that writing is the next thing. */
  takeFocus: boolean;
}

/** The patient's conversation, from the first word to the confirmed visit. */
export function Conversation({ stored, language, ...rest }: ConversationProps) {
  const words = wordsFor(language);
  const { client, state } = useConversation(stored, words.locale);
  return <ConversationView client={client} state={state} words={words} {...rest} />;
}

export interface ConversationViewProps extends Omit<ConversationProps, 'stored' | 'language'> {
  client: ConversationClient;
  state: ConversationState;
  words: Words;
}

/** What a conversation looks like in a given state. */
export function ConversationView(props: ConversationViewProps) {
  const { client, state, words, practice, nowMs: firstNowMs, speech, takeFocus } = props;
  const nowMs = useNow(firstNowMs);
  return (
    <main className="flex h-dvh flex-col" data-dropped={countDropped(state) || undefined}>
      <ConversationHeader
        practice={practice}
        words={words}
        booked={state.visits.length > 0}
        ended={state.phase === 'ended'}
        onEnd={() => void client.end()}
      />
      <div className="mx-auto grid min-h-0 w-full max-w-7xl flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] md:grid-rows-[minmax(0,1fr)]">
        <Dialogue
          client={client}
          state={state}
          practice={practice}
          words={words}
          nowMs={nowMs}
          speech={speech}
          takeFocus={takeFocus}
        />
        <VisitPanel
          state={state}
          practice={practice}
          nowMs={nowMs}
          words={words}
          onResend={(appointmentId) => client.resendDetails(appointmentId)}
        />
      </div>
      <Announcer state={state} words={words} />
    </main>
  );
}
