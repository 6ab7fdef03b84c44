import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, readResult, summaryLine } from '#scripts/testing/results.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe("vitest's report", () => {
  it('is counted test by test', () => {
    const testResults = [file('passed', 'passed', 'skipped'), file('failed', 'passed', 'failed', 'todo')];
    expect(countVitest({ testResults })).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts a file that fails before its first test', () => {
    expect(countVitest({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe("Playwright's report", () => {
  it('counts what passed only when repeated, and what could not be loaded, as failed', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 3, failed: 3, skipped: 2 });
  });
});

describe('a run', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'openwide-results-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('that ends with an error although no test failed has failed', async () => {
    const path = join(dir, 'report.json');
    await writeFile(path, JSON.stringify({ testResults: [file('passed', 'passed')] }));
    expect(await readResult(path, countVitest, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(await readResult(path, countVitest, 0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  });

  it('that leaves no report has failed', async () => {
    expect(await readResult(join(dir, 'none.json'), countVitest, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('ends with one line over all runners', () => {
    const run = (passed: number, failed: number) => ({ name: 'x', passed, failed, skipped: 4, tookMs: 1 });
    expect(summaryLine([run(10, 0), run(5, 2)])).toBe('15 passed, 2 failed');
  });
});
