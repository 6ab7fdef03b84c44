'use client';

import { lazy, type ReactNode, Suspense, startTransition, useEffect, useRef, useState } from 'react';
import { afterPaint } from '#components/ui/after-paint.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Conversation as StoredConversation } from '#contract/http/conversations.ts';
import type { Language } from '#locales/language.ts';
import { loadWords } from '#locales/load-words.ts';
import type { FaultWords } from '#locales/sections/patient.ts';
import type { PracticeFacts } from './practice-facts.ts';

/** The conversation's code, loaded when the visitor means to talk; a failed load may be tried again. */
const loadConversation = () => import('./conversation/conversation.tsx');
/** The room's code is the largest part; it is fetched beside the conversation's, never with the page. */
const loadRoom = () => import('./conversation/link/livekit-room.ts');

const Conversation = lazy(async () => ({ default: (await loadConversation()).Conversation }));

/** A pointer that only passes, or presses at once, fetches nothing: the press itself is answered first. */
const meansItMs = 80;

/** Fetches ahead what Start will need, one after the other. A failure shows at Start, not before. */
async function fetchAhead(language: Language): Promise<void> {
  try {
    await loadWords(language);
    await loadConversation();
    await loadRoom();
  } catch {
    // Said when the visitor presses Start.
  }
}

export interface ReceptionProps {
  practice: PracticeFacts;
  language: Language;
  /** The instant the page was made at, epoch ms: the browser's clock may be wrong. */
  nowMs: number;
  /** A conversation of this visitor that is under way. */
  stored: StoredConversation | null;
  /** Whether the practice's receptionist can also be spoken to. */
  speech: boolean;
  words: { start: string; startHow: string; starting: string; startFailed: FaultWords };
  /** Behind the landing page. */
  backdrop: ReactNode;
  /** The landing page above, beside and below the start button; made on the server. */
  above: ReactNode;
  beside: ReactNode;
  below: ReactNode;
}

/** The front desk: the landing page with its one button, and then the conversation in its place. */
export function Reception({ practice, language, nowMs, stored, speech, words, ...landing }: ReceptionProps) {
  const [open, setOpen] = useState(stored !== null);
  const [start, setStart] = useState<'idle' | 'loading' | 'failed'>('idle');
  /** How far the practice's clock is ahead of the browser's, from when the page was new. */
  const aheadMs = useRef(0);
  const [shownAtMs, setShownAtMs] = useState(nowMs);
  const near = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    aheadMs.current = nowMs - Date.now();
  }, [nowMs]);

  if (open) {
    return (
      <Suspense>
        <Conversation
          practice={practice}
          language={language}
          nowMs={shownAtMs}
          stored={stored}
          speech={speech}
          takeFocus={stored === null}
        />
      </Suspense>
    );
  }

  const comeNear = () => {
    clearTimeout(near.current);
    near.current = setTimeout(() => void fetchAhead(language), meansItMs);
  };
  const load = async () => {
    void loadRoom().catch(() => {
      // The conversation says so and tries again.
    });
    try {
      await Promise.all([loadConversation(), loadWords(language)]);
      // In slices, so that the browser can still answer; then all at once.
      startTransition(() => {
        // The page may have been read for a while.
        setShownAtMs(Date.now() + aheadMs.current);
        setOpen(true);
      });
    } catch {
      setStart('failed');
    }
  };
  const press = () => {
    clearTimeout(near.current);
    setStart('loading');
    afterPaint(() => void load());
  };

  return (
    <main className="relative isolate overflow-x-clip">
      {landing.backdrop}
      <div className="mx-auto flex min-h-dvh max-w-5xl flex-col px-5 pt-10 pb-6 sm:px-8 sm:pt-20">
        {landing.above}
        <div className="mt-8 mb-14 sm:mb-24">
          <Button
            variant="primary"
            size="large"
            busy={start === 'loading'}
            onClick={press}
            onPointerEnter={comeNear}
            onPointerDown={() => clearTimeout(near.current)}
            onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && comeNear()}
            stacked="center"
            className="w-full py-4 sm:w-auto sm:min-w-80"
          >
            <span className="text-22 leading-7">{start === 'loading' ? words.starting : words.start}</span>
            <span className="font-normal text-16 leading-6">{words.startHow}</span>
          </Button>
          {landing.beside}
          {start === 'failed' && (
            <Notice tone="warn" role="alert" title={words.startFailed.title} className="mt-4 max-w-md">
              {words.startFailed.text}
            </Notice>
          )}
        </div>
        {landing.below}
      </div>
    </main>
  );
}
