/** `npm run generate`: the database client from `prisma/schema.prisma`, when that changed since. */
import { ensurePrismaClient } from './stack/build.ts';
import { runCommand } from './stack/command.ts';
import { createProgress } from './stack/progress.ts';

await runCommand(async () => {
  const progress = createProgress(process.stdout);
  await ensurePrismaClient(progress);
  progress.close();
});
