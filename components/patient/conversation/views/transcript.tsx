import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ArrowDownIcon } from '#components/ui/icons.tsx';
import type { LanguagePack } from '#locales/pack.ts';
import type { SentDocument, TranscriptItem } from '../store/state.ts';
import { type DocumentActions, DocumentLine } from './document-line.tsx';
import { Message } from './message.tsx';

/** Within so many pixels of its end the list follows what comes. */
const nearEndPx = 80;

export interface TranscriptProps {
  items: readonly TranscriptItem[];
  documents: readonly SentDocument[];
  documentActions: DocumentActions;
  timeZone: string;
  words: LanguagePack;
  /** The scrolling region itself, for whoever moves the focus there. */
  region: RefObject<HTMLElement | null>;
  /** What belongs under the last message: openings to choose from. */
  children?: ReactNode;
}

/** What was said, the newest at the bottom. It follows new words only while the visitor is at the end, or says something. */
export function Transcript(props: TranscriptProps) {
  const { items, documents, documentActions, timeZone, words, region: box, children } = props;
  const follows = useRef(true);
  const lastTopPx = useRef(0);
  const [isAtEnd, setIsAtEnd] = useState(true);
  const said = useRef<HTMLDivElement>(null);
  const newestOwn = items.findLast(({ role }) => role === 'patient')?.key;

  const toEnd = () => {
    const element = box.current;
    if (element) element.scrollTop = element.scrollHeight;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: each thing the visitor says, wherever they were looking
  useLayoutEffect(() => {
    follows.current = true;
  }, [newestOwn]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !said.current) return;
    // Told after the browser's own layout and before it paints: asking at each change would make it lay out twice.
    const onResize = new ResizeObserver(() => {
      if (follows.current) element.scrollTop = element.scrollHeight;
    });
    onResize.observe(element);
    onResize.observe(said.current);
    return () => onResize.disconnect();
  }, [box]);

  const onScroll = () => {
    const element = box.current;
    if (!element) return;
    const { scrollHeight, scrollTop, clientHeight } = element;
    const atEnd = scrollHeight - scrollTop - clientHeight < nearEndPx;
    // New words may stand there already that are followed only later in this frame: who goes back leaves the end, nobody else.
    if (atEnd || scrollTop < lastTopPx.current) follows.current = atEnd;
    lastTopPx.current = scrollTop;
    setIsAtEnd(follows.current);
  };

  return (
    <div className="relative flex min-h-0 flex-1 flex-col short:h-[max(9rem,100dvh-6.5rem)] short:flex-none">
      <section
        ref={box}
        onScroll={onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={words.conversation.transcript}
        className="relative flex min-h-0 flex-1 scroll-pb-14 flex-col overflow-y-auto overscroll-contain px-5 sm:px-8 short:overscroll-auto"
      >
        <div ref={said} className="mt-auto">
          <ol className="flex flex-col gap-5 pt-6 pb-4">
            {items.map((item) => {
              if (item.documentId === undefined)
                return <Message key={item.key} item={item} timeZone={timeZone} words={words} />;
              const document = documents.find(({ id }) => id === item.documentId);
              return (
                document && <DocumentLine key={item.key} document={document} words={words} actions={documentActions} />
              );
            })}
          </ol>
          {children}
        </div>
      </section>
      {!isAtEnd && (
        <Button
          size="small"
          className="-translate-x-1/2 absolute bottom-2 left-1/2 w-max animate-arrive"
          onClick={() => {
            follows.current = true;
            toEnd();
          }}
        >
          <ArrowDownIcon />
          {words.conversation.newest}
        </Button>
      )}
    </div>
  );
}
