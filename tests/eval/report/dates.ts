import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { scoreDateTimes } from '../date-time.ts';
import type { EvalOptions } from './options.ts';

/** Scores how dates and times are understood, and says so when the annotated wordings are not there. */
export function reportDates({ dialogues, failures, show }: EvalOptions): unknown {
  const utterances = join(dialogues, 'date-time-utterances.jsonl');
  if (!existsSync(utterances)) {
    show(`The dialogues are not here (${dialogues}); date and time understanding was not scored.`);
    show('Set OPENWIDE_DIALOGUES_DIR, or --dialogues, to the folder that holds date-time-utterances.jsonl.');
    return 'not scored: the dialogues are missing';
  }
  show('Dates and times understood exactly, of the annotated spans:');
  return scoreDateTimes(utterances).map(({ kind, right, wrong }) => {
    const all = right + wrong.length;
    const percent = ((100 * right) / all).toFixed(2);
    show(`  ${kind.padEnd(24)} ${percent} %  (${right} of ${all})`);
    for (const { id, text, expected, understood } of wrong.slice(0, failures)) {
      show(`      ${id}: expected ${expected}, understood ${understood}: ${text}`);
    }
    return { kind, right, all, percent: Number(percent), wrong };
  });
}
