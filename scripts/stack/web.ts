import { join } from 'node:path';
import { type Child, superviseChild } from './children.ts';
import type { Environment } from './environment.ts';
import { waitUntilHealthy } from './health.ts';
import { nodePath, rootDir } from './paths.ts';
import type { StackContext } from './services.ts';

export type WebOptions = {
  /** `development` compiles pages as they are asked for and takes changes of the sources at once. */
  mode: 'production' | 'development';
  /** The built pages, relative to the root; not needed in development. */
  distDir: string | undefined;
  environment: Environment;
  onLine?: (line: string) => void;
};

/** Starts the web application and returns when it answers. It may not have a database yet. */
export async function startWeb(context: StackContext, options: WebOptions): Promise<Child> {
  const port = String(context.ports.web);
  const production = options.mode === 'production';
  const child = superviseChild(
    {
      name: 'web application',
      command: nodePath,
      args: [
        'node_modules/next/dist/bin/next',
        production ? 'start' : 'dev',
        '-p',
        port,
        '-H',
        context.settings.OPENWIDE_HOST,
      ],
      env: {
        ...options.environment,
        NODE_ENV: options.mode,
        NEXT_TELEMETRY_DISABLED: '1',
        ...(options.distDir && { OPENWIDE_DIST_DIR: options.distDir }),
      },
      cwd: rootDir,
      logPath: join(context.dataDir, 'logs', 'web.log'),
      stopSignal: 'SIGTERM',
      stopTimeoutMs: 8000,
      onLine: options.onLine,
    },
    context.events,
    context.guard,
  );
  context.onChild('web', child);
  await waitUntilHealthy({
    child,
    withinMs: 60_000,
    signal: context.signal,
    // Any answer will do: that it has no database yet is none of its business.
    isHealthy: async (signal) => (await fetch(`${localUrl(context)}/api/v1/openapi.json`, { signal })).status < 500,
  });
  return child;
}

/** Where the web application is for programs on this machine. */
export function localUrl(context: StackContext): string {
  return `http://127.0.0.1:${context.ports.web}`;
}
