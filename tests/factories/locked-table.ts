import pg from 'pg';
import { expect, vi } from 'vitest';

/** Something that keeps every writer from a table, so that their transactions stop in the middle. */
export interface LockedTable {
  /** The connections (process ids of the database) that have come up against it, as soon as there is one. */
  waiting(): Promise<number[]>;
  release(): Promise<void>;
}

/** Lets nobody write to a table until it is released. */
export async function standInTheWay(databaseUrl: string, table: string): Promise<LockedTable> {
  const blocker = new pg.Client({ connectionString: databaseUrl });
  const watcher = new pg.Client({ connectionString: databaseUrl });
  await Promise.all([blocker.connect(), watcher.connect()]);
  await blocker.query('BEGIN');
  await blocker.query(`LOCK TABLE ${pg.escapeIdentifier(table)} IN SHARE ROW EXCLUSIVE MODE`);
  const { rows } = await blocker.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return {
    waiting: () =>
      vi.waitFor(
        async () => {
          const found = await watcher.query<{ pid: number }>(
            'SELECT pid FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid))',
            [rows[0]?.pid],
          );
          expect(found.rows).not.toHaveLength(0);
          return found.rows.map(({ pid }) => pid);
        },
        { timeout: 60_000, interval: 20 },
      ),
    async release() {
      await Promise.all([blocker.end(), watcher.end()]);
    },
  };
}
