import { useEffect, useState } from 'react';

const tickMs = 5000;

/**
 * The practice's present in epoch ms, a few seconds exact. It begins as the server's and goes on by the browser's
 * clock, so a wrong clock in the browser does no harm.
 */
export function useNow(serverNowMs: number): number {
  const [nowMs, setNowMs] = useState(serverNowMs);
  useEffect(() => {
    const aheadMs = serverNowMs - Date.now();
    const timer = setInterval(() => setNowMs(Date.now() + aheadMs), tickMs);
    return () => clearInterval(timer);
  }, [serverNowMs]);
  return nowMs;
}
