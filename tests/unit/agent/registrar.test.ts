import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Registrar } from '#agent/channels/registrar.ts';
import { EventLog } from '#agent/conversation/event-log.ts';
import type { Channel } from '#contract/channels/catalog.ts';
import type { ConversationEvent } from '#contract/http/conversation-record.ts';
import { systemClock } from '#domain/clock.ts';
import { FakeRoom, settle } from './fake-room.ts';

const words: Channel = { topic: 'words', kind: 'text', from: 'patient', maxBytes: 20 };
const files: Channel = { topic: 'files', kind: 'bytes', from: 'patient', maxBytes: 20 };
const taps: Channel = { topic: 'taps', kind: 'packet', from: 'patient', maxBytes: 30 };

function listening(from: (identity: string) => boolean | Promise<boolean> = (identity) => identity === 'patient') {
  const fake = new FakeRoom();
  const stored: ConversationEvent[] = [];
  const events = new EventLog({ appendEvents: async (batch) => void stored.push(...batch) as undefined }, systemClock);
  const registrar = new Registrar(fake.room, events);
  const taken: string[] = [];
  const dropped: string[] = [];
  registrar.onText(words, {
    from,
    take: (text, { sender, streamId, timestampMs, attributes }) =>
      void taken.push([text, sender, streamId !== '', timestampMs, JSON.stringify(attributes)].join('|')),
    dropped: (outcome) => void dropped.push(outcome),
  });
  return { fake, registrar, events, taken, dropped, stored };
}

describe('incoming texts', () => {
  it('are handed on whole, with what their header says', async () => {
    const { fake, taken, events } = listening();
    const stream = fake.openText('words', 'patient', { attributes: { id: '7' } });
    stream.write('good ');
    stream.write('morning');
    stream.end();
    await settle();
    expect(taken).toEqual(['good morning|patient|true|1|{"id":"7"}']);
    expect(events.counts).toEqual({ 'words in taken': 1 });
  });

  it('of one topic are read at once, each in its own order', async () => {
    const { fake, taken } = listening();
    const one = fake.openText('words', 'patient');
    const two = fake.openText('words', 'patient');
    one.write('a');
    two.write('1');
    one.write('b');
    two.write('2');
    two.end();
    await settle();
    expect(taken.map((line) => line.split('|')[0])).toEqual(['12']);
    one.write('c');
    one.end();
    await settle();
    expect(taken.map((line) => line.split('|')[0])).toEqual(['12', 'abc']);
  });

  it('of somebody else are closed unread, and counted', async () => {
    const { fake, taken, dropped, events } = listening();
    const stream = fake.openText('words', 'stranger');
    stream.write('let me in');
    await settle();
    expect(stream.closedByReader).toBe(true);
    expect([taken, dropped]).toEqual([[], []]);
    expect(events.counts).toEqual({ 'words in wrong_sender': 1 });
  });

  it('wait until it is known who sent them', async () => {
    const known = Promise.withResolvers<boolean>();
    const { fake, taken } = listening(() => known.promise);
    fake.text('words', 'newcomer', 'hello');
    await settle();
    expect(taken).toEqual([]);
    known.resolve(true);
    await settle();
    expect(taken).toHaveLength(1);
  });

  it('are read no further than their limit, whatever they announce', async () => {
    const { fake, taken, dropped, events } = listening();
    const announced = fake.openText('words', 'patient', { totalSize: 21 });
    const silent = fake.openText('words', 'patient', {});
    silent.write('x'.repeat(15));
    silent.write('x'.repeat(15));
    silent.write('never read');
    await settle();
    expect([announced.closedByReader, silent.closedByReader]).toEqual([true, true]);
    expect(taken).toEqual([]);
    expect(dropped).toEqual(['too_large', 'too_large']);
    expect(events.counts).toEqual({ 'words in too_large': 2 });
  });

  it('that stop in the middle are no messages, and are told apart', async () => {
    const { fake, taken, dropped } = listening();
    const failing = fake.openText('words', 'patient');
    failing.write('half');
    failing.fail();
    const short = fake.openText('words', 'patient', { totalSize: 10 });
    short.write('half');
    short.end();
    fake.join('patient');
    const left = fake.openText('words', 'patient');
    left.write('half');
    await settle();
    fake.leave('patient');
    await settle();
    expect(left.closedByReader).toBe(true);
    expect(taken).toEqual([]);
    expect(dropped).toEqual(['cut_off', 'cut_off', 'cut_off']);
  });

  it('beyond a number of open ones are not read', async () => {
    const { fake, dropped } = listening();
    for (let opened = 0; opened < 17; opened++) fake.openText('words', 'patient').write('x');
    await settle();
    expect(dropped).toEqual(['too_large']);
  });
});

describe('incoming bytes', () => {
  it('come with name, type and size, and tell their progress', async () => {
    const { fake, registrar } = listening();
    const seen: unknown[] = [];
    registrar.onBytes(files, {
      from: () => true,
      progress: (_incoming, bytes) => void seen.push(bytes),
      take: (content, { name, mimeType, sizeBytes }) => void seen.push([...content], name, mimeType, sizeBytes),
    });
    const stream = fake.openBytes('files', 'patient', { name: 'card.png', mimeType: 'image/png', totalSize: 3 });
    stream.write(Uint8Array.of(1, 2));
    stream.write(Uint8Array.of(3));
    stream.end();
    await settle();
    expect(seen).toEqual([2, 3, [1, 2, 3], 'card.png', 'image/png', 3]);
  });

  it('with attributes that are not the contract’s are malformed', async () => {
    const { fake, registrar, events } = listening();
    let taken = 0;
    registrar.onBytes(files, { from: () => true, attributes: z.object({ id: z.uuid() }), take: () => void taken++ });
    const stream = fake.openBytes('files', 'patient', { attributes: { id: 'none' } });
    await settle();
    expect(stream.closedByReader).toBe(true);
    expect(taken).toBe(0);
    expect(events.counts).toEqual({ 'files in malformed': 1 });
  });
});

describe('packets', () => {
  it('are checked for sender, size and schema', () => {
    const { fake, registrar, events } = listening();
    const taken: unknown[] = [];
    registrar.onPacket(taps, {
      from: (sender) => sender === 'patient',
      schema: z.object({ on: z.boolean() }),
      take: (packet) => void taken.push(packet),
    });
    fake.packet('taps', 'patient', { on: true });
    fake.packet('taps', 'stranger', { on: true });
    fake.packet('taps', undefined, { on: true });
    fake.packet('taps', 'patient', { on: 'x' });
    fake.packet('taps', 'patient', 'no json');
    fake.packet('taps', 'patient', { on: true, more: 'x'.repeat(30) });
    fake.packet('other', 'patient', { on: true });
    expect(taken).toEqual([{ on: true }]);
    expect(events.counts).toEqual({
      'taps in taken': 1,
      'taps in wrong_sender': 2,
      'taps in malformed': 2,
      'taps in too_large': 1,
    });
  });
});

describe('a room', () => {
  it('has one handler a topic', () => {
    const { registrar } = listening();
    expect(() => registrar.onText(words, { from: () => true, take: () => {} })).toThrow(/"words" has a handler/);
  });

  it('is let go of at the end: nothing is registered, nothing is read', async () => {
    const { fake, registrar, dropped } = listening();
    registrar.onRpc('method', async () => '');
    const open = fake.openText('words', 'patient');
    await settle();
    registrar.close();
    await settle();
    expect(open.closedByReader).toBe(true);
    expect(dropped).toEqual(['cut_off']);
    expect([fake.texts.size, fake.methods.size]).toEqual([0, 0]);
    expect(fake.events.eventNames().flatMap((name) => fake.events.listeners(name))).toEqual([]);
  });

  it('keeps what crossed it, without content', async () => {
    const { fake, events, stored } = listening();
    fake.text('words', 'patient', 'a secret');
    await settle();
    await events.close('conv_test');
    expect(stored).toMatchObject([
      { kind: 'stream', stream: { channel: 'words', direction: 'in', bytes: 8, pieces: 1, outcome: 'taken' } },
    ]);
    expect(JSON.stringify(stored)).not.toContain('secret');
  });
});
