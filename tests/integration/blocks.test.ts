import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appointmentResponseSchema } from '#contract/http/appointments.ts';
import { availabilityResponseSchema } from '#contract/http/availability.ts';
import { blockListSchema, blockSchema } from '#contract/http/blocks.ts';
import { waitlistEntrySchema } from '#contract/http/waitlist.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await startWebApp();
});
afterAll(() => app.stop());

const staff = { staff: 'front-desk' } as const;

function place(body: object, key: string = crypto.randomUUID()) {
  return app.call('POST', '/blocks', { as: staff, body, key });
}
async function placed(body: object) {
  const response = await place(body);
  expect(response.status).toBe(201);
  return blockSchema.parse(await response.json());
}
async function list(query: Record<string, string>) {
  const response = await app.call('GET', `/blocks?${new URLSearchParams(query)}`, { as: staff });
  return blockListSchema.parse(await response.json());
}
async function openings(query: Record<string, string>) {
  const response = await app.call('GET', `/availability?${new URLSearchParams({ limit: '200', ...query })}`);
  return availabilityResponseSchema.parse(await response.json()).openings;
}
async function book(change: Parameters<typeof bookingInput>[0]) {
  const { id } = await app.startConversation();
  return app.call('POST', '/appointments', {
    as: { agentOf: id },
    body: bookingInput(change),
    key: crypto.randomUUID(),
  });
}

describe('a block', () => {
  it('takes a provider’s time: nothing is offered and nothing booked in it', async () => {
    const day = { visitType: 'cleaning', provider: 'martinez', from: '2026-12-01', to: '2026-12-01' };
    const before = await openings(day);
    const block = await placed({
      provider: 'martinez',
      startsAt: '2026-12-01T09:00:00-06:00',
      endsAt: '2026-12-01T11:00:00-06:00',
      reason: 'Dentist herself',
    });
    expect(block).toMatchObject({
      providers: ['martinez'],
      operatory: null,
      startsAt: '2026-12-01T09:00:00-06:00',
      endsAt: '2026-12-01T11:00:00-06:00',
      reason: 'Dentist herself',
    });
    const overlaps = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
      startsAt < '2026-12-01T11:00' && Date.parse(endsAt) + 10 * 60_000 > Date.parse('2026-12-01T09:00:00-06:00');
    expect(before.some(overlaps)).toBe(true);
    expect(await openings(day)).toEqual(before.filter((opening) => !overlaps(opening)));
    const refused = await book({ startsAt: '2026-12-01T10:00:00-06:00' });
    expect((await problemOf(refused)).code).toBe('slot_taken');
  });

  it('of a room alone leaves the provider to their other room', async () => {
    // Dr. Chen works in OP2 and, when that is not free, in OP1.
    await placed({ operatory: 'OP2', local: { from: '2026-12-02' } });
    const found = await openings({ visitType: 'checkup', provider: 'chen', from: '2026-12-02', to: '2026-12-02' });
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ operatory }) => operatory))).toEqual(new Set(['OP1']));
  });

  it('for everybody is one block with a claim for each provider', async () => {
    const block = await placed({
      everybody: true,
      local: { from: '2026-12-03', startTime: '13:00', endTime: '14:30' },
      reason: 'Staff meeting',
    });
    expect(block.providers).toEqual(['patel', 'chen', 'okafor', 'martinez', 'becker']);
    expect(block.startsAt).toBe('2026-12-03T13:00:00-06:00');
    const claims = await app.database.claim.findMany({ where: { blockId: block.id } });
    expect(claims.map(({ kind }) => kind)).toEqual(Array(5).fill('block'));
    expect(new Set(claims.map(({ providerId }) => providerId)).size).toBe(5);
    for (const visitType of ['cleaning', 'checkup']) {
      const found = await openings({
        visitType,
        from: '2026-12-03',
        to: '2026-12-03',
        after: '13:00',
        before: '14:30',
      });
      expect(found).toEqual([]);
    }
  });

  it('over whole days runs from midnight to midnight of the practice', async () => {
    const block = await placed({ provider: 'okafor', local: { from: '2027-03-12', to: '2027-03-16' } });
    // The clocks go forward in between.
    expect(block.startsAt).toBe('2027-03-12T00:00:00-06:00');
    expect(block.endsAt).toBe('2027-03-17T00:00:00-05:00');
  });

  it('leaves one audit row for each claim, without its reason', async () => {
    const block = await placed({ everybody: true, local: { from: '2026-12-28' }, reason: 'Leak in the cellar' });
    const claims = await app.database.claim.findMany({ where: { blockId: block.id }, select: { id: true } });
    const ids = claims.map(({ id }) => id).sort();
    const { userId } = await app.staff('front-desk');
    await app.call('DELETE', `/blocks/${block.id}`, { as: staff });
    for (const action of ['block.placed', 'block.removed']) {
      const rows = await app.database.auditEntry.findMany({ where: { action, entityId: { in: ids } } });
      expect(rows.map(({ entityId }) => entityId).sort()).toEqual(ids);
      expect(rows.every(({ actorId, entity }) => actorId === userId && entity === 'claim')).toBe(true);
      expect(JSON.stringify(rows.map(({ data }) => data))).not.toContain('Leak');
    }
    const row = await app.database.auditEntry.findFirstOrThrow({ where: { action: 'block.placed', entityId: ids[0] } });
    expect(row.data).toMatchObject({
      blockId: block.id,
      operatory: null,
      startsAt: '2026-12-28T06:00:00.000Z',
      endsAt: '2026-12-29T06:00:00.000Z',
    });
  });

  it('asked for again with the same key is the same block, also when it is gone by then', async () => {
    const key = crypto.randomUUID();
    const body = { provider: 'becker', local: { from: '2026-12-29' } };
    const responses = await Promise.all(Array.from({ length: 5 }, () => place(body, key)));
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    const blocks = await Promise.all(responses.map(async (response) => blockSchema.parse(await response.json())));
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(1);
    expect(await app.database.claim.count({ where: { blockId: blocks[0]?.id ?? '' } })).toBe(1);
    await app.call('DELETE', `/blocks/${blocks[0]?.id}`, { as: staff });
    const again = await place(body, key);
    expect(again.status).toBe(200);
    expect(blockSchema.parse(await again.json())).toEqual(blocks[0]);
    expect((await problemOf(await place({ ...body, provider: 'chen' }, key))).code).toBe('idempotency_key_reused');
  });
});

describe('time that is taken', () => {
  it('by appointments refuses the block and names them, and takes nothing of the rest', async () => {
    const first = await book({ startsAt: '2026-12-08T09:00:00-06:00' });
    const second = await book({ startsAt: '2026-12-08T10:00:00-06:00' });
    const [one, two] = await Promise.all(
      [first, second].map(async (response) => appointmentResponseSchema.parse(await response.json()).details),
    );
    const problem = await problemOf(await place({ everybody: true, local: { from: '2026-12-08' } }));
    expect(problem).toMatchObject({ code: 'time_occupied', status: 409 });
    expect(problem.conflicts).toEqual(
      [one, two].map((details) => ({
        kind: 'appointment',
        appointmentId: details?.id,
        code: details?.code,
        startsAt: details?.startsAt,
      })),
    );
    expect(JSON.stringify(problem)).not.toContain('Lindqvist');
    expect((await list({ from: '2026-12-08', to: '2026-12-08' })).blocks).toEqual([]);
    // Beside them it goes.
    await placed({ provider: 'martinez', local: { from: '2026-12-08', startTime: '13:00', endTime: '17:00' } });
  });

  it('counts the time to clean up after a visit', async () => {
    await book({ startsAt: '2026-12-09T08:00:00-06:00' });
    const right = { provider: 'martinez', endsAt: '2026-12-09T09:30:00-06:00' };
    // The visit ends at 8:45, the room is ready at 8:55.
    expect((await problemOf(await place({ ...right, startsAt: '2026-12-09T08:45:00-06:00' }))).code).toBe(
      'time_occupied',
    );
    await placed({ ...right, startsAt: '2026-12-09T08:55:00-06:00' });
  });

  it('by a hold refuses it until the hold has run out', async () => {
    const { id } = await app.startConversation();
    const body = { visitType: 'cleaning', provider: 'martinez', startsAt: '2026-12-10T09:00:00-06:00' };
    const hold = await app.call('POST', '/holds', { as: { agentOf: id }, body });
    const { expiresAt } = (await hold.json()) as { expiresAt: string };
    const block = { provider: 'martinez', local: { from: '2026-12-10' } };
    const problem = await problemOf(await place(block));
    expect(problem).toMatchObject({
      code: 'time_occupied',
      conflicts: [{ kind: 'hold', startsAt: '2026-12-10T09:00:00-06:00', expiresAt }],
    });
    await app.database.claim.updateMany({ where: { conversationId: id }, data: { expiresAt: new Date(0) } });
    await placed(block);
    expect(await app.database.claim.count({ where: { conversationId: id } })).toBe(0);
    const released = await app.database.auditEntry.findFirstOrThrow({
      where: { action: 'hold.released', conversationId: id },
    });
    expect(released.data).toEqual({ reason: 'expired' });
  });

  it('by another block names that one', async () => {
    const block = await placed({ everybody: true, local: { from: '2026-12-30' } });
    const problem = await problemOf(await place({ everybody: true, local: { from: '2026-12-29', to: '2026-12-31' } }));
    expect(problem.conflicts).toEqual([{ kind: 'block', blockId: block.id, startsAt: '2026-12-30T00:00:00-06:00' }]);
  });

  it('at once by bookings and blocks over the same days: each time goes to one, and nobody fails otherwise', async () => {
    const hours = ['08:00', '09:00', '10:00', '13:00', '14:00', '15:00'];
    const bookings = hours.flatMap((hour) =>
      ['2026-12-14', '2026-12-15', '2026-12-16'].map((day) => book({ startsAt: `${day}T${hour}:00-06:00` })),
    );
    const blocks = Array.from({ length: 6 }, (_, n) =>
      place(
        n % 2 === 0
          ? { everybody: true, local: { from: '2026-12-14', to: '2026-12-16' } }
          : { provider: 'martinez', local: { from: '2026-12-16', startTime: `${9 + n}:00`, endTime: `${10 + n}:00` } },
      ),
    );
    const responses = await Promise.all([...bookings, ...blocks]);
    expect([...new Set(responses.map(({ status }) => status))].sort()).toEqual([201, 409]);
    const overlaps = await app.database.$queryRaw`
      SELECT 1 FROM claims a JOIN claims b ON a.provider_id = b.provider_id AND a.id < b.id
        AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)`;
    expect(overlaps).toEqual([]);
    const stored = await app.database.claim.count({
      where: { startsAt: { gte: new Date('2026-12-14'), lt: new Date('2026-12-17') }, kind: 'appointment' },
    });
    expect(stored).toBe(responses.slice(0, bookings.length).filter(({ status }) => status === 201).length);
  });
});

describe('what cannot be', () => {
  it.each([
    ['nobody and no room', { local: { from: '2027-01-04' } }, 'provider'],
    ['everybody and one room', { everybody: true, operatory: 'OP1', local: { from: '2027-01-04' } }, 'provider'],
    ['no time', { provider: 'chen' }, 'startsAt'],
    ['half a time', { provider: 'chen', startsAt: '2027-01-04T09:00:00-06:00' }, 'startsAt'],
    [
      'two times',
      {
        provider: 'chen',
        startsAt: '2027-01-04T09:00:00Z',
        endsAt: '2027-01-04T10:00:00Z',
        local: { from: '2027-01-04' },
      },
      'startsAt',
    ],
    [
      'an instant without an offset',
      { provider: 'chen', startsAt: '2027-01-04T09:00:00', endsAt: '2027-01-04T10:00:00' },
      'startsAt',
    ],
    ['an unknown provider', { provider: 'nobody', local: { from: '2027-01-04' } }, 'provider'],
    ['an unknown room', { operatory: 'OP9', local: { from: '2027-01-04' } }, 'operatory'],
    ['an end before the start', { provider: 'chen', local: { from: '2027-01-04', to: '2027-01-03' } }, 'endsAt'],
    ['the past', { provider: 'chen', local: { from: '2026-11-20', to: '2026-11-22' } }, 'endsAt'],
    ['61 days', { provider: 'chen', local: { from: '2027-01-04', to: '2027-03-05' } }, 'endsAt'],
    ['three years ahead', { provider: 'chen', local: { from: '2029-11-04' } }, 'endsAt'],
    ['a long reason', { provider: 'chen', local: { from: '2027-01-04' }, reason: 'x'.repeat(201) }, 'reason'],
    [
      'a time that the clocks skip',
      { provider: 'chen', local: { from: '2027-03-14', startTime: '02:30' } },
      'local.startTime',
    ],
    [
      'an end that the clocks skip',
      { provider: 'chen', local: { from: '2027-03-14', endTime: '02:30' } },
      'local.endTime',
    ],
    [
      'a time that comes twice',
      { provider: 'chen', local: { from: '2027-11-07', startTime: '01:30' } },
      'local.startTime',
    ],
  ])('%s', async (_what, body, path) => {
    const problem = await problemOf(await place(body));
    expect(problem.code).toBe('invalid_request');
    expect(problem.fields?.map((field) => field.path)).toContain(path);
  });

  it('60 days can be, over both changes of the clocks', async () => {
    const spring = await placed({ operatory: 'HYG2', local: { from: '2027-02-01', to: '2027-04-01' } });
    const autumn = await placed({ operatory: 'HYG2', local: { from: '2027-10-01', to: '2027-11-29' } });
    for (const { id } of [spring, autumn]) {
      expect((await app.call('DELETE', `/blocks/${id}`, { as: staff })).status).toBe(204);
    }
  });

  it('says in a sentence that the clocks change', async () => {
    const problem = await problemOf(
      await place({ provider: 'chen', local: { from: '2027-03-14', startTime: '02:30' } }),
    );
    expect(problem.title).toMatch(/clocks change on 2027-03-14.*02:30.*choose another/);
  });

  it('a key is needed, and a signed-in member of the staff', async () => {
    const body = { provider: 'chen', local: { from: '2027-01-04' } };
    const keyless = await app.call('POST', '/blocks', { as: staff, body });
    expect((await problemOf(keyless)).code).toBe('idempotency_key_missing');
    const visitor = await app.startConversation();
    for (const as of ['public', 'worker', { agentOf: visitor.id }, { cookie: visitor.cookie }] as const) {
      for (const [method, path] of [
        ['POST', '/blocks'],
        ['GET', '/blocks'],
        ['DELETE', `/blocks/${crypto.randomUUID()}`],
      ] as const) {
        const response = await app.call(method, path, { as, ...(method === 'POST' && { body, key: 'k' }) });
        expect(response.status).toBe(401);
      }
    }
  });
});

describe('the list of blocks', () => {
  it('has those that touch the days asked for, by start, and of one provider or room', async () => {
    const days = { from: '2027-02-08', to: '2027-02-12' };
    const long = await placed({ provider: 'patel', local: { from: '2027-02-01', to: '2027-02-08' } });
    const meeting = await placed({
      everybody: true,
      local: { from: '2027-02-09', startTime: '12:00', endTime: '13:00' },
    });
    const room = await placed({ operatory: 'OP3', local: { from: '2027-02-10' } });
    await placed({ provider: 'patel', local: { from: '2027-02-13' } });
    const ids = async (more: object = {}) => (await list({ ...days, ...more })).blocks.map(({ id }) => id);
    expect(await ids()).toEqual([long.id, meeting.id, room.id]);
    expect(await ids({ provider: 'patel' })).toEqual([long.id, meeting.id]);
    expect(await ids({ operatory: 'OP3' })).toEqual([room.id]);
    expect(await ids({ provider: 'nobody' })).toEqual([]);
    expect((await list({ ...days, provider: 'patel' })).blocks[1]).toEqual(meeting);
  });

  it('comes in pages, and does not take a cursor that was made up', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await list({ from: '2026-12-01', limit: '2', ...(cursor && { cursor }) });
      seen.push(...page.blocks.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    const all = (await list({ from: '2026-12-01' })).blocks.map(({ id }) => id);
    expect(seen).toEqual(all);
    expect(all.length).toBeGreaterThan(4);
    const made = await app.call('GET', `/blocks?cursor=${'A'.repeat(48)}`, { as: staff });
    expect((await problemOf(made)).code).toBe('invalid_request');
  });
});

describe('removing a block', () => {
  it('gives all its time back, once', async () => {
    const day = { visitType: 'cleaning', from: '2027-01-05', to: '2027-01-05' };
    const before = await openings(day);
    const block = await placed({ everybody: true, local: { from: '2027-01-05' } });
    expect(await openings(day)).toEqual([]);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => app.call('DELETE', `/blocks/${block.id}`, { as: staff })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404, 404, 404]);
    expect(await openings(day)).toEqual(before);
    const removed = await app.database.auditEntry.count({
      where: { action: 'block.removed', data: { path: ['blockId'], equals: block.id } },
    });
    expect(removed).toBe(5);
  });

  it('offers its time to those who wait, to as many as it has room for', async () => {
    const wait = async (day: string, phone: string, more: object = {}) => {
      const { id } = await app.startConversation();
      const patient = { ...bookingInput().patient, phone };
      const response = await app.call('POST', '/waitlist', {
        as: { agentOf: id },
        body: { visitType: 'cleaning', provider: 'martinez', from: day, to: day, patient, ...more },
        key: crypto.randomUUID(),
      });
      return waitlistEntrySchema.parse(await response.json()).id;
    };
    const block = await placed({ everybody: true, local: { from: '2027-02-22', to: '2027-02-23' } });
    const first = await wait('2027-02-22', '+12175550111');
    const second = await wait('2027-02-22', '+12175550112', { after: '13:00' });
    const nextDay = await wait('2027-02-23', '+12175550113');
    const later = await wait('2027-02-24', '+12175550114');
    expect((await app.call('DELETE', `/blocks/${block.id}`, { as: staff })).status).toBe(204);
    const offers = await app.database.waitlistOffer.findMany({
      where: { entryId: { in: [first, second, nextDay, later] }, status: 'open' },
      include: { claim: true },
    });
    expect(new Set(offers.map(({ entryId }) => entryId))).toEqual(new Set([first, second, nextDay]));
    for (const offer of offers) expect(offer.claim?.kind).toBe('hold');
    const day = offers.find(({ entryId }) => entryId === nextDay)?.startsAt.toISOString();
    expect(day).toBe('2027-02-23T14:00:00.000Z');
  });

  it('whose time has gone by offers nothing', async () => {
    const block = await placed({
      provider: 'martinez',
      local: { from: '2026-11-23', startTime: '08:00', endTime: '12:00' },
    });
    const times = { startsAt: new Date('2026-11-23T13:00:00Z'), endsAt: new Date('2026-11-23T14:45:00Z') };
    await app.database.claim.updateMany({ where: { blockId: block.id }, data: times });
    const before = await app.database.waitlistOffer.count();
    expect((await app.call('DELETE', `/blocks/${block.id}`, { as: staff })).status).toBe(204);
    expect(await app.database.waitlistOffer.count()).toBe(before);
  });

  it('leaves appointments and holds alone, whatever id is sent', async () => {
    const response = await book({ startsAt: '2027-01-06T09:00:00-06:00' });
    const { details } = appointmentResponseSchema.parse(await response.json());
    const claim = await app.database.claim.findFirstOrThrow({ where: { appointmentId: details.id } });
    for (const id of [claim.id, details.id]) {
      expect((await app.call('DELETE', `/blocks/${id}`, { as: staff })).status).toBe(404);
    }
    expect(await app.database.claim.count({ where: { id: claim.id } })).toBe(1);
  });
});
