import { describe, expect, it } from 'vitest';
import { checkFor } from '#tests/eval/grading/grade.ts';
import { loadScenarios } from '#tests/eval/scenarios/load.ts';
import { parts } from '#tests/eval/scenarios/scripts/index.ts';
import { demoPracticeFile } from '#tests/factories/practice.ts';

const scenarios = loadScenarios();
const practice = demoPracticeFile();

describe('the scenarios', () => {
  it('are the twenty that were given and at least thirty more', () => {
    expect(scenarios.filter(({ file }) => file === 'given.yaml')).toHaveLength(20);
    expect(scenarios.filter(({ file }) => file.startsWith('own-')).length).toBeGreaterThanOrEqual(30);
  });

  it('have a caller each, and no caller is left over', () => {
    expect(Object.keys(parts).sort()).toEqual(scenarios.map(({ id }) => id).sort());
  });

  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    '%s checks statements it has',
    (id, scenario) => {
      const lines = [...scenario.expect.must, ...scenario.expect.must_not];
      const part = parts[id];
      expect(Object.keys(part?.checks ?? {}).filter((line) => !lines.includes(line))).toEqual([]);
      expect(lines.filter((line) => !part || !checkFor(line, part))).toEqual([]);
    },
  );

  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    '%s speaks of this practice',
    (_id, scenario) => {
      const providers = new Set(practice.providers.map(({ code }) => code));
      const visitTypes = new Set(practice.visitTypes.map(({ code }) => code));
      const known = scenario.expect.db.flatMap((assertion) =>
        assertion.table === 'appointments' ? [assertion.where] : [],
      );
      for (const { provider, visitType } of [...known, ...scenario.expect.never_offered]) {
        for (const code of [provider ?? 'any'].flat()) expect(code === 'any' || providers.has(code)).toBe(true);
        expect(visitType === undefined || visitTypes.has(visitType)).toBe(true);
      }
    },
  );
});
