'use client';

import { useState } from 'react';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import { useWords } from '#components/language/use-words.ts';
import { Openings } from '#components/patient/conversation/views/openings.tsx';
import type { PracticeFacts } from '#components/patient/practice-facts.ts';
import { Button } from '#components/ui/button.tsx';
import { LivingMark } from '#components/ui/living-mark.tsx';
import type { Language } from '#locales/language.ts';
import type { TextWords } from '#locales/sections/text.ts';
import type { TextConversation } from './conversation-state.ts';
import { useIsOnline } from './use-is-online.ts';
import { type StreamingReceptionistOptions, useStreamingReceptionist } from './use-streaming-receptionist.ts';
import { BookingCard } from './views/booking-card.tsx';
import { StandstillNotice, standstillOf } from './views/standstill-notice.tsx';
import { TextComposer } from './views/text-composer.tsx';
import { TextTranscript } from './views/text-transcript.tsx';

export interface TextReceptionProps {
  practice: PracticeFacts;
  language: Language;
  /** The visitor has a conversation that is open: go on with it at once. */
  isUnderWay: boolean;
  /** For tests: where tokens and sockets come from. */
  gateway?: StreamingReceptionistOptions;
}

/** The receptionist by text alone, in whatever frame it is put. It connects when the visitor begins, not before. */
export function TextReception(props: TextReceptionProps) {
  const { practice, language, isUnderWay } = props;
  const [begun, setBegun] = useState(isUnderWay);
  const pack = useWords(language);
  const { text: words } = pack;
  if (begun) return <TextDesk {...props} words={words} />;
  return (
    <main className="mx-auto flex min-h-dvh max-w-2xl flex-col justify-center gap-5 px-4 py-8 sm:px-6">
      <h1 className="text-28">{practice.name}</h1>
      <p className="max-w-md text-18">{words.lead}</p>
      <div>
        <Button variant="primary" size="large" onClick={() => setBegun(true)}>
          {words.start}
        </Button>
      </div>
      <p className="text-14 text-ink-soft">
        <a href={`tel:${practice.phone}`} className="underline underline-offset-4">
          {words.callPractice(practice.phoneDisplay)}
        </a>{' '}
        · {words.poweredBy}
      </p>
      <LanguageSwitch words={pack} className="text-ink-soft" />
    </main>
  );
}

function TextDesk({ practice, language, isUnderWay, gateway, words }: TextReceptionProps & { words: TextWords }) {
  const patientWords = useWords(language);
  const receptionist = useStreamingReceptionist({ locale: patientWords.locale, ...gateway });
  const { messages, streamingText, draft, bookings, isAnswering, error, send, connect } = receptionist;
  const [chosen, setChosen] = useState<string | null>(null);
  const standstill = standstillOf(receptionist, useIsOnline());
  const offers = isAnswering ? [] : (draft?.openings ?? []);

  return (
    <main className="mx-auto flex h-dvh max-w-2xl flex-col">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-line border-b px-4 py-3 sm:px-6">
        <h1 className="text-18">{practice.name}</h1>
        <p role="status" className="flex items-center gap-2 text-14 text-ink-soft">
          <LivingMark mood={moodOf(receptionist)} />
          {lineOf(receptionist, words)}
        </p>
        <LanguageSwitch words={patientWords} className="text-ink-soft" />
      </header>
      <TextTranscript messages={messages} streamingText={streamingText} words={words}>
        {bookings.map((booking) => (
          <BookingCard key={booking.details.id} booking={booking} words={patientWords} />
        ))}
        {offers.length > 0 && (
          <Openings
            openings={offers}
            timeZone={practice.timeZone}
            chosen={isAnswering ? chosen : null}
            words={patientWords}
            onChoose={(_opening, key, sentence) => {
              if (send(sentence)) setChosen(key);
            }}
          />
        )}
      </TextTranscript>
      <div className="px-4 pt-2 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-6">
        {standstill && (
          <StandstillNotice
            kind={standstill}
            phone={practice.phone}
            phoneDisplay={practice.phoneDisplay}
            words={words}
            onAgain={connect}
          />
        )}
        <TextComposer
          words={words}
          composer={patientWords.composer}
          error={error}
          takeFocus={!isUnderWay}
          onSend={send}
        />
      </div>
    </main>
  );
}

function lineOf({ status, because, isAnswering, state }: TextConversation, words: TextWords): string {
  if (status === 'connecting') return words.connecting;
  if (status === 'away') return words.away;
  if (status === 'closed' && because !== 'idle') return because === null ? words.connecting : words.closed;
  if (isAnswering) return words.answering;
  return words.state[state ?? 'greeting'];
}

function moodOf({ status, isAnswering, state }: TextConversation): 'waiting' | 'working' | 'done' | 'away' {
  if (status === 'closed') return 'away';
  if (status !== 'ready' || isAnswering) return 'working';
  return state === 'confirmed' ? 'done' : 'waiting';
}
