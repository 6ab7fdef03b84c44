import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { availabilityResponseSchema, type Opening } from '#contract/http/availability.ts';
import { type FollowUpInput, followUpResponseSchema } from '#contract/http/conversations.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { book, Caller, linda } from '#tests/factories/caller.ts';
import { problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
/** Monday, 2026-11-23, 6:00 at the practice: its whole day can still be booked. */
beforeAll(async () => {
  app = await startWebApp({ now: '2026-11-23T12:00:00Z' });
});
afterAll(() => app.stop());

const breathing = { flag: 'trouble breathing', protocolVersion: '2026-11' };
const daniel = { contactFirst: 'Daniel', contactLast: 'Ross', contactPhone: '+12175550131' };

function leave(id: string, input: FollowUpInput, key: string = crypto.randomUUID()): Promise<Response> {
  return app.call('POST', `/conversations/${id}/follow-ups`, { as: { agentOf: id }, body: input, key });
}

async function left(id: string, input: FollowUpInput, key?: string): Promise<string> {
  const response = await leave(id, input, key);
  expect(response.status).toBe(201);
  return followUpResponseSchema.parse(await response.json()).id;
}

const followUps = (conversationId: string) =>
  app.database.followUp.findMany({ where: { conversationId }, orderBy: { createdAt: 'asc' } });

async function audited(conversationId: string) {
  const rows = await app.database.auditEntry.findMany({ where: { conversationId }, orderBy: { seq: 'asc' } });
  return rows
    .filter(({ action }) => /^(?:follow_up|emergency)\./.test(action))
    .map(({ action, entity, entityId, data }) => ({ action, entity, entityId, data }));
}

describe('an emergency of a conversation', () => {
  it('is one follow-up, with what is said later added to it', async () => {
    const { id } = await app.startConversation();
    const first = await left(id, { kind: 'emergency', note: 'The emergency protocol applied.', triage: breathing });
    const again = await left(id, { kind: 'emergency', ...daniel, note: 'Is on the way to the hospital.' });
    expect(again).toBe(first);
    const [stored, ...others] = await followUps(id);
    expect(others).toEqual([]);
    expect(stored).toMatchObject({
      id: first,
      status: 'open',
      ...daniel,
      note: 'The emergency protocol applied.\nIs on the way to the hospital.',
    });
  });

  it('keeps the number given before when another one comes', async () => {
    const { id } = await app.startConversation();
    await left(id, { kind: 'emergency', ...daniel });
    await left(id, { kind: 'emergency', contactFirst: 'Ada', contactPhone: '+12175550199' });
    const [stored] = await followUps(id);
    expect(stored).toMatchObject({ contactFirst: 'Ada', contactLast: 'Ross', contactPhone: '+12175550199' });
    expect(stored?.note).toContain('+12175550131');
    expect(stored?.note).toContain('Daniel Ross');
  });

  it('is audited as it is made and changed, and the flag once, without a word of the patient’s', async () => {
    const { id } = await app.startConversation();
    const followUp = await left(id, { kind: 'emergency', note: 'my jaw is swollen', triage: breathing });
    await left(id, { kind: 'emergency', ...daniel, triage: breathing });
    await left(id, { kind: 'emergency', ...daniel, triage: { ...breathing, flag: 'chest pain' } });
    expect(await audited(id)).toEqual([
      { action: 'emergency.flagged', entity: 'conversation', entityId: id, data: { level: 'call911', ...breathing } },
      { action: 'follow_up.created', entity: 'follow_up', entityId: followUp, data: { kind: 'emergency' } },
      {
        action: 'follow_up.updated',
        entity: 'follow_up',
        entityId: followUp,
        data: { kind: 'emergency', changed: 'contactFirst contactLast contactPhone' },
      },
      {
        action: 'emergency.flagged',
        entity: 'conversation',
        entityId: id,
        data: { level: 'call911', flag: 'chest pain', protocolVersion: '2026-11' },
      },
    ]);
  });

  it('is audited under a flag of the protocol or as another one, so that no words get there', async () => {
    const { id } = await app.startConversation();
    await left(id, { kind: 'emergency', triage: { ...breathing, flag: 'Daniel Ross says his jaw hurts' } });
    await left(id, { kind: 'clinical', triage: { ...breathing, flag: 'face swelling' } });
    const flagged = (await audited(id)).filter(({ action }) => action === 'emergency.flagged');
    expect(flagged.map(({ data }) => data)).toEqual([
      { level: 'unknown', flag: 'other', protocolVersion: '2026-11' },
      { level: 'sameDay', flag: 'face swelling', protocolVersion: '2026-11' },
    ]);
  });

  it('stays one when ten are left at once', async () => {
    const { id } = await app.startConversation();
    const inputs = Array.from({ length: 10 }, (_, at) => ({
      kind: 'emergency' as const,
      note: `said at once ${at}`,
      triage: breathing,
    }));
    const ids = await Promise.all(inputs.map((input) => left(id, input)));
    expect(new Set(ids).size).toBe(1);
    const stored = await followUps(id);
    expect(stored).toHaveLength(1);
    expect(new Set(stored[0]?.note?.split('\n'))).toEqual(new Set(inputs.map(({ note }) => note)));
    const actions = (await audited(id)).map(({ action }) => action).sort();
    expect(actions).toEqual(['emergency.flagged', 'follow_up.created', ...Array(9).fill('follow_up.updated')]);
  });

  it('is answered the same, and changed no more, under the same key', async () => {
    const { id } = await app.startConversation();
    const first = await left(id, { kind: 'emergency' }, 'first');
    const changed = await left(id, { kind: 'emergency', ...daniel }, 'second');
    expect([changed, await left(id, { kind: 'emergency' }, 'first')]).toEqual([first, first]);
    const replays = await Promise.all([1, 2, 3].map(() => left(id, { kind: 'emergency', ...daniel }, 'second')));
    expect(new Set(replays)).toEqual(new Set([first]));
    expect((await audited(id)).map(({ action }) => action)).toEqual(['follow_up.created', 'follow_up.updated']);
    const reused = await leave(id, { kind: 'emergency', note: 'another' }, 'second');
    expect((await problemOf(reused)).code).toBe('idempotency_key_reused');
  });

  it('leaves no trace when it says nothing new', async () => {
    const { id } = await app.startConversation();
    await left(id, { kind: 'emergency', ...daniel, note: 'The emergency protocol applied.' });
    await left(id, { kind: 'emergency', ...daniel, note: 'The emergency protocol applied.' });
    expect((await audited(id)).map(({ action }) => action)).toEqual(['follow_up.created']);
  });

  it('is another one once the staff closed the first, and in another conversation', async () => {
    const { id } = await app.startConversation();
    const first = await left(id, { kind: 'emergency' });
    await app.database.followUp.update({ where: { id: first }, data: { status: 'done' } });
    const second = await left(id, { kind: 'emergency', ...daniel });
    expect(second).not.toBe(first);
    const { id: elsewhere } = await app.startConversation();
    expect([first, second]).not.toContain(await left(elsewhere, { kind: 'emergency' }));
  });

  it('does not swallow follow-ups of other kinds', async () => {
    const { id } = await app.startConversation();
    await left(id, { kind: 'emergency' });
    await left(id, { kind: 'callback', note: 'call me' });
    await left(id, { kind: 'callback', note: 'call me, really' });
    expect((await followUps(id)).map(({ kind }) => kind)).toEqual(['emergency', 'callback', 'callback']);
  });
});

describe('a day that is full', () => {
  const today = '2026-11-23';

  async function openings(visitType: string): Promise<Opening[]> {
    const path = `/availability?visitType=${visitType}&from=${today}&to=${today}&limit=200`;
    return availabilityResponseSchema.parse(await (await app.call('GET', path)).json()).openings;
  }

  /** Books check-ups, which are as short as urgent visits, until nothing of the day is left for one. */
  async function fillDay(): Promise<void> {
    for (;;) {
      const [next] = await openings('checkup');
      if (!next) return;
      const { provider, startsAt } = next;
      await book(
        app,
        { staff: 'front-desk' },
        bookingInput({ visitType: 'checkup', provider, startsAt, patient: linda }),
      );
    }
  }

  it('keeps the last openings for urgent visits, and for nobody else', async () => {
    await fillDay();
    const kept = await openings('urgent');
    expect(kept.map(({ provider, startsAt }) => [provider, startsAt])).toEqual([
      ['patel', `${today}T16:30:00-06:00`],
      ['chen', `${today}T16:30:00-06:00`],
    ]);
    for (const visitType of ['checkup', 'filling', 'extraction', 'crown', 'new-patient-exam', 'cosmetic-consult']) {
      expect(await openings(visitType)).toEqual([]);
    }
    const [urgent] = kept;
    if (!urgent) throw new Error('nothing kept');
    const caller = await Caller.begin(app);
    const wanted = { visitType: 'cosmetic-consult', provider: urgent.provider, startsAt: urgent.startsAt };
    const tries = [
      await app.call('POST', '/holds', { as: caller.agent, body: wanted }),
      await app.call('POST', '/appointments', {
        as: caller.agent,
        body: bookingInput(wanted),
        key: crypto.randomUUID(),
      }),
    ];
    for (const refused of tries) expect((await problemOf(refused)).code).toBe('slot_taken');
  });

  it('gives them to urgent callers until none is left', async () => {
    for (const { provider, startsAt } of await openings('urgent')) {
      const caller = await Caller.begin(app);
      const stored = await caller.book(bookingInput({ visitType: 'urgent', provider, startsAt }));
      expect(stored.details).toMatchObject({ kind: 'booked', startsAt });
    }
    expect(await openings('urgent')).toEqual([]);
  });
});
