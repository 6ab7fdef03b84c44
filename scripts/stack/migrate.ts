import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { Failure } from './failure.ts';
import { rootDir } from './paths.ts';
import { schemaFile, withSchemaEngine } from './schema-engine.ts';

const migrationsDir = join(rootDir, 'prisma', 'migrations');

/** Any number will do, as long as every starter of every clone uses the same. */
const advisoryLock = 7_350_110;

/**
 * Applies the migrations a database has not had yet, one starter at a time, and records them as
 * `prisma migrate deploy` does, so the two can take turns.
 * @returns the names of those applied now, oldest first
 * @throws Failure when one does not apply, or when the database was migrated by a newer Openwide
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: databaseUrl, application_name: 'openwide-migrate' });
  lock.on('error', () => {});
  await lock.connect().catch((error: unknown) => {
    throw new Failure(`The database of DATABASE_URL cannot be reached: ${reasonOf(error)}`, [
      'See that it runs, that the address and the password are right, and that this machine may connect.',
    ]);
  });
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    await lock.query('SET client_min_messages TO error');
    return await withSchemaEngine(databaseUrl, async (engine) => {
      const migrationsList = await readMigrations();
      const filters = { externalTables: [], externalEnums: [] };
      const { history } = await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters,
      });
      if (history?.diagnostic === 'migrationsDirectoryIsBehind' || history?.diagnostic === 'historiesDiverge') {
        throw new Failure(
          `The database has migrations that this clone does not know: ${history.unpersistedMigrationNames.join(', ')}.`,
          ['Bring the clone to the version that made them (git pull).', 'Or use another database or data folder.'],
        );
      }
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
      return appliedMigrationNames;
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      `A migration could not be applied: ${reasonOf(error)}`,
      [
        'Nothing of it and nothing after it was applied. Mend what is named, run "npx prisma migrate resolve", start again.',
      ],
      { cause: error },
    );
  } finally {
    await lock.end();
  }
}

/**
 * The SQL that brings a database to what `prisma/schema.prisma` says.
 * @param databaseUrl a database that has all migrations
 * @returns undefined when nothing is missing
 */
export async function missingSql(databaseUrl: string): Promise<string | undefined> {
  const [path, content] = await schemaFile();
  const files = [{ path, content }];
  const { exitCode, stdout } = await withSchemaEngine(databaseUrl, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', configDir: rootDir, files },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return exitCode === 2 ? (stdout ?? undefined) : undefined;
}

/** The migrations of this clone as the engine wants them, oldest first. */
async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() && existsSync(join(migrationsDir, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: migrationsDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(join(migrationsDir, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(join(migrationsDir, name, 'migration.sql'), 'utf8') },
        },
      })),
    ),
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
