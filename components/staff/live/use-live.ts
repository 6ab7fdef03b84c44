'use client';

import { useEffect, useRef, useState } from 'react';
import useSWR from 'swr';
import type { z } from 'zod';
import { useDeskClock } from '../desk-clock.tsx';
import { FetchFailure, fetchJson } from './fetch-json.ts';
import { type Freshness, liveStatus, retryDelayMs } from './live-status.ts';
import { useOnline } from './use-online.ts';

export interface Live<T> {
  /** What to show; undefined while the first answer is on its way. */
  readonly data: T | undefined;
  readonly freshness: Freshness;
}

export interface LiveOptions<T> {
  /** What the server rendered the page with. */
  initial?: T;
  /** How often to ask while the page is looked at. Default 2000. */
  everyMs?: number;
}

/**
 * Keeps one resource of the API fresh by asking again and again while the page is visible. What was shown stays while
 * the network or the server is away.
 */
export function useLive<T>(
  path: string,
  schema: z.ZodType<T>,
  { initial, everyMs = 2000 }: LiveOptions<T> = {},
): Live<T> {
  const clock = useDeskClock();
  const online = useOnline();
  const lastGoodMs = useRef<number | null>(initial === undefined ? null : clock.startMs);
  const [asOfMs, setAsOfMs] = useState<number | null>(null);
  const { data, error, mutate } = useSWR<T, unknown>(path, (key: string) => fetchJson(key, schema), {
    fallbackData: initial,
    refreshInterval: everyMs,
    dedupingInterval: everyMs / 2,
    keepPreviousData: true,
    onSuccess: () => {
      lastGoodMs.current = clock.nowMs();
    },
    onErrorRetry: (failure, _key, _config, revalidate, { retryCount }) => {
      if (failure instanceof FetchFailure && failure.status === 401) return;
      setTimeout(() => revalidate({ retryCount }), retryDelayMs(retryCount));
    },
  });
  const failure = error === undefined ? null : error instanceof FetchFailure ? error.status : 0;
  const status = liveStatus(online, failure);
  useEffect(() => {
    if (status !== 'live') setAsOfMs(lastGoodMs.current);
  }, [status]);
  return { data, freshness: { status, asOfMs, retry: () => void mutate() } };
}
