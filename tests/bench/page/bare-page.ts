import { spawn } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { choosePort } from '#scripts/stack/ports.ts';

const next = 'node_modules/next/dist/bin/next';

/** A page of the same framework and the same React with nothing of ours, built and served. */
export interface BarePage {
  url: string;
  stop(): Promise<void>;
}

/** Builds the bare page below the project's root, so that it takes the packages from there, and starts it. */
export async function startBarePage(rootDir: string, environment: NodeJS.ProcessEnv): Promise<BarePage> {
  const dir = join(rootDir, '.openwide', 'bare-page');
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  await cp(join(rootDir, 'tests/bench/page/bare'), dir, { recursive: true });
  await writeFile(join(dir, 'package.json'), '{ "private": true, "type": "module" }\n');
  // The packages are the project's own.
  const config = { poweredByHeader: false, turbopack: { root: rootDir }, outputFileTracingRoot: rootDir };
  await writeFile(join(dir, 'next.config.js'), `export default ${JSON.stringify(config)};\n`);
  const run = (...args: string[]) =>
    spawn(process.execPath, [join(rootDir, next), ...args], {
      cwd: dir,
      env: { ...environment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const build = run('build');
  const code = await new Promise((resolve) => build.once('close', resolve));
  if (code !== 0) throw new Error(`the bare page could not be built: ${code}`);
  const { port } = await choosePort(0, 'tcp');
  const url = `http://localhost:${port}`;
  const server = run('start', '-p', String(port));
  const ended = new Promise((resolve) => server.once('close', resolve));
  process.once('exit', () => server.kill());
  while (!(await answers(url))) {
    if (server.exitCode !== null) throw new Error('the bare page did not start');
    await sleep(100);
  }
  return {
    url,
    async stop() {
      server.kill('SIGTERM');
      await ended;
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
