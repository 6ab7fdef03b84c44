import { checkFor } from '../grading/grade.ts';
import { withEvalDatabases } from '../run/eval-databases.ts';
import type { Job } from '../run/job.ts';
import { playAll } from '../run/pool.ts';
import { scenarioLines, scenarioTable } from '../run/scenario-report.ts';
import { loadScenarios } from '../scenarios/load.ts';
import { parts } from '../scenarios/scripts/index.ts';
import type { EvalOptions, EvalOutcome } from './options.ts';
import { showRun } from './show-run.ts';

const modelWords = {
  builtin: 'the built-in receptionist',
  llm: 'the configured model',
  scripted: 'the built-in receptionist’s answers over the wire',
  faulty: 'a model that goes wrong in every fourth answer',
} as const;

/** Plays the scenarios k times each, shows the table and the transcripts of what failed. */
export async function evaluateScenarios(options: EvalOptions): Promise<EvalOutcome> {
  const { runs, only, show } = options;
  const scenarios = loadScenarios().filter(
    ({ id }) => parts[id] && (!only || only.some((wanted) => id.startsWith(wanted))),
  );
  const jobs = scenarios.flatMap(({ id }) =>
    Array.from({ length: runs }, (_, run): Job => ({ kind: 'scenario', id, run })),
  );
  const statements = scenarios.flatMap(({ id, expect }) =>
    [...expect.must, ...expect.must_not].map((line) => ({ id, line })),
  );
  const unchecked = statements.filter(({ id, line }) => !parts[id] || !checkFor(line, parts[id]));
  show(
    `\nScenarios: ${scenarios.length}, ${runs} runs each, ${modelWords[options.model]}${options.through === 'gateway' ? ', over the text gateway' : ''}.`,
  );
  const startedMs = performance.now();
  const results = await withEvalDatabases(({ plan }) =>
    playAll(jobs, {
      plan: { ...plan, model: options.model, through: options.through },
      players: options.players,
      caller: options.caller,
      signal: options.signal,
      onResult: (result, done) => {
        if (options.verbose) showRun(result, show);
        else if (done % 50 === 0) show(`  … ${done} of ${jobs.length}`);
      },
    }),
  );
  const lines = scenarioLines(results);
  const failed = results.filter(({ findings }) => findings.length > 0);
  if (!options.verbose) for (const result of failed) showRun(result, show);
  show('');
  for (const line of scenarioTable(lines)) show(line);
  const passed = results.length - failed.length;
  const unsafe = results.filter(({ findings }) => findings.some(({ safety }) => safety));
  show(
    `\n  ${passed} of ${results.length} runs succeeded (${((100 * passed) / results.length).toFixed(1)} %); ${lines.filter((line) => line.passed === line.runs).length} of ${lines.length} scenarios in every run.`,
  );
  show(`  ${unsafe.length} runs failed in a matter of safety.`);
  const faults = results.reduce((sum, { figures }) => sum + Number(figures?.faults ?? 0), 0);
  if (options.model === 'faulty') show(`  ${faults} answers of the model had gone wrong.`);
  show(
    `  ${statements.length - unchecked.length} of ${statements.length} must and must-not statements are checked by code.`,
  );
  for (const { id, line } of unchecked) show(`      not checked: ${id}: ${line}`);
  show(`  ${((performance.now() - startedMs) / 1000).toFixed(0)} s`);
  return {
    report: {
      model: options.model,
      caller: options.caller,
      through: options.through,
      runs,
      lines,
      unchecked,
      failures: failed.map((result) => ({ ...result.job, findings: result.findings, transcript: result.transcript })),
    },
    unsafe: unsafe.length > 0,
  };
}
