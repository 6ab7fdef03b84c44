/** `npm run build`: the database client and the pages, into `.next`, as a host like Vercel wants them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ensurePrismaClient } from './stack/build.ts';
import { runCommand } from './stack/command.ts';
import { ensureEmbedScript } from './stack/embed-script.ts';
import { Failure } from './stack/failure.ts';
import { writeLanguages } from './stack/languages.ts';
import { nodePath, rootDir } from './stack/paths.ts';
import { createProgress } from './stack/progress.ts';

await runCommand(async () => {
  const progress = createProgress(process.stdout);
  await Promise.all([ensurePrismaClient(progress), ensureEmbedScript(), writeLanguages()]);
  progress.close();
  const build = spawn(nodePath, ['node_modules/next/dist/bin/next', 'build', ...process.argv.slice(2)], {
    cwd: rootDir,
    stdio: 'inherit',
  });
  const [code] = await once(build, 'close');
  if (code !== 0) throw new Failure('The pages could not be built; what Next said stands above.');
});
