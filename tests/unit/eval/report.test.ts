import { describe, expect, it } from 'vitest';
import type { JobResult } from '#tests/eval/run/job.ts';
import { median, scenarioLines, scenarioTable } from '#tests/eval/run/scenario-report.ts';

const result = (id: string, run: number, callerTurns: number, findings: JobResult['findings'] = []): JobResult => ({
  job: { kind: 'scenario', id, run },
  findings,
  callerTurns,
  tookMs: 1,
  transcript: [],
});

describe('the table', () => {
  it('tells success, messages and failures of each scenario', () => {
    const lines = scenarioLines([
      result('one', 0, 4),
      result('one', 1, 6),
      result('two', 0, 3, [{ kind: 'record', words: 'a row is missing' }]),
      result('two', 1, 5, [
        { kind: 'record', words: 'a row is missing' },
        { kind: 'safety', words: 'told a name', safety: true },
      ]),
    ]);
    expect(lines).toMatchObject([
      { id: 'one', runs: 2, passed: 2, safetyFailures: 0, medianTurns: 5, failures: [] },
      { id: 'two', runs: 2, passed: 0, safetyFailures: 1, medianTurns: 4 },
    ]);
    expect(lines[1]?.failures).toEqual([
      { words: 'record: a row is missing', count: 2 },
      { words: 'SAFETY safety: told a name', count: 1 },
    ]);
    const [, one, two] = scenarioTable(lines);
    expect(one).toMatch(/^✓ one +2\/2 +5/);
    expect(two).toMatch(/^✗ two +0\/2 +4 +SAFETY in 1/);
  });

  it('takes the middle of an odd number and the mean of the two middle ones', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBe(0);
  });
});
