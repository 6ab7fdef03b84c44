import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rpcErrorCodes } from '#contract/rpc/errors.ts';
import { takeOverLapseMs } from '#contract/rpc/staff.ts';
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

/** Lets what is ready run; no time to speak of passes. */
const settle = () => vi.advanceTimersByTimeAsync(5);
const takeOver = (d: Desk, seat: string) => d.fake.call('staff.takeOver', seat, { v: 1 });
const handBack = (d: Desk, seat: string) => d.fake.call('staff.handBack', seat, { v: 1 });
const write = async (d: Desk, seat: string, text: string, id?: string) => {
  d.fake.text('lk.chat', seat, text, id === undefined ? {} : { message_id: id });
  await settle();
};

describe('staff methods', () => {
  it.each(['staff.whisper', 'staff.takeOver', 'staff.handBack'])('%s is for staff who may', async (method) => {
    const d = room();
    for (const caller of [patientSeat, 'seat-reader', 'nobody', '']) {
      expect(await d.fake.call(method, caller, { v: 1, text: 'Hello' })).toBe(rpcErrorCodes.not_allowed);
    }
    expect([d.turns, d.states()]).toEqual([[], []]);
    expect(d.events.counts).toEqual({ [`${method} in not_allowed`]: 4 });
  });

  it.each(['no json', { v: 2, text: 'Hi' }, { v: 1, text: ' ' }, { v: 1, text: 'x'.repeat(1001) }])(
    'refuse what is not the contract’s: %o',
    async (payload) => {
      const d = room();
      expect(await d.fake.call('staff.whisper', 'seat-ana', payload)).toBe(rpcErrorCodes.invalid_payload);
    },
  );
});

describe('a whisper', () => {
  it('is a note for a model, and nothing the patient hears', async () => {
    const d = room({ heedsNotes: true });
    const answer = await d.fake.call('staff.whisper', 'seat-ana', { v: 1, text: 'Offer Friday' });
    expect(answer).toEqual({ used: 'guidance' });
    expect(d.desk.notes).toEqual(['Offer Friday']);
    expect(d.turns).toEqual([]);
  });

  it('is passed on as the team’s word by the built-in receptionist', async () => {
    const d = room();
    const answer = await d.fake.call('staff.whisper', 'seat-ana', { v: 1, text: 'We kept your file ready.' });
    expect(answer).toEqual({ used: 'passed_on' });
    expect(d.turns).toEqual(['says Our team says: We kept your file ready.']);
  });
});

describe('a take-over', () => {
  it('silences the receptionist, shows itself, is stored, and passes words both ways', async () => {
    const d = room();
    const answer = await takeOver(d, 'seat-ana');
    expect(answer).toEqual({ until: new Date(Date.now() + takeOverLapseMs).toISOString() });
    await settle();
    await write(d, patientSeat, 'Is somebody there?');
    await write(d, 'seat-ana', 'Yes, this is Ana.', 'message-ana-1');
    expect(d.turns).toEqual([]);
    expect(d.kept).toEqual(['patient: Is somebody there?', 'staff: Yes, this is Ana.']);
    expect(d.states().at(-1)).toBe('handoff');
    expect(d.takenOverBy()).toEqual(['seat-ana']);
    const [passedOn] = d.fake.sent.filter(({ topic }) => topic === 'lk.chat');
    expect(passedOn).toMatchObject({
      pieces: ['Yes, this is Ana.'],
      to: [patientSeat],
      attributes: { 'openwide.role': 'staff', message_id: 'message-ana-1' },
    });
  });

  it('lets the turn that runs finish, and leaves to the person what waited behind it', async () => {
    const d = room();
    const goOn = d.holdTurns();
    await write(d, patientSeat, 'Book it, please');
    await write(d, patientSeat, 'And one more thing');
    await takeOver(d, 'seat-ana');
    goOn();
    await settle();
    expect(d.turns).toEqual(['answers Book it, please']);
    expect(d.kept).toEqual(['patient: And one more thing']);
  });

  it('is one person’s: words of others of the staff go nowhere', async () => {
    const d = room();
    await takeOver(d, 'seat-ana');
    expect(await takeOver(d, 'seat-ben')).toBe(rpcErrorCodes.taken_by_other);
    expect(await handBack(d, 'seat-ben')).toBe(rpcErrorCodes.taken_by_other);
    await write(d, 'seat-ben', 'Me too');
    expect(d.kept).toEqual([]);
    expect(d.events.counts['lk.chat in wrong_sender']).toBe(1);
  });

  it('passes on when its holder’s seat is theirs no longer', async () => {
    const d = room();
    await takeOver(d, 'seat-ana');
    d.refusedSeats.add('seat-ana');
    expect(await takeOver(d, 'seat-ben')).toMatchObject({ until: expect.any(String) });
    expect(d.desk.staff.holder).toBe('seat-ben');
  });

  it('is handed back: the state is what it was, and what the patient said last is answered', async () => {
    const d = room();
    await takeOver(d, 'seat-ana');
    await write(d, 'seat-ana', 'I give you back to our receptionist.');
    await write(d, patientSeat, 'Thanks! Tuesday then');
    expect(await handBack(d, 'seat-ana')).toEqual({ handedBack: true });
    await settle();
    expect(d.turns).toEqual(['answers what was left']);
    expect(d.states().at(-1)).toBe('booking');
    expect(d.takenOverBy()).toEqual(['seat-ana', null]);
    expect(await handBack(d, 'seat-ana')).toBe(rpcErrorCodes.not_taken_over);
    await write(d, patientSeat, 'At ten');
    expect(d.turns.at(-1)).toBe('answers At ten');
  });

  it('handed back with nothing left unanswered says nothing', async () => {
    const d = room();
    await takeOver(d, 'seat-ana');
    await write(d, patientSeat, 'Hello?');
    await write(d, 'seat-ana', 'All done.');
    await handBack(d, 'seat-ana');
    await settle();
    expect(d.turns).toEqual([]);
  });

  it('lapses without a sign of life, and the receptionist is back with what was left', async () => {
    const d = room();
    await takeOver(d, 'seat-ana');
    await write(d, patientSeat, 'Hello?');
    await vi.advanceTimersByTimeAsync(takeOverLapseMs - 20);
    expect(d.turns).toEqual([]);
    await vi.advanceTimersByTimeAsync(20);
    expect(d.turns).toEqual([
      expect.stringMatching(/^says This is the automated receptionist/),
      'answers what was left',
    ]);
    expect(d.takenOverBy()).toEqual(['seat-ana', null]);
    expect(d.desk.staff.isTakenOver).toBe(false);
  });

  it.each([
    ['calling again', (d: Desk) => takeOver(d, 'seat-ana')],
    ['writing', (d: Desk) => write(d, 'seat-ana', 'One moment')],
  ])('is renewed by %s', async (_how, renew) => {
    const d = room();
    await takeOver(d, 'seat-ana');
    await vi.advanceTimersByTimeAsync(takeOverLapseMs - 1000);
    await renew(d);
    await vi.advanceTimersByTimeAsync(takeOverLapseMs - 1000);
    expect(d.desk.staff.holder).toBe('seat-ana');
    await vi.advanceTimersByTimeAsync(1000);
    expect(d.desk.staff.holder).toBeNull();
  });

  it('does not lapse into what the patient is writing just now', async () => {
    const d = room();
    await takeOver(d, 'seat-ana');
    await vi.advanceTimersByTimeAsync(takeOverLapseMs - 1000);
    d.fake.packet('typing', patientSeat, { v: 1, typing: true });
    await vi.advanceTimersByTimeAsync(2000);
    expect(d.desk.staff.isTakenOver).toBe(true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(d.desk.staff.isTakenOver).toBe(false);
  });

  it('whose holder leaves is soon over, unless they come back on another seat', async () => {
    const d = room();
    await takeOver(d, 'seat-ana');
    d.desk.staff.left('seat-ben');
    d.desk.staff.left('seat-ana');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await takeOver(d, 'seat-ben')).toMatchObject({ until: expect.any(String) });
    await vi.advanceTimersByTimeAsync(takeOverLapseMs - 1000);
    expect(d.desk.staff.holder).toBe('seat-ben');
    d.desk.staff.left('seat-ben');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(d.desk.staff.isTakenOver).toBe(false);
    expect(d.turns).toHaveLength(1);
  });

  it('of an earlier worker goes on, until somebody renews it or it lapses', async () => {
    const d = room();
    d.desk.restoreTakeOver();
    await write(d, patientSeat, 'Still there?');
    expect(d.turns).toEqual([]);
    expect(d.states().at(-1)).toBe('handoff');
    expect(await takeOver(d, 'seat-ana')).toMatchObject({ until: expect.any(String) });
    await vi.advanceTimersByTimeAsync(takeOverLapseMs);
    expect(d.turns).toHaveLength(2);
  });
});

describe('typing', () => {
  it('of the person who speaks goes on to the patient, as packets that may be lost', async () => {
    const d = room();
    d.fake.packet('typing', 'seat-ana', { v: 1, typing: true });
    await takeOver(d, 'seat-ana');
    d.fake.packet('typing', 'seat-ana', { v: 1, typing: true });
    // Packets of somebody unseen come without a sender.
    d.fake.packet('typing', undefined, { v: 1, typing: true });
    d.fake.packet('typing', 'seat-ben', { v: 1, typing: true });
    d.fake.packet('typing', patientSeat, { v: 1, typing: true });
    await settle();
    expect(d.fake.packets).toEqual([
      { topic: 'typing', reliable: false, content: { v: 1, typing: true }, to: [patientSeat] },
    ]);
    expect(d.events.counts).toMatchObject({ 'typing in wrong_sender': 3, 'typing in taken': 2, 'typing out sent': 1 });
  });
});

describe('a document', () => {
  it('is remarked on when the patient has stopped writing', async () => {
    const d = room();
    d.fake.packet('typing', patientSeat, { v: 1, typing: true });
    d.desk.documentStored();
    await settle();
    expect(d.turns).toEqual([]);
    await write(d, patientSeat, 'Here is my card');
    await vi.advanceTimersByTimeAsync(500);
    expect(d.turns).toEqual(['answers Here is my card', expect.stringMatching(/^says Thank you, your document/)]);
  });

  it('is not remarked on while a person answers', async () => {
    const d = room();
    await takeOver(d, 'seat-ana');
    d.desk.documentStored();
    await settle();
    expect(d.turns).toEqual([]);
  });
});
