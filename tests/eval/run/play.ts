import type { Caller } from '../caller/caller.ts';
import { ModelCaller } from '../caller/model-caller.ts';
import { choicesOf } from '../caller/random.ts';
import type { CallerScript } from '../caller/script.ts';
import { SimulatedCaller } from '../caller/simulated-caller.ts';
import { styleOf } from '../caller/style.ts';
import { EvalConversation } from '../conversation/eval-conversation.ts';
import type { RunRecord } from '../grading/record.ts';
import type { LoadedScenario } from '../scenarios/load.ts';
import { pinnedNowMs } from '../world/clock.ts';
import { insertGiven } from '../world/given.ts';
import { localDateOf } from '../world/local.ts';
import { lastCodeOf } from '../world/outbox.ts';
import { snapshotOf } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { lead } from './lead.ts';
import { wantsOf } from './wants.ts';

export interface PlayOptions {
  script: CallerScript;
  /** 0 first; it decides how the caller writes. */
  run: number;
  /** The template with the practice. */
  template: string;
  /** Who plays the caller. */
  caller: 'script' | 'llm';
}

const bystander = {
  appointments: [
    {
      patient: 'Ethan Brooks',
      visitType: 'child-visit',
      provider: 'okafor',
      operatory: 'OP3',
      start: '2027-04-06T16:00',
      status: 'booked' as const,
    },
  ],
};

/** Plays one run of a scenario in a fresh world. Never throws: what went wrong stands in the record. */
export async function playScenario(world: World, scenario: LoadedScenario, options: PlayOptions): Promise<RunRecord> {
  await world.reset(options.template, scenario.nowMs);
  const { timeZone, providers } = await world.database.clinic.findUniqueOrThrow({
    where: { id: world.clinicId },
    select: { timeZone: true, providers: { select: { code: true, name: true } } },
  });
  await insertGiven(world, scenario.given ?? {});
  // A model that obeys orders gets somebody to harm.
  if (world.isFaulty && (scenario.given?.appointments.length ?? 0) > 0) await insertGiven(world, bystander);
  const before = await snapshotOf(world);
  const record: RunRecord = { scenario, run: options.run, conversationId: '', before, turns: [], providers };
  const today = () => localDateOf(new Date(pinnedNowMs()), timeZone);
  let conversation: EvalConversation | undefined;
  try {
    await world.prepareModel(localeOf(options), `${scenario.id} ${options.run}`);
    conversation = await EvalConversation.begin(world, localeOf(options));
    record.conversationId = conversation.id;
    const around = { context: () => ({ today: today(), providers }), lastCode: () => lastCodeOf(world) };
    const caller =
      options.caller === 'llm' ? new ModelCaller({ scenario, ...around }) : scripted(scenario, options, around);
    await lead({ world, conversation, caller, record, script: options.script, today });
    record.gaveUp ??= caller.gaveUp;
    record.faults = [...world.faults];
  } catch (error) {
    record.error = error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    if (conversation) world.leave(conversation.end());
  }
  return record;
}

function localeOf({ script, run }: PlayOptions): string {
  const page = script.page ?? (script.language === 'es' && run % 2 === 0 ? 'es' : 'en');
  return page === 'es' ? 'es-US' : 'en-US';
}

function scripted(
  scenario: LoadedScenario,
  { script, run }: PlayOptions,
  around: Pick<ConstructorParameters<typeof SimulatedCaller>[0], 'context' | 'lastCode'>,
): Caller {
  const choices = choicesOf(`${scenario.id} ${run}`);
  return new SimulatedCaller({
    script,
    wants: script.wants ?? wantsOf(scenario),
    goal: script.goal ?? scenario.expect.streams?.['booking-confirmation'] ?? 0,
    literal: scenario.caller.facts,
    style: styleOf(run, choices),
    choices,
    ...around,
  });
}
