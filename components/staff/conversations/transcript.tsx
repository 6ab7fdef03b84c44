'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { Message } from '#contract/http/conversations.ts';
import { timeWords } from '#domain/clinic-time/words.ts';
import { dates } from '#locales/en.ts';
import { useDeskClock } from '../desk-clock.tsx';
import { words } from '../words/en.ts';

/** How near to the end counts as reading along, in CSS pixels. */
const nearEndPx = 80;

/** What was said, the newest last; follows along while its end is in view. */
export function Transcript({ messages }: { messages: readonly Message[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [following, setFollowing] = useState(true);
  const spoken = messages.filter(({ role }) => role !== 'tool');
  const newest = spoken.at(-1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new words are what this follows
  useEffect(() => {
    if (following) toEnd(scroller.current);
  }, [newest?.id, newest?.text, following]);

  if (spoken.length === 0) {
    return <EmptyState title={words.conversation.empty}>{words.conversation.emptyMore}</EmptyState>;
  }
  return (
    <div className="relative">
      <div
        ref={scroller}
        role="log"
        aria-label={words.conversation.transcript}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={({ currentTarget: box }) => {
          setFollowing(box.scrollHeight - box.scrollTop - box.clientHeight < nearEndPx);
        }}
        className="flex max-h-[60dvh] flex-col gap-4 overflow-y-auto rounded-control pr-1 lg:max-h-[calc(100dvh-17rem)]"
      >
        {spoken.map((message) => (
          <Words key={message.id} message={message} />
        ))}
      </div>
      {!following && (
        <Button
          size="small"
          className="-translate-x-1/2 absolute bottom-2 left-1/2"
          onClick={() => toEnd(scroller.current)}
        >
          {words.conversation.newWords}
        </Button>
      )}
    </div>
  );
}

function Words({ message }: { message: Message }) {
  const { timeZone } = useDeskClock();
  const patient = message.role === 'patient';
  return (
    <div className={classNames('flex max-w-[85%] flex-col gap-0.5', patient ? 'items-start' : 'items-end self-end')}>
      <p className="text-14 text-ink-soft">
        {words.conversations.speaker[message.role]} ·{' '}
        <time dateTime={message.at}>{timeWords(Date.parse(message.at), timeZone, dates)}</time>
        {message.interrupted && ` · ${words.conversation.interrupted}`}
      </p>
      <p
        className={classNames(
          'wrap-anywhere whitespace-pre-wrap rounded-card border px-3.5 py-2',
          patient ? 'border-line bg-paper' : 'border-brand/20 bg-brand-soft',
        )}
      >
        {message.text}
      </p>
    </div>
  );
}

function toEnd(box: HTMLDivElement | null): void {
  if (box) box.scrollTop = box.scrollHeight;
}
