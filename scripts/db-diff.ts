/**
 * `npm run db:diff -- NAME`: writes the migration that is missing between `prisma/migrations` and
 * `prisma/schema.prisma`. Without a NAME it only shows it, and ends with an error when there is one (for CI).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { runCommand } from './stack/command.ts';
import { Failure } from './stack/failure.ts';
import { migrate, missingSql } from './stack/migrate.ts';
import { rootDir } from './stack/paths.ts';
import { withScratchDatabase } from './stack/scratch-database.ts';

await runCommand(async () => {
  const name = process.argv[2];
  if (name !== undefined && !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Failure('A migration is named in small letters, digits and underscores, like "add_recall_dates".');
  }
  const sql = await withScratchDatabase(async (databaseUrl) => {
    await migrate(databaseUrl);
    return missingSql(databaseUrl);
  });
  if (sql === undefined) {
    console.info('The migrations say what the schema says.');
    return;
  }
  if (name === undefined) {
    throw new Failure(`The schema says more than the migrations:\n\n${sql}`, [
      'Write the migration: npm run db:diff -- NAME',
    ]);
  }
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const dir = join(rootDir, 'prisma', 'migrations', `${stamp}_${name}`);
  await mkdir(dir);
  await writeFile(join(dir, 'migration.sql'), sql);
  console.info(`Read it before you commit it: ${relative(rootDir, join(dir, 'migration.sql'))}`);
});
