import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appointmentListSchema } from '#contract/http/appointment-list.ts';
import { type AppointmentResponse, appointmentResponseSchema } from '#contract/http/appointments.ts';
import { availabilityResponseSchema } from '#contract/http/availability.ts';
import { blockListSchema, blockSchema } from '#contract/http/blocks.ts';
import { clinicSchema } from '#contract/http/clinic.ts';
import { notificationListSchema } from '#contract/http/notifications.ts';
import { recallListSchema } from '#contract/http/recalls.ts';
import { waitlistAcceptanceSchema, waitlistEntrySchema, waitlistListSchema } from '#contract/http/waitlist.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { type Caller, type PracticeApp, problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

/**
 * Two practices in one database, alike to the last code, patient and phone. Whatever one of them is asked, the other
 * must not show, change or even slow down.
 */
let app: WebApp;
let other: PracticeApp;
let ours: Booked;
let theirs: Booked;

interface Booked {
  conversation: { id: string; cookie: string };
  appointment: AppointmentResponse;
}

const staff = { staff: 'front-desk' } as const;
const patient = { first: 'Linda', last: 'Garcia', birthDate: '1984-03-12', phone: '+12175550142' };
const visit = { startsAt: '2026-12-02T09:00:00-06:00', patient };

beforeAll(async () => {
  app = await startWebApp();
  other = await app.addPractice({
    slug: 'other-practice',
    change: (file) => ({ ...file, clinic: { ...file.clinic, name: 'Other Dental' } }),
  });
  ours = await bookIn(app, visit);
  theirs = await bookIn(other, visit);
});
afterAll(() => app.stop());

async function bookIn(practice: PracticeApp, change: Parameters<typeof bookingInput>[0]): Promise<Booked> {
  const conversation = await practice.startConversation();
  const response = await practice.call('POST', '/appointments', {
    as: { agentOf: conversation.id },
    body: bookingInput(change),
    key: crypto.randomUUID(),
  });
  expect(response.status).toBe(201);
  return { conversation, appointment: appointmentResponseSchema.parse(await response.json()) };
}

async function starts(practice: PracticeApp, query: Record<string, string>): Promise<string[]> {
  const search = new URLSearchParams({ visitType: 'cleaning', provider: 'martinez', limit: '200', ...query });
  const response = await practice.call('GET', `/availability?${search}`, { as: staff });
  return availabilityResponseSchema.parse(await response.json()).openings.map(({ startsAt }) => startsAt);
}
async function listOf(practice: PracticeApp, query: Record<string, string> = {}): Promise<string[]> {
  const response = await practice.call('GET', `/appointments?${new URLSearchParams(query)}`, { as: staff });
  return appointmentListSchema.parse(await response.json()).appointments.map(({ id }) => id);
}

describe('two practices alike', () => {
  it('both give the same time of the same provider code', () => {
    expect(ours.appointment.details.startsAt).toBe(theirs.appointment.details.startsAt);
    expect(ours.appointment.details.id).not.toBe(theirs.appointment.details.id);
  });

  it('each have their own calendar', async () => {
    const day = { from: '2026-12-07', to: '2026-12-07' };
    const before = await starts(app, day);
    expect(await starts(other, day)).toEqual(before);
    await bookIn(other, { startsAt: '2026-12-07T09:00:00-06:00' });
    const conversation = await other.startConversation();
    await other.call('POST', '/holds', {
      as: { agentOf: conversation.id },
      body: { visitType: 'cleaning', provider: 'martinez', startsAt: '2026-12-07T14:00:00-06:00' },
    });
    expect(await starts(app, day)).toEqual(before);
    const left = await starts(other, day);
    expect(left).not.toContain('2026-12-07T09:00:00-06:00');
    expect(left).not.toContain('2026-12-07T14:00:00-06:00');
  });

  it('each answer their own agents and visitors; the public asks the practice of the house', async () => {
    const name = async (as: Caller, practice: PracticeApp) =>
      clinicSchema.parse(await (await practice.call('GET', '/clinic', { as })).json()).name;
    expect(await name({ agentOf: theirs.conversation.id }, app)).toBe('Other Dental');
    expect(await name({ agentOf: ours.conversation.id }, other)).toBe('Bright Smile Dental');
    expect(await name('public', other)).toBe('Bright Smile Dental');
  });

  it('each have their own record of a patient of the same name, birthday and phone', async () => {
    const rows = await app.database.appointment.findMany({
      where: { id: { in: [ours.appointment.details.id, theirs.appointment.details.id] } },
      select: { clinicId: true, patient: { select: { id: true, clinicId: true, last: true } } },
    });
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.patient.clinicId).toBe(row.clinicId);
    expect(new Set(rows.map((row) => row.patient.id)).size).toBe(2);
    for (const { clinicId } of [app, other]) {
      expect(await app.database.patient.count({ where: { clinicId, phone: patient.phone, last: 'Garcia' } })).toBe(1);
    }
  });
});

describe('an appointment of the other practice', () => {
  const requests: [method: string, path: string, body?: object][] = [
    ['GET', ''],
    ['GET', '/openings'],
    ['POST', '/cancel', { version: 1 }],
    ['POST', '/reschedule', { version: 1, startsAt: '2026-12-02T10:00:00-06:00' }],
    ['POST', '/approve', { version: 1 }],
    ['POST', '/decline', { version: 1 }],
    ['POST', '/check_in', { version: 1 }],
    ['POST', '/seat', { version: 1 }],
    ['POST', '/complete', { version: 1 }],
    ['POST', '/no_show', { version: 1 }],
    ['POST', '/undo', { version: 1 }],
  ];

  it.each(requests)('does not exist for the staff: %s %s', async (method, path, body) => {
    const before = await app.database.appointment.findUniqueOrThrow({ where: { id: theirs.appointment.details.id } });
    const answer = async (id: string) => {
      const response = await app.call(method, `/appointments/${id}${path}`, { as: staff, body });
      return { ...(await problemOf(response)), requestId: undefined };
    };
    const foreign = await answer(theirs.appointment.details.id);
    expect(foreign.code).toBe('not_found');
    expect(foreign).toEqual(await answer(crypto.randomUUID()));
    const after = await app.database.appointment.findUniqueOrThrow({ where: { id: theirs.appointment.details.id } });
    expect(after).toEqual(before);
  });

  it.each(requests.slice(0, 4))('does not exist for an agent or a visitor: %s %s', async (method, path, body) => {
    const { conversation } = ours;
    for (const as of [{ agentOf: conversation.id }, { cookie: conversation.cookie }]) {
      const response = await app.call(method, `/appointments/${theirs.appointment.details.id}${path}`, { as, body });
      expect((await problemOf(response)).code).toBe('not_found');
    }
  });

  it('is in no list of ours, whatever is asked for', async () => {
    const row = await app.database.appointment.findUniqueOrThrow({ where: { id: theirs.appointment.details.id } });
    const familyId = crypto.randomUUID();
    await app.database.appointment.update({ where: { id: row.id }, data: { familyId } });
    expect(await listOf(app)).toContain(ours.appointment.details.id);
    expect(await listOf(app)).not.toContain(row.id);
    expect(await listOf(app, { patientId: row.patientId })).toEqual([]);
    expect(await listOf(app, { familyId })).toEqual([]);
    expect(await listOf(other, { familyId })).toEqual([row.id]);
    await app.database.appointment.update({ where: { id: row.id }, data: { familyId: null } });
  });

  it('is opened by its own link as an appointment of its own practice', async () => {
    const token = theirs.appointment.details.links.manage.split('/').at(-1);
    const response = await app.call('GET', `/a/${token}/details.json`);
    expect(await response.json()).toMatchObject({ id: theirs.appointment.details.id, clinic: 'Other Dental' });
  });

  it('moved by its link stays in its practice and takes nothing of ours', async () => {
    const moved = await bookIn(other, { startsAt: '2026-12-09T09:00:00-06:00' });
    const token = moved.appointment.details.links.manage.split('/').at(-1);
    const before = await app.database.claim.count({ where: { clinicId: app.clinicId } });
    const response = await app.call('POST', `/a/${token}/reschedule`, {
      body: { startsAt: '2026-12-09T10:00:00-06:00' },
    });
    expect(response.status).toBe(200);
    const claim = await app.database.claim.findFirstOrThrow({ where: { appointmentId: moved.appointment.details.id } });
    expect(claim.clinicId).toBe(other.clinicId);
    expect(claim.startsAt.toISOString()).toBe('2026-12-09T16:00:00.000Z');
    expect(await app.database.claim.count({ where: { clinicId: app.clinicId } })).toBe(before);
  });
});

describe('a conversation of the other practice', () => {
  it('is neither read nor listed', async () => {
    const { id } = theirs.conversation;
    for (const as of [staff, { agentOf: ours.conversation.id }]) {
      expect((await problemOf(await app.call('GET', `/conversations/${id}`, { as }))).code).toBe('not_found');
    }
    const list = (await (await app.call('GET', '/conversations', { as: staff })).json()) as {
      conversations: { id: string }[];
    };
    expect(list.conversations.map((row) => row.id)).toContain(ours.conversation.id);
    expect(list.conversations.map((row) => row.id)).not.toContain(id);
  });
});

describe('blocks', () => {
  it('stand in the way of their own practice alone', async () => {
    const day = { from: '2026-12-14', to: '2026-12-14' };
    const body = { everybody: true, local: { from: '2026-12-14' } };
    const before = await starts(app, day);
    const placed = await other.call('POST', '/blocks', { as: staff, body, key: 'the same key' });
    const block = blockSchema.parse(await placed.json());
    expect(await starts(app, day)).toEqual(before);
    expect(await starts(other, day)).toEqual([]);
    expect((await app.call('DELETE', `/blocks/${block.id}`, { as: staff })).status).toBe(404);
    const listed = await app.call('GET', '/blocks?from=2026-12-01', { as: staff });
    expect(blockListSchema.parse(await listed.json()).blocks).toEqual([]);
    expect(await starts(other, day)).toEqual([]);
  });

  it('meet the appointments of their own practice alone', async () => {
    await bookIn(other, { startsAt: '2026-12-15T09:00:00-06:00' });
    const body = { everybody: true, local: { from: '2026-12-15' } };
    const refused = await other.call('POST', '/blocks', { as: staff, body, key: crypto.randomUUID() });
    expect((await problemOf(refused)).code).toBe('time_occupied');
    expect((await app.call('POST', '/blocks', { as: staff, body, key: crypto.randomUUID() })).status).toBe(201);
  });
});

describe('the waitlist', () => {
  const wish = { visitType: 'cleaning', provider: 'martinez', from: '2026-12-21', to: '2026-12-21' };
  const join = async (practice: PracticeApp) => {
    const { id } = await practice.startConversation();
    const body = { ...wish, patient };
    const response = await practice.call('POST', '/waitlist', { as: { agentOf: id }, body, key: crypto.randomUUID() });
    expect(response.status).toBe(201);
    return { conversationId: id, entry: waitlistEntrySchema.parse(await response.json()) };
  };
  const statusOf = async (id: string) => (await app.database.waitlistEntry.findUniqueOrThrow({ where: { id } })).status;

  it('of one practice is not offered what the other frees', async () => {
    const [waitsHere, waitsThere] = [await join(app), await join(other)];
    const booked = await bookIn(other, { startsAt: '2026-12-21T09:00:00-06:00' });
    const cancelled = await other.call('POST', `/appointments/${booked.appointment.details.id}/cancel`, {
      as: staff,
      body: { version: 1 },
    });
    expect(cancelled.status).toBe(200);
    expect(await statusOf(waitsThere.entry.id)).toBe('offered');
    expect(await statusOf(waitsHere.entry.id)).toBe('waiting');
    const token = waitsThere.entry.links.manage.split('/').at(-1);
    const accepted = await app.call('POST', `/w/${token}/accept`, {});
    expect(accepted.status).toBe(200);
    const { appointment } = waitlistAcceptanceSchema.parse(await accepted.json());
    const row = await app.database.appointment.findUniqueOrThrow({ where: { id: appointment.details.id } });
    expect(row.clinicId).toBe(other.clinicId);
    expect(await listOf(app, { from: '2026-12-21', to: '2026-12-21' })).toEqual([]);
  });

  it('is neither seen nor touched from the other', async () => {
    const { entry } = await join(other);
    const listed = await app.call('GET', '/waitlist', { as: staff });
    const ids = waitlistListSchema.parse(await listed.json()).entries.map(({ id }) => id);
    expect(ids).not.toContain(entry.id);
    expect(ids.length).toBeGreaterThan(0);
    for (const as of [staff, { agentOf: ours.conversation.id }]) {
      for (const [method, path] of [
        ['GET', ''],
        ['POST', '/accept'],
        ['POST', '/decline'],
        ['POST', '/leave'],
      ] as const) {
        const response = await app.call(method, `/waitlist/${entry.id}${path}`, { as });
        expect((await problemOf(response)).code, `${method} ${path}`).toBe('not_found');
      }
    }
    expect(await statusOf(entry.id)).toBe('waiting');
  });

  it('takes no appointment of the other to move earlier', async () => {
    for (const as of [staff, { agentOf: ours.conversation.id }]) {
      const body = { appointmentId: theirs.appointment.details.id };
      const response = await app.call('POST', '/waitlist', { as, body, key: crypto.randomUUID() });
      expect((await problemOf(response)).code).toBe('not_found');
    }
  });
});

describe('recalls and messages', () => {
  it('are of the own practice’s patients alone', async () => {
    const { appointment } = await bookIn(other, { startsAt: '2026-12-23T09:00:00-06:00' });
    await app.database.appointment.update({
      where: { id: appointment.details.id },
      data: {
        status: 'completed',
        startsAt: new Date('2026-06-01T15:00:00Z'),
        endsAt: new Date('2026-06-01T15:45:00Z'),
      },
    });
    const due = async (practice: PracticeApp) => {
      const response = await practice.call('GET', '/recalls?dueBefore=2027-01-01', { as: staff });
      return recallListSchema.parse(await response.json()).recalls.map(({ lastVisit }) => lastVisit.appointmentId);
    };
    expect(await due(other)).toEqual([appointment.details.id]);
    expect(await due(app)).toEqual([]);
    const told = async (practice: PracticeApp) => {
      const response = await practice.call('GET', '/notifications', { as: staff });
      return notificationListSchema.parse(await response.json()).notifications.length;
    };
    // The offer that the other practice made.
    expect(await told(other)).toBeGreaterThan(0);
    expect(await told(app)).toBe(0);
  });
});

describe('a family', () => {
  it('booked in one practice takes nothing of the other, with the same key too', async () => {
    const members = ['09:00', '10:00'].map((time, n) => ({
      visitType: 'cleaning',
      provider: 'martinez',
      startsAt: `2026-12-22T${time}:00-06:00`,
      patient: { ...patient, first: `Linda ${'AB'[n]}` },
    }));
    const body = { members };
    const responses = await Promise.all(
      [app, other].map((practice) =>
        practice.call('POST', '/family/appointments', { as: staff, body, key: 'one key for two families' }),
      ),
    );
    expect(responses.map(({ status }) => status)).toEqual([201, 201]);
    const day = { from: '2026-12-22', to: '2026-12-22' };
    const [here, there] = [await listOf(app, day), await listOf(other, day)];
    expect([here.length, there.length]).toEqual([2, 2]);
    expect(new Set([...here, ...there]).size).toBe(4);
  });
});

describe('an idempotency key', () => {
  it('of one practice is not known in the other', async () => {
    const key = 'one key for both';
    const bodies = [
      bookingInput({ startsAt: '2026-12-16T09:00:00-06:00' }),
      bookingInput({ startsAt: '2026-12-16T10:00:00-06:00' }),
    ];
    const responses = await Promise.all(
      [app, other].map((practice, n) => practice.call('POST', '/appointments', { as: staff, body: bodies[n], key })),
    );
    expect(responses.map(({ status }) => status)).toEqual([201, 201]);
    const blocks = { provider: 'chen', local: { from: '2026-12-17' } };
    const placed = await Promise.all(
      [app, other].map((practice, n) =>
        practice.call('POST', '/blocks', { as: staff, body: { ...blocks, reason: `number ${n}` }, key }),
      ),
    );
    expect(placed.map(({ status }) => status)).toEqual([201, 201]);
  });
});

describe('the database', () => {
  let client: pg.Client;
  const rows: Record<'ours' | 'theirs', Record<string, string>> = { ours: {}, theirs: {} };

  beforeAll(async () => {
    client = new pg.Client({ connectionString: app.databaseUrl });
    await client.connect();
    for (const [side, booked] of [
      ['ours', ours],
      ['theirs', theirs],
    ] as const) {
      const found = await client.query(
        `SELECT clinic_id AS clinic, id AS appointment, patient_id AS patient, provider_id AS provider,
           operatory_id AS operatory, visit_type_id AS "visitType", conversation_id AS conversation
         FROM appointments WHERE id = $1`,
        [booked.appointment.details.id],
      );
      rows[side] = found.rows[0];
    }
  });
  afterAll(() => client.end());

  /** Our row with one of the other's ids in it. */
  const mixed = (foreign: string) => ({ ...rows.ours, [foreign]: rows.theirs[foreign] });
  const foreignKey = expect.objectContaining({ code: '23503' });

  it.each(['patient', 'provider', 'operatory', 'visitType'])(
    'refuses an appointment with the other’s %s',
    async (foreign) => {
      const insert = (row: Record<string, string | undefined>) =>
        client.query(
          `INSERT INTO appointments (id, clinic_id, code, patient_id, visit_type_id, provider_id, operatory_id, starts_at,
           ends_at, status, locale, updated_at)
         VALUES (gen_random_uuid(), $1, gen_random_uuid()::text, $2, $3, $4, $5, '2026-12-30T09:00Z',
           '2026-12-30T10:00Z', 'booked', 'en-US', now())`,
          [row.clinic, row.patient, row.visitType, row.provider, row.operatory],
        );
      await expect(insert(mixed(foreign))).rejects.toEqual(foreignKey);
      await expect(insert(rows.ours)).resolves.toBeDefined();
    },
  );

  it.each(['provider', 'operatory', 'visitType', 'appointment'])(
    'refuses a claim with the other’s %s',
    async (foreign) => {
      const insert = (row: Record<string, string | undefined>) =>
        client.query(
          `INSERT INTO claims (id, clinic_id, kind, provider_id, operatory_id, visit_type_id, appointment_id, starts_at, ends_at)
         VALUES (gen_random_uuid(), $1, 'appointment', $2, $3, $4, $5, '2026-12-30T09:00Z', '2026-12-30T10:00Z')`,
          [row.clinic, row.provider, row.operatory, row.visitType, row.appointment],
        );
      await client.query('BEGIN');
      await client.query('DELETE FROM claims');
      await client.query('SAVEPOINT before');
      await expect(insert(mixed(foreign))).rejects.toEqual(foreignKey);
      await client.query('ROLLBACK TO before');
      await expect(insert(rows.ours)).resolves.toBeDefined();
      await client.query('ROLLBACK');
    },
  );

  it.each(['patient', 'provider', 'visitType', 'appointment'])(
    'refuses a place on the waitlist with the other’s %s',
    async (foreign) => {
      const insert = (row: Record<string, string | undefined>) =>
        client.query(
          `INSERT INTO waitlist_entries (id, clinic_id, patient_id, provider_id, visit_type_id, appointment_id, weekdays,
           locale, updated_at)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, '{}', 'en-US', now())`,
          [row.clinic, row.patient, row.provider, row.visitType, row.appointment],
        );
      await expect(insert(mixed(foreign))).rejects.toEqual(foreignKey);
      await expect(insert(rows.ours)).resolves.toBeDefined();
    },
  );

  it.each(['entry', 'provider', 'operatory'])('refuses an offer with the other’s %s', async (foreign) => {
    for (const side of ['ours', 'theirs'] as const) {
      const entry = await client.query(
        `INSERT INTO waitlist_entries (id, clinic_id, patient_id, visit_type_id, weekdays, locale, updated_at)
         VALUES (gen_random_uuid(), $1, $2, $3, '{}', 'en-US', now()) RETURNING id`,
        [rows[side].clinic, rows[side].patient, rows[side].visitType],
      );
      rows[side].entry = entry.rows[0].id;
    }
    const insert = (row: Record<string, string | undefined>) =>
      client.query(
        `INSERT INTO waitlist_offers (id, clinic_id, entry_id, provider_id, operatory_id, starts_at, ends_at, expires_at)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, '2026-12-30T09:00Z', '2026-12-30T10:00Z', '2026-12-29T09:00Z')`,
        [row.clinic, row.entry, row.provider, row.operatory],
      );
    await expect(insert(mixed(foreign))).rejects.toEqual(foreignKey);
    await expect(insert(rows.ours)).resolves.toBeDefined();
  });

  it.each(['patient', 'appointment'])('refuses a notification with the other’s %s', async (foreign) => {
    const insert = (row: Record<string, string | undefined>) =>
      client.query(
        `INSERT INTO notifications (id, clinic_id, patient_id, appointment_id, kind)
         VALUES (gen_random_uuid(), $1, $2, $3, 'test')`,
        [row.clinic, row.patient, row.appointment],
      );
    await expect(insert(mixed(foreign))).rejects.toEqual(foreignKey);
    await expect(insert(rows.ours)).resolves.toBeDefined();
  });

  it('holds no row that names another practice’s', async () => {
    const { rows: found } = await client.query(`
      SELECT 'appointment' AS what FROM appointments a JOIN conversations c ON c.id = a.conversation_id WHERE c.clinic_id <> a.clinic_id
      UNION ALL SELECT 'claim' FROM claims a JOIN conversations c ON c.id = a.conversation_id WHERE c.clinic_id <> a.clinic_id
      UNION ALL SELECT 'follow-up' FROM follow_ups a JOIN conversations c ON c.id = a.conversation_id WHERE c.clinic_id <> a.clinic_id
      UNION ALL SELECT 'document' FROM patient_documents a JOIN conversations c ON c.id = a.conversation_id WHERE c.clinic_id <> a.clinic_id
      UNION ALL SELECT 'audit' FROM audit_entries a JOIN conversations c ON c.id = a.conversation_id WHERE c.clinic_id <> a.clinic_id
      UNION ALL SELECT 'audit' FROM audit_entries a JOIN appointments b ON b.id::text = a.entity_id WHERE b.clinic_id <> a.clinic_id
      UNION ALL SELECT 'audit' FROM audit_entries a JOIN staff_users s ON s.id = a.actor_id WHERE s.clinic_id <> a.clinic_id`);
    expect(found).toEqual([]);
  });
});
