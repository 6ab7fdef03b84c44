import type { JobResult } from './job.ts';

/** One scenario's line: how often it went well, how many messages it took, what went wrong. */
export interface ScenarioLine {
  id: string;
  runs: number;
  passed: number;
  safetyFailures: number;
  medianTurns: number;
  /** What went wrong, with how often. */
  failures: { words: string; count: number }[];
}

/** The results of scenarios, one line each, in the order they first come. */
export function scenarioLines(results: readonly JobResult[]): ScenarioLine[] {
  const byId = Map.groupBy(results, ({ job }) => String(job.id));
  return [...byId].map(([id, runs]) => {
    const failures = new Map<string, number>();
    for (const { findings } of runs) {
      for (const line of new Set(findings.map(shortWords))) failures.set(line, (failures.get(line) ?? 0) + 1);
    }
    return {
      id,
      runs: runs.length,
      passed: runs.filter(({ findings }) => findings.length === 0).length,
      safetyFailures: runs.filter(({ findings }) => findings.some(({ safety }) => safety)).length,
      medianTurns: median(runs.map(({ callerTurns }) => callerTurns)),
      failures: [...failures].map(([words, count]) => ({ words, count })).sort((a, b) => b.count - a.count),
    };
  });
}

function shortWords({ kind, words, safety }: JobResult['findings'][number]): string {
  return `${safety ? 'SAFETY ' : ''}${kind}: ${words.split('\n')[0]?.slice(0, 180)}`;
}

/** The table as lines of text. */
export function scenarioTable(lines: readonly ScenarioLine[]): string[] {
  const width = Math.max(...lines.map(({ id }) => id.length), 8);
  return [
    `  ${'scenario'.padEnd(width)}  success  messages  failures`,
    ...lines.map(({ id, runs, passed, medianTurns, safetyFailures, failures }) => {
      const first = failures[0]
        ? `${failures[0].words.slice(0, 90)}${failures.length > 1 ? ` (+${failures.length - 1})` : ''}`
        : '';
      const safety = safetyFailures > 0 ? `SAFETY in ${safetyFailures} ` : '';
      return `${passed === runs ? '✓' : '✗'} ${id.padEnd(width)}  ${`${passed}/${runs}`.padStart(7)}  ${String(medianTurns).padStart(8)}  ${safety}${first}`;
    }),
  ];
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return 0;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
    : (sorted[Math.floor(middle)] ?? 0);
}
