import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The project's root folder. */
export const rootDir = resolve(import.meta.dirname, '../..');

/** The Node the project is pinned to, whatever the machine has. */
export const nodePath = join(rootDir, 'node_modules', '.bin', 'node');

/** Where a clone keeps its database, secrets and what it has built: `OPENWIDE_DATA_DIR`, or `.openwide` here. */
export function dataDirOf(env: NodeJS.ProcessEnv): string {
  return env.OPENWIDE_DATA_DIR ? resolve(rootDir, env.OPENWIDE_DATA_DIR) : join(rootDir, '.openwide');
}

/** Where all clones of one user share what is costly to get, such as the LiveKit server. */
export function cacheDirOf(env: NodeJS.ProcessEnv): string {
  if (env.OPENWIDE_CACHE_DIR) return resolve(rootDir, env.OPENWIDE_CACHE_DIR);
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'openwide');
}
