import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { recallListSchema } from '#contract/http/recalls.ts';
import { instantOf } from '#domain/clinic-time.ts';
import { problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

/** Monday, 9:00 in the practice. */
const now = '2026-11-23T15:00:00Z';
const zone = 'America/Chicago';
const staff = { as: { staff: 'front-desk' } } as const;

let app: WebApp;
beforeAll(async () => {
  app = await startWebApp({ now });
});
beforeEach(() => app.database.appointment.deleteMany({ where: { clinicId: app.clinicId } }));
afterAll(() => app.stop());

type Status = 'completed' | 'booked' | 'requested' | 'cancelled' | 'no_show' | 'arrived';

let count = 0;
/** A patient of the practice. */
async function patient(): Promise<string> {
  count += 1;
  const { id } = await app.database.patient.create({
    data: {
      clinicId: app.clinicId,
      first: 'Paula',
      last: `Nyberg ${count}`,
      phone: `+1217556${String(1000 + count)}`,
      locale: 'en-US',
    },
    select: { id: true },
  });
  return id;
}

/** An appointment as it stands in the books, whatever the rules of booking; times are the practice's. */
async function visit(patientId: string, visitType: string, date: string, status: Status = 'completed', time = '09:00') {
  const { clinicId } = app;
  const code = { clinicId_code: { clinicId, code: visitType } };
  const type = await app.database.visitType.findUniqueOrThrow({ where: code, select: { id: true } });
  const provider = await app.database.provider.findFirstOrThrow({ where: { clinicId }, select: { id: true } });
  const operatory = await app.database.operatory.findFirstOrThrow({ where: { clinicId }, select: { id: true } });
  const startsAtMs = instantOf(date, time, zone) ?? Number.NaN;
  const { id } = await app.database.appointment.create({
    data: {
      id: randomUUID(),
      clinicId,
      code: randomUUID().slice(0, 8),
      patientId,
      visitTypeId: type.id,
      providerId: provider.id,
      operatoryId: operatory.id,
      startsAt: new Date(startsAtMs),
      endsAt: new Date(startsAtMs + 45 * 60_000),
      status,
      locale: 'en-US',
    },
    select: { id: true },
  });
  return id;
}

async function recalls(query = '') {
  const response = await app.call('GET', `/recalls${query}`, staff);
  expect(response.status).toBe(200);
  return recallListSchema.parse(await response.json());
}

/** Due visit type and day of each, in the order of the answer. */
async function due(query = ''): Promise<string[]> {
  return (await recalls(query)).recalls.map(({ visitType, dueOn }) => `${visitType} ${dueOn}`);
}

it('lists who is due, the longest overdue first, with the last visit', async () => {
  const [overdue, soon, later, longAgo] = [await patient(), await patient(), await patient(), await patient()];
  const last = await visit(overdue, 'cleaning', '2026-03-31');
  await visit(soon, 'cleaning', '2026-06-23');
  await visit(later, 'cleaning', '2026-06-24');
  await visit(longAgo, 'cleaning', '2025-01-15');
  const listed = await recalls();
  expect(listed.nextCursor).toBeNull();
  expect(listed.recalls.map(({ patient, dueOn }) => [patient.id, dueOn])).toEqual([
    [overdue, '2026-09-30'],
    [soon, '2026-12-23'],
  ]);
  expect(listed.recalls[0]).toMatchObject({
    visitType: 'cleaning',
    visitTypeName: 'Cleaning',
    overdue: true,
    lastVisit: { appointmentId: last, visitType: 'cleaning', on: '2026-03-31' },
  });
  expect(listed.recalls[1]?.overdue).toBe(false);
  expect(await due('?dueFrom=2025-01-01&dueBefore=2026-01-01')).toEqual(['cleaning 2025-07-15']);
});

it.each([
  ['2026-08-31', '2027-02-28'],
  ['2026-08-29', '2027-02-28'],
  ['2026-08-28', '2027-02-28'],
  ['2027-08-31', '2028-02-29'],
  ['2027-08-29', '2028-02-29'],
  ['2028-02-29', '2028-08-29'],
  ['2026-10-31', '2027-04-30'],
])(
  'is due over month ends and leap days: a visit on %s is due on %s, and listed by that day alone',
  async (on, dueOn) => {
    await visit(await patient(), 'checkup', on);
    const [year, month, day] = dueOn.split('-').map(Number);
    const next = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, (day ?? 0) + 1)).toISOString().slice(0, 10);
    expect(await due(`?dueFrom=${dueOn}&dueBefore=${next}`)).toEqual([`checkup ${dueOn}`]);
    expect(await due(`?dueFrom=${next}&dueBefore=2029-01-01`)).toEqual([]);
    expect(await due(`?dueFrom=2026-01-01&dueBefore=${dueOn}`)).toEqual([]);
  },
);

it('counts the practice’s own days, late in the evening too', async () => {
  // 23:30 on the last of May is the first of June already in UTC.
  await visit(await patient(), 'cleaning', '2026-05-31', 'completed', '23:30');
  expect(await due('?dueFrom=2026-11-30&dueBefore=2026-12-01')).toEqual(['cleaning 2026-11-30']);
});

it('counts the last completed visit of all that make the same type due', async () => {
  const id = await patient();
  await visit(id, 'new-patient-exam', '2026-01-10');
  await visit(id, 'cleaning', '2026-04-10');
  await visit(id, 'cleaning', '2026-05-10', 'cancelled');
  await visit(id, 'cleaning', '2026-05-11', 'no_show');
  await visit(id, 'filling', '2026-05-12');
  await visit(id, 'checkup', '2026-04-20');
  expect(await due()).toEqual(['cleaning 2026-10-10', 'checkup 2026-10-20']);
  const examined = await patient();
  await visit(examined, 'cleaning', '2026-02-01');
  await visit(examined, 'new-patient-exam', '2026-05-01');
  expect(await due('?visitType=cleaning')).toEqual(['cleaning 2026-10-10', 'cleaning 2026-11-01']);
});

it('leaves out who has a visit of the due type ahead', async () => {
  const expectation: [status: Status, type: string, date: string, listed: boolean][] = [
    ['booked', 'cleaning', '2026-12-01', false],
    ['requested', 'cleaning', '2026-12-01', false],
    ['arrived', 'cleaning', '2026-11-23', false],
    ['cancelled', 'cleaning', '2026-12-01', true],
    ['booked', 'checkup', '2026-12-01', true],
    // Nobody said what became of it.
    ['booked', 'cleaning', '2026-11-20', true],
  ];
  for (const [status, type, date, listed] of expectation) {
    const id = await patient();
    await visit(id, 'cleaning', '2026-05-05');
    await visit(id, type, date, status);
    const ids = (await recalls()).recalls.map((recall) => recall.patient.id);
    expect({ status, type, date, listed: ids.includes(id) }).toEqual({ status, type, date, listed });
  }
});

it('comes page by page, also where many are due on one day', async () => {
  for (const on of ['2026-05-03', '2026-05-04', '2026-05-04', '2026-05-04', '2026-05-05']) {
    await visit(await patient(), 'cleaning', on);
    await visit(await patient(), 'checkup', on);
  }
  const all = (await recalls()).recalls;
  expect(all).toHaveLength(10);
  const paged = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof recalls>> = await recalls(
      `?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    expect(page.recalls.length).toBeLessThanOrEqual(3);
    paged.push(...page.recalls);
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(all);
});

it('is for the staff, of their own practice, and leaves a trace', async () => {
  await visit(await patient(), 'cleaning', '2026-05-05');
  expect((await problemOf(await app.call('GET', '/recalls', { as: 'public' }))).code).toBe('unauthenticated');
  const { id } = await app.startConversation();
  expect((await problemOf(await app.call('GET', '/recalls', { as: { agentOf: id } }))).code).toBe('unauthenticated');
  const other = await app.addPractice({ slug: 'other-smile' });
  const theirs = await other.call('GET', '/recalls', { as: { staff: 'owner' } });
  expect(recallListSchema.parse(await theirs.json()).recalls).toEqual([]);
  expect(await due()).toEqual(['cleaning 2026-11-05']);
  const where = { clinicId: app.clinicId, action: 'recall.listed' };
  expect(await app.database.auditEntry.count({ where })).toBe(1);
  const backwards = await app.call('GET', '/recalls?dueFrom=2026-12-02&dueBefore=2026-12-01', staff);
  expect((await problemOf(backwards)).fields?.map(({ path }) => path)).toEqual(['dueBefore']);
  expect((await problemOf(await app.call('GET', '/recalls?cursor=x', staff))).code).toBe('invalid_request');
});
