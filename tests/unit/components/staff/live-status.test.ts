import { describe, expect, it, vi } from 'vitest';
import { combineFreshness, type Freshness, liveStatus, retryDelayMs } from '#components/staff/live/live-status.ts';

const part = (status: Freshness['status'], asOfMs: number | null = null) => ({ status, asOfMs, retry: vi.fn() });

describe('freshness', () => {
  it('follows from the network and the last answer', () => {
    expect(liveStatus(true, null)).toBe('live');
    expect(liveStatus(true, 503)).toBe('stale');
    expect(liveStatus(true, 0)).toBe('stale');
    expect(liveStatus(false, null)).toBe('offline');
    expect(liveStatus(true, 401)).toBe('signed-out');
    expect(liveStatus(false, 401)).toBe('signed-out');
  });

  it('of several sources is that of the worst, as of the oldest', () => {
    expect(combineFreshness([part('live'), part('live')])).toMatchObject({ status: 'live', asOfMs: null });
    expect(combineFreshness([part('live', 1), part('stale', 30), part('stale', 20)])).toMatchObject({
      status: 'stale',
      asOfMs: 20,
    });
    expect(combineFreshness([part('stale', 30), part('offline', 10)])).toMatchObject({ status: 'offline', asOfMs: 10 });
  });

  it('has no time when one source has shown nothing yet', () => {
    expect(combineFreshness([part('stale', 30), part('stale', null)]).asOfMs).toBeNull();
  });

  it('asks again only where the answer is late', () => {
    const good = part('live');
    const late = part('stale', 1);
    combineFreshness([good, late]).retry();
    expect(late.retry).toHaveBeenCalledOnce();
    expect(good.retry).not.toHaveBeenCalled();
  });

  it('waits longer after each failure, up to a bound', () => {
    expect([1, 2, 3, 4, 10].map(retryDelayMs)).toEqual([2000, 4000, 8000, 15_000, 15_000]);
  });
});
