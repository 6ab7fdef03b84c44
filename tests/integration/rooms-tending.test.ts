import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { headers } from '#contract/http/headers.ts';
import { heartbeatIntervalMs, heartbeatTimeoutMs } from '#contract/http/health.ts';
import { type FakeRooms, fakeRooms } from '#tests/factories/livekit-rooms.ts';
import { admitted, attend, beat, newSeat } from '#tests/factories/room-seats.ts';
import { problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

/** A worker that dies or freezes is noticed, and its conversations get another receptionist, once. */
let app: WebApp;
let rooms: FakeRooms;
let conversation: { id: string; cookie: string };
let seat: string;

/** The instant at which things are looked at; reports of workers are set against it. */
const nowMs = Date.now();
const agent = 'agent-1';

beforeAll(async () => {
  app = await startWebApp({ now: new Date(nowMs).toISOString() });
  rooms = await fakeRooms();
});
afterAll(() => app.stop());
beforeEach(async () => {
  rooms.reachable = true;
  rooms.dispatched.length = 0;
  rooms.removed.length = 0;
  await app.database.workerHeartbeat.deleteMany();
  // What earlier tests left open is not looked at.
  await app.database.conversation.updateMany({ data: { status: 'ended' } });
  ({ conversation, seat } = await underWay());
});

const stored = ({ id } = conversation) => app.database.conversation.findUniqueOrThrow({ where: { id } });

/** A conversation of `worker-1` with a patient and a receptionist in its room, both there for a while. */
async function underWay() {
  const conversation = await app.startConversation();
  const seat = await newSeat(app, conversation);
  rooms.join(conversation.id, agent, { isAgent: true, joinedAtMs: nowMs - 60_000 });
  rooms.join(conversation.id, seat, { joinedAtMs: nowMs - 60_000 });
  await admitted(app, conversation, seat);
  await attend(app, conversation, { workerId: 'worker-1', attendant: agent });
  return { conversation, seat };
}

/** When a worker was heard last, and since when without a gap; in milliseconds before now. */
async function heard(id: string, agoMs: number, steadyForMs = 60_000): Promise<void> {
  const seenAt = new Date(nowMs - agoMs);
  const steadySince = new Date(seenAt.getTime() - steadyForMs);
  const row = { startedAt: steadySince, seenAt, steadySince, activeConversations: 1, status: 'ready' };
  await app.database.workerHeartbeat.upsert({ where: { id }, create: { id, ...row }, update: row });
}

async function tend(atMs = nowMs): Promise<void> {
  rooms.nowMs = () => atMs;
  const { tendRooms } = await import('#server/rooms/tend-rooms.ts');
  await tendRooms(atMs);
}
async function ensure(atMs = nowMs): Promise<void> {
  rooms.nowMs = () => atMs;
  const { ensureAgent } = await import('#server/livekit/ensure-agent.ts');
  await ensureAgent(conversation.id, atMs);
}

describe('a patient to whom no receptionist came', () => {
  const waiting = async (agoMs: number) => {
    const alone = await app.startConversation();
    const theirs = await newSeat(app, alone);
    rooms.join(alone.id, theirs);
    await app.database.roomSeat.update({
      where: { identity: theirs },
      data: { issuedAt: new Date(Date.now() - agoMs) },
    });
    return { alone, theirs };
  };
  beforeEach(() => heard('worker-1', 100));

  it('gets one, once', async () => {
    const { alone } = await waiting(15_000);
    await tend();
    await tend();
    expect(rooms.dispatched).toEqual([alone.id]);
  });

  it('is given the time the first one may need', async () => {
    await waiting(2000);
    await tend();
    expect(rooms.dispatched).toEqual([]);
  });

  it('is none when they have gone again, or it was long ago', async () => {
    const { alone, theirs } = await waiting(15_000);
    rooms.leave(alone.id, theirs);
    await waiting(11 * 60_000);
    await tend();
    expect(rooms.dispatched).toEqual([]);
  });
});

describe('a worker that is heard no more', () => {
  beforeEach(async () => {
    await heard('worker-1', heartbeatTimeoutMs + 1);
    await heard('worker-2', 100);
  });

  it('loses its conversation: its receptionist is put out, another is asked for', async () => {
    await tend();
    expect(rooms.removed).toEqual([`${conversation.id} ${agent}`]);
    expect(rooms.dispatched).toEqual([conversation.id]);
    expect(await stored()).toMatchObject({ attendant: null, attendance: 2, status: 'open' });
  });

  it('is superseded when it wakes up, before the next one has come', async () => {
    await tend();
    const response = await app.call('PATCH', `/conversations/${conversation.id}`, {
      as: { agentOf: conversation.id },
      headers: { [headers.attendance]: '1' },
      body: { agentState: 'confirmed' },
    });
    expect((await problemOf(response)).code).toBe('superseded');
  });

  it('is replaced once, by however many it is noticed', async () => {
    await Promise.all([...Array.from({ length: 10 }, () => tend()), ensure(), ensure()]);
    await tend();
    expect(rooms.dispatched).toEqual([conversation.id]);
  });

  it('is replaced once more when the next one does not come, and no more when it has', async () => {
    await tend();
    const laterMs = nowMs + 10_000;
    await heard('worker-2', nowMs - laterMs);
    await tend(laterMs);
    expect(rooms.dispatched).toEqual([conversation.id, conversation.id]);
    rooms.join(conversation.id, 'agent-2', { isAgent: true });
    await tend(laterMs);
    await attend(app, conversation, { workerId: 'worker-2', attendant: 'agent-2' });
    await tend(laterMs);
    expect(rooms.dispatched).toHaveLength(2);
    expect(await stored()).toMatchObject({ attendant: 'agent-2', attendantWorkerId: 'worker-2' });
    expect(rooms.identities(conversation.id)).toEqual([seat, 'agent-2']);
  });

  it('leaves nobody in charge where no patient waits, and nobody is asked for', async () => {
    rooms.leave(conversation.id, seat);
    await tend();
    expect(rooms.dispatched).toEqual([]);
    expect(await stored()).toMatchObject({ attendant: null, attendantWorkerId: null, attendance: 2 });
    await tend();
    expect((await stored()).attendance).toBe(2);
  });

  it('counts a patient whose seat is retired, or a stranger, as nobody who waits', async () => {
    await app.database.roomSeat.update({ where: { identity: seat }, data: { retiredAt: new Date() } });
    rooms.join(conversation.id, 'somebody');
    await tend();
    expect(rooms.dispatched).toEqual([]);
  });

  it('is looked at again when LiveKit could not be asked', async () => {
    rooms.reachable = false;
    await tend();
    expect(await stored()).toMatchObject({ attendant: agent, attendance: 1 });
    rooms.reachable = true;
    await tend();
    expect(rooms.dispatched).toEqual([conversation.id]);
  });

  it('at the gateway leaves its conversation to the next one', async () => {
    const other = await app.startConversation();
    await attend(app, other, { workerId: 'worker-1', attendant: 'gateway-1', medium: 'gateway' });
    await tend();
    expect(await stored(other)).toMatchObject({ attendant: null, attendantWorkerId: null });
    expect(rooms.dispatched).not.toContain(other.id);
  });

  it('does not take the conversations of others with it', async () => {
    const other = await underWay();
    await attend(app, other.conversation, { workerId: 'worker-2', attendant: agent });
    await tend();
    expect(rooms.dispatched).toEqual([conversation.id]);
    expect(rooms.identities(other.conversation.id)).toEqual([agent, other.seat]);
  });

  it('loses all its conversations, of every practice', async () => {
    const more = [await underWay(), await underWay(), await underWay()];
    await tend();
    expect([...rooms.dispatched].sort()).toEqual(
      [conversation, ...more.map((one) => one.conversation)].map(({ id }) => id).sort(),
    );
  });

  it("is noticed by any other worker's report", async () => {
    const realMs = Date.now();
    await heard('worker-1', nowMs - realMs + heartbeatTimeoutMs + 1000);
    await heard('worker-2', nowMs - realMs + heartbeatIntervalMs);
    await beat(app, 'worker-2');
    expect(rooms.dispatched).toEqual([conversation.id]);
  });
});

describe('a worker that keeps its conversations', () => {
  it('was heard in time', async () => {
    await heard('worker-1', heartbeatTimeoutMs - 1000);
    await heard('worker-2', 100);
    await tend();
    await ensure();
    expect([rooms.dispatched, rooms.removed]).toEqual([[], []]);
  });

  it('could not be heard because we were away: nobody else was heard either, or only just', async () => {
    await heard('worker-1', 60_000);
    await tend();
    await ensure();
    await heard('worker-2', 60_000);
    await heard('worker-2', 100, 0);
    await tend();
    await ensure();
    expect([rooms.dispatched, rooms.removed]).toEqual([[], []]);
    expect(await stored()).toMatchObject({ attendant: agent, attendance: 1 });
  });

  it('counts as heard without a gap only while its reports come in time', async () => {
    const since = async () =>
      (await app.database.workerHeartbeat.findUniqueOrThrow({ where: { id: 'worker-9' } })).steadySince.getTime();
    await beat(app, 'worker-9');
    const first = await since();
    await beat(app, 'worker-9');
    expect(await since()).toBe(first);
    const seenAt = new Date(Date.now() - 3 * heartbeatIntervalMs);
    const steadySince = new Date(Date.now() - 60_000);
    await app.database.workerHeartbeat.update({ where: { id: 'worker-9' }, data: { seenAt, steadySince } });
    await beat(app, 'worker-9');
    expect(await since()).toBeGreaterThanOrEqual(first);
  });
});

describe('a room', () => {
  beforeEach(() => heard('worker-1', 100));

  it('that is gone needs nobody', async () => {
    await rooms.close(conversation.id);
    await ensure();
    expect(rooms.dispatched).toEqual([]);
  });

  it('whose receptionist has left gets another, one for all who ask', async () => {
    rooms.leave(conversation.id, agent);
    await Promise.all(Array.from({ length: 10 }, () => ensure()));
    expect(rooms.dispatched).toEqual([conversation.id]);
  });

  it('waits for one that is on its way', async () => {
    rooms.leave(conversation.id, agent);
    rooms.leaveOpen(conversation.id, nowMs - 1000);
    await ensure();
    expect(rooms.dispatched).toEqual([]);
    await ensure(nowMs + 20_000);
    expect(rooms.dispatched).toEqual([conversation.id]);
  });

  it('is rid of a receptionist that has lost the conversation and still sits there', async () => {
    rooms.join(conversation.id, 'agent-2', { isAgent: true, joinedAtMs: nowMs - 1000 });
    await ensure();
    expect(rooms.removed).toEqual([]);
    await ensure(nowMs + 60_000);
    expect(rooms.removed).toEqual([`${conversation.id} agent-2`]);
    expect(rooms.dispatched).toEqual([]);
  });
});
