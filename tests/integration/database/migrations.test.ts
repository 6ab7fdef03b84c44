import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, missingSql } from '#scripts/stack/migrate.ts';
import { environment } from '#tests/environment/environment.ts';

let admin: pg.Client;
let url: string;
let name: string;

/** An empty database, without a single table. */
beforeEach(async () => {
  const { databaseUrl } = environment();
  admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  name = `test_${randomBytes(8).toString('hex')}`;
  await admin.query(`CREATE DATABASE "${name}"`);
  const target = new URL(databaseUrl);
  target.pathname = `/${name}`;
  url = target.href;
});
afterEach(async () => {
  await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
  await admin.end();
});

async function query(statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('the migrations', () => {
  it('bring an empty database to what the schema says, and do nothing the second time', async () => {
    const applied = await migrate(url);
    expect(applied[0]).toBe('20261121000000_initial');
    expect(await migrate(url)).toEqual([]);
    expect(await missingSql(url)).toBeUndefined();
  });

  it('are recorded the way Prisma deploys, so that it finds nothing left to do', async () => {
    const applied = await migrate(url);
    const rows = await query('SELECT * FROM _prisma_migrations ORDER BY started_at');
    expect(rows.map((row) => row.migration_name)).toEqual(applied);
    for (const row of rows) {
      expect(row).toMatchObject({ checksum: expect.stringMatching(/^[0-9a-f]{64}$/), rolled_back_at: null });
      expect(row.finished_at).toBeInstanceOf(Date);
      expect(row.applied_steps_count).toBe(1);
    }
  });

  it('are applied once when several starters come at the same moment', async () => {
    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  });

  it('notice a column that the schema has and the database has not', async () => {
    await migrate(url);
    await query('ALTER TABLE patients DROP COLUMN email');
    expect(await missingSql(url)).toMatch(/ALTER TABLE "patients" ADD COLUMN\s+"email"/);
  });

  it('leave a database alone that a newer version has migrated', async () => {
    await migrate(url);
    await query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ('x', repeat('0', 64), '29990101000000_from_the_future', now(), 1)`,
    );
    await expect(migrate(url)).rejects.toThrow(/29990101000000_from_the_future/);
  });

  it('say in a sentence that there is no database', async () => {
    await expect(migrate('postgresql://nobody:wrong@127.0.0.1:9/none')).rejects.toThrow(/cannot be reached/);
  });
});
