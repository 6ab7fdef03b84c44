import { Button, LinkButton } from '#components/ui/button.tsx';
import { PhoneIcon } from '#components/ui/icons.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Standstill, TextWords } from '#locales/sections/text.ts';
import type { TextConversation } from '../conversation-state.ts';

/** Why nothing goes on, if nothing does; a conversation that rests for being idle goes on with the next message. */
export function standstillOf({ status, because }: TextConversation, isOnline: boolean): Standstill | null {
  if (status === 'ready' || (status === 'closed' && (because === null || because === 'idle'))) return null;
  if (!isOnline) return 'offline';
  if (because === 'attended_elsewhere') return 'elsewhere';
  if (status !== 'closed') return null;
  return because === 'ended' || because === 'replaced' ? because : 'unavailable';
}

export interface StandstillNoticeProps {
  kind: Standstill;
  /** E.164 and as it is shown. */
  phone: string;
  phoneDisplay: string;
  words: TextWords;
  onAgain: () => void;
}

/** Says why nothing goes on, that nothing is lost, and what to do. */
export function StandstillNotice({ kind, phone, phoneDisplay, words, onAgain }: StandstillNoticeProps) {
  const { title, text } = words.standstill[kind];
  const label = {
    ended: words.startNew,
    replaced: words.continueHere,
    elsewhere: words.again,
    unavailable: words.again,
  };
  return (
    <Notice
      role="status"
      tone={kind === 'ended' ? 'neutral' : 'warn'}
      title={title}
      className="mb-3"
      actions={
        <>
          {kind !== 'offline' && (
            <Button size="small" onClick={onAgain}>
              {label[kind]}
            </Button>
          )}
          {(kind === 'unavailable' || kind === 'offline') && (
            <LinkButton size="small" href={`tel:${phone}`}>
              <PhoneIcon />
              {words.callPractice(phoneDisplay)}
            </LinkButton>
          )}
        </>
      }
    >
      {text}
    </Notice>
  );
}
