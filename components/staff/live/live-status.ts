/** How fresh what is shown is. */
export type LiveStatus = 'live' | 'offline' | 'stale' | 'signed-out';

export interface Freshness {
  readonly status: LiveStatus;
  /** When the shown data was fetched, epoch ms, once it is no longer live; null when nothing has come yet. */
  readonly asOfMs: number | null;
  /** Asks the server again, at once. */
  retry(): void;
}

const worstFirst: readonly LiveStatus[] = ['signed-out', 'offline', 'stale', 'live'];

/** What is to be said of a page with several sources: the worst status, and the oldest time. */
export function combineFreshness(parts: readonly Freshness[]): Freshness {
  const status = worstFirst.find((candidate) => parts.some((part) => part.status === candidate)) ?? 'live';
  const late = parts.filter((part) => part.status !== 'live');
  const times = late.map((part) => part.asOfMs);
  return {
    status,
    asOfMs: times.includes(null) || times.length === 0 ? null : Math.min(...times.map(Number)),
    retry: () => {
      for (const part of late) part.retry();
    },
  };
}

/** Of a request's outcome: its status code (0 when not reached), or null when it went well. */
export function liveStatus(online: boolean, failure: number | null): LiveStatus {
  if (failure === 401) return 'signed-out';
  if (!online) return 'offline';
  return failure === null ? 'live' : 'stale';
}

/** How long to wait before the next try after `failures` in a row, in ms. */
export function retryDelayMs(failures: number): number {
  return Math.min(2000 * 2 ** Math.max(failures - 1, 0), 15_000);
}
