import type { JobResult } from '../run/job.ts';

/** One run with what was wrong with it and all that was said. */
export function showRun({ job, findings, transcript, tookMs }: JobResult, show: (line: string) => void): void {
  const run = job.kind === 'scenario' ? `, run ${job.run}` : '';
  show(`\n${findings.length === 0 ? '✓' : '✗'} ${job.id}${run} (${Math.round(tookMs)} ms)`);
  for (const { kind, words, safety } of findings) show(`    ${safety ? 'SAFETY ' : ''}${kind}: ${words}`);
  for (const line of transcript) show(line);
}
