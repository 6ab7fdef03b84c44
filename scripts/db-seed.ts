/** `npm run db:seed`: puts the demo practice into the database; what is there already stays as it is. */
import { seedDemo } from '#server/seed/seed-demo.ts';
import { databaseUrlFrom, runCommand } from './stack/command.ts';
import { dataDirOf } from './stack/paths.ts';
import { loadSecrets } from './stack/secrets.ts';

await runCommand(async () => {
  const staffPassword = process.env.DEMO_STAFF_PASSWORD || (await loadSecrets(dataDirOf(process.env))).staffPassword;
  await seedDemo({ databaseUrl: await databaseUrlFrom(process.env), staffPassword });
  console.info('The demo practice is in the database.');
});
