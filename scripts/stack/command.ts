import { Failure, failureText } from './failure.ts';
import { dataDirOf } from './paths.ts';
import { readRunFile } from './run-lock.ts';
import { loadEnvFile } from './settings.ts';

/** Runs a command with what `.env` says; a failure becomes its sentences and an exit code that is not zero. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  loadEnvFile();
  try {
    await work();
    // The schema engine leaves a timer of ten seconds behind, which would hold the process.
    process.exit(0);
  } catch (error) {
    console.error(failureText(error));
    process.exit(1);
  }
}

/**
 * The database a command works on: DIRECT_DATABASE_URL, DATABASE_URL, or the one that runs in this data folder.
 * @throws Failure when there is none
 */
export async function databaseUrlFrom(env: NodeJS.ProcessEnv): Promise<string> {
  const named = env.DIRECT_DATABASE_URL || env.DATABASE_URL;
  if (named) return named;
  const running = await readRunFile(dataDirOf(env));
  if (running?.databaseUrl !== undefined) return running.databaseUrl;
  throw new Failure('There is no database to work on.', [
    'Start one with "npm start" (or "npm run services" for database and LiveKit alone) in another terminal.',
    'Or set DATABASE_URL.',
  ]);
}
