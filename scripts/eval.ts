/**
 * `npm run eval [-- scenarios|dates|goals|hostile …] [--runs 8] [--only id,id] [--model builtin|llm|scripted|faulty]
 * [--caller script|llm] [--through room|gateway] [--players 2] [--verbose]`: plays conversations with the receptionist and grades what they
 * leave behind. See docs/evaluation.md. Ends with 1 when a conversation failed in a matter of safety.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reportDates } from '#tests/eval/report/dates.ts';
import { evaluateGoals } from '#tests/eval/report/goals.ts';
import { evaluateHostile } from '#tests/eval/report/hostile.ts';
import { evaluateScenarios } from '#tests/eval/report/scenarios.ts';
import { modelChoices } from '#tests/eval/world/env.ts';
import { Failure } from './stack/failure.ts';
import { rootDir } from './stack/paths.ts';
import { onStopSignal } from './stack/stop-signals.ts';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '8' },
    only: { type: 'string' },
    model: { type: 'string', default: 'builtin' },
    caller: { type: 'string', default: 'script' },
    through: { type: 'string', default: 'room' },
    players: { type: 'string', default: '2' },
    dialogues: { type: 'string' },
    failures: { type: 'string', default: '10' },
    verbose: { type: 'boolean', default: false },
  },
});
const known = ['dates', 'scenarios', 'goals', 'hostile'] as const;
const wanted = positionals.length > 0 ? positionals : known;
const unknown = wanted.find((name) => !(known as readonly string[]).includes(name));
if (unknown) {
  console.error(`There is no evaluation called ${unknown}; there are ${known.join(', ')}.`);
  process.exit(2);
}
const model = modelChoices.find((choice) => choice === flags.model);
const runs = Number(flags.runs);
if (!model || !Number.isInteger(runs) || runs < 1) {
  console.error(`--model is one of ${modelChoices.join(', ')}, and --runs a number from 1.`);
  process.exit(2);
}
const calledOff = new AbortController();
onStopSignal({
  stop: () => calledOff.abort(new Failure('Stopped before everything was played.')),
  kill: () => process.exit(130),
});

const options = {
  runs,
  only: flags.only?.split(','),
  model,
  caller: flags.caller === 'llm' ? ('llm' as const) : ('script' as const),
  through: flags.through === 'gateway' ? ('gateway' as const) : ('room' as const),
  players: Number(flags.players),
  failures: Number(flags.failures),
  verbose: flags.verbose,
  dialogues: resolve(rootDir, flags.dialogues ?? process.env.OPENWIDE_DIALOGUES_DIR ?? '../shared/dialogues'),
  show: (line: string) => process.stdout.write(`${line}\n`),
  signal: calledOff.signal,
};

const report: Record<string, unknown> = {};
let unsafe = false;
if (wanted.includes('dates')) report.dates = reportDates(options);
if (wanted.includes('scenarios') && !calledOff.signal.aborted) {
  const outcome = await evaluateScenarios(options);
  report.scenarios = outcome.report;
  unsafe ||= outcome.unsafe;
}
if (wanted.includes('goals') && !calledOff.signal.aborted) {
  const outcome = await evaluateGoals(options);
  report.goals = outcome.report;
  unsafe ||= outcome.unsafe;
}
if (wanted.includes('hostile') && !calledOff.signal.aborted) {
  const outcome = await evaluateHostile(options);
  report.hostile = outcome.report;
  unsafe ||= outcome.unsafe;
}
const folder = join(rootDir, 'test-results');
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'evaluation.json'), `${JSON.stringify(report, null, 2)}\n`);
options.show(`\nThe whole report: ${join('test-results', 'evaluation.json')}`);
process.exit(calledOff.signal.aborted ? 130 : unsafe ? 1 : 0);
