import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode, Failure } from './failure.ts';
import type { Account } from './postgres-account.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';

/** The cluster's own superuser; only the set-up signs in as it. */
export const adminUser = 'openwide_admin';

/**
 * Makes the files of a new cluster, or checks those that are there.
 * A cluster appears under its name only when it is whole, so a start broken off leaves nothing half made.
 * @param lasting false for tests: skips waiting for the disk
 * @returns whether it was made now
 * @throws Failure for a cluster of another major version, a folder that holds something else, or missing permission
 */
export async function ensureCluster(
  clusterDir: string,
  binaries: PostgresBinaries,
  account: Account | undefined,
  adminPassword: string,
  lasting: boolean,
): Promise<boolean> {
  const version = await readFile(join(clusterDir, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw notPermitted(clusterDir, error);
  });
  if (version !== undefined) {
    if (version.trim() === binaries.major) return false;
    throw new Failure(
      `The database in ${clusterDir} was made by PostgreSQL ${version.trim()}; this Openwide brings ${binaries.major}, which cannot read it.`,
      [
        `Start the Openwide that made it, save its data with pg_dump, and load them with pg_restore after this one has made a new folder.`,
        `Or, if nothing in it is needed: move ${clusterDir} away and start again.`,
        'Or set DATABASE_URL to a PostgreSQL of your own.',
      ],
    );
  }
  if (existsSync(clusterDir) && (await readdir(clusterDir)).length > 0) {
    throw new Failure(`${clusterDir} holds files, but they are no PostgreSQL database.`, [
      'Move them away and start again, or name another folder with OPENWIDE_DATA_DIR.',
    ]);
  }
  const draft = `${clusterDir}.new`;
  try {
    await rm(draft, { recursive: true, force: true });
    await mkdir(dirname(clusterDir), { recursive: true });
    await mkdir(draft, { mode: 0o700 });
    if (account !== undefined) await chown(draft, account.uid, account.gid);
  } catch (error) {
    throw notPermitted(clusterDir, error);
  }
  await initialise(draft, binaries, account, adminPassword, lasting);
  await rm(clusterDir, { recursive: true, force: true });
  await rename(draft, clusterDir);
  return true;
}

async function initialise(
  dir: string,
  binaries: PostgresBinaries,
  account: Account | undefined,
  adminPassword: string,
  lasting: boolean,
): Promise<void> {
  const secretDir = await mkdtemp(join(tmpdir(), 'openwide-'));
  const passwordFile = join(secretDir, 'password');
  try {
    await writeFile(passwordFile, `${adminPassword}\n`, { mode: 0o600 });
    if (account !== undefined) {
      await chown(secretDir, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    const args = [
      `--pgdata=${dir}`,
      `--username=${adminUser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(lasting ? [] : ['--no-sync']),
    ];
    const child = spawn(binaries.initdb, args, {
      ...account,
      cwd: '/',
      env: postgresEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const [code] = await once(child, 'close');
    if (code !== 0) {
      throw new Failure(`A new database could not be made in ${dir}: ${said.trim()}`, [
        'See that the disk has room and that you may write there, or name another folder with OPENWIDE_DATA_DIR.',
        'Or set DATABASE_URL to a PostgreSQL of your own.',
      ]);
    }
  } finally {
    await rm(secretDir, { recursive: true, force: true });
  }
}

/**
 * Sees to a `postmaster.pid` of a start that was broken off: stops the database it names if that still runs on this
 * cluster (nobody supervises it any more), removes the file if it does not. The caller holds the data folder's lock.
 */
export async function endLeftover(clusterDir: string): Promise<void> {
  const pidFile = join(clusterDir, 'postmaster.pid');
  const [firstLine] = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
  const pid = Number(firstLine);
  if (!firstLine || !Number.isInteger(pid) || pid <= 1) return;
  if (!(await isPostgres(pid, clusterDir))) {
    await rm(pidFile, { force: true });
    return;
  }
  for (const [signal, waitMs] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5000],
  ] as const) {
    process.kill(pid, signal);
    const deadline = performance.now() + waitMs;
    while (performance.now() < deadline) {
      if (!(await isPostgres(pid, clusterDir))) return;
      await delay(50);
    }
  }
  throw new Failure(`A database of an earlier start (process ${pid}) still runs on ${clusterDir} and does not end.`, [
    `End it (kill -9 ${pid}) and start again.`,
  ]);
}

/** Whether this process is a PostgreSQL on this cluster, and not another program that was given the same id since. */
async function isPostgres(pid: number, clusterDir: string): Promise<boolean> {
  const child = spawn('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] });
  let command = '';
  child.stdout.on('data', (chunk: Buffer) => {
    command += chunk.toString();
  });
  const code = await once(child, 'close').then(
    ([exit]) => exit,
    () => undefined,
  );
  if (code === undefined) {
    command = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
  }
  return command.includes('postgres') && command.includes(clusterDir);
}

/** Nothing of ours: a PGDATA, PGPORT or LC_ALL of the machine would change how the database runs. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

function notPermitted(path: string, error: unknown): unknown {
  const code = errorCode(error);
  if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS' && code !== 'ENOSPC') return error;
  const why = code === 'ENOSPC' ? 'the disk is full' : 'you may not read or write there';
  return new Failure(`The database's folder ${path} cannot be used: ${why}.`, [
    'Make it yours (chown), or name another folder with OPENWIDE_DATA_DIR.',
  ]);
}
