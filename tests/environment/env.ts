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
