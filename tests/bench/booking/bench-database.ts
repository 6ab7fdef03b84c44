import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Child } from '#scripts/stack/children.ts';
import { choosePort } from '#scripts/stack/ports.ts';
import { startPostgres } from '#scripts/stack/postgres.ts';
import { startProcessGuard } from '#scripts/stack/process-guard.ts';
import { runToEnd } from '#scripts/stack/run-script.ts';
import { generateSecrets } from '#scripts/stack/secrets.ts';
import { databaseEnvironment } from '#scripts/stack/services.ts';

/**
 * Does something with a migrated, empty PostgreSQL that is thrown away afterwards. It runs as it does in production:
 * every commit waits until it is on the disk.
 */
export async function withBenchDatabase<Result>(use: (databaseUrl: string) => Promise<Result>): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'openwide-bench-'));
  // The database's own account has to get in.
  await chmod(dataDir, 0o755);
  const guard = startProcessGuard();
  let child: Child | undefined;
  let clusterDir = dataDir;
  try {
    const { port } = await choosePort(0, 'tcp');
    const postgres = await startPostgres({
      dataDir,
      port,
      secrets: generateSecrets(),
      lasting: true,
      mayCreateDatabases: true,
      guard,
      events: { onRestart: () => {}, onGivenUp: () => {} },
      onChild: (started) => {
        child = started;
      },
    });
    clusterDir = postgres.clusterDir;
    const { databaseUrl } = postgres;
    const environment = databaseEnvironment({ databaseUrl, directUrl: databaseUrl });
    await runToEnd('Migrating the database', ['scripts/db-migrate.ts'], environment);
    return await use(databaseUrl);
  } finally {
    await child?.stop();
    await guard.release();
    await rm(clusterDir, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  }
}
