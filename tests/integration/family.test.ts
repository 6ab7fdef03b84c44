import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  type FamilyBookInput,
  type familyAvailabilityInputSchema,
  familyAvailabilityResponseSchema,
  familyBookResponseSchema,
  familyHoldResponseSchema,
} from '#contract/http/family.ts';
import type { FamilyOpening } from '#contract/http/family-opening.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { type Caller, problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await startWebApp();
});
afterAll(() => app.stop());

type Member = FamilyBookInput['members'][number];

/** Tuesdays: both hygienists work, and Dr. Okafor sees children. */
const nine = (date: string) => `${date}T09:00:00-06:00`;
const at = (date: string, time: string) => `${date}T${time}:00-06:00`;

const ada = { first: 'Ada', last: 'Stone', birthDate: '1986-02-03' };
const leo = { first: 'Leo', last: 'Stone', birthDate: '1984-11-20' };
const mia = { first: 'Mia', last: 'Stone', birthDate: '2018-05-01', guardian: 'Ada Stone' };
const max = { first: 'Max', last: 'Stone', birthDate: '2018-05-01', guardian: 'Ada Stone' };

let phones = 0;
/** People of one household: they share its phone. */
function household<T extends object>(...people: T[]): (T & { phone: string })[] {
  phones += 1;
  return people.map((person) => ({ ...person, phone: `+1217555${String(2000 + phones)}` }));
}

function cleaning(provider: string, startsAt: string, patient: Member['patient'] | undefined): Member {
  if (!patient) throw new Error('nobody to clean');
  return { visitType: 'cleaning', provider, startsAt, patient };
}

async function newAgent(): Promise<{ agentOf: string }> {
  return { agentOf: (await app.startConversation()).id };
}

async function book(as: Caller, members: Member[], key: string = crypto.randomUUID()) {
  return app.call('POST', '/family/appointments', { as, body: { members }, key });
}

async function booked(response: Response) {
  expect(response.status, await response.clone().text()).toBe(201);
  return familyBookResponseSchema.parse(await response.json());
}

async function ask(as: Caller, body: z.input<typeof familyAvailabilityInputSchema>) {
  const response = await app.call('POST', '/family/availability', { as, body });
  return familyAvailabilityResponseSchema.parse(await response.json());
}

/** What an option says, for holding or booking it. */
function timesOf({ openings }: FamilyOpening) {
  return openings.map(({ visitType, provider, startsAt }) => ({ visitType, provider, startsAt }));
}

function withPatients(option: FamilyOpening, patients: Member['patient'][]): Member[] {
  return timesOf(option).flatMap((times, index) => {
    const patient = patients[index];
    return patient ? [{ ...times, patient }] : [];
  });
}

/** How much of everything a booking writes there is. */
async function rows() {
  const { patient, appointment, claim, auditEntry, idempotencyKey } = app.database;
  const [patients, appointments, claims, audits, keys] = await Promise.all([
    patient.count(),
    appointment.count(),
    claim.count(),
    auditEntry.count(),
    idempotencyKey.count(),
  ]);
  return { patients, appointments, claims, audits, keys };
}

/** Pairs of claims that want one person or one room at the same time, whatever the constraints say. */
async function overlaps(): Promise<number> {
  const [row] = await app.database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM claims a JOIN claims b ON a.id < b.id
      AND (a.provider_id = b.provider_id OR a.operatory_id = b.operatory_id)
      AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`;
  return row?.count ?? -1;
}

describe('booking a family', () => {
  it('asks, holds and books three side by side', async () => {
    const as = await newAgent();
    const other = await newAgent();
    const date = '2026-12-01';
    const family = household(ada, leo, mia);
    const answer = await ask(as, {
      arrangement: 'side_by_side',
      members: [
        { visitType: 'cleaning', birthDate: ada.birthDate },
        { visitType: 'cleaning', birthDate: leo.birthDate },
        { visitType: 'child-visit', birthDate: mia.birthDate },
      ],
      from: date,
      to: date,
      after: '09:00',
      limit: 2,
    });
    expect(answer.options.map(({ startsAt }) => startsAt)).toEqual([nine(date), at(date, '09:15')]);
    const option = answer.options[0];
    if (!option) throw new Error('nothing offered');
    expect(option.endsAt).toBe(at(date, '09:45'));
    expect(option.openings.map(({ provider, operatory }) => [provider, operatory])).toEqual([
      ['martinez', 'HYG1'],
      ['becker', 'HYG2'],
      ['okafor', 'OP3'],
    ]);

    const held = await app.call('POST', '/family/holds', { as, body: { members: timesOf(option) } });
    expect(held.status).toBe(201);
    const { holds } = familyHoldResponseSchema.parse(await held.json());
    expect(holds.map(({ opening }) => opening)).toEqual(option.openings);
    // Hidden from others, and still there for those who hold them.
    const question = {
      arrangement: 'side_by_side' as const,
      members: [{ visitType: 'cleaning' }, { visitType: 'cleaning' }],
      from: date,
      to: date,
      at: '09:00',
    };
    expect((await ask(other, question)).options).toEqual([]);
    expect((await ask(as, question)).options).toHaveLength(1);
    const refused = await book(other, withPatients(option, household(ada, leo, mia)));
    expect((await problemOf(refused)).code).toBe('slot_taken');

    const { familyId, appointments } = await booked(await book(as, withPatients(option, family)));
    expect(appointments.map(({ status, details }) => [status, details.patient, details.provider])).toEqual([
      ['booked', 'Ada Stone', 'Rosa Martinez'],
      ['booked', 'Leo Stone', expect.any(String)],
      ['booked', 'Mia Stone', expect.any(String)],
    ]);
    const stored = await app.database.appointment.findMany({ where: { familyId }, include: { claim: true } });
    expect(stored).toHaveLength(3);
    expect(new Set(stored.map(({ patientId }) => patientId)).size).toBe(3);
    expect(new Set(stored.map(({ startsAt }) => startsAt.toISOString()))).toEqual(
      new Set(['2026-12-01T15:00:00.000Z']),
    );
    for (const { id, claim } of stored) {
      expect(claim?.kind).toBe('appointment');
      const audit = await app.database.auditEntry.findMany({ where: { entityId: id } });
      expect(audit.map(({ action }) => action)).toEqual(['appointment.booked']);
    }
    expect(await app.database.claim.count({ where: { kind: 'hold' } })).toBe(0);
    const released = await app.database.auditEntry.findMany({
      where: { action: 'hold.released', entityId: { in: holds.map(({ id }) => id) } },
    });
    expect(released.map(({ data }) => data)).toEqual([
      { reason: 'booked' },
      { reason: 'booked' },
      { reason: 'booked' },
    ]);
  });

  it('books three one after another, with one person or with whoever is free next', async () => {
    const as = await newAgent();
    const date = '2026-12-08';
    const ofOne = await ask(as, {
      arrangement: 'one_after_another',
      members: Array.from({ length: 3 }, () => ({ visitType: 'cleaning', provider: 'martinez' })),
      from: date,
      to: date,
      after: '09:00',
      limit: 1,
    });
    // The ten minutes after a cleaning are hers, too.
    expect(ofOne.options[0]?.openings.map(({ startsAt }) => startsAt)).toEqual([
      nine(date),
      at(date, '10:00'),
      at(date, '11:00'),
    ]);
    const ofAny = await ask(as, {
      arrangement: 'one_after_another',
      members: Array.from({ length: 3 }, () => ({ visitType: 'cleaning' })),
      from: date,
      to: date,
      at: '09:00',
    });
    const option = ofAny.options[0];
    if (!option) throw new Error('nothing offered');
    expect(option.openings.map(({ startsAt, provider }) => [startsAt, provider])).toEqual([
      [nine(date), 'martinez'],
      [at(date, '09:45'), 'becker'],
      [at(date, '10:30'), 'martinez'],
    ]);
    const { appointments } = await booked(await book(as, withPatients(option, household(ada, leo, mia))));
    expect(appointments.map(({ details }) => details.startsAt)).toEqual(
      option.openings.map(({ startsAt }) => startsAt),
    );
  });

  it('keeps siblings apart who share phone, birthday and guardian, and puts known patients onto their records', async () => {
    const date = '2026-12-15';
    const [one, two] = household(mia, max);
    const twins = await booked(
      await book(await newAgent(), [cleaning('martinez', nine(date), one), cleaning('becker', nine(date), two)]),
    );
    const stored = await app.database.appointment.findMany({
      where: { familyId: twins.familyId },
      include: { patient: true },
      orderBy: { patient: { first: 'asc' } },
    });
    expect(stored.map(({ patient }) => [patient.first, patient.guardian])).toEqual([
      ['Max', 'Ada Stone'],
      ['Mia', 'Ada Stone'],
    ]);
    const before = await rows();
    const phone = '+12175550188';
    await booked(
      await book(await newAgent(), [
        cleaning('martinez', at(date, '13:00'), { first: 'Karen', last: 'Brooks', birthDate: '1986-09-30', phone }),
        cleaning('becker', at(date, '13:00'), {
          ...{ first: 'ethan', last: 'BROOKS', birthDate: '2018-05-19', phone },
          guardian: 'Karen Brooks',
        }),
      ]),
    );
    expect((await rows()).patients).toBe(before.patients);
  });

  it('leaves nothing behind when the middle one was taken, and names other ways that can be booked', async () => {
    const date = '2027-01-05';
    await booked(
      await book(await newAgent(), [
        cleaning('becker', at(date, '09:45'), household(leo)[0]),
        cleaning('martinez', at(date, '16:00'), household(ada)[0]),
      ]),
    );
    const as = await newAgent();
    const family = household(ada, leo, mia);
    const before = await rows();
    const key = crypto.randomUUID();
    const members = [
      cleaning('martinez', nine(date), family[0]),
      cleaning('becker', at(date, '09:45'), family[1]),
      cleaning('martinez', at(date, '10:30'), family[2]),
    ];
    const refused = await book(as, members, key);
    expect(refused.status).toBe(409);
    const problem = await problemOf(refused);
    expect(problem).toMatchObject({ code: 'slot_taken', member: 1 });
    expect(await rows()).toEqual(before);

    expect(problem.familyAlternatives?.length).toBeGreaterThan(0);
    expect(problem.familyAlternatives?.length).toBeLessThanOrEqual(3);
    const other = problem.familyAlternatives?.[0];
    if (!other) throw new Error('no alternatives');
    // The key was not used up by the refusal.
    const { appointments } = await booked(await book(as, withPatients(other, family), key));
    expect(appointments.map(({ details }) => details.startsAt)).toEqual(other.openings.map(({ startsAt }) => startsAt));
  });

  it('leaves nothing behind when the last one may not come so', async () => {
    const as = await newAgent();
    const date = '2027-01-12';
    const [grown, child] = household(ada, { first: 'Mia', last: 'Stone', birthDate: '2018-05-01' });
    const before = await rows();
    const refused = await book(as, [
      cleaning('martinez', nine(date), grown),
      { visitType: 'child-visit', provider: 'okafor', startsAt: nine(date), patient: child ?? bookingInput().patient },
    ]);
    expect(await problemOf(refused)).toMatchObject({ code: 'not_bookable', reason: 'guardian_needed', member: 1 });
    expect(await rows()).toEqual(before);
  });

  it('refuses two members who are the same person, however they are written', async () => {
    const date = '2027-01-12';
    const [one] = household({ first: 'Zoë', last: "O'Hara", birthDate: '1990-01-01' });
    const before = await rows();
    const refused = await book(await newAgent(), [
      cleaning('martinez', nine(date), one),
      cleaning('becker', nine(date), one && { ...one, first: 'ZOE', last: 'Ohara' }),
    ]);
    expect(await problemOf(refused)).toMatchObject({ code: 'not_bookable', reason: 'same_patient', member: 1 });
    expect(await rows()).toEqual(before);
  });

  it('refuses one another’s time, several days, and families of one or six', async () => {
    const as = await newAgent();
    const date = '2027-01-12';
    const [one, two] = household(ada, leo);
    const both = await book(as, [cleaning('martinez', nine(date), one), cleaning('martinez', nine(date), two)]);
    expect((await problemOf(both)).code).toBe('slot_taken');
    const apart = await book(as, [
      cleaning('martinez', nine(date), one),
      cleaning('martinez', nine('2027-01-13'), two),
    ]);
    expect(await problemOf(apart)).toMatchObject({ code: 'not_bookable', reason: 'not_together' });
    for (const count of [1, 6]) {
      const people = household(
        ...Array.from({ length: count }, (_, index) => ({ ...ada, first: `Ada ${'ABCDEF'[index]}` })),
      );
      const members = people.map((person, index) => cleaning('martinez', at(date, `1${index}:00`), person));
      expect((await problemOf(await book(as, members))).code).toBe('invalid_request');
      const hold = { members: members.map(({ patient: _, ...times }) => times) };
      const held = await app.call('POST', '/family/holds', { as, body: hold });
      expect((await problemOf(held)).code).toBe('invalid_request');
      const question = { arrangement: 'side_by_side', members: members.map(({ visitType }) => ({ visitType })) };
      const asked = await app.call('POST', '/family/availability', { as, body: question });
      expect((await problemOf(asked)).code).toBe('invalid_request');
    }
  });

  it('answers a repeated create with the same family, five at once included, and refuses the key for another', async () => {
    const as = await newAgent();
    const date = '2027-01-19';
    const [one, two] = household(ada, leo);
    const members = [cleaning('martinez', nine(date), one), cleaning('becker', nine(date), two)];
    const key = crypto.randomUUID();
    const responses = await Promise.all(Array.from({ length: 5 }, () => book(as, members, key)));
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    const bodies = await Promise.all(
      responses.map(async (response) => familyBookResponseSchema.parse(await response.json())),
    );
    for (const body of bodies) expect(body).toEqual(bodies[0]);
    expect(await app.database.appointment.count({ where: { familyId: bodies[0]?.familyId ?? '' } })).toBe(2);
    const reused = await book(as, members.toReversed(), key);
    expect((await problemOf(reused)).code).toBe('idempotency_key_reused');
    const without = await app.call('POST', '/family/appointments', { as, body: { members } });
    expect((await problemOf(without)).code).toBe('idempotency_key_missing');
  });

  it('lets families who want overlapping times at once have all of them or none', async () => {
    const date = '2027-01-26';
    const times = ['09:00', '09:15', '09:30', '09:45', '10:00', '10:30', '11:00'];
    const families = Array.from({ length: 24 }, (_, index) => {
      const [one, two, three] = household(ada, leo, mia);
      const start = at(date, times[index % times.length] ?? '09:00');
      const later = at(date, times[(index * 3 + 2) % times.length] ?? '10:00');
      const members = [cleaning('martinez', start, one), cleaning('becker', start, two)];
      if (index % 3 === 0) members.push(cleaning('martinez', later, three));
      return index % 2 === 0 ? members : members.toReversed();
    });
    const agents = await Promise.all(families.map(() => newAgent()));
    const before = await rows();
    const responses = await Promise.all(families.map((members, index) => book(agents[index] ?? 'public', members)));
    const won = responses.filter(({ status }) => status === 201);
    expect(won.length).toBeGreaterThan(0);
    expect(responses.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const answers = await Promise.all(
      won.map(async (response) => familyBookResponseSchema.parse(await response.json())),
    );
    for (const { familyId, appointments } of answers) {
      expect(await app.database.appointment.count({ where: { familyId } })).toBe(appointments.length);
    }
    const members = answers.reduce((sum, { appointments }) => sum + appointments.length, 0);
    const after = await rows();
    expect(after.appointments - before.appointments).toBe(members);
    expect(after.patients - before.patients).toBe(members);
    expect(after.claims - before.claims).toBe(members);
    expect(after.keys - before.keys).toBe(won.length);
    expect(await overlaps()).toBe(0);
  }, 60_000);
});

describe('holding for a family', () => {
  it('keeps all times or none, and leaves what was held when it cannot', async () => {
    const date = '2027-02-02';
    await booked(
      await book(await newAgent(), [
        cleaning('becker', at(date, '10:00'), household(leo)[0]),
        cleaning('martinez', at(date, '16:00'), household(ada)[0]),
      ]),
    );
    const as = await newAgent();
    const hold = (...starts: [provider: string, time: string][]) =>
      app.call('POST', '/family/holds', {
        as,
        body: {
          members: starts.map(([provider, time]) => ({ visitType: 'cleaning', provider, startsAt: at(date, time) })),
        },
      });
    const held = async () =>
      (await app.database.claim.findMany({ where: { conversationId: as.agentOf }, orderBy: { startsAt: 'asc' } })).map(
        ({ startsAt }) => startsAt.toISOString().slice(11, 16),
      );
    expect((await hold(['martinez', '09:00'], ['becker', '09:00'])).status).toBe(201);
    expect(await held()).toEqual(['15:00', '15:00']);
    const refused = await hold(['martinez', '10:00'], ['becker', '10:00'], ['martinez', '11:00']);
    expect(await problemOf(refused)).toMatchObject({ code: 'slot_taken', member: 1 });
    expect(await held()).toEqual(['15:00', '15:00']);
    expect((await hold(['martinez', '10:00'], ['becker', '11:00'], ['martinez', '11:00'])).status).toBe(201);
    expect(await held()).toEqual(['16:00', '17:00', '17:00']);
  });
});

it('does not meet the calendar of another practice', async () => {
  const date = '2027-02-16';
  const other = await app.addPractice({ slug: 'other-smile' });
  const [one, two] = household(ada, leo);
  const members = [cleaning('martinez', nine(date), one), cleaning('becker', nine(date), two)];
  await booked(await book(await newAgent(), members));
  const as = { agentOf: (await other.startConversation()).id };
  const there = await other.call('POST', '/family/appointments', { as, body: { members }, key: crypto.randomUUID() });
  const { familyId } = await booked(there);
  const stored = await app.database.appointment.findMany({ where: { familyId }, include: { patient: true } });
  for (const { clinicId, patient } of stored) {
    expect([clinicId, patient.clinicId]).toEqual([other.clinicId, other.clinicId]);
  }
});

describe('who may', () => {
  const question = {
    arrangement: 'side_by_side' as const,
    members: [{ visitType: 'cleaning' }, { visitType: 'cleaning' }],
  };

  it('anybody may ask; the receptionist and the staff may book; only a conversation can hold', async () => {
    const { id, cookie } = await app.startConversation();
    for (const as of ['public', { cookie }, { agentOf: id }, { staff: 'front-desk' }] satisfies Caller[]) {
      expect((await ask(as, question)).options.length).toBeGreaterThan(0);
    }
    const date = '2027-02-09';
    const [one, two] = household(ada, leo);
    const members = [cleaning('martinez', nine(date), one), cleaning('becker', nine(date), two)];
    for (const as of ['public', { cookie }] satisfies Caller[]) {
      expect((await problemOf(await book(as, members))).code).toBe('unauthenticated');
    }
    for (const as of ['public', { cookie }, { staff: 'front-desk' }] satisfies Caller[]) {
      const body = { members: members.map(({ patient: _, ...times }) => times) };
      expect((await problemOf(await app.call('POST', '/family/holds', { as, body }))).code).toBe('unauthenticated');
    }
    const { familyId } = await booked(await book({ staff: 'front-desk' }, members));
    const stored = await app.database.appointment.findMany({ where: { familyId } });
    expect(stored.map(({ conversationId }) => conversationId)).toEqual([null, null]);
  });

  it('says why nothing fits, about whom, and what is nearest', async () => {
    const three = { ...question, members: [...question.members, { visitType: 'cleaning' }] };
    expect(await ask('public', three)).toMatchObject({ options: [], reason: 'not_together', nearest: [] });
    // Dr. Okafor is not in on Mondays.
    const monday = await ask('public', {
      arrangement: 'one_after_another',
      members: [{ visitType: 'cleaning' }, { visitType: 'child-visit', birthDate: mia.birthDate }],
      from: '2026-12-07',
      to: '2026-12-07',
    });
    expect(monday).toMatchObject({ options: [], reason: 'provider_away', member: 1 });
    expect(monday.nearest).toHaveLength(3);
    for (const { openings } of monday.nearest) expect(openings).toHaveLength(2);
  });
});
