import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { demoStaffEmail } from '#server/seed/demo-staff.ts';
import { ensureWebBuild } from '../stack/build.ts';
import { cacheDirOf, nodePath, rootDir } from '../stack/paths.ts';
import { choosePort } from '../stack/ports.ts';
import { createProgress } from '../stack/progress.ts';
import { readSettings } from '../stack/settings.ts';
import { type Stack, startStack } from '../stack/stack.ts';

/** A Monday morning of the demo practice, and moments when it is closed. */
export const moments = {
  open: '2026-11-23T15:12:00Z',
  night: '2026-11-23T03:20:00Z',
  holiday: '2026-11-26T16:00:00Z',
} as const;

/** Where the pages are served. */
export interface Place {
  url: string;
  /** Nothing when the pages were running already. */
  own: OwnStack | undefined;
  close(): Promise<void>;
}

/** What a stack of its own can do beside serving pages. */
export interface OwnStack {
  livekit: Stack['livekit'];
  staff: { email: string; password: string };
  /** The same pages as another process serves them that was told something else. */
  otherPages(environment: Record<string, string>): Promise<string>;
}

/** Pages that run already. */
export function runningPlace(url: string): Place {
  return { url: url.replace(/\/$/, ''), own: undefined, close: async () => {} };
}

/** A stack of its own at a fixed moment, which leaves nothing behind. @param environment what it is told beside */
export async function ownPlace(environment: Record<string, string>): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'openwide-screens-'));
  // The database's own account has to get in.
  await chmod(dataDir, 0o755);
  const progress = createProgress(process.stderr);
  const stack = await startStack({
    dataDir,
    cacheDir: cacheDirOf(process.env),
    settings: readSettings({
      ...process.env,
      PORT: '0',
      OPENWIDE_DATABASE_PORT: '0',
      OPENWIDE_LIVEKIT_PORT: '0',
      GATEWAY_PORT: '0',
    }),
    mode: 'production',
    environment: {
      ...process.env,
      CLOCK_START: moments.open,
      CLOCK_SET_AT: new Date().toISOString(),
      TOKENS_PER_10_MINUTES: '100000',
      ...environment,
    },
    lasting: false,
    progress,
    events: { onRestart: () => {}, onGivenUp: () => {} },
  });
  const others = new Map<string, ReturnType<typeof startPages>>();
  return {
    url: stack.publicUrl,
    own: {
      livekit: stack.livekit,
      staff: { email: demoStaffEmail, password: stack.secrets.staffPassword },
      async otherPages(told) {
        const key = JSON.stringify(told);
        const distDir = await ensureWebBuild(progress);
        const pages = others.get(key) ?? startPages({ ...stack.webEnvironment, OPENWIDE_DIST_DIR: distDir, ...told });
        others.set(key, pages);
        return (await pages).url;
      },
    },
    async close() {
      for (const pages of others.values()) (await pages).stop();
      await stack.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function startPages(environment: Record<string, string | undefined>) {
  const { port } = await choosePort(0, 'tcp');
  const url = `http://localhost:${port}`;
  const args = ['node_modules/next/dist/bin/next', 'start', '-p', String(port)];
  const env = { ...environment, NODE_ENV: 'production', PUBLIC_URL: url } as NodeJS.ProcessEnv;
  const child = spawn(nodePath, args, { cwd: rootDir, env, stdio: 'ignore' });
  const stop = () => void child.kill('SIGTERM');
  process.once('exit', stop);
  const answers = () =>
    fetch(`${url}/api/v1/openapi.json`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error('The pages at another moment did not start.');
    await sleep(100);
  }
  return { url, stop };
}
