/** `npm run generate`: the languages of `locales/`, and the database client when `prisma/schema.prisma` changed since. */
import { ensurePrismaClient } from './stack/build.ts';
import { runCommand } from './stack/command.ts';
import { ensureEmbedScript } from './stack/embed-script.ts';
import { writeLanguages } from './stack/languages.ts';
import { createProgress } from './stack/progress.ts';

await runCommand(async () => {
  const progress = createProgress(process.stdout);
  await writeLanguages();
  await Promise.all([ensurePrismaClient(progress), ensureEmbedScript()]);
  progress.close();
});
