import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { conversationSchema } from '#contract/http/conversations.ts';
import { type FakeRooms, fakeRooms } from '#tests/factories/livekit-rooms.ts';
import { admitted, beat, departed, newSeat, staffSeat } from '#tests/factories/room-seats.ts';
import { type PracticeApp, problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

/** Who may be in a conversation's room, as the receptionist is told when it asks. */
let app: WebApp;
let other: PracticeApp;
let rooms: FakeRooms;
let conversation: { id: string; cookie: string };

beforeAll(async () => {
  app = await startWebApp();
  other = await app.addPractice({ slug: 'other-practice' });
  rooms = await fakeRooms();
});
afterAll(() => app.stop());
beforeEach(async () => {
  rooms.reachable = true;
  conversation = await app.startConversation();
});

const audited = (action: string, { id } = conversation) =>
  app.database.auditEntry.findMany({ where: { action, conversationId: id }, orderBy: { seq: 'asc' } });
const stored = ({ id } = conversation) => app.database.conversation.findUniqueOrThrow({ where: { id } });

async function seatAsThePageSeesIt(): Promise<string | null> {
  const response = await app.call('GET', '/conversations/current', { as: { cookie: conversation.cookie } });
  return conversationSchema.parse(await response.json()).seat;
}

describe("a patient's seat", () => {
  it("is let in, and is the visitor's from then on", async () => {
    const seat = await newSeat(app, conversation);
    expect(await admitted(app, conversation, seat)).toEqual({ outcome: 'patient' });
    expect(await seatAsThePageSeesIt()).toBe(seat);
  });

  it('is let in again after a lost connection, and audited once', async () => {
    const seat = await newSeat(app, conversation);
    await admitted(app, conversation, seat);
    expect((await departed(app, conversation, seat, false)).status).toBe(204);
    expect(await admitted(app, conversation, seat)).toEqual({ outcome: 'patient' });
    const [joined, ...more] = await audited('conversation.joined');
    expect(joined?.data).toEqual({ as: 'patient', seat, replaced: 0 });
    expect(more).toEqual([]);
  });

  it('changes nothing while nobody has come with it', async () => {
    const seat = await newSeat(app, conversation);
    await admitted(app, conversation, seat);
    await newSeat(app, conversation);
    expect(await admitted(app, conversation, seat)).toEqual({ outcome: 'patient' });
    expect(await seatAsThePageSeesIt()).toBe(seat);
  });

  it('has no way back once its holder left for good: a stolen token is put out', async () => {
    const seat = await newSeat(app, conversation);
    await admitted(app, conversation, seat);
    await departed(app, conversation, seat, true);
    await departed(app, conversation, seat, true);
    rooms.join(conversation.id, seat);
    expect(await admitted(app, conversation, seat)).toEqual({ outcome: 'refused', reason: 'retired' });
    expect(rooms.identities(conversation.id)).toEqual([]);
    expect((await stored()).status).toBe('open');
  });

  it('is put out by the next seat of the same visitor, and told that it was replaced', async () => {
    const [first, second] = [await newSeat(app, conversation), await newSeat(app, conversation)];
    rooms.join(conversation.id, first);
    await admitted(app, conversation, first);
    rooms.join(conversation.id, second);
    expect(await admitted(app, conversation, second)).toEqual({ outcome: 'patient' });
    expect(rooms.identities(conversation.id)).toEqual([second]);
    rooms.join(conversation.id, first);
    expect(await admitted(app, conversation, first)).toEqual({ outcome: 'refused', reason: 'replaced' });
    expect(rooms.identities(conversation.id)).toEqual([second]);
    expect(await seatAsThePageSeesIt()).toBe(second);
  });

  it('comes too late when a newer one is in the room already', async () => {
    const [first, second] = [await newSeat(app, conversation), await newSeat(app, conversation)];
    await admitted(app, conversation, second);
    expect(await admitted(app, conversation, first)).toEqual({ outcome: 'refused', reason: 'replaced' });
    expect(await admitted(app, conversation, second)).toEqual({ outcome: 'patient' });
  });

  it('wins or loses as a whole when two come at once', async () => {
    const seats: string[] = [];
    for (let i = 0; i < 6; i++) seats.push(await newSeat(app, conversation));
    await Promise.all([...seats, ...seats].map((seat) => admitted(app, conversation, seat)));
    const left = await app.database.roomSeat.findMany({ where: { conversationId: conversation.id, retiredAt: null } });
    expect(left.map(({ identity }) => identity)).toEqual([seats.at(-1)]);
    expect((await stored()).visitorIdentity).toBe(seats.at(-1));
  });

  it('is refused, and stays refused, when LiveKit cannot be asked to remove its holder', async () => {
    const seat = await newSeat(app, conversation);
    rooms.join(conversation.id, seat);
    rooms.reachable = false;
    await departed(app, conversation, seat, true);
    expect(await admitted(app, conversation, seat)).toEqual({ outcome: 'refused', reason: 'retired' });
    rooms.reachable = true;
    await admitted(app, conversation, seat);
    expect(rooms.identities(conversation.id)).toEqual([]);
  });

  it('is audited once when it keeps trying', async () => {
    const seat = await newSeat(app, conversation);
    await departed(app, conversation, seat, true);
    for (let i = 0; i < 3; i++) await admitted(app, conversation, seat);
    const refused = await audited('conversation.participant_refused');
    expect(refused.map(({ data }) => data)).toEqual([{ reason: 'retired', seat }]);
  });
});

describe('an ended conversation', () => {
  it('has retired every seat and closed its room', async () => {
    const seats = [await newSeat(app, conversation), await newSeat(app, conversation)];
    await admitted(app, conversation, seats[0] ?? '');
    await app.call('POST', '/conversations/current/end', { as: { cookie: conversation.cookie } });
    expect(rooms.closed).toContain(conversation.id);
    expect(await app.database.roomSeat.count({ where: { conversationId: conversation.id, retiredAt: null } })).toBe(0);
    for (const seat of seats) {
      expect(await admitted(app, conversation, seat)).toEqual({ outcome: 'refused', reason: 'ended' });
    }
    expect(await audited('conversation.participant_refused')).toEqual([]);
  });
});

describe('a conversation nobody came back to', () => {
  it('is ended as by hand: no seat of it is good any more, and its room is closed', async () => {
    const seat = await newSeat(app, conversation);
    await admitted(app, conversation, seat);
    const longAgo = new Date(Date.parse('2026-11-23T15:00:00Z') - 3 * 3_600_000);
    await app.database.conversation.update({ where: { id: conversation.id }, data: { lastActivityAt: longAgo } });
    await expect
      .poll(async () => {
        await beat(app, 'worker-1');
        return (await stored()).status;
      })
      .toBe('ended');
    expect(rooms.closed).toContain(conversation.id);
    expect(await admitted(app, conversation, seat)).toEqual({ outcome: 'refused', reason: 'ended' });
    expect((await audited('conversation.ended')).map(({ actorKind }) => actorKind)).toEqual(['system']);
    expect(await audited('conversation.participant_refused')).toEqual([]);
  });
});

describe('somebody no token was made for', () => {
  const followUps = () => app.database.followUp.findMany({ where: { conversationId: conversation.id } });

  it('is put out, and the conversation is over and reported, once', async () => {
    const seat = await newSeat(app, conversation);
    await admitted(app, conversation, seat);
    rooms.join(conversation.id, 'Maria Lopez, 217-555-0100');
    const asked = ['Maria Lopez, 217-555-0100', 'somebody else', 'Maria Lopez, 217-555-0100'];
    const answers = await Promise.all(asked.map((identity) => admitted(app, conversation, identity)));
    expect(answers).toEqual(asked.map(() => ({ outcome: 'refused', reason: 'stranger' })));
    expect(rooms.removed).toContain(`${conversation.id} Maria Lopez, 217-555-0100`);
    expect(rooms.closed).toContain(conversation.id);
    expect((await stored()).status).toBe('ended');
    const [followUp, ...more] = await followUps();
    expect(more).toEqual([]);
    expect(followUp).toMatchObject({ kind: 'privacy', status: 'open', contactPhone: null, contactFirst: null });
    expect(await audited('conversation.participant_refused')).toHaveLength(1);
    // What strangers call themselves is kept nowhere.
    expect(JSON.stringify([followUp, await app.database.auditEntry.findMany()], bigint)).not.toContain('Lopez');
    expect(await admitted(app, conversation, seat)).toEqual({ outcome: 'refused', reason: 'ended' });
  });

  it('is anybody with a seat of another conversation, also of the same practice', async () => {
    const elsewhere = await newSeat(app, await app.startConversation());
    expect(await admitted(app, conversation, elsewhere)).toEqual({ outcome: 'refused', reason: 'stranger' });
    expect((await stored()).status).toBe('ended');
  });

  it("is anybody with another practice's seat, patient or staff; that practice is left alone", async () => {
    const theirs = await other.startConversation();
    const patient = await newSeat(other, theirs);
    const { identity } = await staffSeat(other, theirs, 'owner');
    for (const seat of [patient, identity]) {
      const ours = await app.startConversation();
      expect(await admitted(app, ours, seat)).toEqual({ outcome: 'refused', reason: 'stranger' });
    }
    expect(await admitted(other, theirs, patient)).toEqual({ outcome: 'patient' });
    expect(await other_followUps()).toBe(0);
  });

  it('is no agent: LiveKit alone makes those', async () => {
    rooms.join(conversation.id, 'agent-AJ_1', { isAgent: true });
    expect(await admitted(app, conversation, 'agent-AJ_1')).toMatchObject({ outcome: 'refused' });
    expect(rooms.identities(conversation.id)).toEqual(['agent-AJ_1']);
    expect((await stored()).status).toBe('open');
    expect(await followUps()).toEqual([]);
  });

  const other_followUps = () => app.database.followUp.count({ where: { clinicId: other.clinicId } });
});

describe('somebody of the staff', () => {
  it('is let in by name; whoever may only read may not step in', async () => {
    const front = await staffSeat(app, conversation, 'front-desk');
    const reader = await staffSeat(app, conversation, 'read-only');
    expect(await admitted(app, conversation, front.identity)).toEqual({
      outcome: 'staff',
      name: 'The front-desk',
      mayIntervene: true,
    });
    expect(await admitted(app, conversation, reader.identity)).toMatchObject({ outcome: 'staff', mayIntervene: false });
  });

  it('does not push the patient out, nor the patient them', async () => {
    const { identity } = await staffSeat(app, conversation, 'dentist');
    const seat = await newSeat(app, conversation);
    await admitted(app, conversation, identity);
    await admitted(app, conversation, seat);
    expect(await admitted(app, conversation, identity)).toMatchObject({ outcome: 'staff' });
    expect(await seatAsThePageSeesIt()).toBe(seat);
  });

  it('may do what their role says now, not what it said when they sat down', async () => {
    const { userId } = await app.staff('owner');
    const seat = await newSeat(app, conversation, userId);
    await app.database.staffUser.update({ where: { id: userId }, data: { role: 'read-only' } });
    expect(await admitted(app, conversation, seat)).toMatchObject({ mayIntervene: false });
    await app.database.staffUser.update({ where: { id: userId }, data: { role: 'owner' } });
  });

  it('is refused, without an alarm, when their account is gone or belongs to another practice now', async () => {
    const { signInStaff } = await import('#tests/factories/staff.ts');
    const [leaving, moving] = await Promise.all([
      signInStaff({ clinicId: app.clinicId, role: 'dentist' }),
      signInStaff({ clinicId: app.clinicId, role: 'dentist' }),
    ]);
    const seats = [await newSeat(app, conversation, leaving.userId), await newSeat(app, conversation, moving.userId)];
    await app.database.staffUser.delete({ where: { id: leaving.userId } });
    await app.database.staffUser.update({ where: { id: moving.userId }, data: { clinicId: other.clinicId } });
    for (const seat of seats) {
      expect(await admitted(app, conversation, seat)).toEqual({ outcome: 'refused', reason: 'retired' });
    }
    expect((await stored()).status).toBe('open');
  });

  it('has handed back what they took over when they leave for good', async () => {
    const { identity } = await staffSeat(app, conversation, 'front-desk');
    await admitted(app, conversation, identity);
    const patch = (takenOverBy: string) =>
      app.call('PATCH', `/conversations/${conversation.id}`, {
        as: { agentOf: conversation.id },
        body: { takenOverBy },
      });
    await patch(identity);
    await departed(app, conversation, identity, false);
    expect((await stored()).takenOverBy).toBe(identity);
    await departed(app, conversation, identity, true);
    expect((await stored()).takenOverBy).toBeNull();
    await patch('staff-somebody-else');
    await departed(app, conversation, identity, true);
    expect((await stored()).takenOverBy).toBe('staff-somebody-else');
  });
});

describe('the endpoints', () => {
  it("are open to the conversation's own agent alone", async () => {
    const another = await app.startConversation();
    const seat = await newSeat(app, conversation);
    for (const [path, body] of [
      ['admissions', { identity: seat }],
      ['departures', { identity: seat, forGood: true }],
      ['attendances', { workerId: 'w', attendant: 'a', medium: 'room' }],
    ] as const) {
      const address = `/conversations/${conversation.id}/${path}`;
      const strange = await app.call('POST', address, { as: { agentOf: another.id }, body });
      expect([strange.status, (await problemOf(strange)).code]).toEqual([404, 'not_found']);
      for (const as of [{ cookie: conversation.cookie }, { staff: 'owner' }, 'worker', 'public'] as const) {
        const refused = await app.call('POST', address, { as, body });
        expect([refused.status, (await problemOf(refused)).code]).toEqual([401, 'unauthenticated']);
      }
    }
    expect(await admitted(app, conversation, seat)).toEqual({ outcome: 'patient' });
  });

  it("leave another conversation's seats alone", async () => {
    const another = await app.startConversation();
    const seat = await newSeat(app, another);
    await departed(app, conversation, seat, true);
    expect(await admitted(app, another, seat)).toEqual({ outcome: 'patient' });
  });
});

const bigint = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
