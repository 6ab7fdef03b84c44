import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EventLog } from '#agent/conversation/event-log.ts';
import { ConversationRecorder } from '#agent/conversation/recorder.ts';
import type { PracticeClient } from '#agent/practice/practice-api.ts';
import { PracticeApiProblem, PracticeApiUnavailable } from '#agent/practice/requests.ts';
import { appendEventsSchema, type ConversationEvent } from '#contract/http/conversation-record.ts';
import type { MessageInput } from '#contract/http/conversations.ts';
import { fixedClock } from '#domain/clock.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const clock = fixedClock(Date.parse('2026-11-23T15:00:00Z'));
const problem = (code: 'superseded' | 'rate_limited', status: number) =>
  new PracticeApiProblem({ type: 'urn:test', title: 'No.', status, code });

function keeping(appendEvents: PracticeClient['appendEvents']) {
  const log = new EventLog({ appendEvents }, clock);
  return { log, call: () => log.rpc({ method: 'm', direction: 'in', durationMs: 1, outcome: 'ok' }) };
}

describe('events', () => {
  it('go out together, as the contract has them, a second later', async () => {
    const batches: (readonly ConversationEvent[])[] = [];
    const { log, call } = keeping(async (events) => void batches.push(events) as undefined);
    log.state('booking');
    log.presence('patient', 'came');
    log.stream({ channel: 'lk.chat', direction: 'in', bytes: 5, pieces: 1, durationMs: 2, outcome: 'taken' });
    call();
    await vi.advanceTimersByTimeAsync(900);
    expect(batches).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(batches.map(({ length }) => length)).toEqual([4]);
    expect(appendEventsSchema.safeParse({ events: batches[0] }).success).toBe(true);
    expect(new Set(batches[0]?.map(({ id }) => id)).size).toBe(4);
    expect(log.counts).toEqual({ 'lk.chat in taken': 1, 'm in ok': 1 });
  });

  it('are kept while the practice is away, up to a bound, and sent once under the same ids', async () => {
    let away = true;
    const tried: string[][] = [];
    const { call } = keeping(async (events) => {
      tried.push(events.map(({ id }) => id));
      if (away) throw new PracticeApiUnavailable('away');
    });
    for (let event = 0; event < 1200; event++) call();
    await vi.advanceTimersByTimeAsync(1500);
    away = false;
    await vi.advanceTimersByTimeAsync(2500);
    const [first, ...stored] = tried;
    expect(stored[0]).toEqual(first);
    expect(stored.flat()).toHaveLength(1000);
    expect(new Set(stored.flat()).size).toBe(1000);
  });

  it('that will never be taken are let go of, and hold nothing up', async () => {
    const tried: number[] = [];
    const { log, call } = keeping(async (events) => {
      tried.push(events.length);
      throw problem('superseded', 409);
    });
    call();
    await log.close('conv_test');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(tried).toEqual([1]);
  });

  it('are stored at once at the end, and not waited for for ever', async () => {
    let tries = 0;
    const { log, call } = keeping(async () => {
      tries++;
      throw problem('rate_limited', 429);
    });
    call();
    await log.close('conv_test');
    expect(tries).toBe(1);
  });
});

describe('messages', () => {
  it('are stored in order, without anybody waiting', async () => {
    vi.useRealTimers();
    const stored: string[] = [];
    const recorder = new ConversationRecorder({
      appendMessages: async (messages: readonly MessageInput[]) => void stored.push(...messages.map(({ id }) => id)),
    } as unknown as PracticeClient);
    const message = (id: string): MessageInput => ({ id, role: 'patient', text: 'Hi', at: '2026-11-23T15:00:00Z' });
    for (let index = 0; index < 120; index++) recorder.record(message(`m${index}`));
    expect(stored).toEqual([]);
    await recorder.flush();
    expect(stored).toEqual(Array.from({ length: 120 }, (_, index) => `m${index}`));
  });
});
