import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import type { TextWords } from '#locales/sections/text.ts';
import type { SaidMessage } from '../conversation-state.ts';

/** Within so many pixels of its end the list follows what comes. */
const nearEndPx = 80;

export interface TextTranscriptProps {
  messages: readonly SaidMessage[];
  streamingText: string;
  words: TextWords;
  /** What belongs under the last message. */
  children?: ReactNode;
}

/** What was said, the newest at the bottom; it follows new words while the visitor is at the end. */
export function TextTranscript({ messages, streamingText, words, children }: TextTranscriptProps) {
  const box = useRef<HTMLElement>(null);
  const follows = useRef(true);

  useLayoutEffect(() => {
    const element = box.current;
    if (element && follows.current) element.scrollTop = element.scrollHeight;
  });

  return (
    <section
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={words.transcript}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        follows.current = scrollHeight - scrollTop - clientHeight < nearEndPx;
      }}
      className="relative flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain px-4 sm:px-6"
    >
      <ol className="mt-auto flex flex-col gap-4 pt-4 pb-4">
        {messages.map((message) => (
          <Line key={message.key} message={message} words={words} />
        ))}
        {streamingText !== '' && (
          <Line message={{ key: 'streaming', role: 'assistant', text: streamingText }} words={words} />
        )}
      </ol>
      {children}
      <Announcements messages={messages} />
    </section>
  );
}

function Line({ message: { role, text, isPending = false }, words }: { message: SaidMessage; words: TextWords }) {
  const mine = role === 'user';
  const speaker = { user: words.you, assistant: words.receptionist, staff: words.staff }[role];
  return (
    <li className={classNames('flex flex-col', mine && 'items-end')}>
      <p className={role === 'staff' ? 'mb-1 text-14 text-ink-soft' : 'sr-only'}>{speaker}:</p>
      <p
        className={classNames(
          'whitespace-pre-wrap break-words',
          mine ? 'max-w-[85%] rounded-card rounded-br-sm bg-brand-soft px-3.5 py-2' : 'max-w-[62ch]',
          isPending && 'opacity-70',
        )}
      >
        {text}
      </p>
    </li>
  );
}

/** Says each finished message of the practice once, politely; not word by word. */
function Announcements({ messages }: { messages: readonly SaidMessage[] }) {
  const last = messages.findLast(({ role }) => role !== 'user');
  return (
    <p aria-live="polite" className="sr-only">
      {last?.text}
    </p>
  );
}
