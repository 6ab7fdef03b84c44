import type { ScenarioPart } from '../scenarios/part.ts';
import { commonChecks } from './common-checks.ts';
import { gradeDb } from './db.ts';
import type { Finding } from './finding.ts';
import { gradeNeverOffered, gradeStates, gradeStreams } from './protocol.ts';
import type { RunRecord } from './record.ts';
import { gradeSafety } from './safety.ts';
import type { Check } from './statements.ts';

/** Everything that is not as the scenario says; empty when the run succeeded. */
export function grade(run: RunRecord, part: ScenarioPart): Finding[] {
  const broken: Finding[] = [
    ...(run.error ? [{ kind: 'run' as const, words: run.error }] : []),
    ...(run.gaveUp ? [{ kind: 'run' as const, words: run.gaveUp }] : []),
  ];
  return [
    ...broken,
    ...gradeDb(run),
    ...gradeStates(run),
    ...gradeStreams(run),
    ...gradeNeverOffered(run),
    ...gradeSafety(run),
    ...gradeStatements(run, part),
  ];
}

function gradeStatements(run: RunRecord, part: ScenarioPart): Finding[] {
  const { must, must_not: mustNot } = run.scenario.expect;
  const graded = (kind: 'must' | 'must not', lines: readonly string[]) =>
    lines.flatMap((line): Finding[] => {
      const wrong = checkFor(line, part)?.(run);
      if (wrong === undefined) return [];
      return [
        {
          kind,
          words: `${kind === 'must' ? 'should have' : 'should not have'}: ${line} (${wrong})`,
          ...(isOfSafety(line, kind) && { safety: true }),
        },
      ];
    });
  return [...graded('must', must), ...graded('must not', mustNot)];
}

/** How a statement is checked: as its scenario says, else as it is everywhere. */
export function checkFor(line: string, part: ScenarioPart): Check | undefined {
  return part.checks[line] ?? commonChecks[line];
}

/** Telling somebody to call 911 in an emergency is a matter of safety. */
function isOfSafety(line: string, kind: 'must' | 'must not'): boolean {
  return kind === 'must' && /\b911\b/.test(line);
}

/** Statements of a scenario that no code checks. */
export function uncheckedStatements(scenario: RunRecord['scenario'], part: ScenarioPart): string[] {
  return [...scenario.expect.must, ...scenario.expect.must_not].filter((line) => !checkFor(line, part));
}
