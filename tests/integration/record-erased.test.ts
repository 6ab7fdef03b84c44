import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headers as names } from '#contract/http/headers.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { Caller, linda } from '#tests/factories/caller.ts';
import { jpeg } from '#tests/factories/patient-documents.ts';
import { type PracticeApp, problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';
import { readDump } from './hostile/dump.ts';

let app: WebApp;
let elsewhere: PracticeApp;
beforeAll(async () => {
  app = await startWebApp();
  elsewhere = await app.addPractice({ slug: 'elsewhere' });
});
afterAll(() => app.stop());

const staff = { staff: 'front-desk' } as const;
const at = '2026-11-23T15:00:00Z';
/** A word that is nowhere else, so that it can be looked for everywhere. */
const secret = 'Xylophonia';

const hours = ['09', '10', '11', '13', '14'];
let made = 0;
/** A conversation with something of everything in it. */
async function fullConversation() {
  const hour = hours[made++] ?? expect.fail('no hour is left');
  const caller = await Caller.begin(app);
  const { id, agent } = caller;
  const messages = [
    { id: 'm1', role: 'patient', text: `I am ${secret}`, at },
    {
      ...{ id: 'm2', role: 'tool', text: '', at },
      payload: { type: 'output', callId: 'c', name: 'book', output: secret, isError: false },
    },
  ];
  await app.call('POST', `/conversations/${id}/messages`, { as: agent, body: { messages } });
  const draft = { v: 1, rev: 1, patient: secret };
  const patched = await app.call('PATCH', `/conversations/${id}`, { as: agent, body: { draft } });
  expect(patched.status).toBe(204);
  const event = { kind: 'state', id: randomUUID(), at, state: 'booking' };
  await app.call('POST', `/conversations/${id}/events`, { as: agent, body: { events: [event] } });
  const documentId = randomUUID();
  const headers = { [names.documentName]: `${secret}.jpg` };
  await app.call('PUT', `/conversations/${id}/documents/${documentId}`, { as: agent, body: jpeg, headers });
  await caller.proveByCode(linda);
  await app.database.roomSeat.create({
    data: {
      identity: randomUUID(),
      clinicId: app.clinicId,
      conversationId: id,
      kind: 'patient',
      issuedAt: new Date(at),
    },
  });
  const visit = { visitType: 'checkup', provider: 'chen' };
  const appointment = await caller.book(bookingInput({ ...visit, startsAt: `2026-12-11T${hour}:00:00-06:00` }));
  const followUp = { kind: 'billing', note: 'Call about the bill' };
  await app.call('POST', `/conversations/${id}/follow-ups`, { as: agent, body: followUp, key: 'f' });
  const waits = { visitType: 'filling', patient: bookingInput().patient };
  const joined = await app.call('POST', '/waitlist', { as: agent, body: waits, key: 'w' });
  expect(joined.status).toBe(201);
  const hold = { ...visit, startsAt: `2026-12-16T${hour}:00:00-06:00` };
  expect((await app.call('POST', '/holds', { as: agent, body: hold })).status).toBe(201);
  return { caller, id, documentId, appointmentId: appointment.details.id };
}

const erase = (id: string, as: Parameters<WebApp['call']>[2] = { as: staff }) =>
  app.call('DELETE', `/conversations/${id}`, as);

/** Tables that still name something, in any column. */
async function tablesWith(word: string): Promise<string[]> {
  const dump = await readDump(app.database);
  return [...dump].filter(([, rows]) => JSON.stringify([...rows.values()]).includes(word)).map(([table]) => table);
}

describe('a conversation deleted on request', () => {
  it('takes with it every word, document and proof, and leaves what was agreed', async () => {
    const { id, caller, appointmentId } = await fullConversation();
    expect((await tablesWith(id)).sort()).toEqual(
      [
        ...['appointments', 'claims', 'conversation_events', 'conversations', 'follow_ups', 'messages'],
        ...['one_time_codes', 'patient_documents', 'room_seats', 'waitlist_entries'],
      ].sort(),
    );
    expect((await tablesWith(secret)).sort()).toEqual(['conversations', 'messages', 'patient_documents']);
    const answers = await app.database.idempotencyKey.count({ where: { scope: { endsWith: id } } });
    expect(answers).toBeGreaterThan(0);
    const agreed = async () => ({
      appointments: await app.database.appointment.findMany({ omit: { conversationId: true }, orderBy: { id: 'asc' } }),
      followUps: await app.database.followUp.findMany({ omit: { conversationId: true }, orderBy: { id: 'asc' } }),
      waitlist: await app.database.waitlistEntry.findMany({ omit: { conversationId: true }, orderBy: { id: 'asc' } }),
      patients: await app.database.patient.findMany({ orderBy: { id: 'asc' } }),
      appointmentClaims: await app.database.claim.findMany({ where: { kind: 'appointment' }, orderBy: { id: 'asc' } }),
    });
    const before = await agreed();
    const auditBefore = await app.database.auditEntry.findMany({ orderBy: { seq: 'asc' } });

    expect((await erase(id)).status).toBe(204);

    expect(await tablesWith(id)).toEqual([]);
    expect(await tablesWith(secret)).toEqual([]);
    expect(await app.database.idempotencyKey.count({ where: { scope: { endsWith: id } } })).toBe(0);
    expect(await agreed()).toEqual(before);
    // The audit has grown, and is otherwise what it was.
    const audit = await app.database.auditEntry.findMany({ orderBy: { seq: 'asc' } });
    expect(audit.slice(0, auditBefore.length)).toEqual(auditBefore);
    const { userId } = await app.staff('front-desk');
    expect(audit.slice(auditBefore.length)).toMatchObject([
      { action: 'hold.released', actorId: userId, conversationId: id },
      { action: 'conversation.ended', actorId: userId, entityId: id },
      { action: 'conversation.deleted', actorId: userId, entityId: id, data: { reason: 'asked', documents: 1 } },
    ]);
    // The appointment is the practice's still; the browser and the receptionist are nobody any more.
    expect((await app.call('GET', `/appointments/${appointmentId}`, { as: staff })).status).toBe(200);
    expect((await app.call('GET', '/conversations/current', { as: caller.visitor })).status).toBe(404);
    expect((await app.call('GET', `/conversations/${id}`, { as: caller.agent })).status).toBe(401);
  });

  it('is not written to by a receptionist that still talks', async () => {
    const { id, caller } = await fullConversation();
    await erase(id);
    const messages = [{ id: 'late', role: 'patient', text: secret, at }];
    const late = await app.call('POST', `/conversations/${id}/messages`, { as: caller.agent, body: { messages } });
    expect(late.status).toBe(401);
    const document = `/conversations/${id}/documents/${randomUUID()}`;
    expect((await app.call('PUT', document, { as: caller.agent, body: jpeg })).status).toBe(401);
    expect(await tablesWith(secret)).toEqual([]);
  });

  it('is deleted once, however often it is asked for', async () => {
    const { id } = await fullConversation();
    const answers = await Promise.all([erase(id), erase(id), erase(id)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect((await erase(id)).status).toBe(204);
    expect(await app.database.auditEntry.count({ where: { action: 'conversation.deleted', entityId: id } })).toBe(1);
  });

  it.each(['owner', 'dentist', 'front-desk'] as const)('may be asked of the role %s', async (role) => {
    const { id } = await app.startConversation();
    expect((await erase(id, { as: { staff: role } })).status).toBe(204);
    expect(await app.database.conversation.count({ where: { id } })).toBe(0);
  });

  it('is nothing for others: the visitor, the agent, who may only read, another practice', async () => {
    const { id, caller } = await fullConversation();
    for (const as of ['public', 'worker', caller.agent, caller.visitor] as const) {
      expect((await erase(id, { as })).status).toBe(401);
    }
    expect((await problemOf(await erase(id, { as: { staff: 'read-only' } }))).code).toBe('forbidden');
    const theirs = await elsewhere.call('DELETE', `/conversations/${id}`, { as: staff });
    expect((await problemOf(theirs)).code).toBe('not_found');
    // It is open still, and all of it is there.
    expect(await app.database.conversation.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'open' });
    expect(await tablesWith(secret)).toHaveLength(3);
    await erase(id);
    // Nor do they learn that it was there.
    const after = await elsewhere.call('DELETE', `/conversations/${id}`, { as: staff });
    expect((await problemOf(after)).code).toBe('not_found');
  });

  it('that never was is not found', async () => {
    const never = `conv_${'a'.repeat(26)}`;
    expect((await problemOf(await erase(never))).code).toBe('not_found');
    expect((await problemOf(await erase("conv_' OR 1=1"))).code).toBe('not_found');
  });
});
