import type { RunRecord } from '../grading/record.ts';

/** What was said and done in a run, for whoever looks for the reason of a failure. */
export function transcriptOf(run: RunRecord, options: { tools: boolean }): string[] {
  const faults = run.faults?.length ? [`      (the model's faults: ${run.faults.join(', ')})`] : [];
  const turns = run.turns.flatMap((turn, index) => [
    ...turn.events.map((event) => `      ~ ${event}`),
    ...(turn.caller === null ? [] : [`  ${String(index).padStart(2)}  > ${turn.caller}`]),
    `      < ${turn.words}`,
    ...(turn.states.length > 0 ? [`      = ${turn.states.join(', ')}`] : []),
    ...(options.tools
      ? turn.tools
          .filter(({ name }) => name !== 'note_details')
          .map(
            ({ name, arguments: args, result }) =>
              `      · ${name} ${JSON.stringify(args)} → ${JSON.stringify(result)?.slice(0, 300)}`,
          )
      : []),
  ]);
  return [...turns, ...faults];
}
