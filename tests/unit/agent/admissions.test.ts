import { DisconnectReason, ParticipantKind } from '@livekit/rtc-node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Outgoing } from '#agent/channels/outgoing.ts';
import { EventLog } from '#agent/conversation/event-log.ts';
import type { PracticeClient } from '#agent/practice/practice-api.ts';
import { Admissions } from '#agent/room/admissions.ts';
import { guardedRoom } from '#agent/room/guarded-room.ts';
import { roomTransport } from '#agent/room/room-transport.ts';
import { channels } from '#contract/channels/catalog.ts';
import type { AdmissionResponse } from '#contract/http/rooms.ts';
import { systemClock } from '#domain/clock.ts';
import { FakeRoom, settle } from './fake-room.ts';

afterEach(() => vi.useRealTimers());

type Admit = PracticeClient['admit'];
const patient: AdmissionResponse = { outcome: 'patient' };
const refused = (reason: 'retired' | 'stranger' | 'ended'): AdmissionResponse => ({ outcome: 'refused', reason });

function guarding(admit: Admit, present: string[] = []) {
  const fake = new FakeRoom();
  for (const identity of present) fake.join(identity);
  const told: string[] = [];
  const departures: [string, boolean][] = [];
  const events = new EventLog({ appendEvents: async () => undefined }, systemClock);
  const admissions = new Admissions({
    room: fake.room,
    api: { admit, noteDeparture: async (...given) => void departures.push(given) as undefined },
    events,
    onPatient: (identity) => void told.push(`patient ${identity}`),
    onPatientGone: () => void told.push('gone'),
    onStaffGone: (identity) => void told.push(`${identity} gone`),
    onEnded: () => void told.push('ended'),
    retryMs: 5,
  });
  admissions.start();
  return { fake, admissions, told, departures, events };
}

describe('whoever is in the room', () => {
  it('is asked about, agents apart, and only the admitted patient is listened to', async () => {
    const admit = vi.fn<Admit>(async (identity) => (identity === 'seat-1' ? patient : refused('retired')));
    const { fake, admissions, told } = guarding(admit, ['seat-1', 'thief']);
    fake.join('agent-2', ParticipantKind.AGENT);
    expect(await admissions.first()).toBe('seat-1');
    await settle();
    expect(admit.mock.calls.map(([identity]) => identity)).toEqual(['seat-1', 'thief']);
    expect([await admissions.isPatient('seat-1'), await admissions.isPatient('thief')]).toEqual([true, false]);
    expect(told).toEqual(['patient seat-1']);
  });

  it('is asked about again on each return, and nothing is heard from a seat that was retired meanwhile', async () => {
    const answers = [patient, refused('retired')];
    const admit = vi.fn<Admit>(async () => answers.shift() ?? refused('retired'));
    const { fake, admissions, told, departures } = guarding(admit, ['seat-1']);
    await admissions.first();
    fake.leave('seat-1', DisconnectReason.CLIENT_INITIATED);
    fake.join('seat-1');
    expect(await admissions.isPatient('seat-1')).toBe(false);
    expect(admit).toHaveBeenCalledTimes(2);
    expect(departures).toEqual([['seat-1', true]]);
    expect(told).toEqual(['patient seat-1', 'gone']);
  });

  it('who only lost the connection has not left for good', async () => {
    const { fake, admissions, departures } = guarding(async () => patient, ['seat-1']);
    await admissions.first();
    fake.leave('seat-1', DisconnectReason.SIGNAL_CLOSE);
    expect(departures).toEqual([['seat-1', false]]);
  });

  it('may be staff: their going is noted, and is not the patient’s', async () => {
    const { fake, admissions, told, departures } = guarding(
      async (identity) => (identity === 'seat-1' ? patient : { outcome: 'staff', name: 'Ana', mayIntervene: true }),
      ['seat-1', 'seat-ana'],
    );
    await admissions.first();
    await settle();
    expect(await admissions.isPatient('seat-ana')).toBe(false);
    fake.leave('seat-ana', DisconnectReason.CLIENT_INITIATED);
    expect(told).toEqual(['patient seat-1', 'seat-ana gone']);
    expect(departures).toEqual([['seat-ana', true]]);
  });

  it('is followed to a new identity, and the older one is nobody any more', async () => {
    const { fake, admissions, told } = guarding(async () => patient, ['seat-1']);
    await admissions.first();
    fake.join('seat-2');
    expect(await admissions.isPatient('seat-2')).toBe(true);
    expect(await admissions.isPatient('seat-1')).toBe(false);
    expect(admissions.identity()).toBe('seat-2');
    // The older page is put out later; that is no departure of the patient.
    fake.leave('seat-1', DisconnectReason.PARTICIPANT_REMOVED);
    expect(told).toEqual(['patient seat-1', 'patient seat-2']);
  });

  it('is heard although LiveKit has not told of them yet', async () => {
    const admit = vi.fn<Admit>(async () => patient);
    const { fake, admissions, told } = guarding(admit, ['seat-1']);
    await admissions.first();
    expect(await admissions.isPatient('seat-2')).toBe(true);
    fake.join('seat-2');
    await settle();
    expect(admit).toHaveBeenCalledTimes(2);
    expect(told).toEqual(['patient seat-1', 'patient seat-2']);
  });

  it('and never shows is taken for gone', async () => {
    const { admissions, told } = guarding(async () => patient);
    vi.useFakeTimers();
    await admissions.isPatient('seat-2');
    await vi.advanceTimersByTimeAsync(7000);
    expect(told).toEqual(['patient seat-2', 'gone']);
  });

  it('is asked about again when the practice could not be reached', async () => {
    let tries = 0;
    const { admissions } = guarding(async () => {
      if (++tries < 3) throw new Error('away');
      return patient;
    }, ['seat-1']);
    expect(await admissions.first()).toBe('seat-1');
  });

  it('ends the job when the conversation is over', async () => {
    const { told, events } = guarding(async () => refused('ended'), ['seat-1']);
    await settle();
    expect(told).toEqual(['ended']);
    expect(events.counts).toEqual({});
  });
});

describe('what the agent sends', () => {
  it('waits while somebody unknown is in the room', async () => {
    const answer = Promise.withResolvers<AdmissionResponse>();
    const { fake, admissions, events } = guarding(
      async (identity) => (identity === 'seat-1' ? patient : answer.promise),
      ['seat-1'],
    );
    await admissions.first();
    const outgoing = new Outgoing(fake.room, admissions, events);
    await outgoing.text(channels.visitDraft, 'first');
    fake.join('stranger');
    const second = outgoing.text(channels.visitDraft, 'second');
    await settle();
    expect(fake.textsOn('visit-draft')).toEqual(['first']);
    answer.resolve(refused('stranger'));
    await second;
    expect(fake.textsOn('visit-draft')).toEqual(['first', 'second']);
    expect(events.counts).toEqual({ 'visit-draft out sent': 2 });
  });

  it('as words of the framework waits as well, piece by piece, and is counted', async () => {
    const answer = Promise.withResolvers<AdmissionResponse>();
    const { fake, admissions, events } = guarding(
      async (identity) => (identity === 'seat-1' ? patient : answer.promise),
      ['seat-1'],
    );
    await admissions.first();
    const self = guardedRoom(fake.room, admissions, events).localParticipant;
    const writer = await self?.streamText({ topic: 'lk.transcription' });
    await writer?.write('You are ');
    fake.join('stranger');
    const second = writer?.write('booked');
    await settle();
    expect(fake.textsOn('lk.transcription')).toEqual(['You are ']);
    answer.resolve(refused('stranger'));
    await second;
    await writer?.close();
    expect(fake.sent).toMatchObject([{ pieces: ['You are ', 'booked'], closed: true }]);
    expect(events.counts).toEqual({ 'lk.transcription out sent': 1 });
  });

  it('does not wait for ever', async () => {
    const { fake, admissions, events } = guarding(
      async (identity) => (identity === 'seat-1' ? patient : new Promise<never>(() => {})),
      ['seat-1'],
    );
    await admissions.first();
    vi.useFakeTimers();
    fake.join('slow');
    const sent = new Outgoing(fake.room, admissions, events).text(channels.visitDraft, 'late');
    await vi.advanceTimersByTimeAsync(1900);
    expect(fake.sent).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(200);
    await sent;
    expect(fake.sent).toMatchObject([{ to: ['seat-1'] }]);
  });

  it('goes to the patient’s newest identity, and state and draft are told it again', async () => {
    const { fake, admissions, events } = guarding(async () => patient, ['seat-1']);
    await admissions.first();
    let returned = 0;
    const transport = roomTransport(fake.room, admissions, false, { events });
    const stop = transport.listen({
      input: () => {},
      returned: () => void returned++,
      documentStored: () => {},
      resend: async () => 0,
      stop: () => false,
      speaks: () => {},
      staff: {
        holder: null,
        isTakenOver: false,
        whisper: () => 'guidance',
        takeOver: () => null,
        handBack: () => 'not_taken_over',
        vacate: () => {},
        left: () => {},
        said: () => {},
      },
    });
    fake.join('seat-2');
    await settle();
    transport.patientIsHere();
    await transport.channels.sendDraft({ v: 1, rev: 1, openings: [] });
    expect(fake.sent.at(-1)?.to).toEqual(['seat-2']);
    expect(returned).toBe(1);
    stop();
    expect([fake.texts.size, fake.methods.size]).toEqual([0, 0]);
  });
});
