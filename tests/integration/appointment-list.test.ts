import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppointmentList, appointmentListSchema } from '#contract/http/appointment-list.ts';
import { appointmentResponseSchema } from '#contract/http/appointments.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { type PracticeApp, problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
let other: PracticeApp;
/** Booked in this order, which is not that of their days. */
const visits = {
  cleaning: { startsAt: '2026-12-02T09:00:00-06:00' },
  sameStart: { visitType: 'filling', provider: 'okafor', startsAt: '2026-12-02T09:00:00-06:00' },
  late: { startsAt: '2026-12-03T16:00:00-06:00' },
  early: { visitType: 'urgent', provider: 'patel', startsAt: '2026-12-01T08:00:00-06:00' },
  request: { visitType: 'extraction', provider: 'chen', startsAt: '2026-12-04T09:00:00-06:00' },
  becker: { provider: 'becker', startsAt: '2026-12-03T13:00:00-06:00' },
};
type Name = keyof typeof visits;
const ids = new Map<Name, string>();
const idOf = (name: Name) => ids.get(name) ?? '';

beforeAll(async () => {
  app = await startWebApp();
  other = await app.addPractice({ slug: 'other' });
  for (const name of Object.keys(visits) as Name[]) ids.set(name, await book(visits[name]));
});
afterAll(() => app.stop());

async function book(change: Parameters<typeof bookingInput>[0]): Promise<string> {
  const { id } = await app.startConversation();
  const response = await app.call('POST', '/appointments', {
    as: { agentOf: id },
    body: bookingInput(change),
    key: crypto.randomUUID(),
  });
  return appointmentResponseSchema.parse(await response.json()).details.id;
}

function get(query: Record<string, string>, practice: PracticeApp = app) {
  return practice.call('GET', `/appointments?${new URLSearchParams(query)}`, { as: { staff: 'front-desk' } });
}
async function list(query: Record<string, string> = {}): Promise<AppointmentList> {
  const response = await get(query);
  expect(response.status).toBe(200);
  return appointmentListSchema.parse(await response.json());
}
async function names(query: Record<string, string>): Promise<(Name | undefined)[]> {
  const byId = new Map([...ids].map(([name, id]) => [id, name]));
  return (await list(query)).appointments.map(({ id }) => byId.get(id));
}
/** The two of one start stand in the order of their ids, whichever that is. */
const inOrder = (): Name[] => {
  const pair = (['cleaning', 'sameStart'] as const).toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  return ['early', ...pair, 'becker', 'late', 'request'];
};

describe('the list of appointments', () => {
  it('begins today, by start and then by id', async () => {
    expect(await names({})).toEqual(inOrder());
    expect(await names({ order: 'desc' })).toEqual(inOrder().reverse());
  });

  it.each<[Record<string, string>, Name[]]>([
    [{ from: '2026-12-03', to: '2026-12-03' }, ['becker', 'late']],
    [{ to: '2026-12-01' }, ['early']],
    [{ from: '2026-12-04' }, ['request']],
    [{ provider: 'patel' }, ['early']],
    [{ provider: 'PATEL' }, []],
    [{ operatory: 'HYG2' }, ['becker']],
    [{ visitType: 'cleaning', to: '2026-12-03', from: '2026-12-03' }, ['becker', 'late']],
    [{ status: 'requested' }, ['request']],
    [{ status: 'requested,booked', from: '2026-12-03', visitType: 'extraction' }, ['request']],
    [{ status: 'arrived,no_show' }, []],
  ])('of %j', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('of several states, named one by one or joined by commas', async () => {
    const response = await app.call('GET', '/appointments?status=requested&status=cancelled', {
      as: { staff: 'front-desk' },
    });
    const { appointments } = appointmentListSchema.parse(await response.json());
    expect(appointments.map(({ id }) => id)).toEqual([idOf('request')]);
    expect(await names({ status: 'requested,cancelled' })).toEqual(['request']);
    const twice = await app.call('GET', '/appointments?order=asc&order=desc', { as: { staff: 'front-desk' } });
    expect(await problemOf(twice)).toMatchObject({ code: 'invalid_request', fields: [{ path: 'order' }] });
  });

  it('of one patient or one family, whenever they come', async () => {
    const { patientId } = await app.database.appointment.findUniqueOrThrow({ where: { id: idOf('late') } });
    expect(await names({ patientId })).toEqual(['late']);
    const familyId = crypto.randomUUID();
    await app.database.appointment.updateMany({
      where: { id: { in: [idOf('late'), idOf('early')] } },
      data: { familyId },
    });
    expect(await names({ familyId })).toEqual(['early', 'late']);
    expect(await names({ familyId: crypto.randomUUID() })).toEqual([]);
  });

  it('of what has changed since', async () => {
    const at = new Date('2026-11-25T12:00:00.500Z');
    await app.database.appointment.update({ where: { id: idOf('becker') }, data: { updatedAt: at } });
    expect(await names({ updatedSince: '2026-11-25T06:00:00.500-06:00' })).toEqual(['becker']);
    expect(await names({ updatedSince: '2026-11-25T06:00:00.501-06:00' })).toEqual([]);
    const [row] = (await list({ updatedSince: at.toISOString() })).appointments;
    expect(row).toMatchObject({ updatedAt: '2026-11-25T06:00:00-06:00', startsAt: '2026-12-03T13:00:00-06:00' });
  });

  it('counts a change from the moment the practice’s clock showed', async () => {
    const id = await book({ startsAt: '2026-12-14T09:00:00-06:00' });
    const past = { createdAt: new Date('2026-11-01'), updatedAt: new Date('2026-11-01') };
    await app.database.appointment.update({ where: { id }, data: past });
    const changed = async () => (await list({ updatedSince: '2026-11-23T15:00:00Z', from: '2026-12-14' })).appointments;
    expect(await changed()).toEqual([]);
    const body = { version: 1 };
    await app.call('POST', `/appointments/${id}/cancel`, { as: { staff: 'front-desk' }, body });
    expect(await changed()).toMatchObject([{ id, status: 'cancelled', version: 2 }]);
    await app.database.appointment.delete({ where: { id } });
  });

  it('counts days by the practice’s clocks', async () => {
    // 19:00 in Chicago is the next day in UTC.
    const evening = await book({ visitType: 'urgent', provider: 'patel', startsAt: '2026-12-10T18:30:00-06:00' });
    expect((await list({ from: '2026-12-10', to: '2026-12-10' })).appointments.map(({ id }) => id)).toEqual([evening]);
    expect((await list({ from: '2026-12-11', to: '2026-12-11' })).appointments).toEqual([]);
    await app.database.appointment.delete({ where: { id: evening } });
  });
});

describe('pages', () => {
  it.each(['asc', 'desc'])('one after another are the whole list (%s)', async (order) => {
    const seen = await pageThrough({ order, limit: '2' });
    const whole = (await list({ order })).appointments.map(({ id }) => id);
    expect(seen).toEqual(whole);
    expect(whole).toHaveLength(6);
  });

  it('stay right when rows go, come and move in between', async () => {
    const key = { from: '2026-12-01', to: '2026-12-05', limit: '2' };
    const first = await list(key);
    expect(first.appointments).toHaveLength(2);
    // The row the cursor stands on goes to the end, and another comes before it.
    const last = first.appointments[1];
    if (!last || !first.nextCursor) throw new Error('no second row, or no second page');
    const moved = { startsAt: new Date('2026-12-05T15:00:00Z'), endsAt: new Date('2026-12-05T15:45:00Z') };
    const before = await app.database.appointment.findUniqueOrThrow({ where: { id: last.id } });
    await app.database.appointment.update({ where: { id: last.id }, data: moved });
    const added = await book({ visitType: 'checkup', provider: 'patel', startsAt: '2026-12-01T10:00:00-06:00' });
    const rest = await pageThrough({ ...key, cursor: first.nextCursor });
    const untouched = inOrder().slice(2).map(idOf);
    expect(rest).toEqual([...untouched, last.id]);
    await app.database.appointment.delete({ where: { id: added } });
    await app.database.appointment.update({
      where: { id: last.id },
      data: { startsAt: before.startsAt, endsAt: before.endsAt },
    });
  });

  it('take no cursor of another order, another practice, another list, or made up', async () => {
    const { nextCursor } = await list({ limit: '2' });
    if (!nextCursor) throw new Error('no second page');
    const refused = [
      await get({ cursor: nextCursor, order: 'desc' }),
      await get({ cursor: nextCursor }, other),
      await app.call('GET', `/blocks?cursor=${nextCursor}`, { as: { staff: 'front-desk' } }),
      ...(await Promise.all(
        ['x', 'A'.repeat(48), `${nextCursor}A`, `B${nextCursor.slice(1)}`, idOf('late'), '%00', "' OR 1=1"].map(
          (cursor) => get({ cursor }),
        ),
      )),
    ];
    for (const response of refused) {
      const problem = await problemOf(response);
      expect(problem).toMatchObject({ code: 'invalid_request', fields: [{ path: 'cursor' }] });
    }
  });

  it('name nobody in the address of the next one', async () => {
    const { nextCursor } = await list({ limit: '2' });
    const bytes = Buffer.from(nextCursor ?? '', 'base64url').toString('latin1');
    expect(bytes).not.toMatch(/Lindqvist|217555/);
  });
});

describe('what is asked wrongly', () => {
  it.each([
    [{ from: '2026-12-05', to: '2026-12-01' }, 'to'],
    [{ from: '2026-02-30' }, 'from'],
    [{ from: '0000-01-01' }, 'from'],
    [{ to: '9999-12-31' }, 'to'],
    [{ status: 'booked,gone' }, 'status'],
    [{ patientId: 'Hannah' }, 'patientId'],
    [{ order: 'random' }, 'order'],
    [{ limit: '1000' }, 'limit'],
    [{ updatedSince: '2026-12-01' }, 'updatedSince'],
    [{ updatedSince: '0000-01-01T00:00:00Z' }, 'updatedSince'],
  ])('%j', async (query, path) => {
    const problem = await problemOf(await get(query));
    expect(problem.code).toBe('invalid_request');
    expect(problem.fields?.[0]?.path.split('.')[0]).toBe(path);
  });
});

describe('the audit', () => {
  it('tells once in a while who has read the list', async () => {
    const { userId } = await app.staff('dentist');
    for (let times = 0; times < 3; times++) await app.call('GET', '/appointments', { as: { staff: 'dentist' } });
    const rows = await app.database.auditEntry.findMany({ where: { actorId: userId } });
    expect(rows.map(({ action }) => action)).toEqual(['appointment.listed']);
  });
});

async function pageThrough(query: Record<string, string>): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | undefined = query.cursor;
  for (;;) {
    const page: AppointmentList = await list({ ...query, ...(cursor && { cursor }) });
    seen.push(...page.appointments.map(({ id }) => id));
    if (!page.nextCursor) return seen;
    cursor = page.nextCursor;
  }
}
