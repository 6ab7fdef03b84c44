import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { headers } from '#contract/http/headers.ts';
import { heartbeatTimeoutMs } from '#contract/http/health.ts';
import { attendanceResponseSchema } from '#contract/http/rooms.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { type FakeRooms, fakeRooms } from '#tests/factories/livekit-rooms.ts';
import { attend, beat, newSeat } from '#tests/factories/room-seats.ts';
import { problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

/** One receptionist at a time, by number. */
let app: WebApp;
let rooms: FakeRooms;
let conversation: { id: string; cookie: string };

beforeAll(async () => {
  // Reports of workers go by the machine's clock, and conversations are old by the practice's.
  app = await startWebApp({ now: new Date().toISOString() });
  rooms = await fakeRooms();
});
afterAll(() => app.stop());
beforeEach(async () => {
  rooms.reachable = true;
  conversation = await app.startConversation();
});

const stored = () => app.database.conversation.findUniqueOrThrow({ where: { id: conversation.id } });
const numbered = (attendance: number | string) => ({ [headers.attendance]: String(attendance) });

async function numberOf(response: Response): Promise<number> {
  expect(response.status).toBe(201);
  return attendanceResponseSchema.parse(await response.json()).attendance;
}
async function outcomeOf(response: Response): Promise<number | string> {
  return response.status === 201 ? numberOf(response) : (await problemOf(response)).code;
}
/** A worker that was heard from last so long ago. */
async function silentFor(workerId: string, ms: number): Promise<void> {
  const at = new Date(Date.now() - ms);
  const row = { startedAt: at, seenAt: at, steadySince: at, activeConversations: 1, status: 'ready' };
  await app.database.workerHeartbeat.upsert({ where: { id: workerId }, create: { id: workerId, ...row }, update: row });
}

describe('taking a conversation', () => {
  it('gives the first receptionist the number one, and says who has it', async () => {
    expect(await numberOf(await attend(app, conversation))).toBe(1);
    const row = await stored();
    expect(row).toMatchObject({ attendant: 'agent-1', attendantWorkerId: 'worker-1', attendantMedium: 'room' });
    const audit = await app.database.auditEntry.findMany({ where: { action: 'conversation.attended' } });
    expect(audit.at(-1)).toMatchObject({ conversationId: conversation.id, data: { attendance: 1, medium: 'room' } });
  });

  it('is refused while another one is in the room and its worker lives', async () => {
    await beat(app, 'worker-1');
    await attend(app, conversation);
    rooms.join(conversation.id, 'agent-1', { isAgent: true });
    const second = await attend(app, conversation, { workerId: 'worker-2', attendant: 'agent-2' });
    expect([second.status, (await problemOf(second)).code]).toEqual([409, 'already_attended']);
    expect((await stored()).attendance).toBe(1);
  });

  it('goes to the next one when the first has left the room', async () => {
    await beat(app, 'worker-1');
    await attend(app, conversation);
    rooms.join(conversation.id, 'agent-1', { isAgent: true });
    rooms.leave(conversation.id, 'agent-1');
    expect(await numberOf(await attend(app, conversation, { attendant: 'agent-2' }))).toBe(2);
  });

  it("goes to the next one when the first one's worker is silent, and the first is put out", async () => {
    await silentFor('worker-silent', heartbeatTimeoutMs + 1000);
    await attend(app, conversation, { workerId: 'worker-silent' });
    rooms.join(conversation.id, 'agent-1', { isAgent: true });
    rooms.join(conversation.id, 'agent-2', { isAgent: true });
    expect(await numberOf(await attend(app, conversation, { workerId: 'worker-2', attendant: 'agent-2' }))).toBe(2);
    expect(rooms.identities(conversation.id)).toEqual(['agent-2']);
  });

  it("hangs on the worker's word alone while LiveKit cannot be asked", async () => {
    await beat(app, 'worker-1');
    await attend(app, conversation);
    rooms.reachable = false;
    expect(await outcomeOf(await attend(app, conversation, { attendant: 'agent-2' }))).toBe('already_attended');
    await silentFor('worker-1', heartbeatTimeoutMs + 1000);
    expect(await outcomeOf(await attend(app, conversation, { attendant: 'agent-2' }))).toBe(2);
  });

  it('is one for each who asks, however many ask at once', async () => {
    await beat(app, 'worker-1');
    for (let i = 0; i < 20; i++) rooms.join(conversation.id, `agent-${i}`, { isAgent: true });
    const asking = Array.from({ length: 20 }, (_, i) => attend(app, conversation, { attendant: `agent-${i}` }));
    const outcomes = await Promise.all((await Promise.all(asking)).map(outcomeOf));
    expect(outcomes.filter((outcome) => outcome === 1)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'already_attended')).toHaveLength(19);
    expect((await stored()).attendance).toBe(1);
  });

  it('lets one of many take over from a dead one', async () => {
    await silentFor('worker-dead', heartbeatTimeoutMs + 1000);
    await beat(app, 'worker-1');
    await attend(app, conversation, { workerId: 'worker-dead', attendant: 'agent-dead' });
    for (let i = 0; i < 20; i++) rooms.join(conversation.id, `agent-${i}`, { isAgent: true });
    const asking = Array.from({ length: 20 }, (_, i) => attend(app, conversation, { attendant: `agent-${i}` }));
    const outcomes = await Promise.all((await Promise.all(asking)).map(outcomeOf));
    expect(outcomes.filter((outcome) => outcome === 2)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'already_attended')).toHaveLength(19);
  });

  it('is granted again to the one who has it', async () => {
    await beat(app, 'worker-1');
    await attend(app, conversation);
    rooms.join(conversation.id, 'agent-1', { isAgent: true });
    expect(await numberOf(await attend(app, conversation))).toBe(2);
    expect(rooms.identities(conversation.id)).toEqual(['agent-1']);
  });

  it('is refused once the conversation has ended', async () => {
    await app.call('POST', '/conversations/current/end', { as: { cookie: conversation.cookie } });
    expect(await outcomeOf(await attend(app, conversation))).toBe('conversation_ended');
  });
});

describe('a receptionist at the gateway', () => {
  const gateway = { attendant: 'gateway-1', medium: 'gateway' } as const;

  it('has the conversation without being in a room, until it lets go', async () => {
    await beat(app, 'worker-1');
    const attendance = await numberOf(await attend(app, conversation, gateway));
    expect(await outcomeOf(await attend(app, conversation, { attendant: 'agent-2' }))).toBe('already_attended');
    const released = await app.call('DELETE', `/conversations/${conversation.id}/attendances`, {
      as: { agentOf: conversation.id },
      headers: numbered(attendance),
    });
    expect(released.status).toBe(204);
    expect(await outcomeOf(await attend(app, conversation, { attendant: 'agent-2' }))).toBe(2);
  });

  it('loses it with its worker', async () => {
    await attend(app, conversation, { ...gateway, workerId: 'worker-silent' });
    await silentFor('worker-silent', heartbeatTimeoutMs + 1000);
    expect(await outcomeOf(await attend(app, conversation, { attendant: 'agent-2' }))).toBe(2);
  });
});

describe('letting go', () => {
  const release = (attendance?: number) =>
    app.call('DELETE', `/conversations/${conversation.id}/attendances`, {
      as: { agentOf: conversation.id },
      headers: attendance === undefined ? {} : numbered(attendance),
    });

  it('still lets the one who went store what was said', async () => {
    const attendance = await numberOf(await attend(app, conversation));
    await release(attendance);
    await release(attendance);
    expect(await stored()).toMatchObject({ attendant: null, attendantWorkerId: null, attendance });
    expect((await write(attendance)).status).toBe(204);
  });

  it("is one's own affair: an earlier receptionist cannot, nor can nobody in particular", async () => {
    const first = await numberOf(await attend(app, conversation));
    const second = await numberOf(await attend(app, conversation, { attendant: 'agent-2' }));
    expect((await problemOf(await release(first))).code).toBe('superseded');
    expect((await problemOf(await release())).code).toBe('invalid_request');
    expect(await stored()).toMatchObject({ attendant: 'agent-2', attendance: second });
  });
});

const write = (attendance: number | string) =>
  app.call('POST', `/conversations/${conversation.id}/messages`, {
    as: { agentOf: conversation.id },
    headers: numbered(attendance),
    body: {
      messages: [{ id: `m-${crypto.randomUUID()}`, role: 'receptionist', text: 'Hi', at: '2026-11-23T15:00:00Z' }],
    },
  });

describe('an earlier receptionist', () => {
  it('is told that it was superseded, whatever it asks, and nothing it sends is kept', async () => {
    const seat = await newSeat(app, conversation);
    const first = await numberOf(await attend(app, conversation));
    expect((await write(first)).status).toBe(204);
    const second = await numberOf(await attend(app, conversation, { attendant: 'agent-2' }));
    const { id } = conversation;
    const requests = [
      ['GET', `/conversations/${id}`, undefined],
      ['PATCH', `/conversations/${id}`, { agentState: 'booking' }],
      ['POST', `/conversations/${id}/admissions`, { identity: seat }],
      ['POST', `/conversations/${id}/departures`, { identity: seat, forGood: true }],
      ['POST', `/conversations/${id}/attendances`, { workerId: 'worker-1', attendant: 'agent-1', medium: 'room' }],
      ['POST', '/appointments', bookingInput({})],
      ['DELETE', '/holds', undefined],
    ] as const;
    for (const [method, path, body] of requests) {
      const options = { as: { agentOf: id }, body, key: crypto.randomUUID(), headers: numbered(first) };
      const response = await app.call(method, path, options);
      expect([path, response.status, (await problemOf(response)).code]).toEqual([path, 409, 'superseded']);
    }
    expect((await problemOf(await write(first))).code).toBe('superseded');
    expect((await write(second)).status).toBe(204);
    expect(await app.database.message.count({ where: { conversationId: id } })).toBe(2);
    expect(await app.database.appointment.count({ where: { conversationId: id } })).toBe(0);
    expect(await app.database.roomSeat.count({ where: { identity: seat, retiredAt: null } })).toBe(1);
    expect((await stored()).agentState).toBe('greeting');
  });

  it('cannot pass for another by a number nobody has given out', async () => {
    await attend(app, conversation);
    expect((await problemOf(await write(2))).code).toBe('superseded');
    for (const number of ['0', '-1', '1.5', 'one', '99999999999999999999']) {
      expect((await problemOf(await write(number))).code).toBe('unauthenticated');
    }
  });

  it('of another conversation has a number of its own', async () => {
    const attendance = await numberOf(await attend(app, conversation));
    const another = await app.startConversation();
    await attend(app, another);
    await attend(app, another, { attendant: 'agent-2' });
    expect((await write(attendance)).status).toBe(204);
  });
});
