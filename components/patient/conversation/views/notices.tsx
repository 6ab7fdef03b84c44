import { Button, LinkButton } from '#components/ui/button.tsx';
import { PhoneIcon } from '#components/ui/icons.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { LanguagePack } from '#locales/pack.ts';
import type { ProblemKind } from '#locales/sections/keys.ts';
import type { PracticeFacts } from '../../practice-facts.ts';
import type { ConversationState } from '../store/state.ts';
import { AppearsLater } from './appears-later.tsx';
import { seenWhen } from './person-menu.tsx';

/** An interruption shorter than this needs no words. */
const passingMs = 600;

/** Ending that takes longer than this is said. */
const endingMs = 1000;

/** Where the practice's system answers and only the receptionist is missing, words can be left for the staff. */
const takesMessage: readonly ProblemKind[] = ['away', 'silent', 'room_unreachable'];

export interface NoticesProps {
  state: ConversationState;
  practice: PracticeFacts;
  words: LanguagePack;
  onRetry: () => void;
  /** To leave a message for the staff. */
  onLeaveMessage: () => void;
}

/** What is out of the ordinary just now, and the way on; nothing when all is well. */
export function Notices({ state, practice, words, onRetry, onLeaveMessage }: NoticesProps) {
  const { notices } = words;
  const { phase, problem } = state;
  const call = (
    <LinkButton href={`tel:${practice.phone}`}>
      <PhoneIcon />
      {words.conversation.callPractice(practice.phoneDisplay)}
    </LinkButton>
  );

  if (phase === 'stopped' && problem !== null) {
    const { title, text } = notices.problem[problem];
    const isElsewhere = problem === 'elsewhere';
    return (
      <Notice
        tone="warn"
        role="alert"
        title={title}
        actions={
          <>
            <Button onClick={onRetry}>{isElsewhere ? notices.useHere : notices.tryAgain}</Button>
            {!isElsewhere && call}
            {takesMessage.includes(problem) && <Button onClick={onLeaveMessage}>{words.note.offer}</Button>}
          </>
        }
      >
        {text}
      </Notice>
    );
  }
  if (state.ending === 'asked') {
    return (
      <AppearsLater key="ending" afterMs={endingMs}>
        <Notice tone="neutral" role="status" title={words.talk.ending.under} />
      </AppearsLater>
    );
  }
  if (!state.online && phase !== 'ended') {
    return (
      <Notice tone="warn" role="status" title={notices.offline.title}>
        {notices.offline.text}
      </Notice>
    );
  }
  if (phase === 'reconnecting' || phase === 'resuming') {
    return (
      <AppearsLater key={phase} afterMs={passingMs}>
        <Notice tone="warn" role="status" title={notices[phase].title}>
          {notices[phase].text}
        </Notice>
      </AppearsLater>
    );
  }
  if (phase === 'ended') return null;
  if (state.slow && (phase === 'connecting' || phase === 'waiting')) {
    return (
      <Notice
        tone="brand"
        role="status"
        title={words.talk.slow.title}
        actions={
          <>
            {call}
            <LinkButton variant="ghost" href="/book">
              {words.landing.bookByHand}
            </LinkButton>
          </>
        }
      >
        {words.talk.slow.text}
      </Notice>
    );
  }
  if (state.answeredBy === 'staff') {
    return (
      <Notice tone="brand" role="status" title={notices.staffHere.title}>
        {notices.staffHere.text}
      </Notice>
    );
  }
  const word = notices.agent[state.agentState];
  if (!word) return null;
  const isEmergency = state.agentState === 'emergency';
  return (
    <Notice
      tone={isEmergency ? 'alarm' : 'brand'}
      role={isEmergency ? 'alert' : 'status'}
      title={word.title}
      actions={
        <>
          {isEmergency && (
            <LinkButton variant="danger" href="tel:911">
              <PhoneIcon />
              {notices.call911}
            </LinkButton>
          )}
          {call}
        </>
      }
    >
      {word.text} {state.agentState === 'handoff' && seenWhen(practice, words)}
    </Notice>
  );
}
