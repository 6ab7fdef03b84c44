import { DisconnectReason, Room, RoomEvent } from '@livekit/rtc-node';
import { AccessToken, type VideoGrant } from 'livekit-server-sdk';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { tokenResponseSchema } from '#contract/http/token.ts';
import { type LivekitProcess, startLivekitProcess } from '#tests/factories/livekit-process.ts';
import { attend, beat, staffSeat } from '#tests/factories/room-seats.ts';
import { startWebApp, type WebApp } from '#tests/factories/web-app.ts';

/**
 * The rules of the room against LiveKit itself, by its webhooks alone: no receptionist is there to ask about anybody.
 */
let livekit: LivekitProcess;
let app: WebApp;
const people: Person[] = [];

/** Somebody connected to a room, and why they are no more. */
interface Person {
  readonly room: Room;
  readonly identity: string;
  readonly reasons: DisconnectReason[];
}

beforeAll(async () => {
  livekit = await startLivekitProcess();
  app = await startWebApp({ now: new Date().toISOString(), environment: livekit.environment });
  await beat(app, 'worker-1');
});
afterEach(async () => {
  for (const { room } of people.splice(0)) await room.disconnect();
});
afterAll(async () => {
  await app?.stop();
  await livekit?.stop();
});

async function join(token: string): Promise<Person> {
  const room = new Room();
  const reasons: DisconnectReason[] = [];
  room.on(RoomEvent.Disconnected, (reason) => reasons.push(reason));
  await room.connect(livekit.environment.LIVEKIT_URL, token, { autoSubscribe: true, dynacast: false });
  const person = { room, identity: room.localParticipant?.identity ?? '', reasons };
  people.push(person);
  return person;
}

async function token(cookie = '') {
  const response = await app.call('POST', '/token', { body: {}, headers: { cookie } });
  const { participant_token } = tokenResponseSchema.parse(await response.json());
  return { participant_token, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? cookie };
}

/** A token with our own secret that nobody was given. */
function forged(room: string, identity: string, grant: VideoGrant = {}, kind?: 'agent'): Promise<string> {
  const { LIVEKIT_API_KEY, LIVEKIT_API_SECRET } = livekit.environment;
  const token = new AccessToken(LIVEKIT_API_KEY, LIVEKIT_API_SECRET, { identity });
  token.addGrant({ roomJoin: true, room, canSubscribe: true, canPublishData: true, ...grant });
  if (kind) token.kind = kind;
  return token.toJwt();
}

const seat = (identity: string) => app.database.roomSeat.findUniqueOrThrow({ where: { identity } });
const stored = (id: string) => app.database.conversation.findUniqueOrThrow({ where: { id } });
const until = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 20_000, interval: 50 });
const removed = (person: Person) => until(() => expect(person.reasons).toEqual([DisconnectReason.PARTICIPANT_REMOVED]));

/** A patient who has come with a token of the endpoint, and was let in. */
async function patient(cookie?: string) {
  const given = await token(cookie);
  const person = await join(given.participant_token);
  await until(async () => expect((await seat(person.identity)).admittedAt).not.toBeNull());
  return { ...person, ...given, conversationId: person.room.name ?? '' };
}

describe('a room of our own LiveKit server', () => {
  it('lets the patient in, and retires the seat when they leave for good', async () => {
    const { identity, room, participant_token, conversationId } = await patient();
    expect((await stored(conversationId)).visitorIdentity).toBe(identity);
    await room.disconnect();
    await until(async () => expect((await seat(identity)).retiredAt).not.toBeNull());
    await removed(await join(participant_token));
    expect((await stored(conversationId)).status).toBe('open');
  });

  it("puts the first tab out when the second one comes, and keeps the second one's company", async () => {
    const first = await patient();
    const second = await patient(first.cookie);
    expect(second.conversationId).toBe(first.conversationId);
    await removed(first);
    await removed(await join(first.participant_token));
    expect(second.reasons).toEqual([]);
    expect((await stored(first.conversationId)).visitorIdentity).toBe(second.identity);
  });

  it('finds a stranger whom nobody in the room can see', async () => {
    const { conversationId, reasons, room } = await patient();
    const stranger = await join(await forged(conversationId, 'stranger', { hidden: true, canPublish: false }));
    expect([...room.remoteParticipants.keys()]).toEqual([]);
    await until(() => expect(stranger.reasons).toHaveLength(1));
    await until(() => expect(reasons).toEqual([DisconnectReason.ROOM_DELETED]));
    expect((await stored(conversationId)).status).toBe('ended');
    expect(await app.database.followUp.count({ where: { conversationId, kind: 'privacy' } })).toBe(1);
  });

  it('lets staff listen unseen, and hands back when they go', async () => {
    const { conversationId, room } = await patient();
    const given = await staffSeat(app, { id: conversationId }, 'front-desk');
    const member = await join(given.participant_token);
    await until(async () => expect((await seat(given.identity)).admittedAt).not.toBeNull());
    expect([...room.remoteParticipants.keys()]).toEqual([]);
    await app.database.conversation.update({ where: { id: conversationId }, data: { takenOverBy: given.identity } });
    await member.room.disconnect();
    await until(async () => expect((await stored(conversationId)).takenOverBy).toBeNull());
  });

  it('has room for six', async () => {
    const { conversationId } = await patient();
    const { roomService } = await import('#server/livekit/clients.ts');
    const [room] = await roomService().listRooms([conversationId]);
    expect(room?.maxParticipants).toBe(6);
  });

  it('is closed with its conversation', async () => {
    const { cookie, reasons } = await patient();
    await app.call('POST', '/conversations/current/end', { headers: { cookie } });
    await until(() => expect(reasons).toEqual([DisconnectReason.ROOM_DELETED]));
  });
});

describe('what we ask of LiveKit', () => {
  const control = async () => (await import('#server/livekit/room-control.ts')).roomControl();

  it('says who is there, hidden ones too, and which are agents', async () => {
    const { conversationId, identity } = await patient();
    const agent = await join(await forged(conversationId, 'agent-1', {}, 'agent'));
    const given = await staffSeat(app, { id: conversationId }, 'owner');
    await join(given.participant_token);
    const there = (await (await control()).participants(conversationId)) ?? [];
    expect(Object.fromEntries(there.map((one) => [one.identity, one.isAgent]))).toEqual({
      [identity]: false,
      'agent-1': true,
      [given.identity]: false,
    });
    for (const { joinedAtMs } of there) expect(Math.abs(Date.now() - joinedAtMs)).toBeLessThan(60_000);
    expect(agent.reasons).toEqual([]);
  });

  it('does no harm about rooms and people that are gone', async () => {
    const rooms = await control();
    expect(await rooms.participants('conv_nobody')).toBeNull();
    await rooms.remove('conv_nobody', 'nobody');
    await rooms.close('conv_nobody');
    const { conversationId } = await patient();
    await rooms.remove(conversationId, 'nobody');
  });

  it('knows a dispatch that no worker has taken', async () => {
    const { conversationId } = await patient();
    const before = await (await control()).openDispatches(conversationId);
    await (await control()).dispatch(conversationId);
    const after = await (await control()).openDispatches(conversationId);
    expect(after).toHaveLength(before.length + 1);
    expect(Math.abs(Date.now() - Math.max(...after))).toBeLessThan(60_000);
  });

  it('lets another receptionist take over when the first has left the room', async () => {
    const { conversationId: id } = await patient();
    const first = await join(await forged(id, 'agent-1', {}, 'agent'));
    expect((await attend(app, { id }, { attendant: 'agent-1' })).status).toBe(201);
    expect((await attend(app, { id }, { attendant: 'agent-2' })).status).toBe(409);
    await first.room.disconnect();
    await until(async () => expect((await attend(app, { id }, { attendant: 'agent-2' })).status).toBe(201));
  });
});

it('every report was taken', () => {
  expect(livekit.reports).toContain('participant_joined 204');
  expect(livekit.reports).toContain('participant_left 204');
  expect(livekit.reports.filter((report) => !report.endsWith(' 204'))).toEqual([]);
});
