import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type AppointmentResponse, appointmentResponseSchema } from '#contract/http/appointments.ts';
import { conversationSchema } from '#contract/http/conversations.ts';
import { book, Caller, ethan, forgetLimits, karen, linda, sofia } from '#tests/factories/caller.ts';
import { type Caller as Principal, problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
const staff = { staff: 'front-desk' } as const;
const cleaning = { visitType: 'cleaning', provider: 'martinez' };
let lindas: AppointmentResponse;
let karens: AppointmentResponse;
let ethans: AppointmentResponse;

beforeAll(async () => {
  app = await startWebApp();
  lindas = await book(app, staff, { ...cleaning, startsAt: '2026-12-01T10:00:00-06:00', patient: linda });
  karens = await book(app, staff, { ...cleaning, startsAt: '2026-12-02T09:00:00-06:00', patient: karen });
  const child = { visitType: 'child-visit', provider: 'okafor', startsAt: '2026-12-02T09:00:00-06:00' };
  ethans = await book(app, staff, { ...child, patient: ethan });
});
afterEach(() => forgetLimits(app.database));
afterAll(() => app.stop());

async function verified(visit: AppointmentResponse, birthDate: string): Promise<Caller> {
  const caller = await Caller.begin(app);
  const answer = await caller.prove({ method: 'appointment_code', code: visit.details.code, birthDate });
  expect(answer).toMatchObject({ outcome: 'verified', scope: 'patient' });
  return caller;
}
const read = (as: Principal, { details }: AppointmentResponse) =>
  app.call('GET', `/appointments/${details.id}`, { as });
const statusOf = async (answer: Promise<Response>) => (await answer).status;
const post = (as: Principal, { details }: AppointmentResponse, action: string, body = {}) =>
  app.call('POST', `/appointments/${details.id}/${action}`, { as, body });
const page = async ({ visitor }: Caller) =>
  conversationSchema.parse(await (await app.call('GET', '/conversations/current', { as: visitor })).json());

describe('a conversation without proof', () => {
  it('sees, moves and cancels nothing that was there before, in the words for what is not there', async () => {
    const { id, agent, visitor } = await Caller.begin(app);
    for (const as of [agent, visitor]) {
      for (const answer of [
        await read(as, lindas),
        await app.call('GET', `/appointments/${lindas.details.id}/openings`, { as }),
        await post(as, lindas, 'cancel'),
        await post(as, lindas, 'reschedule', { startsAt: '2026-12-01T11:00:00-06:00' }),
      ]) {
        expect(await problemOf(answer)).toMatchObject({ code: 'not_found' });
      }
    }
    const list = await app.call('GET', `/conversations/${id}/appointments`, { as: agent });
    expect(await list.json()).toEqual({ verified: false, appointments: [] });
  });

  it('is closed to the agent of another one, and to browsers and the public', async () => {
    const [mine, other] = [await Caller.begin(app), await Caller.begin(app)];
    const body = { method: 'appointment_code', code: lindas.details.code, birthDate: linda.birthDate };
    const paths = ['verification', 'verification/code'].map((path) => `/conversations/${mine.id}/${path}`);
    for (const path of paths) {
      const sent = path.endsWith('code') ? linda : body;
      expect(await statusOf(app.call('POST', path, { as: other.agent, body: sent }))).toBe(404);
      for (const as of [mine.visitor, 'worker', 'public', staff] as const) {
        expect(await statusOf(app.call('POST', path, { as, body: sent }))).toBe(401);
      }
    }
    const list = `/conversations/${mine.id}/appointments`;
    expect(await statusOf(app.call('GET', list, { as: other.agent }))).toBe(404);
    expect(await statusOf(app.call('GET', list, { as: mine.visitor }))).toBe(401);
  });
});

describe('a verified conversation', () => {
  it('hears, moves and cancels what its patient has, by its agent and its browser', async () => {
    const caller = await verified(lindas, linda.birthDate);
    expect(await caller.codesHeard()).toEqual([lindas.details.code]);
    expect(await statusOf(read(caller.visitor, lindas))).toBe(200);
    const moved = await post(caller.agent, lindas, 'reschedule', { startsAt: '2026-12-03T10:00:00-06:00' });
    expect(appointmentResponseSchema.parse(await moved.json())).toMatchObject({ details: { kind: 'rescheduled' } });
    const back = await post(caller.visitor, lindas, 'reschedule', { startsAt: '2026-12-01T10:00:00-06:00' });
    expect(back.status).toBe(200);
  });

  it('leaves rows in the audit for what it heard', async () => {
    const caller = await verified(lindas, linda.birthDate);
    await caller.appointments();
    await caller.appointments();
    const rows = await app.database.auditEntry.findMany({ where: { actorId: caller.id }, orderBy: { seq: 'asc' } });
    expect(rows.map(({ action, entityId }) => [action, entityId])).toEqual([
      ['verification.succeeded', caller.id],
      ['appointment.read', lindas.details.id],
    ]);
    expect(JSON.stringify(rows.map(({ data }) => data))).not.toMatch(/Linda|Garcia|1984/);
  });

  it('of a parent sees the parent alone, of a child the child alone', async () => {
    const parent = await verified(karens, karen.birthDate);
    expect(await parent.codesHeard()).toEqual([karens.details.code]);
    expect(await statusOf(read(parent.agent, ethans))).toBe(404);
    const child = await verified(ethans, ethan.birthDate);
    expect(await child.codesHeard()).toEqual([ethans.details.code]);
    expect(await statusOf(read(child.agent, karens))).toBe(404);
  });

  it('that verifies as another patient sees that one instead', async () => {
    const caller = await verified(karens, karen.birthDate);
    const wrong = { method: 'appointment_code', code: ethans.details.code, birthDate: '2018-05-20' } as const;
    await caller.prove(wrong);
    expect(await caller.codesHeard()).toEqual([karens.details.code]);
    await caller.prove({ ...wrong, birthDate: ethan.birthDate });
    expect(await caller.codesHeard()).toEqual([ethans.details.code]);
    expect(await statusOf(post(caller.agent, karens, 'cancel'))).toBe(404);
  });

  it('still sees what was lately, speaks of what lies ahead, and of nothing older than thirty days', async () => {
    const caller = await verified(karens, karen.birthDate);
    const { patientId } = await app.database.appointment.findUniqueOrThrow({ where: { id: karens.details.id } });
    const past = async (from: string, to: string) => {
      const visit = { visitType: 'checkup', provider: 'patel', startsAt: '2027-01-04T10:00:00-06:00', patient: karen };
      const made = await book(app, staff, visit);
      const times = { startsAt: new Date(from), endsAt: new Date(to) };
      await app.database.appointment.update({ where: { id: made.details.id }, data: times });
      await app.database.claim.deleteMany({ where: { appointmentId: made.details.id } });
      return made;
    };
    const lately = await past('2026-11-01T15:00:00Z', '2026-11-01T16:00:00Z');
    const longAgo = await past('2026-10-20T15:00:00Z', '2026-10-20T16:00:00Z');
    expect(await app.database.appointment.count({ where: { patientId } })).toBe(3);
    expect(await caller.codesHeard()).toEqual([karens.details.code]);
    expect(await statusOf(read(caller.agent, lately))).toBe(200);
    expect(await problemOf(await post(caller.agent, lately, 'cancel'))).toMatchObject({
      code: 'transition_not_allowed',
    });
    expect(await statusOf(read(caller.agent, longAgo))).toBe(404);
  });

  it('is verified until it ends', async () => {
    const caller = await verified(lindas, linda.birthDate);
    await app.database.conversation.update({ where: { id: caller.id }, data: { status: 'ended' } });
    expect(await statusOf(read(caller.agent, lindas))).toBe(404);
    expect(await statusOf(read(caller.visitor, lindas))).toBe(404);
    expect(await statusOf(post(caller.visitor, lindas, 'cancel'))).toBe(404);
    expect(await caller.appointments()).toEqual({ verified: false, appointments: [] });
    const again = { method: 'one_time_code', code: '000000' } as const;
    expect(await problemOf(await caller.tryToProve(again))).toMatchObject({ code: 'conversation_ended' });
    expect(await problemOf(await caller.askForCode(linda))).toMatchObject({ code: 'conversation_ended' });
  });
});

describe('the page of a verified conversation', () => {
  it('shows what was changed in it, and nothing else of the patient', async () => {
    const caller = await verified(lindas, linda.birthDate);
    const visit = { visitType: 'checkup', provider: 'chen', startsAt: '2026-12-09T10:00:00-06:00' };
    const second = await book(app, staff, { ...visit, patient: linda });
    expect((await page(caller)).appointments).toEqual([]);
    await post(caller.agent, lindas, 'reschedule', { startsAt: '2026-12-03T10:00:00-06:00' });
    expect((await page(caller)).appointments.map(({ details }) => details.code)).toEqual([lindas.details.code]);
    await post(caller.agent, second, 'cancel');
    const shown = (await page(caller)).appointments;
    expect(shown.map(({ details, status }) => [details.code, status])).toEqual([
      [lindas.details.code, 'booked'],
      [second.details.code, 'cancelled'],
    ]);
    // The receptionist finds it again when another worker takes over.
    expect((await caller.codesHeard()).sort()).toEqual([lindas.details.code, second.details.code].sort());
    expect((await page(await Caller.begin(app))).appointments).toEqual([]);
  });
});

describe('a booking in a verified conversation', () => {
  const visit = { visitType: 'checkup', provider: 'chen' };
  const patientOf = async ({ details }: AppointmentResponse) =>
    (await app.database.appointment.findUniqueOrThrow({ where: { id: details.id } })).patientId;

  it('goes onto the record, also when the phone is another by now', async () => {
    const caller = await verified(lindas, linda.birthDate);
    const { birthDate: _unsaid, ...unsaid } = linda;
    const patient = { ...unsaid, first: 'LINDA', phone: '+12175550999' };
    const made = await caller.book({ ...visit, startsAt: '2026-12-09T13:00:00-06:00', patient });
    expect(await patientOf(made)).toBe(await patientOf(lindas));
    expect(made.details.patient).toBe('Linda Garcia');
  });

  it('for somebody else of that name does not', async () => {
    const caller = await verified(lindas, linda.birthDate);
    const patient = { ...linda, birthDate: '2004-01-02', phone: '+12175550998' };
    const made = await caller.book({ ...visit, startsAt: '2026-12-09T14:00:00-06:00', patient });
    expect(await patientOf(made)).not.toBe(await patientOf(lindas));
    expect(await caller.codesHeard()).toContain(made.details.code);
    // Nor does the code of that booking prove who its patient is.
    const proof = { method: 'appointment_code', code: made.details.code, birthDate: patient.birthDate } as const;
    expect(await (await Caller.begin(app)).prove(proof)).toMatchObject({ scope: 'appointment' });
  });

  it('for another patient goes onto theirs, as without proof', async () => {
    const caller = await verified(lindas, linda.birthDate);
    const made = await caller.book({ ...visit, startsAt: '2026-12-09T15:00:00-06:00', patient: sofia });
    const record = await app.database.patient.findFirstOrThrow({ where: { phone: sofia.phone } });
    expect(await patientOf(made)).toBe(record.id);
  });
});
