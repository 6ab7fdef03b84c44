import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deletedAtOnce, deleteOldConversations } from '#server/conversations/delete-old.ts';
import { sweep } from '#server/workers/sweep.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { book, Caller, codesSent, forgetLimits, linda } from '#tests/factories/caller.ts';
import { type PracticeApp, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

/** A practice that keeps conversations for a year, and one that keeps them for ten days. */
let year: WebApp;
let tenDays: PracticeApp;
const startMs = Date.parse('2026-11-23T15:00:00Z');
const dayMs = 24 * 3_600_000;

beforeAll(async () => {
  year = await startWebApp({ now: new Date(startMs).toISOString() });
  tenDays = await year.addPractice({
    slug: 'ten-days',
    change: (file) => ({ ...file, clinic: { ...file.clinic, conversationRetentionDays: 10 } }),
  });
});
beforeEach(() => forgetLimits(year.database));
afterAll(() => year.stop());

/** A conversation that ended at an instant (epoch ms), or goes on. */
async function conversation(practice: PracticeApp, endedAtMs: number | null): Promise<string> {
  const { id } = await practice.startConversation();
  const old = new Date(startMs - 3000 * dayMs);
  const ended = endedAtMs === null ? {} : { status: 'ended' as const, endedAt: new Date(endedAtMs) };
  // Neither its beginning nor its last words count.
  const data = { startedAt: old, lastActivityAt: endedAtMs === null ? new Date(startMs) : old, ...ended };
  await year.database.conversation.update({ where: { id }, data });
  return id;
}

async function left(ids: readonly string[]): Promise<string[]> {
  const rows = await year.database.conversation.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  return ids.filter((id) => rows.some((row) => row.id === id));
}

const deleteAt = (nowMs: number) => deleteOldConversations(year.database, nowMs);

describe('a conversation', () => {
  it('is kept for as long as its own practice keeps them, and not a moment longer', async () => {
    const endedAtMs = startMs;
    const [ofYear, ofTenDays] = [await conversation(year, endedAtMs), await conversation(tenDays, endedAtMs)];
    const both = [ofYear, ofTenDays];
    await deleteAt(endedAtMs + 10 * dayMs - 1);
    expect(await left(both)).toEqual(both);
    await deleteAt(endedAtMs + 10 * dayMs);
    expect(await left(both)).toEqual([ofYear]);
    await deleteAt(endedAtMs + 365 * dayMs - 1);
    expect(await left(both)).toEqual([ofYear]);
    await deleteAt(endedAtMs + 365 * dayMs);
    expect(await left(both)).toEqual([]);
  });

  it('follows the practice when it changes its mind', async () => {
    const id = await conversation(tenDays, startMs);
    const change = (days: number) =>
      year.database.clinic.update({ where: { id: tenDays.clinicId }, data: { conversationRetentionDays: days } });
    await change(30);
    await deleteAt(startMs + 20 * dayMs);
    expect(await left([id])).toEqual([id]);
    await change(10);
    await deleteAt(startMs + 20 * dayMs);
    expect(await left([id])).toEqual([]);
  });

  it('that is open stays, however old', async () => {
    const id = await conversation(tenDays, null);
    await deleteAt(startMs + 5000 * dayMs);
    expect(await left([id])).toEqual([id]);
    await year.database.conversation.delete({ where: { id } });
  });

  it('leaves one row in the audit, without a word of the patient', async () => {
    const id = await conversation(tenDays, startMs);
    const said = { conversationId: id, id: 'm', role: 'patient', text: 'I am Hannah', createdAt: new Date(startMs) };
    await year.database.message.create({ data: said });
    await deleteAt(startMs + 10 * dayMs);
    await deleteAt(startMs + 11 * dayMs);
    expect(await year.database.auditEntry.findMany({ where: { conversationId: id } })).toMatchObject([
      {
        clinicId: tenDays.clinicId,
        at: new Date(startMs + 10 * dayMs),
        actorKind: 'system',
        actorId: null,
        action: 'conversation.deleted',
        entity: 'conversation',
        entityId: id,
        data: { reason: 'retention', documents: 0 },
      },
    ]);
  });

  it('leaves the appointment, the follow-up and the patient it led to', async () => {
    const caller = await Caller.begin(tenDays);
    const visit = { startsAt: '2026-12-02T09:00:00-06:00' };
    const { details } = await book(tenDays, caller.agent, bookingInput(visit));
    const followUp = { kind: 'callback', contactPhone: '+12175550142', note: 'Wants to talk about whitening' };
    await tenDays.call('POST', `/conversations/${caller.id}/follow-ups`, {
      as: caller.agent,
      body: followUp,
      key: 'f',
    });
    await tenDays.call('PATCH', `/conversations/${caller.id}`, { as: caller.agent, body: { status: 'ended' } });
    await deleteAt(startMs + 11 * dayMs);
    expect(await left([caller.id])).toEqual([]);
    const seen = await tenDays.call('GET', `/appointments/${details.id}`, { as: { staff: 'front-desk' } });
    expect(await seen.json()).toMatchObject({ status: 'booked', details: { code: details.code } });
    const claims = { appointmentId: details.id, kind: 'appointment' } as const;
    expect(await year.database.claim.count({ where: claims })).toBe(1);
    const followUps = await year.database.followUp.findMany({ where: { clinicId: tenDays.clinicId } });
    expect(followUps).toMatchObject([{ conversationId: null, note: followUp.note, status: 'open' }]);
  });
});

describe('the sweep', () => {
  it('deletes what is old, a bounded number in one go, the oldest first', async () => {
    const count = deletedAtOnce + 3;
    const oldest = startMs - 500 * dayMs;
    const ids: string[] = [];
    for (let place = 0; place < count; place++) ids.push(await conversation(tenDays, oldest + place * 1000));
    const young = await conversation(tenDays, startMs - 9 * dayMs);
    await sweep();
    expect(await left(ids)).toEqual(ids.slice(deletedAtOnce));
    await sweep();
    expect(await left(ids)).toEqual([]);
    expect(await left([young])).toEqual([young]);
  });

  it('counts one deletion once, when several sweep at once', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => conversation(tenDays, startMs - 11 * dayMs)));
    await Promise.all(Array.from({ length: 6 }, () => deleteAt(startMs)));
    expect(await left(ids)).toEqual([]);
    const rows = await year.database.auditEntry.findMany({
      where: { action: 'conversation.deleted', entityId: { in: ids } },
    });
    expect(rows.map(({ entityId }) => entityId).sort()).toEqual([...ids].sort());
  });

  it('clears codes away a day after their time, in conversations that are over', async () => {
    const [over, open] = [await Caller.begin(tenDays), await Caller.begin(tenDays)];
    for (const caller of [over, open]) await caller.askForCode(linda);
    expect(await codesSent(tenDays)).toHaveLength(2);
    await year.database.conversation.update({ where: { id: open.id }, data: { lastActivityAt: new Date(startMs) } });
    const ended = { status: 'ended', endedAt: new Date(startMs) } as const;
    await year.database.conversation.update({ where: { id: over.id }, data: ended });
    const codesOf = async (...callers: Caller[]) => {
      const rows = await year.database.oneTimeCode.findMany({
        where: { conversationId: { in: callers.map(({ id }) => id) } },
        select: { conversationId: true },
      });
      return rows.map(({ conversationId }) => conversationId);
    };
    await sweep();
    expect(await codesOf(over, open)).toHaveLength(2);
    const expiresAt = new Date(startMs - dayMs);
    await year.database.oneTimeCode.updateMany({ data: { expiresAt, createdAt: new Date(startMs - 2 * dayMs) } });
    await sweep();
    // Those of a conversation that goes on are counted still.
    expect(await codesOf(over, open)).toEqual([open.id]);
    expect(await codesSent(tenDays)).toHaveLength(1);
  });
});

describe('a practice’s own time', () => {
  it('is a year for the demo practice, and public', async () => {
    const clinic = await (await year.call('GET', '/clinic')).json();
    expect(clinic).toMatchObject({ conversationRetentionDays: 365 });
  });

  it('of nothing is refused by the database', async () => {
    const { clinicId } = tenDays;
    await expect(
      year.database.clinic.update({ where: { id: clinicId }, data: { conversationRetentionDays: 0 } }),
    ).rejects.toThrow();
  });
});
