import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Child } from './children.ts';
import { choosePort } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { startProcessGuard } from './process-guard.ts';
import { generateSecrets } from './secrets.ts';

/** Does something with an empty PostgreSQL that is thrown away afterwards. */
export async function withScratchDatabase<Result>(use: (databaseUrl: string) => Promise<Result>): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'openwide-scratch-'));
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
      lasting: false,
      mayCreateDatabases: true,
      guard,
      events: { onRestart: () => {}, onGivenUp: () => {} },
      onChild: (started) => {
        child = started;
      },
    });
    clusterDir = postgres.clusterDir;
    return await use(postgres.databaseUrl);
  } finally {
    await child?.stop();
    await guard.release();
    await rm(clusterDir, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  }
}
