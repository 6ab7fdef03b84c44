import { cacheDirOf } from '#scripts/stack/paths.ts';

/** One variable for the whole environment of the tests, so that no part of it can be forgotten. */
export const environmentVariable = 'OPENWIDE_TEST_ENVIRONMENT';

/** What `npm test` hands on, as JSON; undefined when the tests were started some other way. */
export function environmentText(): string | undefined {
  return process.env[environmentVariable];
}

/** Where this machine keeps its LiveKit server. */
export function livekitCacheDir(): string {
  return cacheDirOf(process.env);
}

/** What a program that a test starts needs of this machine, and nothing of the person's settings. */
export function machineEnvironment(): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE } = process.env;
  return { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE };
}

/** What code under test that runs in this process is to find in its environment. */
export function tellThisProcess(settings: Readonly<Record<string, string>>): void {
  Object.assign(process.env, settings);
}
