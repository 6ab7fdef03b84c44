import { afterEach, describe, expect, it } from 'vitest';
import { choicesOf } from '#tests/eval/caller/random.ts';
import { type Fault, faults, nextFault, wireTurn } from '#tests/eval/model/faults.ts';
import { type ScriptedEndpoint, startScriptedEndpoint } from '#tests/eval/model/scripted-endpoint.ts';
import { historyOfRequest } from '#tests/eval/model/wire-history.ts';
import { pinClock } from '#tests/eval/world/clock.ts';
import { demoPractice } from '#tests/factories/practice.ts';

const turn = {
  words: 'One moment, please.',
  toolCalls: [{ name: 'hold_opening', arguments: { visitType: 'cleaning', startsAt: '2026-12-02T09:00:00-06:00' } }],
};

describe('a chat over the wire', () => {
  it('becomes the history the built-in receptionist reads, without instructions', () => {
    const call = { id: 'call_1', function: { name: 'find_openings', arguments: '{"visitType":"cleaning"}' } };
    const history = historyOfRequest(
      {
        messages: [
          { role: 'system', content: 'You are the receptionist.' },
          { role: 'assistant', content: 'Welcome.' },
          { role: 'user', content: [{ text: 'A cleaning, ' }, { text: 'please.' }] },
          { role: 'assistant', content: null, tool_calls: [call] },
          { role: 'tool', tool_call_id: 'call_1', content: '{"openings":[]}' },
        ],
      },
      42,
    );
    expect(history.map(({ type }) => type)).toEqual(['receptionist', 'caller', 'call', 'output']);
    expect(history[1]).toMatchObject({ text: 'A cleaning, please.', atMs: 42 });
    expect(history[3]).toMatchObject({ name: 'find_openings', output: '{"openings":[]}' });
  });
});

describe('faults', () => {
  it('come in about a quarter of the answers, each kind now and then, the same for the same seed', () => {
    const drawn = (seed: string) => {
      const choices = choicesOf(seed);
      return Array.from({ length: 4000 }, () => nextFault(choices));
    };
    const all = drawn('seed');
    const share = all.filter(Boolean).length / all.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.3);
    expect(new Set(all.filter(Boolean)).size).toBe(faults.length);
    expect(drawn('seed')).toEqual(all);
  });

  it('change what goes out, and nothing does without one', () => {
    const well = wireTurn(turn, undefined, 'others');
    expect(well).toMatchObject({ words: turn.words, end: 'well' });
    expect(JSON.parse(well.calls[0]?.arguments ?? '')).toEqual(turn.toolCalls[0]?.arguments);
    for (const fault of faults) expect(wireTurn(turn, fault, 'others'), fault).not.toEqual(well);
  });

  it.each<[Fault, RegExp]>([
    ['obeys an order', /cancel_appointment.*others/],
    ['invents a time', /T02:07/],
    ['claims a booking', /You're booked/],
    ['claims a cancellation', /cancelled/],
  ])('%s', (fault, pattern) => {
    expect(JSON.stringify(wireTurn(turn, fault, 'others'))).toMatch(pattern);
  });

  it('break arguments so that they are no JSON', () => {
    const [call] = wireTurn(turn, 'breaks arguments', 'others').calls;
    expect(() => JSON.parse(call?.arguments ?? '{}')).toThrow();
  });
});

describe('the endpoint', () => {
  let endpoint: ScriptedEndpoint | undefined;
  afterEach(() => endpoint?.stop());

  it('streams what the built-in receptionist would say', async () => {
    pinClock(Date.parse('2026-11-23T15:00:00Z'));
    endpoint = await startScriptedEndpoint({ faulty: false });
    endpoint.begin({ practice: demoPractice(), locale: 'en-US', seed: '1', othersId: 'others' });
    const response = await fetch(`${endpoint.url}/chat/completions`, {
      method: 'POST',
      body: JSON.stringify({ messages: [{ role: 'user', content: 'Do you have parking?' }] }),
    });
    const words = (await response.text())
      .split('\n')
      .filter((line) => line.startsWith('data: {'))
      .map((line) => JSON.parse(line.slice(6)).choices[0].delta.content ?? '')
      .join('');
    expect(words).toMatch(/Oak Street/);
    expect(endpoint.faults).toEqual([]);
  });
});
