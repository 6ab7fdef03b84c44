import { readFileSync } from 'node:fs';
import type { BenchApp } from './bench-app.ts';

/** Processor time in ms that this process and the database's processes have taken since some moment. */
export async function processorMs({ database }: BenchApp): Promise<number> {
  const { user, system } = process.cpuUsage();
  const rows = await database.$queryRaw<{ pid: number }[]>`SELECT pid FROM pg_stat_activity`;
  return (user + system) / 1000 + rows.reduce((sum, { pid }) => sum + onProcessorMs(pid), 0);
}

/** Linux tells it in nanoseconds, elsewhere it is not known; a process that has just ended counts as nothing. */
function onProcessorMs(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}
