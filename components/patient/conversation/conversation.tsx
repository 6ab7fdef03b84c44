'use client';

import { startTransition, useCallback, useMemo, useState } from 'react';
import { useTellFrame } from '#components/embed/use-tell-frame.ts';
import { useWords } from '#components/language/use-words.ts';
import type { Conversation as StoredConversation } from '#contract/http/conversations.ts';
import { type Language, languageLocale } from '#locales/language.ts';
import type { LanguagePack } from '#locales/pack.ts';
import type { PracticeFacts } from '../practice-facts.ts';
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
  const words = useWords(language);
  const { client, state } = useConversation(stored, words.locale);
  useTellFrame(state);
  return <ConversationView client={client} state={state} words={words} {...rest} />;
}

export interface ConversationViewProps extends Omit<ConversationProps, 'stored' | 'language'> {
  client: ConversationClient;
  state: ConversationState;
  words: LanguagePack;
}

/** What a conversation looks like in a given state. */
export function ConversationView(props: ConversationViewProps) {
  const { client, state, words, practice, nowMs: firstNowMs, speech, takeFocus } = props;
  const nowMs = useNow(firstNowMs);
  /** The key of a message for the staff that is being written: sent twice, it is left once. */
  const [noteKey, setNoteKey] = useState<string | null>(null);
  // The same functions as long as the conversation is the same, so that what they are given to need not render anew.
  const leaveMessage = useCallback(() => startTransition(() => setNoteKey((key) => key ?? client.newKey())), [client]);
  const closeNote = useCallback(() => setNoteKey(null), []);
  const header = useMemo(
    () => ({
      onEnd: () => void client.end(),
      onChooseLanguage: (chosen: Language) => client.chooseLanguage(languageLocale(chosen)),
      onAskForPerson: () => void client.send(words.talk.person.say),
    }),
    [client, words],
  );
  const resend = useCallback((appointmentId: string) => client.resendDetails(appointmentId), [client]);
  return (
    <main className="flex h-dvh flex-col short:h-auto short:min-h-dvh" data-dropped={countDropped(state) || undefined}>
      <ConversationHeader
        practice={practice}
        words={words}
        booked={state.visits.length > 0}
        ended={state.phase === 'ended'}
        ending={state.ending === 'asked'}
        onLeaveMessage={leaveMessage}
        {...header}
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
          noteKey={noteKey}
          onLeaveMessage={leaveMessage}
          onNoteDone={closeNote}
        />
        <VisitPanel
          agentState={state.agentState}
          draft={state.draft}
          visits={state.visits}
          practice={practice}
          nowMs={nowMs}
          words={words}
          onResend={resend}
        />
      </div>
      <Announcer state={state} words={words} />
    </main>
  );
}
