import type pg from 'pg';

/** Round-the-clock half hours: a practice has not so many in its life, but the rows are of the right kind. */
const visitMinutes = 30;

/**
 * Fills a database up to so many appointments, each with its claim: half of them the practice's own history (before
 * `before`) and what it has beyond its horizon (from `beyond`), half those of nine other practices around today.
 * Constraints and indexes are taken off while rows are loaded and made again, with their checks, afterwards.
 */
export async function loadHistory(
  client: pg.Client,
  options: { clinicId: string; upTo: number; before: string; beyond: string; progress: (line: string) => void },
): Promise<void> {
  const { clinicId, upTo, before, beyond, progress } = options;
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::int FROM appointments');
  const missing = upTo - (rows[0]?.count ?? 0);
  await addOtherPractices(client, clinicId);
  progress(`loading ${missing} more appointments and their claims`);
  await withoutConstraints(client, ['claims', 'appointments'], progress, async () => {
    const own = Math.floor(missing / 2);
    await addAppointments(client, `c.id = '${clinicId}'`, 'H', Math.floor(own * 0.8), `'${before}'::timestamptz`, -1);
    await addAppointments(
      client,
      `c.id = '${clinicId}'`,
      'F',
      own - Math.floor(own * 0.8),
      `'${beyond}'::timestamptz`,
      1,
    );
    const others = missing - own;
    const start = `'${before}'::timestamptz - interval '${Math.floor(others / 45 / 2) * visitMinutes} minutes'`;
    await addAppointments(client, `c.id <> '${clinicId}'`, 'O', others, start, 1);
    await client.query(`
      INSERT INTO claims (id, clinic_id, kind, provider_id, operatory_id, visit_type_id, starts_at, ends_at, appointment_id)
      SELECT uuidv7(), clinic_id, 'appointment', provider_id, operatory_id, visit_type_id, starts_at, ends_at, id
      FROM appointments a WHERE NOT EXISTS (SELECT FROM claims WHERE claims.appointment_id = a.id)`);
  });
  await client.query('VACUUM (ANALYZE) appointments, claims, patients');
}

/** Nine more practices with five providers and rooms each, one visit type and one patient. */
async function addOtherPractices(client: pg.Client, clinicId: string): Promise<void> {
  await client.query(`
    INSERT INTO clinics SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'slug', 'practice-' || n))).*
    FROM clinics c, generate_series(1, 9) n WHERE c.id = '${clinicId}'`);
  for (const table of ['providers', 'operatories', 'visit_types', 'patients']) {
    await client.query(`
      INSERT INTO ${table} SELECT (jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), 'clinic_id', c.id))).*
      FROM clinics c, (SELECT * FROM ${table} WHERE clinic_id = '${clinicId}' LIMIT 5) t WHERE c.id <> '${clinicId}'`);
  }
}

/** Half-hour visits back to back, forwards or backwards from an instant, the same number for each provider. */
async function addAppointments(
  client: pg.Client,
  ofClinics: string,
  prefix: string,
  count: number,
  from: string,
  direction: 1 | -1,
): Promise<void> {
  await client.query(`
    WITH place AS (
      SELECT c.id AS clinic_id, p.id AS provider_id, o.id AS operatory_id, v.id AS visit_type_id,
        row_number() OVER (ORDER BY c.id, p.code) - 1 AS place, count(*) OVER () AS places
      FROM clinics c
      JOIN LATERAL (SELECT id, code, row_number() OVER (ORDER BY code) AS n FROM providers WHERE clinic_id = c.id) p ON true
      JOIN LATERAL (SELECT id, row_number() OVER (ORDER BY code) AS n FROM operatories WHERE clinic_id = c.id) o USING (n)
      JOIN LATERAL (SELECT id FROM visit_types WHERE clinic_id = c.id ORDER BY rank LIMIT 1) v ON true
      WHERE ${ofClinics}
    ), patient AS (
      SELECT clinic_id, id, row_number() OVER (PARTITION BY clinic_id ORDER BY id) - 1 AS n,
        count(*) OVER (PARTITION BY clinic_id) AS patients
      FROM patients
    ), visit AS (
      SELECT place.*, n, ${from} + ${direction} * (n / places) * interval '${visitMinutes} minutes' AS starts_at
      FROM generate_series(0, ${count - 1}) n JOIN place ON place.place = n % places
    )
    INSERT INTO appointments (id, clinic_id, code, patient_id, visit_type_id, provider_id, operatory_id, starts_at, ends_at,
      status, locale, created_at, updated_at)
    SELECT uuidv7(), visit.clinic_id, '${prefix}' || visit.n, patient.id, visit_type_id, provider_id, operatory_id,
      starts_at, starts_at + interval '${visitMinutes} minutes',
      (CASE WHEN starts_at < now() THEN 'completed' ELSE 'booked' END)::appointment_status, 'en-US', starts_at, starts_at
    FROM visit JOIN patient ON patient.clinic_id = visit.clinic_id AND patient.n = visit.n % patient.patients`);
}

/** Runs `load` with neither foreign keys, exclusion constraints nor plain indexes on the tables. */
async function withoutConstraints(
  client: pg.Client,
  tables: string[],
  progress: (line: string) => void,
  load: () => Promise<void>,
): Promise<void> {
  const constraints = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE conrelid = ANY($1::text[]::regclass[]) AND contype IN ('f', 'x')`,
    [tables],
  );
  for (const { table, name } of constraints.rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
  const indexes = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
     FROM pg_index WHERE indrelid = ANY($1::text[]::regclass[]) AND NOT indisunique`,
    [tables],
  );
  for (const { name } of indexes.rows) await client.query(`DROP INDEX ${name}`);
  await load();
  await client.query("SET maintenance_work_mem = '512MB'");
  progress('making the indexes anew');
  for (const { definition } of indexes.rows) await client.query(definition);
  for (const { table, name, definition } of constraints.rows) {
    if (definition.startsWith('EXCLUDE')) progress(`checking every row against ${name}`);
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT "${name}" ${definition}`);
  }
}
