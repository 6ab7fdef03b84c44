import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#server/database.ts';
import { seedPractice } from '#server/seed/seed-demo.ts';
import { createFreshDatabase, type FreshDatabase } from '#tests/environment/fresh-database.ts';

let fresh: FreshDatabase;
let client: pg.Client;
/** Real ids to claim with; two of each where a test needs another one. */
const ids: Record<'clinic' | 'provider' | 'otherProvider' | 'room' | 'otherRoom' | 'visitType' | 'patient', string> = {
  clinic: '',
  provider: '',
  otherProvider: '',
  room: '',
  otherRoom: '',
  visitType: '',
  patient: '',
};

beforeAll(async () => {
  fresh = await createFreshDatabase();
  const database = openDatabase(fresh.url, 2);
  ids.clinic = await seedPractice(database);
  await database.$disconnect();
  client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  const two = async (table: string) =>
    (await client.query(`SELECT id FROM ${table} LIMIT 2`)).rows.map((row) => row.id);
  [ids.provider, ids.otherProvider] = await two('providers');
  [ids.room, ids.otherRoom] = await two('operatories');
  [ids.visitType] = await two('visit_types');
  [ids.patient] = await two('patients');
  await client.query(
    `INSERT INTO conversations (id, clinic_id, locale, secret_hash, visitor_identity) VALUES ('c1', $1, 'en-US', 'h', 'v')`,
    [ids.clinic],
  );
});
afterAll(async () => {
  await client.end();
  await fresh.drop();
});
beforeEach(() => client.query('DELETE FROM claims'));

type Claim = Partial<{
  kind: 'hold' | 'appointment' | 'block';
  provider: string | null;
  room: string | null;
  from: string;
  to: string;
  appointment: string | null;
  conversation: string | null;
  visitType: string | null;
  expires: string | null;
}>;

/** Writes a block from nine to ten, or what is given instead. */
async function claim(given: Claim = {}): Promise<void> {
  const row = {
    kind: 'block',
    provider: ids.provider,
    room: ids.room,
    from: '2026-12-01T09:00Z',
    to: '2026-12-01T10:00Z',
    appointment: null,
    conversation: null,
    visitType: null,
    expires: null,
    ...given,
  };
  await client.query(
    `INSERT INTO claims (id, clinic_id, kind, provider_id, operatory_id, starts_at, ends_at, appointment_id,
       conversation_id, visit_type_id, expires_at, block_id)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ids.clinic,
      row.kind,
      row.provider,
      row.room,
      row.from,
      row.to,
      row.appointment,
      row.conversation,
      row.visitType,
      row.expires,
      row.kind === 'block' ? crypto.randomUUID() : null,
    ],
  );
}

const hold = (): Claim => ({
  kind: 'hold',
  conversation: 'c1',
  visitType: ids.visitType,
  expires: '2026-12-01T08:00Z',
});

async function appointment(): Promise<string> {
  const { rows } = await client.query(
    `INSERT INTO appointments (id, clinic_id, code, patient_id, visit_type_id, provider_id, operatory_id, starts_at,
       ends_at, status, locale, updated_at)
     VALUES (gen_random_uuid(), $1, gen_random_uuid()::text, $2, $3, $4, $5, '2026-12-01T09:00Z', '2026-12-01T10:00Z',
       'booked', 'en-US', now()) RETURNING id`,
    [ids.clinic, ids.patient, ids.visitType, ids.provider, ids.room],
  );
  return rows[0].id;
}

const refusedBy = (constraint: string, code: string) => expect.objectContaining({ constraint, code });

describe('two claims', () => {
  it.each([
    ['the same time', '09:00', '10:00'],
    ['the end of it', '09:59', '10:30'],
    ['the beginning of it', '08:00', '09:01'],
    ['a time within it', '09:20', '09:40'],
    ['all of it and more', '08:00', '11:00'],
  ])('of one provider cannot both take %s', async (_what, from, to) => {
    await claim();
    const second = claim({ room: ids.otherRoom, from: `2026-12-01T${from}Z`, to: `2026-12-01T${to}Z` });
    await expect(second).rejects.toEqual(refusedBy('claims_provider_no_overlap', '23P01'));
  });

  it('of one operatory cannot overlap, whoever works in it', async () => {
    await claim();
    const second = claim({ provider: ids.otherProvider });
    await expect(second).rejects.toEqual(refusedBy('claims_operatory_no_overlap', '23P01'));
  });

  it('can follow one another without a gap', async () => {
    await claim();
    await claim({ from: '2026-12-01T10:00Z', to: '2026-12-01T11:00Z' });
    await claim({ from: '2026-12-01T08:00Z', to: '2026-12-01T09:00Z' });
  });

  it('can be at the same time for another provider in another operatory', async () => {
    await claim();
    await claim({ provider: ids.otherProvider, room: ids.otherRoom });
  });

  it('can be at the same time when the first was given back', async () => {
    await claim();
    await client.query('DELETE FROM claims');
    await claim();
  });

  it('cannot be made to overlap by moving one', async () => {
    await claim();
    await claim({ from: '2026-12-01T11:00Z', to: '2026-12-01T12:00Z' });
    const move = client.query(
      `UPDATE claims SET starts_at = '2026-12-01T09:30Z', ends_at = '2026-12-01T10:30Z' WHERE starts_at = '2026-12-01T11:00Z'`,
    );
    await expect(move).rejects.toEqual(refusedBy('claims_provider_no_overlap', '23P01'));
  });

  it('from clients that write at the same moment: one wins', async () => {
    const clients = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const other = new pg.Client({ connectionString: fresh.url });
        await other.connect();
        return other;
      }),
    );
    const write = (other: pg.Client) =>
      other.query(
        `INSERT INTO claims (id, clinic_id, kind, provider_id, starts_at, ends_at, block_id)
         VALUES (gen_random_uuid(), $1, 'block', $2, '2026-12-02T09:00Z', '2026-12-02T10:00Z', gen_random_uuid())
         ON CONFLICT DO NOTHING`,
        [ids.clinic, ids.provider],
      );
    const written = await Promise.all(clients.map(write));
    await Promise.all(clients.map((other) => other.end()));
    expect(written.map(({ rowCount }) => rowCount).filter((count) => count === 1)).toHaveLength(1);
  });
});

describe('a claim', () => {
  it.each<[string, () => Claim, string]>([
    ['ends after it starts', () => ({ to: '2026-12-01T09:00Z' }), 'claims_ends_after_start'],
    ['takes a provider or an operatory', () => ({ provider: null, room: null }), 'claims_takes_something'],
    ['of a hold takes a provider', () => ({ ...hold(), provider: null }), 'claims_visit_takes_both'],
    ['of a hold takes an operatory', () => ({ ...hold(), room: null }), 'claims_visit_takes_both'],
    ['of a hold runs out', () => ({ ...hold(), expires: null }), 'claims_only_holds_expire'],
    ['of a hold is for a conversation', () => ({ ...hold(), conversation: null }), 'claims_hold_is_for_somebody'],
    ['of a hold is for a visit type', () => ({ ...hold(), visitType: null }), 'claims_visit_has_a_type'],
    ['of an appointment names no conversation', () => ({ conversation: 'c1' }), 'claims_hold_is_for_somebody'],
    ['that is a block does not run out', () => ({ expires: '2026-12-01T08:00Z' }), 'claims_only_holds_expire'],
    [
      'of an appointment names it',
      () => ({ kind: 'appointment', visitType: ids.visitType }),
      'claims_appointment_of_kind',
    ],
  ])('%s', async (_rule, row, constraint) => {
    await expect(claim(row())).rejects.toEqual(refusedBy(constraint, '23514'));
  });

  it('of an appointment does not run out, and no other kind names one', async () => {
    const id = await appointment();
    const expiring = claim({
      kind: 'appointment',
      appointment: id,
      visitType: ids.visitType,
      expires: '2026-12-01T08:00Z',
    });
    await expect(expiring).rejects.toEqual(refusedBy('claims_only_holds_expire', '23514'));
    await expect(claim({ appointment: id })).rejects.toEqual(refusedBy('claims_appointment_of_kind', '23514'));
    await claim({ kind: 'appointment', appointment: id, visitType: ids.visitType });
  });

  it('of a hold becomes the appointment in place', async () => {
    await claim(hold());
    const id = await appointment();
    const { rowCount } = await client.query(
      `UPDATE claims SET kind = 'appointment', appointment_id = $1, expires_at = NULL, conversation_id = NULL
       WHERE conversation_id = 'c1'`,
      [id],
    );
    expect(rowCount).toBe(1);
  });

  it('goes with its appointment', async () => {
    const id = await appointment();
    await claim({ kind: 'appointment', appointment: id, visitType: ids.visitType });
    await client.query('DELETE FROM appointments WHERE id = $1', [id]);
    expect((await client.query('SELECT 1 FROM claims')).rowCount).toBe(0);
  });
});

describe('the audit', () => {
  it.each([
    ['UPDATE', "UPDATE audit_entries SET action = 'other'"],
    ['DELETE', 'DELETE FROM audit_entries'],
    ['TRUNCATE', 'TRUNCATE audit_entries'],
    ['TRUNCATE', 'TRUNCATE clinics CASCADE'],
  ])('refuses %s', async (operation, statement) => {
    await client.query(
      `INSERT INTO audit_entries (id, clinic_id, actor_kind, action, entity, entity_id)
       VALUES (gen_random_uuid(), $1, 'system', 'test', 'test', 'test')`,
      [ids.clinic],
    );
    const before = (await client.query('SELECT count(*) FROM audit_entries')).rows[0].count;
    await expect(client.query(statement)).rejects.toMatchObject({
      code: '23001',
      message: `audit_entries is append-only: ${operation} is refused`,
    });
    expect((await client.query('SELECT count(*) FROM audit_entries')).rows[0].count).toBe(before);
  });
});

describe('the application', () => {
  it('works in UTC', async () => {
    expect((await client.query('SHOW timezone')).rows[0].TimeZone).toBe('UTC');
  });

  it('is no superuser', async () => {
    const { rows } = await client.query('SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user');
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  });
});
