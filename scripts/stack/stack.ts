import { claimBuild, ensurePrismaClient, ensureWebBuild } from './build.ts';
import type { Child, ChildEvents } from './children.ts';
import { ensureEmbedScript } from './embed-script.ts';
import { type Environment, gatewayUrlBeside, webEnvironment, workerEnvironment } from './environment.ts';
import { writeLanguages } from './languages.ts';
import { planPorts } from './port-plan.ts';
import { startProcessGuard } from './process-guard.ts';
import type { Progress } from './progress.ts';
import { takeRunLock } from './run-lock.ts';
import { loadSecrets, type Secrets } from './secrets.ts';
import {
  type DatabaseService,
  type LivekitService,
  type StackContext,
  seed,
  startDatabase,
  startLivekitService,
} from './services.ts';
import type { Settings } from './settings.ts';
import { localUrl, startWeb } from './web.ts';
import { startWorker } from './worker.ts';

export type StackOptions = {
  /** Database, secrets, logs; one stack at a time works in it. */
  dataDir: string;
  cacheDir: string;
  settings: Settings;
  /** `services` starts the database and LiveKit alone. */
  mode: 'production' | 'development' | 'services';
  /** What web and worker get beside what is made here: models, limits, CLOCK_START. */
  environment: Environment;
  /** False for tests: a faster database that a crash of the machine may damage, and whose role may create others. */
  lasting: boolean;
  progress: Progress;
  events: ChildEvents;
  /** Called off: what runs is ended, and the start is rejected with the signal's reason. */
  signal?: AbortSignal;
  onWebLine?: (line: string) => void;
  onWorkerLine?: (line: string) => void;
};

/** A running stack. */
export type Stack = {
  /** Where browsers go. */
  publicUrl: string;
  /** Where programs on this machine go. */
  webUrl: string;
  database: DatabaseService;
  livekit: LivekitService;
  /** Where programs on this machine find the text gateway. */
  gatewayUrl: string;
  secrets: Secrets;
  /** What the web process and the worker were told. */
  webEnvironment: Environment;
  workerEnvironment: Environment;
  /** Ends all parts in order and waits for them. Safe to call twice. */
  stop(): Promise<void>;
  /** Kills all parts at once. */
  kill(): void;
};

/**
 * Starts all parts, those that do not need one another at the same time, and returns when each is healthy.
 * @throws Failure with what to do; AlreadyRunning when this data folder has a stack. Nothing is left running then.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { dataDir, settings, progress } = options;
  const lock = await takeRunLock(dataDir);
  const guard = startProcessGuard();
  const children = new Map<'worker' | 'web' | 'livekit' | 'database', Child>();
  let releaseBuild = async () => {};
  const calledOff = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, calledOff.signal]) : calledOff.signal;
  let stopped: Promise<void> | undefined;

  const end = async () => {
    calledOff.abort();
    // The worker still has to store what was said, so the web application outlives it; the database ends last.
    for (const part of ['worker', 'web', 'livekit', 'database'] as const) await children.get(part)?.stop();
    await guard.release();
    await releaseBuild();
    await lock.release();
  };
  const stop = () => {
    stopped ??= end();
    return stopped;
  };
  const kill = () => {
    for (const child of children.values()) child.kill();
  };

  const starting: Promise<unknown>[] = [];
  const begin = <Result>(work: Promise<Result>): Promise<Result> => {
    starting.push(work);
    work.catch((error: unknown) => calledOff.abort(error));
    return work;
  };

  try {
    const secrets = await loadSecrets(dataDir);
    const ports = await planPorts(
      {
        web: settings.PORT,
        database: settings.OPENWIDE_DATABASE_PORT,
        gateway: settings.GATEWAY_PORT,
        livekit: settings.OPENWIDE_LIVEKIT_PORT,
      },
      { database: settings.DATABASE_URL !== undefined, livekit: settings.LIVEKIT_URL !== undefined },
      (sentence) => progress.note(sentence),
    );
    const context: StackContext = {
      ...options,
      guard,
      secrets,
      ports,
      signal,
      onChild: (part, child) => children.set(part, child),
    };
    const publicUrl = settings.PUBLIC_URL ?? `http://localhost:${ports.web}`;
    const gatewayUrl = settings.GATEWAY_PUBLIC_URL ?? gatewayUrlBeside(publicUrl, ports.gateway);

    const livekitStarted = begin(startLivekitService(context));
    const databaseStarted = begin(startDatabase(context));
    const clientMade = begin(
      Promise.all([ensurePrismaClient(progress, signal), ensureEmbedScript(), writeLanguages()]),
    );
    const seeded = begin(Promise.all([databaseStarted, clientMade]).then(([database]) => seed(context, database)));
    const pagesBuilt = begin(
      clientMade.then(() => (options.mode === 'production' ? ensureWebBuild(progress, signal) : undefined)),
    );
    const [database, livekit] = await Promise.all([databaseStarted, livekitStarted]);
    const web = webEnvironment(options.environment, settings, secrets, {
      database,
      livekit,
      publicUrl,
      gatewayUrl,
    });
    const worker = workerEnvironment({ ...options.environment, DEMO: settings.DEMO }, secrets, {
      livekit,
      apiUrl: localUrl(context),
      publicUrl,
      gateway: { port: ports.gateway, host: settings.OPENWIDE_HOST },
    });
    const distDir = await pagesBuilt;
    if (options.mode !== 'services') {
      if (distDir !== undefined) {
        const used = await claimBuild(distDir);
        releaseBuild = async () => used?.release();
      }
      const { mode } = options;
      await begin(
        progress.step('Starting the web application', () =>
          startWeb(context, { mode, distDir, environment: web, onLine: options.onWebLine }),
        ),
      );
      await begin(progress.step('Starting the agent worker', () => startWorker(context, worker, options.onWorkerLine)));
    }
    await seeded;
    await lock.publish({
      webUrl: options.mode === 'services' ? undefined : publicUrl,
      databaseUrl: database.directUrl,
    });
    const webUrl = localUrl(context);
    return {
      publicUrl,
      webUrl,
      database,
      livekit,
      gatewayUrl: `ws://127.0.0.1:${ports.gateway}`,
      secrets,
      webEnvironment: web,
      workerEnvironment: worker,
      stop,
      kill,
    };
  } catch (error) {
    // The first failure calls the others off; that is what the person should read, not what followed from it.
    const cause = calledOff.signal.aborted ? calledOff.signal.reason : error;
    calledOff.abort(error);
    await Promise.allSettled(starting);
    await stop();
    throw options.signal?.aborted ? options.signal.reason : cause;
  }
}
