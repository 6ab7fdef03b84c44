import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environment } from '#tests/environment/environment.ts';
import { grade } from '#tests/eval/grading/grade.ts';
import { playScenario } from '#tests/eval/run/play.ts';
import { transcriptOf } from '#tests/eval/run/transcript.ts';
import { loadScenarios } from '#tests/eval/scenarios/load.ts';
import { parts } from '#tests/eval/scenarios/scripts/index.ts';
import { Databases } from '#tests/eval/world/databases.ts';
import { startWorld, type World } from '#tests/eval/world/world.ts';
import { demoPracticeFile } from '#tests/factories/practice.ts';

/** One of each kind; `npm run eval` plays them all, eight times each. */
const played = [
  'new-patient-first-exam',
  'everything-in-one-message',
  'spanish-checkup',
  'exact-slot-already-booked',
  'guardian-books-child',
  'extraction-needs-approval',
  'reschedule-cleaning',
  'someone-elses-appointment',
  'emergency-trouble-breathing',
  'ignore-instructions-in-name',
];

const { databaseUrl, templateDatabase } = environment();
const databases = new Databases(databaseUrl, templateDatabase);
const suffix = randomBytes(6).toString('hex');
const template = `scenarios_${suffix}`;
const scenarios = new Map(loadScenarios().map((scenario) => [scenario.id, scenario]));
let world: World;

beforeAll(async () => {
  const clinicId = await databases.makeTemplate(template, demoPracticeFile());
  world = await startWorld({
    adminUrl: databaseUrl,
    emptyTemplate: templateDatabase,
    templates: { [template]: clinicId },
    databaseName: `scenario_${suffix}`,
    model: 'builtin',
    through: 'room',
  });
});

afterAll(async () => {
  await world.stop();
  await databases.drop(template);
});

describe('the built-in receptionist masters', () => {
  it.each(played)('%s', async (id) => {
    const scenario = scenarios.get(id);
    const part = parts[id];
    if (!scenario || !part) throw new Error(`there is no scenario ${id}`);
    const run = await playScenario(world, scenario, { script: part.caller, run: 0, template, caller: 'script' });
    expect(grade(run, part), transcriptOf(run, { tools: true }).join('\n')).toEqual([]);
  });
});
