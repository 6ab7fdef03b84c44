import { TokenVerifier } from 'livekit-server-sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultAgentName } from '#contract/channels/topics.ts';
import { conversationSchema } from '#contract/http/conversations.ts';
import { staffTokenResponseSchema } from '#contract/http/rooms.ts';
import { tokenResponseSchema } from '#contract/http/token.ts';
import { type FakeRooms, fakeRooms } from '#tests/factories/livekit-rooms.ts';
import { admitted, attend, beat, newSeat, staffSeat } from '#tests/factories/room-seats.ts';
import { type PracticeApp, problemOf, startWebApp, type WebApp, webSettings } from '#tests/factories/web-app.ts';

/** What tokens open: one room, one seat, no more rights than their holder needs. */
let app: WebApp;
let other: PracticeApp;
let rooms: FakeRooms;

beforeAll(async () => {
  app = await startWebApp({ now: new Date().toISOString() });
  other = await app.addPractice({ slug: 'other-practice' });
  rooms = await fakeRooms();
  await beat(app, 'worker-1');
});
afterAll(() => app.stop());

const { LIVEKIT_API_KEY = '', LIVEKIT_API_SECRET = '' } = webSettings('');
const verifier = new TokenVerifier(LIVEKIT_API_KEY, LIVEKIT_API_SECRET);

async function claimsOf(token: string) {
  const claims = await verifier.verify(token);
  const { sub = '', exp = 0 } = claims;
  return { ...claims, identity: sub, secondsLeft: exp - Math.floor(Date.now() / 1000) };
}

async function token(cookie?: string, body: object = {}) {
  const response = await app.call('POST', '/token', { body, headers: cookie === undefined ? {} : { cookie } });
  expect(response.status).toBe(201);
  const answer = tokenResponseSchema.parse(await response.json());
  const claims = await claimsOf(answer.participant_token);
  return { ...answer, claims, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? cookie ?? '' };
}

describe("a patient's token", () => {
  it('opens one room for one seat and gives no rights beyond it', async () => {
    const { claims } = await token();
    expect(claims.video).toEqual({
      roomJoin: true,
      room: expect.stringMatching(/^conv_[a-z2-7]{26}$/),
      canPublish: false,
      canSubscribe: true,
      canPublishData: true,
      canUpdateOwnMetadata: false,
    });
    expect(claims.identity).toMatch(/^visitor-[a-z2-7]{26}$/);
    expect(claims.identity).not.toContain(claims.video?.room?.slice(5, 13));
    expect(claims.secondsLeft).toBeLessThanOrEqual(600);
    expect(claims.roomConfig).toMatchObject({ maxParticipants: 6, agents: [{ agentName: defaultAgentName }] });
    for (const claim of ['name', 'metadata', 'attributes', 'kind']) expect(claims).not.toHaveProperty(claim);
  });

  it("has a seat of its own each time, that is the visitor's once they come with it", async () => {
    const first = await token();
    const room = first.claims.video?.room ?? '';
    rooms.join(room, first.claims.identity);
    rooms.join(room, 'agent-1', { isAgent: true });
    const second = await token(first.cookie);
    expect(second.resumed).toBe(true);
    expect(second.claims.video?.room).toBe(room);
    expect(second.claims.identity).not.toBe(first.claims.identity);
    const seat = async () => {
      const response = await app.call('GET', '/conversations/current', { as: { cookie: first.cookie } });
      return conversationSchema.parse(await response.json()).seat;
    };
    expect(await seat()).toBeNull();
    await admitted(app, { id: room }, first.claims.identity);
    expect(await seat()).toBe(first.claims.identity);
    await admitted(app, { id: room }, second.claims.identity);
    expect(await seat()).toBe(second.claims.identity);
    expect(rooms.identities(room)).toEqual(['agent-1']);
  });

  it('heeds nothing that a client proposes', async () => {
    const mine = await token();
    const { claims } = await token(undefined, {
      room_name: mine.claims.video?.room,
      participant_identity: mine.claims.identity,
      participant_name: 'Front desk',
      participant_metadata: '{"role":"staff"}',
      participant_attributes: { agent_state: 'confirmed' },
      room_config: { max_participants: 100, egress: {} },
    });
    expect(claims.video?.room).not.toBe(mine.claims.video?.room);
    expect(claims.identity).not.toBe(mine.claims.identity);
    expect(claims).not.toHaveProperty('name');
    expect(claims.roomConfig).toMatchObject({ maxParticipants: 6 });
  });

  it('sends for a receptionist where the room has lost it, and brings one when the room itself is lost', async () => {
    const first = await token();
    const room = first.claims.video?.room ?? '';
    rooms.join(room, first.claims.identity);
    const second = await token(first.cookie);
    expect(rooms.dispatched).toEqual([room]);
    expect(second.claims.roomConfig).toMatchObject({ agents: [{ agentName: defaultAgentName }] });
  });
});

describe("a staff member's token", () => {
  let conversation: { id: string; cookie: string };
  beforeEach(async () => {
    conversation = await app.startConversation();
  });

  const ask = (practice: PracticeApp, as: Parameters<PracticeApp['call']>[2]) =>
    practice.call('POST', `/conversations/${conversation.id}/staff-token`, as);

  it.each(['owner', 'dentist', 'front-desk', 'read-only'] as const)(
    'is given to %s: unseen, unheard, short',
    async (role) => {
      const { participant_token, identity, conversationId } = await staffSeat(app, conversation, role);
      const claims = await claimsOf(participant_token);
      expect(claims.video).toEqual({
        roomJoin: true,
        room: conversation.id,
        hidden: true,
        canPublish: false,
        canSubscribe: true,
        canPublishData: true,
        canUpdateOwnMetadata: false,
      });
      expect(claims.identity).toBe(identity);
      expect(identity).toMatch(/^staff-[a-z2-7]{26}$/);
      expect(claims.secondsLeft).toBeLessThanOrEqual(120);
      expect(claims.roomConfig?.agents ?? []).toEqual([]);
      expect(conversationId).toBe(conversation.id);
      // Neither name nor role travels with them.
      expect(Object.keys(claims)).not.toContain('name');
      expect(Object.keys(claims)).not.toContain('attributes');
    },
  );

  it('is seen by the others when they want to call and write, which read-only staff may not', async () => {
    const seen = (role: 'front-desk' | 'read-only') =>
      app.call('POST', `/conversations/${conversation.id}/staff-token?seat=seen`, { as: { staff: role } });
    const { participant_token } = staffTokenResponseSchema.parse(await (await seen('front-desk')).json());
    expect((await claimsOf(participant_token)).video).toMatchObject({
      hidden: false,
      canPublish: false,
      canPublishData: true,
    });
    expect(await problemOf(await seen('read-only'))).toMatchObject({ code: 'forbidden' });
  });

  it('names the receptionist whose methods they may call', async () => {
    expect((await staffSeat(app, conversation, 'owner')).agentIdentity).toBeNull();
    await attend(app, conversation, { attendant: 'agent-AJ_7' });
    expect((await staffSeat(app, conversation, 'owner')).agentIdentity).toBe('agent-AJ_7');
    const typed = await app.startConversation();
    await attend(app, typed, { attendant: 'gateway-1', medium: 'gateway' });
    expect((await staffSeat(app, typed, 'owner')).agentIdentity).toBeNull();
  });

  it('is audited, with the seat', async () => {
    const { identity } = await staffSeat(app, conversation, 'read-only');
    const { userId } = await app.staff('read-only');
    const audit = await app.database.auditEntry.findMany({ where: { conversationId: conversation.id } });
    expect(audit.map(({ action, actorId, data }) => [action, actorId, data])).toEqual([
      ['conversation.staff_token_issued', userId, { seat: identity }],
    ]);
  });

  it("is not to be had for another practice's conversation, an ended one, or none", async () => {
    const refusals = [await ask(other, { as: { staff: 'owner' } })];
    await app.call('POST', '/conversations/current/end', { as: { cookie: conversation.cookie } });
    refusals.push(await ask(app, { as: { staff: 'owner' } }));
    conversation = { id: `conv_${'a'.repeat(26)}`, cookie: '' };
    refusals.push(await ask(app, { as: { staff: 'owner' } }));
    for (const response of refusals) {
      expect([response.status, (await problemOf(response)).code]).toEqual([404, 'not_found']);
    }
    expect(await app.database.roomSeat.count({ where: { conversationId: conversation.id } })).toBe(0);
  });

  it('is not to be had by anybody else', async () => {
    const callers = [{ agentOf: conversation.id }, { cookie: conversation.cookie }, 'worker', 'public'] as const;
    for (const as of callers) expect((await ask(app, { as })).status).toBe(401);
  });

  it('opens the conversation it was made for until that is over', async () => {
    const { identity } = await staffSeat(app, conversation, 'owner');
    await newSeat(app, conversation);
    expect(await admitted(app, conversation, identity)).toMatchObject({ outcome: 'staff' });
    await app.call('POST', '/conversations/current/end', { as: { cookie: conversation.cookie } });
    expect(await admitted(app, conversation, identity)).toEqual({ outcome: 'refused', reason: 'ended' });
  });
});
