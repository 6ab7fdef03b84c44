import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileLock, isHeld, tryLock, waitForLock } from './file-lock.ts';
import { rootDir } from './paths.ts';
import type { Progress } from './progress.ts';
import { runToEnd } from './run-script.ts';
import { hashSources } from './source-hash.ts';

/** What this clone has built, shared by `npm start` and `npm test`; not part of the data folder. */
const buildsDir = join(rootDir, '.openwide', 'builds');
const keptBuilds = 3;
/** Where the compiler works and keeps its cache. */
const workName = 'work';
const usedPrefix = 'USED-BY-';

/** Everything the pages are made from. */
const webSources = [
  'app',
  'components',
  'contract',
  'domain',
  'locales',
  'server',
  'public',
  'prisma/schema.prisma',
  'prisma/seed',
  'package.json',
  'package-lock.json',
  'next.config.js',
  'proxy.ts',
  'instrumentation-client.ts',
  'postcss.config.mjs',
  'styles-loader.js',
];

/**
 * Generates the Prisma client when the schema or Prisma changed since.
 * @throws Failure with what Prisma said
 */
export async function ensurePrismaClient(progress: Progress, signal?: AbortSignal): Promise<void> {
  const hash = await hashSources(rootDir, ['prisma/schema.prisma', 'node_modules/prisma/package.json']);
  const marker = join(rootDir, 'prisma', 'generated', '.made-from');
  const isMade = async () => (await readText(marker)) === hash;
  if (await isMade()) return;
  await alone('prisma-client', progress, signal, 'Generating the database client', async () => {
    if (await isMade()) return;
    // Generating needs no engine, but Prisma downloads one unless it is shown a file in its place.
    const env = {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: join(rootDir, 'package.json'),
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    };
    await runToEnd('Generating the database client', ['node_modules/prisma/build/index.js', 'generate'], env, signal);
    await writeFile(marker, hash);
  });
}

/** One step that no other start in this clone does at the same time. */
async function alone(
  lockName: string,
  progress: Progress,
  signal: AbortSignal | undefined,
  step: string,
  work: () => Promise<void>,
): Promise<void> {
  await mkdir(buildsDir, { recursive: true });
  await progress.step(step, async (report) => {
    report('another start is at it');
    const lock = await waitForLock(join(buildsDir, `${lockName}.lock`), signal);
    report('');
    try {
      await work();
    } finally {
      await lock.release();
    }
  });
}

/**
 * Builds the pages when their sources changed since. Each state of the sources has a folder of its own, so a running
 * server keeps the pages it was started with, and going back to an earlier state costs nothing.
 * @returns the folder for OPENWIDE_DIST_DIR, relative to the root
 * @throws Failure with the last lines of the build
 */
export async function ensureWebBuild(progress: Progress, signal?: AbortSignal): Promise<string> {
  let name = await nameOfSources();
  const isBuilt = () => existsSync(join(buildsDir, name));
  if (!isBuilt()) {
    await alone('pages', progress, signal, 'Building the pages', async () => {
      // Whoever edits while it builds gets pages of both states; build those again, but not for ever.
      for (let round = 1; !isBuilt(); round++) {
        await build(signal);
        const after = await nameOfSources();
        if (after === name || round === 3) await keepBuild(name);
        else name = after;
      }
      await removeOldBuilds(name);
    });
  }
  return `.openwide/builds/${name}`;
}

async function nameOfSources(): Promise<string> {
  return (await hashSources(rootDir, webSources, [process.versions.node])).slice(0, 16);
}

/** Builds always in the same folder, where the compiler keeps its cache: a small change takes a tenth of the time. */
async function build(signal: AbortSignal | undefined): Promise<void> {
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    OPENWIDE_DIST_DIR: `.openwide/builds/${workName}`,
  };
  await runToEnd('Building the pages', ['node_modules/next/dist/bin/next', 'build'], env, signal);
}

/** Copies what was built to a folder of its own, at the same depth, since it holds relative links. */
async function keepBuild(name: string): Promise<void> {
  const work = join(buildsDir, workName);
  const draft = join(buildsDir, `${name}.${process.pid}.new`);
  try {
    const filter = (path: string) => path !== join(work, 'cache');
    await cp(work, draft, { recursive: true, verbatimSymlinks: true, filter });
    await rename(draft, join(buildsDir, name));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Says that this process serves a build, so that it is not removed while it does. */
export async function claimBuild(distDir: string): Promise<FileLock | undefined> {
  const lock = await tryLock(join(rootDir, distDir, `${usedPrefix}${process.pid}`));
  return 'release' in lock ? lock : undefined;
}

/** Keeps the newest few, and those that are served. */
async function removeOldBuilds(current: string): Promise<void> {
  const entries = await readdir(buildsDir, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const others = folders.filter((name) => name !== current && name !== workName);
  const dated = await Promise.all(others.map(async (name) => ({ name, builtMs: await builtAt(name) })));
  dated.sort((a, b) => b.builtMs - a.builtMs);
  for (const { name } of dated.slice(keptBuilds - 1)) {
    if (!(await isServed(name))) await rm(join(buildsDir, name), { recursive: true, force: true });
  }
}

async function builtAt(name: string): Promise<number> {
  const marker = await stat(join(buildsDir, name, 'BUILD_ID')).catch(() => undefined);
  return marker?.mtimeMs ?? 0;
}

async function isServed(name: string): Promise<boolean> {
  const files = await readdir(join(buildsDir, name));
  const marks = files.filter((file) => file.startsWith(usedPrefix));
  const held = await Promise.all(marks.map((file) => isHeld(join(buildsDir, name, file))));
  return held.includes(true);
}

async function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
