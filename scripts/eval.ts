/**
 * `npm run eval [-- --failures 20]`: scores how the built-in receptionist understands dates and times. The wordings
 * are under a licence of their own and not part of the project; they are read from `OPENWIDE_DIALOGUES_DIR`, by
 * default `../shared/dialogues`.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { scoreDateTimes } from '#tests/eval/date-time.ts';
import { rootDir } from './stack/paths.ts';

const { values: flags } = parseArgs({ options: { failures: { type: 'string', default: '10' } } });
const dialogues = resolve(rootDir, process.env.OPENWIDE_DIALOGUES_DIR ?? '../shared/dialogues');
const show = (line: string) => process.stdout.write(`${line}\n`);

const utterances = join(dialogues, 'date-time-utterances.jsonl');
if (existsSync(utterances)) {
  show('Dates and times understood exactly, of the annotated spans:');
  for (const { kind, right, wrong } of scoreDateTimes(utterances)) {
    const all = right + wrong.length;
    show(`  ${kind.padEnd(24)} ${((100 * right) / all).toFixed(2)} %  (${right} of ${all})`);
    for (const { id, text, expected, understood } of wrong.slice(0, Number(flags.failures))) {
      show(`      ${id}: expected ${expected}, understood ${understood}: ${text}`);
    }
  }
} else {
  show(`The dialogues are not here (${dialogues}); date and time understanding was not scored.`);
  show('Set OPENWIDE_DIALOGUES_DIR to the folder that holds date-time-utterances.jsonl.');
}
