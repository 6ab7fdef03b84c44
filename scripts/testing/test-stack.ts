import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { demoStaffEmail } from '#server/seed/demo-staff.ts';
import type { TestEnvironment } from '#tests/environment/environment.ts';
import type { Environment } from '../stack/environment.ts';
import { cacheDirOf } from '../stack/paths.ts';
import type { Progress } from '../stack/progress.ts';
import { runToEnd } from '../stack/run-script.ts';
import { databaseEnvironment } from '../stack/services.ts';
import { readSettings } from '../stack/settings.ts';
import { type Stack, startStack } from '../stack/stack.ts';

/** A Monday morning in the demo practice, so that no test depends on the day it is run on. */
const clockStart = '2026-11-23T15:00:00Z';
const templateDatabase = 'openwide_template';

export type TestStack = { environment: TestEnvironment; stop(): Promise<void>; kill(): void };

/**
 * A stack for one run of tests: free ports, a data folder that is thrown away, and nothing of the person's settings.
 * @param logDir where its logs are kept when it has stopped
 */
export async function startTestStack(
  mode: 'services' | 'production',
  logDir: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<TestStack> {
  const dataDir = await mkdtemp(join(tmpdir(), 'openwide-test-'));
  await chmod(dataDir, 0o755);
  const remove = async (clusterDir?: string) => {
    await cp(join(dataDir, 'logs'), logDir, { recursive: true }).catch(() => {});
    if (clusterDir !== undefined) await rm(clusterDir, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  };
  let stack: Stack;
  try {
    stack = await startStack({
      dataDir,
      cacheDir: cacheDirOf(process.env),
      settings: readSettings({ PORT: '0', OPENWIDE_DATABASE_PORT: '0', OPENWIDE_LIVEKIT_PORT: '0', GATEWAY_PORT: '0' }),
      mode,
      environment: testedEnvironment(process.env),
      lasting: false,
      progress,
      signal,
      events: {
        onRestart: (name, exit) => progress.note(`The ${name} ended (${exit}); it is started again.`),
        onGivenUp: (name, exit) => progress.note(`The ${name} ended again and again (${exit}) and is given up.`),
      },
    });
  } catch (error) {
    await remove();
    throw error;
  }
  const stop = async () => {
    await stack.stop();
    await remove(stack.database.clusterDir);
  };
  try {
    await makeTemplate(stack, progress, signal);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    environment: {
      webUrl: stack.webUrl,
      databaseUrl: stack.database.databaseUrl,
      templateDatabase,
      livekitUrl: stack.livekit.url,
      livekitApiKey: stack.livekit.apiKey,
      livekitApiSecret: stack.livekit.apiSecret,
      gatewayUrl: stack.gatewayUrl,
      serviceKey: stack.secrets.serviceKey,
      staffEmail: demoStaffEmail,
      staffPassword: stack.secrets.staffPassword,
      clockStart,
      logDir: join(dataDir, 'logs'),
    },
    stop,
    kill: stack.kill,
  };
}

/** What web and worker of the tests get: of the machine only what programs need to run. */
function testedEnvironment(env: NodeJS.ProcessEnv): Environment {
  const { PATH, HOME, USER, TMPDIR, LANG, NODE_EXTRA_CA_CERTS, NODE_COMPILE_CACHE } = env;
  return {
    PATH,
    HOME,
    USER,
    TMPDIR,
    LANG,
    NODE_EXTRA_CA_CERTS,
    NODE_COMPILE_CACHE,
    CLOCK_START: clockStart,
    // One clock for all parts, also for a worker that was started again.
    CLOCK_SET_AT: new Date().toISOString(),
    LOG_LEVEL: 'info',
    // All tests come from one address.
    TOKENS_PER_10_MINUTES: '100000',
  };
}

/** An empty migrated database that nobody connects to, so that it can be copied at any time. */
async function makeTemplate(stack: Stack, progress: Progress, signal: AbortSignal): Promise<void> {
  await progress.step('Preparing databases for the tests', async () => {
    const admin = new pg.Client({ connectionString: stack.database.databaseUrl });
    await admin.connect();
    try {
      await admin.query(`CREATE DATABASE ${templateDatabase}`);
      const url = new URL(stack.database.databaseUrl);
      url.pathname = `/${templateDatabase}`;
      const environment = databaseEnvironment({ databaseUrl: url.href, directUrl: url.href });
      await runToEnd('Migrating the template', ['scripts/db-migrate.ts'], environment, signal);
    } finally {
      await admin.end();
    }
  });
}
