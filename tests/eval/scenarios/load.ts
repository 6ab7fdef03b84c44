import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Scenario, scenarioFileSchema } from './schema.ts';

/** A scenario with the instant at which its clock stands. */
export interface LoadedScenario extends Scenario {
  nowMs: number;
  file: string;
}

/**
 * All scenarios of this folder's YAML files.
 * @throws Error naming file and place when one does not follow the format, or when two have one id.
 */
export function loadScenarios(): LoadedScenario[] {
  const folder = new URL('./', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const scenarios = files.sort().flatMap((name) => {
    const read = scenarioFileSchema.safeParse(parse(readFileSync(new URL(name, folder), 'utf8')));
    if (!read.success) throw new Error(`${name}: ${z.prettifyError(read.error)}`);
    return read.data.scenarios.map((one) => ({ ...one, nowMs: Date.parse(one.now ?? read.data.now), file: name }));
  });
  const ids = scenarios.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new Error(`two scenarios are called ${twice}`);
  return scenarios;
}
