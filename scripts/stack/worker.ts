import { join } from 'node:path';
import { healthSchema } from '#contract/http/health.ts';
import { type Child, superviseChild } from './children.ts';
import type { Environment } from './environment.ts';
import { waitUntilHealthy } from './health.ts';
import { nodePath, rootDir } from './paths.ts';
import type { StackContext } from './services.ts';
import { localUrl } from './web.ts';

/** Starts the agent worker and returns when the web application says that every part is up. */
export async function startWorker(
  context: StackContext,
  environment: Environment,
  onLine?: (line: string) => void,
): Promise<Child> {
  const child = superviseChild(
    {
      name: 'agent worker',
      command: nodePath,
      args: ['agent/main.ts'],
      env: { NODE_ENV: 'production', ...environment },
      cwd: rootDir,
      logPath: join(context.dataDir, 'logs', 'worker.log'),
      stopSignal: 'SIGTERM',
      // What it gives running conversations, and some more to end.
      stopTimeoutMs: (Number(environment.DRAIN_SECONDS) || 0) * 1000 + 10_000,
      onLine,
    },
    context.events,
    context.guard,
  );
  context.onChild('worker', child);
  let down = '';
  await waitUntilHealthy({
    child,
    withinMs: 60_000,
    signal: context.signal,
    isHealthy: async (signal) => {
      const response = await fetch(`${localUrl(context)}/api/v1/health`, { signal });
      const { status, parts } = healthSchema.parse(await response.json());
      down = Object.values(parts)
        .flatMap((part) => part.detail ?? [])
        .join('; ');
      return status === 'up';
    },
    missing: () => down,
  });
  return child;
}
