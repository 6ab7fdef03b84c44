import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeRooms, fakeRooms } from '#tests/factories/livekit-rooms.ts';
import { postWebhook, webhookEvent } from '#tests/factories/livekit-webhook.ts';
import { admitted, attend, newSeat, staffSeat } from '#tests/factories/room-seats.ts';
import { problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

/** What LiveKit reports of rooms: the second eye on who is in them. */
let app: WebApp;
let rooms: FakeRooms;
let conversation: { id: string; cookie: string };

beforeAll(async () => {
  app = await startWebApp();
  rooms = await fakeRooms();
});
afterAll(() => app.stop());
beforeEach(async () => {
  rooms.reachable = true;
  conversation = await app.startConversation();
});

const stored = ({ id } = conversation) => app.database.conversation.findUniqueOrThrow({ where: { id } });
const seatOf = (identity: string) => app.database.roomSeat.findUniqueOrThrow({ where: { identity } });
const joined = (identity: string, kind?: 'AGENT' | 'SIP') =>
  webhookEvent('participant_joined', conversation.id, { identity, ...(kind && { kind }) });
const left = (identity: string, disconnectReason = 'CLIENT_INITIATED') =>
  webhookEvent('participant_left', conversation.id, { identity, disconnectReason });
async function taken(event: object): Promise<void> {
  expect((await postWebhook(event)).status).toBe(204);
}

describe('who comes', () => {
  it('is let in as when the receptionist asks, and audited as the system', async () => {
    const seat = await newSeat(app, conversation);
    rooms.join(conversation.id, seat);
    await taken(joined(seat));
    expect((await seatOf(seat)).admittedAt).not.toBeNull();
    expect((await stored()).visitorIdentity).toBe(seat);
    const audit = await app.database.auditEntry.findMany({ where: { conversationId: conversation.id } });
    expect(audit.map(({ action, actorKind }) => [action, actorKind])).toEqual([['conversation.joined', 'system']]);
    expect(await admitted(app, conversation, seat)).toEqual({ outcome: 'patient' });
    expect(await app.database.auditEntry.count({ where: { conversationId: conversation.id } })).toBe(1);
  });

  it('is put out when no token was made for them, seen or unseen, with nobody else watching', async () => {
    const seat = await newSeat(app, conversation);
    await admitted(app, conversation, seat);
    rooms.join(conversation.id, 'stranger');
    await taken(joined('stranger'));
    expect(rooms.removed).toContain(`${conversation.id} stranger`);
    expect((await stored()).status).toBe('ended');
    expect(await app.database.followUp.count({ where: { conversationId: conversation.id, kind: 'privacy' } })).toBe(1);
  });

  it('is a stranger also as a telephone: no token was made for that', async () => {
    await taken(joined('sip-caller', 'SIP'));
    expect((await stored()).status).toBe('ended');
  });

  it('is put out with a stolen token after the patient left', async () => {
    const seat = await newSeat(app, conversation);
    await admitted(app, conversation, seat);
    await taken(left(seat));
    rooms.join(conversation.id, seat);
    await taken(joined(seat));
    expect(rooms.identities(conversation.id)).toEqual([]);
    expect((await stored()).status).toBe('open');
  });

  it('may be any agent', async () => {
    rooms.join(conversation.id, 'agent-AJ_1', { isAgent: true });
    await taken(joined('agent-AJ_1', 'AGENT'));
    expect(rooms.identities(conversation.id)).toEqual(['agent-AJ_1']);
    expect((await stored()).status).toBe('open');
  });

  it('is dealt with again when it could not be done the first time', async () => {
    const seat = await newSeat(app, conversation);
    await admitted(app, conversation, seat);
    await taken(left(seat));
    const event = joined(seat);
    rooms.join(conversation.id, seat);
    rooms.reachable = false;
    expect((await postWebhook(event)).status).toBe(500);
    rooms.reachable = true;
    await taken(event);
    expect(rooms.identities(conversation.id)).toEqual([]);
  });
});

describe('who leaves', () => {
  it('for good has no way back; who was cut off has', async () => {
    const seat = await newSeat(app, conversation);
    await admitted(app, conversation, seat);
    for (const reason of [
      'DUPLICATE_IDENTITY',
      'SIGNAL_CLOSE',
      'CONNECTION_TIMEOUT',
      'SERVER_SHUTDOWN',
      'ROOM_CLOSED',
    ]) {
      await taken(left(seat, reason));
      expect([reason, (await seatOf(seat)).retiredAt]).toEqual([reason, null]);
    }
    await taken(left(seat));
    expect((await seatOf(seat)).retiredAt).not.toBeNull();
  });

  it('hands back what they took over, also by losing the connection, unless they are there again', async () => {
    const { identity } = await staffSeat(app, conversation, 'front-desk');
    const takeOver = () =>
      app.database.conversation.update({ where: { id: conversation.id }, data: { takenOverBy: identity } });
    await takeOver();
    await taken(left(identity, 'DUPLICATE_IDENTITY'));
    expect((await stored()).takenOverBy).toBe(identity);
    rooms.join(conversation.id, identity);
    await taken(left(identity, 'SIGNAL_CLOSE'));
    expect((await stored()).takenOverBy).toBe(identity);
    rooms.leave(conversation.id, identity);
    await taken(left('staff-somebody-else', 'SIGNAL_CLOSE'));
    expect((await stored()).takenOverBy).toBe(identity);
    await taken(left(identity, 'SIGNAL_CLOSE'));
    expect((await stored()).takenOverBy).toBeNull();
    expect((await seatOf(identity)).retiredAt).toBeNull();
  });
});

describe('a room that is over', () => {
  it('leaves nobody in charge', async () => {
    await attend(app, conversation);
    await app.database.conversation.update({ where: { id: conversation.id }, data: { takenOverBy: 'staff-1' } });
    await taken(webhookEvent('room_finished', conversation.id));
    expect(await stored()).toMatchObject({
      attendant: null,
      attendantWorkerId: null,
      takenOverBy: null,
      attendance: 1,
    });
  });

  it('and has been made anew since leaves those in charge who are there', async () => {
    await attend(app, conversation);
    rooms.join(conversation.id, 'agent-1', { isAgent: true });
    await taken(webhookEvent('room_finished', conversation.id));
    expect(await stored()).toMatchObject({ attendant: 'agent-1' });
  });

  it('leaves the gateway alone, which has no room', async () => {
    await attend(app, conversation, { attendant: 'gateway-1', medium: 'gateway' });
    await taken(webhookEvent('room_finished', conversation.id));
    expect(await stored()).toMatchObject({ attendant: 'gateway-1' });
  });
});

describe('reports that come late, twice or mixed up', () => {
  it('count once', async () => {
    const seat = await newSeat(app, conversation);
    const event = joined(seat);
    await Promise.all(Array.from({ length: 5 }, () => taken(event)));
    expect(await app.database.livekitEvent.count({ where: { id: event.id } })).toBe(1);
    expect(
      await app.database.auditEntry.count({
        where: { conversationId: conversation.id, action: 'conversation.joined' },
      }),
    ).toBe(1);
    await taken(left(seat));
    const asked = rooms.asked;
    await taken(event);
    expect(rooms.asked).toBe(asked);
  });

  it('do no harm when the coming is told after the going', async () => {
    const seat = await newSeat(app, conversation);
    await taken(left(seat));
    await taken(joined(seat));
    expect((await stored()).status).toBe('open');
    expect(await app.database.auditEntry.count({ where: { conversationId: conversation.id } })).toBe(0);
    const next = await newSeat(app, conversation);
    await taken(joined(next));
    await taken(left(seat));
    expect(await admitted(app, conversation, next)).toEqual({ outcome: 'patient' });
  });

  it('do no harm when an older seat is reported after the newer one', async () => {
    const [first, second] = [await newSeat(app, conversation), await newSeat(app, conversation)];
    rooms.join(conversation.id, second);
    await taken(joined(second));
    await taken(joined(first));
    expect((await stored()).visitorIdentity).toBe(second);
    expect(rooms.identities(conversation.id)).toEqual([second]);
  });

  it('about what is not ours are heard out and forgotten', async () => {
    const foreign = { identity: 'visitor-x' };
    await taken(webhookEvent('participant_joined', 'a-room-of-another-program', foreign));
    await taken(webhookEvent('participant_joined', `conv_${'a'.repeat(26)}`, foreign));
    await taken(webhookEvent('track_published', conversation.id, foreign));
    await taken({ event: 'participant_joined', id: 'EV_no_room' });
    await taken({ event: 'something_new', id: 'EV_new', room: { name: conversation.id }, more: { nested: true } });
    expect((await stored()).status).toBe('open');
  });

  it('are remembered for two days', async () => {
    const { purgeLivekitEvents } = await import('#server/rooms/livekit-events.ts');
    const seat = await newSeat(app, conversation);
    const event = joined(seat);
    await taken(event);
    const { receivedAt } = await app.database.livekitEvent.findUniqueOrThrow({ where: { id: event.id } });
    const hoursLater = (hours: number) => purgeLivekitEvents(app.database, receivedAt.getTime() + hours * 3_600_000);
    await hoursLater(47);
    expect(await app.database.livekitEvent.count({ where: { id: event.id } })).toBe(1);
    await hoursLater(49);
    expect(await app.database.livekitEvent.count({ where: { id: event.id } })).toBe(0);
  });
});

describe('what LiveKit has not sent', () => {
  const stranger = () => joined('stranger');

  it.each([
    ['another secret', { secret: 'another-secret-of-at-least-thirty-two-characters' }],
    ['another key', { key: 'another-key' }],
    ['a signature of another body', { signedBody: '{}' }],
    ['no signature', { authorization: null }],
    ['no token', { authorization: 'Bearer nothing' }],
  ])('is refused: %s', async (_what, forge) => {
    const response = await postWebhook(stranger(), forge);
    expect([response.status, (await problemOf(response)).code]).toEqual([401, 'unauthenticated']);
    expect((await stored()).status).toBe('open');
  });

  it("is refused with a patient's own token, which is signed with the same secret", async () => {
    const { visitorToken } = await import('#server/livekit/room-tokens.ts');
    const seat = await newSeat(app, conversation);
    const token = await visitorToken({ room: conversation.id, identity: seat });
    expect((await postWebhook(stranger(), { authorization: token })).status).toBe(401);
    expect((await stored()).status).toBe('open');
  });

  it('is refused when it is too large, before it is looked at', async () => {
    const response = await postWebhook({ ...stranger(), padding: 'x'.repeat(70_000) });
    expect([response.status, (await problemOf(response)).code]).toEqual([413, 'payload_too_large']);
    expect((await stored()).status).toBe('open');
  });

  it('is refused when it is no event', async () => {
    for (const body of ['', 'not json', '[]', '"text"', '{"event": 5}']) {
      expect((await postWebhook(body)).status).toBe(401);
    }
  });
});
