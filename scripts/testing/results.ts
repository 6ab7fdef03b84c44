import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** How one run of one runner ended. */
export type RunResult = { name: string; passed: number; failed: number; skipped: number; tookMs: number };

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/** Counts of a report by vitest's json reporter. A file that fails before its first test counts as one failure. */
export function countVitest(report: unknown): Pick<RunResult, 'passed' | 'failed' | 'skipped'> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of vitestReport.parse(report).testResults) {
    for (const { status } of file.assertionResults) {
      if (status === 'passed') counts.passed++;
      else if (status === 'failed') counts.failed++;
      else counts.skipped++;
    }
    if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')) counts.failed++;
  }
  return counts;
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** Counts of a report by Playwright's json reporter. What passes only when repeated has failed. */
export function countPlaywright(report: unknown): Pick<RunResult, 'passed' | 'failed' | 'skipped'> {
  const { stats, errors } = playwrightReport.parse(report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * Reads a runner's report. A runner that ended with an error although its report names no failure, or that left none,
 * counts as one failure.
 */
export async function readResult(
  path: string,
  count: (report: unknown) => Pick<RunResult, 'passed' | 'failed' | 'skipped'>,
  exitCode: number,
): Promise<Pick<RunResult, 'passed' | 'failed' | 'skipped'>> {
  try {
    const counts = count(JSON.parse(await readFile(path, 'utf8')));
    return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** The line that ends every run. */
export function summaryLine(results: readonly RunResult[]): string {
  const sum = (of: (result: RunResult) => number) => results.reduce((total, result) => total + of(result), 0);
  return `${sum((result) => result.passed)} passed, ${sum((result) => result.failed)} failed`;
}
