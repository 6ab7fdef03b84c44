import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Outgoing } from '#agent/channels/outgoing.ts';
import { Registrar } from '#agent/channels/registrar.ts';
import { EventLog } from '#agent/conversation/event-log.ts';
import type { PracticeClient } from '#agent/practice/practice-api.ts';
import { PracticeApiProblem } from '#agent/practice/requests.ts';
import { knownPatient } from '#agent/room/admissions.ts';
import { takeDocuments } from '#agent/room/documents/document-desk.ts';
import {
  type DocumentStatus,
  documentStatusSchema,
  maxPatientDocumentBytes,
} from '#contract/channels/patient-document.ts';
import { fixedClock } from '#domain/clock.ts';
import { FakeRoom, settle } from './fake-room.ts';

type Store = PracticeClient['storeDocument'];
const stored: Awaited<ReturnType<Store>> = {
  outcome: 'stored',
  document: {
    id: randomUUID(),
    name: 'card.png',
    mimeType: 'image/png',
    sizeBytes: 4,
    receivedAt: '2026-11-23T15:00:00Z',
  },
};

function desk(storeDocument: Store = async () => stored) {
  const fake = new FakeRoom();
  fake.join('patient');
  const clock = fixedClock(0);
  const events = new EventLog({ appendEvents: async () => undefined }, clock);
  const patient = knownPatient('patient');
  let remarks = 0;
  takeDocuments({
    registrar: new Registrar(fake.room, events),
    outgoing: new Outgoing(fake.room, patient, events),
    patient,
    api: { storeDocument },
    clock,
    onStored: () => void remarks++,
  });
  const open = (info: Record<string, unknown> = {}, sender = 'patient') => {
    const id = randomUUID();
    const stream = fake.openBytes('patient-document', sender, {
      name: 'card.png',
      mimeType: 'image/png',
      totalSize: 4,
      attributes: { v: '1', document_id: id },
      ...info,
    });
    return { id, stream };
  };
  const statuses = (id: string): DocumentStatus[] =>
    fake
      .textsOn('document-status')
      .map((text) => documentStatusSchema.parse(JSON.parse(text)))
      .filter((status) => status.id === id);
  const outcome = (id: string) => {
    const last = statuses(id).at(-1);
    return last?.status === 'refused' ? last.reason : last?.status;
  };
  return { fake, clock, events, open, statuses, outcome, remarks: () => remarks };
}

describe('a document', () => {
  it('is stored whole, with its progress told now and then, and remarked on once', async () => {
    const given: unknown[] = [];
    const d = desk(async (...all) => {
      given.push(all);
      return stored;
    });
    const { id, stream } = d.open();
    stream.write(Uint8Array.of(1));
    await settle();
    d.clock.advance(100);
    stream.write(Uint8Array.of(2));
    await settle();
    d.clock.advance(200);
    stream.write(Uint8Array.of(3, 4));
    stream.end();
    await settle();
    expect(d.statuses(id)).toEqual([
      { v: 1, id, status: 'receiving', receivedBytes: 0, totalBytes: 4 },
      { v: 1, id, status: 'receiving', receivedBytes: 4, totalBytes: 4 },
      { v: 1, id, status: 'stored' },
    ]);
    expect(given).toEqual([[id, { name: 'card.png', contentType: 'image/png', content: Buffer.from([1, 2, 3, 4]) }]]);
    expect(d.remarks()).toBe(1);
  });

  it.each([
    ['too large by its own word', { totalSize: maxPatientDocumentBytes + 1 }, 'too_large'],
    ['of no type that is taken', { mimeType: 'text/html' }, 'wrong_type'],
    ['empty', { totalSize: 0 }, 'empty'],
  ])('%s is refused before it is read', async (_what, info, reason) => {
    const d = desk();
    const { id, stream } = d.open(info);
    await settle();
    expect(stream.closedByReader).toBe(true);
    expect(d.outcome(id)).toBe(reason);
  });

  it('larger than it said is refused', async () => {
    const d = desk();
    const { id, stream } = d.open();
    stream.write(new Uint8Array(5));
    stream.end();
    await settle();
    expect(d.outcome(id)).toBe('too_large');
  });

  it('larger than anything that is taken is read no further', async () => {
    const d = desk();
    const { id, stream } = d.open({ totalSize: undefined });
    for (let megabytes = 0; megabytes < 6; megabytes++) stream.write(new Uint8Array(1024 * 1024));
    await settle(20);
    expect(stream.closedByReader).toBe(true);
    expect(d.outcome(id)).toBe('too_large');
  });

  it.each(['fail', 'end'] as const)(
    'that its sender stops in the middle (%s) is taken back, and nothing is stored',
    async (how) => {
      let asked = 0;
      const d = desk(async () => {
        asked++;
        return stored;
      });
      const { id, stream } = d.open();
      stream.write(Uint8Array.of(1));
      await settle();
      stream[how]();
      await settle();
      expect(d.outcome(id)).toBe('cancelled');
      expect([asked, d.remarks()]).toEqual([0, 0]);
    },
  );

  it('of somebody who leaves is cut off', async () => {
    const d = desk();
    const { id, stream } = d.open();
    stream.write(Uint8Array.of(1));
    await settle();
    d.fake.leave('patient');
    await settle();
    expect(d.outcome(id)).toBe('cut_off');
  });

  it('of anybody else is dropped without a word', async () => {
    const d = desk();
    const { id } = d.open({}, 'stranger');
    await settle();
    expect(d.statuses(id)).toEqual([]);
    expect(d.events.counts).toEqual({ 'patient-document in wrong_sender': 1 });
  });

  it('waits its turn: a third at once may be sent again', async () => {
    const d = desk();
    const first = d.open();
    d.open();
    const third = d.open();
    await settle();
    expect(d.outcome(third.id)).toBe('not_stored');
    first.stream.write(new Uint8Array(4));
    first.stream.end();
    await settle();
    expect(d.outcome(first.id)).toBe('stored');
    const again = d.open();
    await settle();
    expect(d.outcome(again.id)).toBe('receiving');
  });

  it.each<[string, Store, string]>([
    ['the practice refuses', async () => ({ outcome: 'refused', reason: 'too_many' }), 'too_many'],
    [
      'the practice knows better what it is',
      async () => {
        throw problem('unsupported_media_type', 415);
      },
      'wrong_type',
    ],
    [
      'the practice cannot be reached',
      async () => {
        throw new Error('away');
      },
      'not_stored',
    ],
  ])('says so when %s', async (_what, store, reason) => {
    const d = desk(store);
    const { id, stream } = d.open();
    stream.write(new Uint8Array(4));
    stream.end();
    await settle();
    expect(d.outcome(id)).toBe(reason);
    expect(d.remarks()).toBe(0);
  });
});

function problem(code: 'unsupported_media_type', status: number): PracticeApiProblem {
  return new PracticeApiProblem({ type: 'urn:test', title: 'No.', status, code });
}
