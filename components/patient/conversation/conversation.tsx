'use client';

import { useRef, useState } from 'react';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Conversation as StoredConversation } from '#contract/http/conversations.ts';
import type { PracticeFacts } from '../practice-facts.ts';
import type { Language } from '../words/language.ts';
import type { Words } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import type { ConversationClient } from './link/conversation-client.ts';
import type { ConversationState } from './store/state.ts';
import { stateLine } from './store/state-line.ts';
import { useConversation } from './use-conversation.ts';
import { useNow } from './use-now.ts';
import { Announcer } from './views/announcer.tsx';
import { Composer } from './views/composer.tsx';
import { ConversationHeader } from './views/conversation-header.tsx';
import { Notices } from './views/notices.tsx';
import { Openings } from './views/openings.tsx';
import { StateRow } from './views/state-row.tsx';
import { Transcript } from './views/transcript.tsx';
import { VisitPanel } from './views/visit-panel.tsx';

export interface ConversationProps {
  practice: PracticeFacts;
  language: Language;
  /** The instant the page was made at, epoch ms. */
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
  const { client, state, words, practice, nowMs: serverNowMs, speech, takeFocus } = props;
  const nowMs = useNow(serverNowMs);
  const field = useRef<HTMLTextAreaElement>(null);
  const transcript = useRef<HTMLElement>(null);
  const [startedOver, setStartedOver] = useState(false);
  const ended = state.phase === 'ended';
  const openings = state.draft?.openings ?? [];
  const offersOpenings = openings.length > 0 && !ended && state.agentState !== 'confirmed';

  /**
   * What was pressed is about to go, so the focus moves on: to the field, or where a field would bring up an on-screen
   * keyboard over what is to be read, to the transcript.
   */
  const moveFocusOn = () => {
    const isTouch = window.matchMedia?.('(pointer: coarse)').matches;
    (isTouch ? transcript : field).current?.focus();
  };

  return (
    <main className="flex h-dvh flex-col">
      <ConversationHeader
        practice={practice}
        words={words}
        booked={state.visits.length > 0}
        ended={ended}
        onEnd={() => void client.end()}
      />
      <div className="mx-auto grid min-h-0 w-full max-w-7xl flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] md:grid-rows-[minmax(0,1fr)]">
        <div className="flex min-h-0 flex-col">
          <Transcript items={state.items} words={words} region={transcript}>
            {offersOpenings && (
              <Openings
                key={openings[0]?.startsAt}
                openings={openings}
                timeZone={practice.timeZone}
                chosen={state.chosenOpening}
                words={words}
                onChoose={(key, sentence) => {
                  client.chooseOpening(key, sentence);
                  moveFocusOn();
                }}
              />
            )}
          </Transcript>
          <div className="px-5 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-8">
            <Notices
              state={state}
              practice={practice}
              words={words}
              onRetry={() => {
                client.retry();
                moveFocusOn();
              }}
            />
            {ended ? (
              <Notice
                role="status"
                title={words.notices.ended.title}
                actions={
                  <>
                    <Button
                      autoFocus
                      onClick={() => {
                        setStartedOver(true);
                        void client.startOver();
                      }}
                    >
                      {words.ending.startOver}
                    </Button>
                    <LinkButton variant="ghost" href="/">
                      {words.faults.home}
                    </LinkButton>
                  </>
                }
              >
                {state.visits.length > 0 && words.notices.ended.text}
              </Notice>
            ) : (
              <>
                <StateRow line={stateLine(state)} words={words} />
                <Composer
                  words={words}
                  kept={client.kept}
                  speech={speech}
                  takeFocus={takeFocus || startedOver}
                  field={field}
                  onSend={(text) => client.send(text)}
                />
              </>
            )}
          </div>
        </div>
        <VisitPanel state={state} practice={practice} nowMs={nowMs} words={words} />
      </div>
      <Announcer items={state.items} visits={state.visits} words={words} />
    </main>
  );
}
