import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type Child, type ChildEvents, superviseChild } from './children.ts';
import { errorCode, Failure } from './failure.ts';
import { lastWords } from './health.ts';
import { clusterDirFor, openStateDir, postgresAccount } from './postgres-account.ts';
import { binariesFor, findPostgresBinaries } from './postgres-binaries.ts';
import { adminUser, endLeftover, ensureCluster, postgresEnvironment } from './postgres-cluster.ts';
import type { ProcessGuard } from './process-guard.ts';
import type { Secrets } from './secrets.ts';

/** The role and the database Openwide works with; the role owns its database and is no superuser. */
const appRole = 'openwide';
const appDatabase = 'openwide';

export type PostgresOptions = {
  dataDir: string;
  port: number;
  secrets: Secrets;
  /** False in tests: faster, and a crash of the machine may lose data. */
  lasting: boolean;
  /** Tests make a database of their own per file. */
  mayCreateDatabases: boolean;
  events: ChildEvents;
  guard?: ProcessGuard;
  signal?: AbortSignal;
  /** Told of the child before it is ready. */
  onChild: (child: Child) => void;
  /** Told when the files cannot lie in `dataDir`. */
  onNotice?: (sentence: string) => void;
};

export type Postgres = { child: Child; clusterDir: string; databaseUrl: string; created: boolean };

/**
 * Starts the embedded PostgreSQL on 127.0.0.1, makes the application's role and database where they are missing, and
 * returns when it can be used. Every connection is in UTC, and its log never shows the values of a statement.
 * @throws Failure with what to do when it does not come up
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dataDir, port, secrets } = options;
  const account = postgresAccount();
  const binaries = await binariesFor(await findPostgresBinaries(), account, openStateDir);
  const wanted = join(dataDir, 'postgres');
  const clusterDir = clusterDirFor(wanted, account);
  if (clusterDir !== wanted) {
    options.onNotice?.(
      `PostgreSQL does not run as root and its account may not enter ${dataDir}: its data are in ${clusterDir}.`,
    );
  }
  const created = await ensureCluster(clusterDir, binaries, account, secrets.databaseAdminPassword, options.lasting);
  await endLeftover(clusterDir);
  const child = superviseChild(
    {
      name: 'database',
      command: binaries.postgres,
      args: ['-D', clusterDir, ...serverFlags(port, options.lasting)],
      env: postgresEnvironment(),
      cwd: '/',
      account,
      logPath: join(dataDir, 'logs', 'database.log'),
      stopSignal: 'SIGINT',
      stopTimeoutMs: 30_000,
    },
    options.events,
    options.guard,
  );
  options.onChild(child);
  await prepare(child, port, options);
  return { child, clusterDir, databaseUrl: urlOf(appRole, secrets.databasePassword, port, appDatabase), created };
}

function serverFlags(port: number, lasting: boolean): string[] {
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    max_connections: '100',
    log_checkpoints: 'off',
    // No statement and no value of a row may reach a log: they hold patients' data.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(lasting ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Waits until the server answers, then makes role and database. A server that recovers after a crash gets its time. */
async function prepare(child: Child, port: number, options: PostgresOptions): Promise<void> {
  const admin = await connectAsAdmin(child, port, options.secrets.databaseAdminPassword, options.signal);
  try {
    const password = pg.escapeLiteral(options.secrets.databasePassword);
    const rights = options.mayCreateDatabases ? 'LOGIN CREATEDB' : 'LOGIN NOCREATEDB';
    const role = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [appRole]);
    await admin.query(`${role.rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${appRole} ${rights} PASSWORD ${password}`);
    await admin.query(`ALTER ROLE ${appRole} SET timezone TO 'UTC'`);
    const database = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [appDatabase]);
    if (database.rowCount === 0) await admin.query(`CREATE DATABASE ${appDatabase} OWNER ${appRole}`);
  } finally {
    await admin.end();
  }
}

async function connectAsAdmin(
  child: Child,
  port: number,
  password: string,
  signal: AbortSignal | undefined,
): Promise<pg.Client> {
  let deadline = performance.now() + 30_000;
  let recovering = false;
  for (;;) {
    signal?.throwIfAborted();
    const client = new pg.Client({ connectionString: urlOf(adminUser, password, port, 'postgres') });
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      if (errorCode(error) === '28P01') {
        throw new Failure(
          'The database does not know the password in secrets.json: the two are not of the same start.',
          [
            'Put the secrets.json back that belongs to this database.',
            'Or, if nothing in it is needed: move the data folder away and start again.',
          ],
        );
      }
      if (errorCode(error) === '57P03' && !recovering) {
        recovering = true;
        deadline += 120_000;
      }
      if (child.givenUp() || performance.now() > deadline) {
        throw new Failure(
          `The database does not start. ${lastWords(child.lastLines())}`,
          [`The whole log is in ${child.logPath}.`, 'Or set DATABASE_URL to a PostgreSQL of your own.'],
          { cause: error },
        );
      }
      await delay(25);
    }
  }
}

function urlOf(user: string, password: string, port: number, database: string): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
