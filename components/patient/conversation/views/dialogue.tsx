import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { afterPaint } from '#components/ui/after-paint.ts';
import type { Opening } from '#contract/http/availability.ts';
import type { LanguagePack } from '#locales/pack.ts';
import type { PracticeFacts } from '../../practice-facts.ts';
import { phoneWords } from '../../visit/phone-words.ts';
import type { ConversationClient } from '../link/conversation-client.ts';
import { type ConversationState, isAnswering, shownOpenings } from '../store/state.ts';
import { stateLine } from '../store/state-line.ts';
import { Composer } from './composer.tsx';
import { Ended } from './ended.tsx';
import { LeaveMessage } from './leave-message.tsx';
import { Notices } from './notices.tsx';
import { Openings } from './openings.tsx';
import { ReviewDetails } from './review-details.tsx';
import { StateRow } from './state-row.tsx';
import { Transcript } from './transcript.tsx';
import { TypingDots } from './typing-dots.tsx';
import { useLasting } from './use-lasting.ts';
import { MicrophoneButton } from './voice/microphone-button.tsx';
import { VoicePanel } from './voice/voice-panel.tsx';

/** An answer that is there at once needs no way to stop it, and the send button does not flicker. */
const stopAfterMs = 600;

export interface DialogueProps {
  client: ConversationClient;
  state: ConversationState;
  practice: PracticeFacts;
  words: LanguagePack;
  /** The practice's present, epoch ms. */
  nowMs: number;
  speech: boolean;
  takeFocus: boolean;
  /** The key of a message for the staff that is being written. */
  noteKey: string | null;
  onLeaveMessage: () => void;
  onNoteDone: () => void;
}

/**
 * What was pressed is about to go, so the focus moves on: to the field, or where a field would bring up an on-screen
 * keyboard over what is to be read, to the transcript.
 */
function moveFocusOn(field: RefObject<HTMLElement | null>, transcript: RefObject<HTMLElement | null>): void {
  const isTouch = window.matchMedia?.('(pointer: coarse)').matches;
  (isTouch ? transcript : field).current?.focus();
}

/** What is said and asked, what is out of the ordinary, and where the visitor writes. */
export function Dialogue(props: DialogueProps) {
  const { client, state, practice, words, nowMs, speech, takeFocus, noteKey, onLeaveMessage, onNoteDone } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const transcript = useRef<HTMLElement>(null);
  const [startedOver, setStartedOver] = useState(false);
  const goOn = useCallback(() => moveFocusOn(field, transcript), []);
  const { question, draft } = state;
  const ended = state.phase === 'ended';
  const answering = useLasting(isAnswering(state), stopAfterMs);
  const openings = shownOpenings(state);
  const chooseOpening = useCallback(
    (opening: Opening, key: string, sentence: string) => {
      client.chooseOpening(opening, key, sentence);
      afterPaint(goOn);
    },
    [client, goOn],
  );
  const writing = useMemo(
    () => ({
      onSend: (text: string) => client.send(text),
      onTyping: (typing: boolean) => (typing ? client.typed() : client.stoppedTyping()),
      onFile: (file: File) => void client.documents.send(file),
    }),
    [client],
  );
  const { stopping } = state;
  const stop = useMemo(
    () => (answering || stopping ? { busy: stopping, onStop: () => void client.stopAnswer() } : null),
    [answering, stopping, client],
  );
  const isOffering = state.agentState !== 'confirmed' || question?.kind === 'slots';

  return (
    <div className="flex min-h-0 flex-col">
      <Transcript
        items={state.items}
        documents={state.documents}
        documentActions={client.documents}
        timeZone={practice.timeZone}
        words={words}
        region={transcript}
      >
        {state.typing && <TypingDots />}
        {openings.length > 0 && !ended && isOffering && (
          <Openings
            key={openings[0]?.startsAt}
            openings={openings}
            timeZone={practice.timeZone}
            chosen={state.chosenOpening}
            words={words}
            onChoose={chooseOpening}
          />
        )}
        {question?.kind === 'details' && !ended && (
          <ReviewDetails
            key={JSON.stringify(question.request)}
            request={question.request}
            nowMs={nowMs}
            words={words}
            onAnswer={(answer, sentence) => {
              client.answerReview(answer, sentence);
              goOn();
            }}
          />
        )}
      </Transcript>
      <div className="px-5 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-8">
        {noteKey !== null && (
          <LeaveMessage
            key={noteKey}
            known={{
              name: draft?.patient ?? '',
              phone: draft?.phone ? phoneWords(draft.phone) : '',
              text: client.kept.readNote() || client.unread(),
            }}
            practicePhone={practice.phoneDisplay}
            words={words}
            onWrite={(text) => client.kept.keepNote(text)}
            onSend={async (message) => {
              const answer = await client.leaveMessage(message, noteKey);
              client.kept.keepNote('');
              return answer;
            }}
            onClose={() => {
              onNoteDone();
              goOn();
            }}
          />
        )}
        {/* What is out of the ordinary was read before a message was begun; the message needs the room. */}
        {!(noteKey !== null && state.phase === 'stopped') && (
          <Notices
            state={state}
            practice={practice}
            words={words}
            onRetry={() => {
              client.retry();
              goOn();
            }}
            onLeaveMessage={onLeaveMessage}
          />
        )}
        {ended ? (
          <Ended
            words={words}
            booked={state.visits.length > 0}
            alone={state.ending === 'alone'}
            onStartOver={() => {
              setStartedOver(true);
              void client.startOver();
            }}
          />
        ) : (
          <>
            <StateRow line={stateLine(state)} words={words} />
            {speech && (
              <VoicePanel
                state={state.voice}
                voice={client.voice}
                words={words}
                onType={() => field.current?.focus()}
              />
            )}
            <Composer
              words={words}
              kept={client.kept}
              microphone={
                speech && (
                  <MicrophoneButton
                    microphone={state.voice.microphone}
                    available={state.phase === 'ready'}
                    words={words}
                    onPress={() => void client.voice.press()}
                  />
                )
              }
              stop={stop}
              takeFocus={takeFocus || startedOver}
              field={field}
              {...writing}
            />
          </>
        )}
      </div>
    </div>
  );
}
