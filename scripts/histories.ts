/**
 * `npm run histories [-- --count 10000] [--seed N] [--workers 8]`: random histories of booking, moving, cancelling,
 * holding, blocking, families and the waitlist, from several processes at once on a small calendar in a PostgreSQL that
 * is thrown away afterwards. Looks at the whole database again and again, and says what is wrong.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { openDatabase } from '#server/database.ts';
import { seedPractice } from '#server/seed/seed-demo.ts';
import { historiesClock } from '#tests/integration/histories/clock.ts';
import { describeFigures } from '#tests/integration/histories/figures.ts';
import { runHistories } from '#tests/integration/histories/run-histories.ts';
import { runCommand } from './stack/command.ts';
import { Failure } from './stack/failure.ts';
import { migrate } from './stack/migrate.ts';
import { withScratchDatabase } from './stack/scratch-database.ts';

/** So often is said how far it is, and the database looked at. */
const everyHistories = 500;

await runCommand(async () => {
  const count = numberOf('count');
  const seed = numberOf('seed');
  const workers = numberOf('workers');
  let told = 0;
  console.info(`${count} histories of seed ${seed} from ${workers} processes`);
  const figures = await withScratchDatabase(async (databaseUrl) => {
    await migrate(databaseUrl);
    const database = openDatabase(databaseUrl, 1);
    const clinicId = await seedPractice(database).finally(() => database.$disconnect());
    return runHistories({
      databaseUrl,
      clinicId,
      count,
      seed,
      workers,
      clock: historiesClock(),
      checkEvery: everyHistories,
      onProgress: ({ histories, calls, problems }) => {
        for (const problem of problems.slice(told)) console.info(`  ${problem}`);
        told = problems.length;
        if (histories % everyHistories === 0) {
          console.info(`  ${histories} histories, ${calls} calls, ${problems.length} things wrong`);
        }
      },
    });
  });
  console.info(describeFigures(figures));
  if (figures.problems.length > 0) {
    throw new Failure('The histories broke a rule.', [`npm run histories -- --seed ${seed} plans the same ones.`]);
  }
});

function numberOf(name: 'count' | 'seed' | 'workers'): number {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '10000' },
      seed: { type: 'string', default: String(randomInt(2 ** 31)) },
      workers: { type: 'string', default: '8' },
    },
  });
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 1) throw new Failure(`--${name} has to be a whole number from 1 on.`);
  return number;
}
