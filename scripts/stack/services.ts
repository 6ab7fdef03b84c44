import type { Child, ChildEvents } from './children.ts';
import { startLivekit } from './livekit-server.ts';
import type { PortPlan } from './port-plan.ts';
import { startPostgres } from './postgres.ts';
import type { ProcessGuard } from './process-guard.ts';
import type { Progress } from './progress.ts';
import { runToEnd } from './run-script.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { localUrl } from './web.ts';

export type Part = 'worker' | 'web' | 'livekit' | 'database';

/** What the parts of one start have in common. */
export type StackContext = {
  dataDir: string;
  cacheDir: string;
  settings: Settings;
  secrets: Secrets;
  progress: Progress;
  events: ChildEvents;
  guard: ProcessGuard;
  ports: PortPlan;
  /** False in tests: the database is faster and its role may create databases. */
  lasting: boolean;
  /** Aborted when the start is called off. */
  signal: AbortSignal;
  /** Told of each child as soon as it exists, so that it is ended even if the start breaks off. */
  onChild: (part: Part, child: Child) => void;
};

export type DatabaseService = {
  child?: Child;
  databaseUrl: string;
  /** For migrations, past any pooler. */
  directUrl: string;
  /** Where the embedded database keeps its files. */
  clusterDir?: string;
};
export type LivekitService = { child?: Child; url: string; apiKey: string; apiSecret: string };

/** Starts the embedded database, or takes the one of DATABASE_URL; either way it has all migrations in the end. */
export async function startDatabase(context: StackContext): Promise<DatabaseService> {
  const { settings, progress } = context;
  const service = settings.DATABASE_URL
    ? { databaseUrl: settings.DATABASE_URL, directUrl: settings.DIRECT_DATABASE_URL ?? settings.DATABASE_URL }
    : await progress.step('Starting the database', async () => {
        const { child, clusterDir, databaseUrl } = await startPostgres({
          dataDir: context.dataDir,
          port: context.ports.database,
          secrets: context.secrets,
          lasting: context.lasting,
          mayCreateDatabases: !context.lasting,
          events: context.events,
          guard: context.guard,
          signal: context.signal,
          onChild: (started) => context.onChild('database', started),
          onNotice: (sentence) => progress.note(sentence),
        });
        return { child, clusterDir, databaseUrl, directUrl: databaseUrl };
      });
  await progress.step('Migrating the database', () =>
    runToEnd('Migrating the database', ['scripts/db-migrate.ts'], databaseEnvironment(service), context.signal),
  );
  return service;
}

/** Starts a LiveKit server of our own, or takes the one of LIVEKIT_URL. */
export async function startLivekitService(context: StackContext): Promise<LivekitService> {
  const { settings, secrets, progress } = context;
  if (settings.LIVEKIT_URL && settings.LIVEKIT_API_KEY && settings.LIVEKIT_API_SECRET) {
    return { url: settings.LIVEKIT_URL, apiKey: settings.LIVEKIT_API_KEY, apiSecret: settings.LIVEKIT_API_SECRET };
  }
  return progress.step('Starting the LiveKit server', async (report) => {
    const { livekitApiKey: apiKey, livekitApiSecret: apiSecret } = secrets;
    const { dataDir, cacheDir, events, guard, signal } = context;
    const ports = context.ports.livekit;
    const { child, url } = await startLivekit({
      dataDir,
      cacheDir,
      ports,
      apiKey,
      apiSecret,
      webhookUrl: `${localUrl(context)}/api/v1/livekit/webhooks`,
      events,
      guard,
      report,
      signal,
      onChild: (started) => context.onChild('livekit', started),
    });
    return { child, url, apiKey, apiSecret };
  });
}

/** Puts the demo practice into the database; what is there stays as it is. */
export function seed(context: StackContext, service: DatabaseService): Promise<void> {
  const environment = { ...databaseEnvironment(service), DEMO_STAFF_PASSWORD: context.secrets.staffPassword };
  return context.progress.step('Seeding the demo practice', () =>
    runToEnd('Seeding the demo practice', ['scripts/db-seed.ts'], environment, context.signal),
  );
}

/** For the programs that work on the database and need nothing else. */
export function databaseEnvironment(service: Pick<DatabaseService, 'databaseUrl' | 'directUrl'>): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: service.databaseUrl, DIRECT_DATABASE_URL: service.directUrl };
}
