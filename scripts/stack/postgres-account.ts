import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { Failure } from './failure.ts';

/** Where root keeps a database whose account may not enter the clone. */
export const openStateDir = '/var/lib/openwide';

export type Account = { uid: number; gid: number };

/**
 * The account PostgreSQL runs as: `undefined` means ours. It refuses to run as root, so root needs the system's
 * `postgres` user; where there is none it is made.
 * @throws Failure when it cannot be made
 */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp();
  if (found !== undefined) return found;
  const made = spawnSync(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'],
    {
      encoding: 'utf8',
    },
  );
  const account = lookUp();
  if (account !== undefined) return account;
  throw new Failure('PostgreSQL does not run as root, and no account for it could be made.', [
    'Start Openwide as an ordinary user.',
    `Or make a user named "postgres" (useradd said: ${(made.stderr ?? '').trim() || 'nothing'}).`,
    'Or set DATABASE_URL to a PostgreSQL of your own.',
  ]);
}

function lookUp(): Account | undefined {
  try {
    const ask = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}

/**
 * The folder a cluster lives in: the wanted one, or, when root starts from a folder that the database's account may
 * not enter (a home folder, a private temporary one), one of the same name under `openStateDir`.
 */
export function clusterDirFor(wanted: string, account: Account | undefined): string {
  if (account === undefined || mayEnter(dirname(wanted), account)) return wanted;
  const key = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  return join(openStateDir, `${key}-${basename(dirname(dirname(wanted)))}`, basename(wanted));
}

function mayEnter(dir: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
