/**
 * `npm run db:seed`: puts the demo practice into the database; what is there already stays as it is.
 * `npm run db:seed -- FILE`: the practice of a JSON file; of one that is there already, its colour, logo and translations.
 */
import { seedDemo } from '#server/seed/seed-demo.ts';
import { seedPracticeFile } from '#server/seed/seed-practice-file.ts';
import { databaseUrlFrom, runCommand } from './stack/command.ts';
import { dataDirOf } from './stack/paths.ts';
import { loadSecrets } from './stack/secrets.ts';

await runCommand(async () => {
  const databaseUrl = await databaseUrlFrom(process.env);
  const path = process.argv[2];
  if (path !== undefined) {
    const slug = await seedPracticeFile({ databaseUrl, path });
    console.info(`The practice ${slug} is in the database; serve it with CLINIC_SLUG=${slug}.`);
    return;
  }
  const staffPassword = process.env.DEMO_STAFF_PASSWORD || (await loadSecrets(dataDirOf(process.env))).staffPassword;
  await seedDemo({ databaseUrl, staffPassword });
  console.info('The demo practice is in the database.');
});
