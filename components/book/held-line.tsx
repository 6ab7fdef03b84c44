import { useEffect, useState } from 'react';
import type { BookWords } from '#locales/sections/book.ts';

const tickMs = 5000;

/**
 * How long the chosen time is kept. `nowMs` is the server's present when the page was made; the browser's clock only
 * counts on from there.
 */
export function HeldLine({ expiresAt, nowMs, words }: { expiresAt: string; nowMs: number; words: BookWords }) {
  const [aheadMs] = useState(() => nowMs - performance.timeOrigin);
  const [presentMs, setPresentMs] = useState(() => aheadMs + performance.timeOrigin + performance.now());
  useEffect(() => {
    const timer = setInterval(() => setPresentMs(aheadMs + performance.timeOrigin + performance.now()), tickMs);
    return () => clearInterval(timer);
  }, [aheadMs]);
  const leftMs = Date.parse(expiresAt) - presentMs;
  return leftMs > 0 ? (
    <p className="mt-1 text-14 text-brand">{words.when.kept(Math.max(1, Math.round(leftMs / 60_000)))}</p>
  ) : (
    <p className="mt-1 text-14 text-warn">{words.when.keptNoMore}</p>
  );
}
