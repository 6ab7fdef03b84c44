import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { environment } from './environment.ts';

/** A database that one test file has to itself. */
export type FreshDatabase = { url: string; drop(): Promise<void> };

/** Makes an empty database with all migrations; it takes about a tenth of a second. */
export async function createFreshDatabase(): Promise<FreshDatabase> {
  const { databaseUrl, templateDatabase } = environment();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await run(databaseUrl, `CREATE DATABASE "${name}" TEMPLATE "${templateDatabase}"`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(databaseUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`) };
}

async function run(databaseUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
