import { describe, expect, it } from 'vitest';
import { pageMessage, pageMessageSchema, parseSiteMessage } from '#contract/embed/messages.ts';
import { embedAppointmentKinds } from '#contract/embed/names.ts';
import { readPageMessage } from '#embed/read-message.ts';

const malformed: readonly unknown[] = [
  undefined,
  null,
  'ready',
  7,
  [],
  {},
  { type: 'ready' },
  { openwide: 2, type: 'ready' },
  { openwide: '1', type: 'ready' },
  { openwide: 1 },
  { openwide: 1, type: 'Ready' },
  { openwide: 1, type: 'open' },
  { openwide: 1, type: ['ready'] },
  { openwide: 1, type: 'appointment' },
  { openwide: 1, type: 'appointment', kind: 'stolen' },
  { openwide: 1, type: 'appointment', kind: { toString: () => 'booked' } },
];

describe('messages between the site and the page in its frame', () => {
  it('are understood by both alike', () => {
    for (const type of ['ready', 'close', 'said'] as const) {
      const sent = pageMessage({ type });
      expect(pageMessageSchema.parse(sent)).toEqual(sent);
      expect(readPageMessage(sent)).toEqual({ type });
    }
    for (const kind of embedAppointmentKinds) {
      const sent = pageMessage({ type: 'appointment', kind });
      expect(pageMessageSchema.parse(sent)).toEqual(sent);
      expect(readPageMessage(sent)).toEqual({ type: 'appointment', kind });
    }
    expect(parseSiteMessage({ openwide: 1, type: 'shown' })).toEqual({ type: 'shown' });
  });

  it.each(malformed.map((data) => [data]))('are dropped when they are none: %j', (data) => {
    expect(readPageMessage(data)).toBeNull();
    expect(pageMessageSchema.safeParse(data).success).toBe(false);
    expect(parseSiteMessage(data)).toBeNull();
  });

  it('carry nothing but what is known of them, however much is sent', () => {
    const much = {
      ...Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`k${n}`, n])),
      text: 'x'.repeat(1e6),
    };
    expect(readPageMessage({ ...much, openwide: 1, type: 'said' })).toEqual({ type: 'said' });
    expect(readPageMessage({ openwide: 1, type: 'appointment', kind: 'booked', patient: 'Ana' })).toEqual({
      type: 'appointment',
      kind: 'booked',
    });
    expect(parseSiteMessage({ ...much, openwide: 1, type: 'shown' })).toEqual({ type: 'shown' });
  });
});
