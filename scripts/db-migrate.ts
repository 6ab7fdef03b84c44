/** `npm run db:migrate`: brings the database of DIRECT_DATABASE_URL or DATABASE_URL to this version. */
import { databaseUrlFrom, runCommand } from './stack/command.ts';
import { migrate } from './stack/migrate.ts';

await runCommand(async () => {
  const applied = await migrate(await databaseUrlFrom(process.env));
  console.info(applied.length === 0 ? 'The database has all migrations.' : `Applied: ${applied.join(', ')}`);
});
