import { memo } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { MicrophoneIcon } from '#components/ui/icons.tsx';
import { timeWords } from '#domain/clinic-time/words.ts';
import type { LanguagePack } from '#locales/pack.ts';
import type { TranscriptItem } from '../store/state.ts';

export interface MessageProps {
  item: TranscriptItem;
  /** The practice's, IANA; when it was said is shown in it. */
  timeZone: string;
  words: LanguagePack;
}

/** One thing said. Only the one that streams renders anew while its words come. */
export const Message = memo(function Message({ item, timeZone, words }: MessageProps) {
  const { conversation } = words;
  const mine = item.role === 'patient';
  const speaker = { patient: conversation.you, receptionist: conversation.receptionist, staff: conversation.staff };
  const isUnderstanding = item.spoken && item.status === 'streaming';
  const waits = item.status === 'queued' || item.status === 'sending' || item.status === 'failed';
  return (
    <li
      title={item.atMs === undefined ? undefined : timeWords(item.atMs, timeZone, words.dates)}
      className={classNames('flex animate-arrive flex-col', mine && 'items-end')}
    >
      <p className={item.role === 'staff' ? 'mb-1 text-14 text-ink-soft' : 'sr-only'}>{speaker[item.role]}:</p>
      <p
        className={classNames(
          'whitespace-pre-wrap break-words',
          mine ? 'max-w-[85%] rounded-card rounded-br-sm bg-brand-soft px-4 py-2.5' : 'max-w-[62ch] text-18',
          (waits || isUnderstanding) && 'opacity-70',
        )}
      >
        {item.spoken && (
          <>
            <MicrophoneIcon className="mr-1 inline align-[-0.25em] text-ink-soft" />
            <span className="sr-only">({words.talk.spoken}) </span>
          </>
        )}
        {item.text}
        {isUnderstanding && ' …'}
      </p>
      {item.status === 'interrupted' && <p className="mt-1 text-14 text-ink-soft">{conversation.cutShort}</p>}
      {item.status === 'queued' && <p className="mt-1 text-14 text-ink-soft">{conversation.queued}</p>}
    </li>
  );
});
