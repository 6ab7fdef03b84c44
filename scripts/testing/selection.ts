import { parseArgs } from 'node:util';
import { Failure } from '../stack/failure.ts';

export const suites = ['unit', 'integration', 'agent', 'e2e'] as const;
export type Suite = (typeof suites)[number];

/** What a person asked to be run. */
export type Selection = {
  suites: readonly Suite[];
  /** Parts of file names; none means all files. */
  files: readonly string[];
  /** Part of a test's name. */
  grep: string | undefined;
};

/**
 * Reads `npm test -- [suite …] [file …] [-g name]`.
 * @throws Failure when a flag is unknown
 */
export function readSelection(args: readonly string[]): Selection {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { grep: { type: 'string', short: 'g' } },
    });
    const named = suites.filter((suite) => positionals.includes(suite));
    const files = positionals.filter((word) => !suites.some((suite) => suite === word));
    const chosen = named.length > 0 ? named : suitesOf(files);
    return { suites: chosen, files, grep: values.grep };
  } catch (error) {
    throw new Failure(
      `"npm test" does not understand this: ${error instanceof Error ? error.message : String(error)}`,
      [
        'npm test                            runs everything',
        'npm test -- unit integration        runs some suites (unit, integration, agent, e2e)',
        'npm test -- e2e -g "books a visit"  runs the tests of that name',
        'npm test -- tests/unit/scripts      runs the files under a path',
      ],
    );
  }
}

/** The suites that files given by their path belong to; all of them when that cannot be told. */
function suitesOf(files: readonly string[]): readonly Suite[] {
  const found = suites.filter((suite) => files.some((file) => file.includes(`tests/${suite}/`)));
  const told = files.length > 0 && files.every((file) => suites.some((suite) => file.includes(`tests/${suite}/`)));
  return told ? found : suites;
}

/** How much of the stack these suites need: the integration tests call the handlers themselves, over the database. */
export function neededMode({ suites: chosen }: Selection): 'none' | 'services' | 'production' {
  if (chosen.every((suite) => suite === 'unit')) return 'none';
  return chosen.some((suite) => suite === 'agent' || suite === 'e2e') ? 'production' : 'services';
}
