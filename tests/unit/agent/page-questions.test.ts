import { RpcError } from '@livekit/rtc-node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import type { Opening } from '#contract/http/availability.ts';
import { maxRpcPayloadBytes, rpcErrorCodes } from '#contract/rpc/errors.ts';
import { pickSlotTimeoutMs } from '#contract/rpc/pick-slot.ts';
import { appointmentDetails } from '#tests/factories/appointment-details.ts';
import { deskInRoom, patientSeat } from './desk-in-room.ts';

type Desk = ReturnType<typeof deskInRoom>;
let open: Desk[] = [];
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  for (const one of open) one.close();
  open = [];
  vi.useRealTimers();
});

function room(options?: Parameters<typeof deskInRoom>[0]): Desk {
  const one = deskInRoom(options);
  open.push(one);
  return one;
}

const settle = () => vi.advanceTimersByTimeAsync(5);
const opening = (day: number): Opening => ({
  visitType: 'cleaning',
  provider: 'martinez',
  providerName: 'Rosa Martinez',
  operatory: 'HYG1',
  startsAt: `2026-12-0${day}T10:00:00-06:00`,
  endsAt: `2026-12-0${day}T10:45:00-06:00`,
});
const pick = ({ startsAt, provider, operatory }: Opening) =>
  JSON.stringify({ outcome: 'picked', startsAt, provider, operatory });

/** The page's answers, given when the test says so. */
function answeringLater(d: Desk) {
  const pending: { method: string; payload: unknown; answer(text: string): void; fail(error: Error): void }[] = [];
  d.fake.answer = (method, payload) => {
    const given = Promise.withResolvers<string>();
    pending.push({ method, payload: JSON.parse(payload), answer: given.resolve, fail: given.reject });
    return given.promise;
  };
  return pending;
}

describe('openings on the page', () => {
  it('are asked about by RPC with the draft’s number, and the tap is the patient’s next message', async () => {
    const d = room();
    const asked = answeringLater(d);
    d.face.updateDraft({ openings: [opening(1), opening(2)] });
    await settle();
    expect(d.fake.calls).toMatchObject([
      { destinationIdentity: patientSeat, method: 'patient.pickSlot', responseTimeout: pickSlotTimeoutMs },
    ]);
    expect(asked[0]?.payload).toEqual({ v: 1, rev: 1, openings: [opening(1), opening(2)] });
    asked[0]?.answer(pick(opening(2)));
    await settle();
    expect(d.turns).toEqual(['answers Wednesday, December 2 at 10:00 AM with Rosa Martinez']);
    expect(d.events.counts['patient.pickSlot out ok']).toBe(1);
  });

  it('are settled by whatever comes first: typed, then tapped', async () => {
    const d = room();
    const asked = answeringLater(d);
    d.face.updateDraft({ openings: [opening(1)] });
    await settle();
    d.fake.text('lk.chat', patientSeat, 'Rather in the afternoon');
    await settle();
    asked[0]?.answer(pick(opening(1)));
    await settle();
    expect(d.turns).toEqual(['answers Rather in the afternoon']);
  });

  it('are settled by whatever comes first: tapped, then typed', async () => {
    const d = room();
    const asked = answeringLater(d);
    d.face.updateDraft({ openings: [opening(1)] });
    await settle();
    asked[0]?.answer(pick(opening(1)));
    await settle();
    d.fake.text('lk.chat', patientSeat, 'Thank you');
    await settle();
    expect(d.turns).toEqual(['answers Tuesday, December 1 at 10:00 AM with Rosa Martinez', 'answers Thank you']);
  });

  it('are settled once when both come at one moment', async () => {
    const d = room();
    const asked = answeringLater(d);
    d.face.updateDraft({ openings: [opening(1)] });
    d.face.updateDraft({ patient: 'Ann' });
    await settle();
    asked[0]?.answer(pick(opening(1)));
    asked[1]?.answer(pick(opening(1)));
    await settle();
    expect(d.turns).toHaveLength(1);
  });

  it('are replaced by newer ones: an answer to the older ones is late', async () => {
    const d = room();
    const asked = answeringLater(d);
    d.face.updateDraft({ openings: [opening(1)] });
    await settle();
    d.face.updateDraft({ openings: [opening(2)] });
    await settle();
    asked[0]?.answer(pick(opening(1)));
    await settle();
    expect(d.turns).toEqual([]);
    asked[1]?.answer(pick(opening(2)));
    await settle();
    expect(d.turns).toHaveLength(1);
  });

  it('are asked about again when the patient comes back with another page', async () => {
    const d = room();
    const asked = answeringLater(d);
    d.face.updateDraft({ openings: [opening(1)] });
    await settle();
    asked[0]?.fail(RpcError.builtIn('RECIPIENT_DISCONNECTED'));
    d.desk.returned();
    await settle();
    asked[1]?.answer(pick(opening(1)));
    await settle();
    expect(d.fake.calls.map(({ payload }) => JSON.parse(payload).rev)).toEqual([1, 1]);
    expect(d.turns).toHaveLength(1);
    expect(d.fake.textsOn('visit-draft')).toHaveLength(2);
  });

  it('that were taken away cannot be tapped any more', async () => {
    const d = room();
    const asked = answeringLater(d);
    d.face.updateDraft({ openings: [opening(1)] });
    await settle();
    d.face.updateDraft({ openings: [] });
    asked[0]?.answer(pick(opening(1)));
    await settle();
    expect(d.turns).toEqual([]);
  });

  it('are not tapped while a person answers', async () => {
    const d = room();
    const asked = answeringLater(d);
    d.face.updateDraft({ openings: [opening(1)] });
    await settle();
    await d.fake.call('staff.takeOver', 'seat-ana', { v: 1 });
    asked[0]?.answer(pick(opening(1)));
    await settle();
    expect([d.turns, d.kept]).toEqual([[], []]);
  });

  it.each([
    ['closed', JSON.stringify({ outcome: 'closed' }), 'ok'],
    ['one that was never offered', pick(opening(9)), 'ok'],
    ['not in the contract', '{"outcome":"maybe"}', 'malformed'],
    ['no JSON', 'x', 'malformed'],
  ])('answered with something else (%s) mean nothing', async (_what, answer, outcome) => {
    const d = room();
    d.fake.answer = async () => answer;
    d.face.updateDraft({ openings: [opening(1)] });
    await settle();
    expect(d.turns).toEqual([]);
    expect(d.events.counts[`patient.pickSlot out ${outcome}`]).toBe(1);
  });

  it.each([
    ['response_timeout', RpcError.builtIn('RESPONSE_TIMEOUT')],
    ['recipient_disconnected', RpcError.builtIn('RECIPIENT_DISCONNECTED')],
    ['recipient_not_found', RpcError.builtIn('RECIPIENT_NOT_FOUND')],
    ['failed', new Error('the room is gone')],
  ])('not answered (%s) mean nothing, and the page is asked again next time', async (name, error) => {
    const d = room();
    d.fake.answer = async () => {
      throw error;
    };
    for (const day of [1, 2]) {
      d.face.updateDraft({ openings: [opening(day)] });
      await settle();
    }
    expect(d.turns).toEqual([]);
    expect(d.events.counts[`patient.pickSlot out ${name}`]).toBe(2);
  });

  it('are not asked about again on a page that does not know how', async () => {
    const d = room();
    for (const day of [1, 2]) {
      d.face.updateDraft({ openings: [opening(day)] });
      await settle();
    }
    expect(d.fake.calls).toHaveLength(1);
    expect(d.events.counts['patient.pickSlot out unsupported_method']).toBe(1);
  });

  it('too many for one call are not sent', async () => {
    const d = room();
    const huge = { ...opening(1), providerName: 'x'.repeat(maxRpcPayloadBytes) };
    d.questions.offer({ v: 1, rev: 3, openings: [huge] });
    await settle();
    expect(d.fake.calls).toEqual([]);
    expect(d.events.counts['patient.pickSlot out too_large']).toBe(1);
  });
});

describe('details on the page', () => {
  const details = { first: 'Ann', last: 'Lee', phone: '+12175550111', birthDate: '1990-01-02' };
  it.each([
    ['right', { outcome: 'right' }, ['answers Yes, that’s right.'.replace('’', "'")]],
    ['mended', { outcome: 'mended', ...details, last: 'Leigh' }, ['answers A correction: the name is Ann Leigh.']],
    ['sent back as they were', { outcome: 'mended', ...details }, ["answers Yes, that's right."]],
    ['closed', { outcome: 'closed' }, []],
  ])('%s', async (_what, answer, turns) => {
    const d = room();
    d.fake.answer = async () => JSON.stringify(answer);
    d.questions.review(details);
    await settle();
    expect(JSON.parse(d.fake.calls[0]?.payload ?? '')).toEqual({ v: 1, ...details });
    expect(d.turns).toEqual(turns);
  });

  it('answered in words are closed', async () => {
    const d = room();
    const asked = answeringLater(d);
    d.questions.review(details);
    await settle();
    d.fake.text('lk.chat', patientSeat, 'Yes');
    await settle();
    asked[0]?.answer(JSON.stringify({ outcome: 'right' }));
    await settle();
    expect(d.turns).toEqual(['answers Yes']);
  });
});

describe('agent.resendDetails', () => {
  const appointment = (id: string): AppointmentResponse => ({
    status: 'booked',
    version: 1,
    visitType: 'cleaning',
    provider: 'martinez',
    changeNotice: 'in_time',
    confirmation: 'You are booked. Come early.',
    details: appointmentDetails({ id }),
  });
  const ids = [crypto.randomUUID(), crypto.randomUUID()] as const;
  const stored = ids.map(appointment);
  const ask = (d: Desk, payload: unknown, caller = patientSeat) => d.fake.call('agent.resendDetails', caller, payload);

  it('sends words and document of what is stored, of one or of all', async () => {
    const d = room({ appointments: stored });
    expect(await ask(d, { v: 1 })).toEqual({ sent: 2 });
    expect(await ask(d, { v: 1, appointmentId: ids[1] })).toEqual({ sent: 1 });
    const sent = d.fake.sent.filter(({ topic }) => topic === 'booking-confirmation');
    expect(sent.map(({ attributes }) => attributes?.appointment_id)).toEqual([...ids, ids[1]]);
    expect(d.fake.sent.filter(({ topic }) => topic === 'appointment-details')).toHaveLength(3);
    expect(d.fake.sent.every(({ closed }) => closed)).toBe(true);
  });

  it('is the patient’s alone', async () => {
    const d = room({ appointments: stored });
    for (const caller of ['seat-ana', 'stranger']) {
      expect(await ask(d, { v: 1 }, caller)).toBe(rpcErrorCodes.not_allowed);
    }
    expect(d.fake.sent).toEqual([]);
  });

  it('says so when there is nothing, when it is not understood, and when it is asked too often', async () => {
    const d = room({ appointments: stored });
    expect(await ask(room(), { v: 1 })).toBe(rpcErrorCodes.nothing_there);
    expect(await ask(d, { v: 1, appointmentId: crypto.randomUUID() })).toBe(rpcErrorCodes.nothing_there);
    expect(await ask(d, { v: 2 })).toBe(rpcErrorCodes.invalid_payload);
    expect(await ask(d, `"${'x'.repeat(maxRpcPayloadBytes)}"`)).toBe(rpcErrorCodes.invalid_payload);
    for (let call = 0; call < 5; call++) await ask(d, { v: 1, appointmentId: ids[0] });
    expect(await ask(d, { v: 1, appointmentId: ids[0] })).toBe(rpcErrorCodes.too_many);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await ask(d, { v: 1, appointmentId: ids[0] })).toEqual({ sent: 1 });
  });
});
