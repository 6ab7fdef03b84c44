import type { Caller } from '../caller/caller.ts';
import type { CallerScript, Heard } from '../caller/script.ts';
import type { EvalConversation, Turn } from '../conversation/eval-conversation.ts';
import type { RunRecord } from '../grading/record.ts';
import type { ScenarioEvent } from '../scenarios/schema.ts';
import { advanceClock } from '../world/clock.ts';
import { insertGiven } from '../world/given.ts';
import { snapshotOf } from '../world/rows.ts';
import type { World } from '../world/world.ts';

const minuteMs = 60_000;

interface Leading {
  world: World;
  conversation: EvalConversation;
  caller: Caller;
  record: RunRecord;
  script: CallerScript;
  /** The practice's day now. */
  today: () => string;
}

/** Lets caller and receptionist talk until the caller has left, with the scenario's events in their places. */
export async function lead({ world, conversation, caller, record, script, today }: Leading): Promise<void> {
  const pending = [...record.scenario.events];
  let snapshot = record.before;
  let events: string[] = [];
  const keep = async (turn: Turn) => {
    const writes = turn.calls.some(({ method, path }) => method !== 'GET' && path !== '/availability');
    if (writes) snapshot = await snapshotOf(world);
    record.turns.push({ ...turn, after: snapshot, events, today: today() });
    events = [];
  };
  const [greeting] = conversation.turns;
  if (greeting) await keep(greeting);
  let next: string | null = record.scenario.caller.opening;
  let heard: Heard | undefined;
  let step = 1;
  while (next !== null) {
    if (conversation.ended) {
      if (!caller.hasLeft) record.gaveUp = 'the conversation was ended while the caller had more to say';
      return;
    }
    while (heard && script.moments?.[step + 1]?.(heard, caller.state)) step += 1;
    const due = pending.filter(({ before_step }) => before_step <= step);
    for (const event of due) {
      events.push(await happen(world, conversation, event));
      pending.splice(pending.indexOf(event), 1);
    }
    if (due.length > 0) snapshot = await snapshotOf(world);
    const turn = await conversation.say(next);
    await keep(turn);
    heard = caller.hear(turn);
    next = await caller.answer(turn);
  }
  if (pending.length > 0) record.error = `the conversation never came to step ${pending[0]?.before_step}`;
}

/** Lets an event happen and tells it in words. */
async function happen(world: World, conversation: EvalConversation, event: ScenarioEvent): Promise<string> {
  const told: string[] = [];
  if (event.advance_minutes) {
    advanceClock(event.advance_minutes * minuteMs);
    told.push(`${event.advance_minutes} minutes pass`);
  }
  if (event.insert) {
    await insertGiven(world, event.insert);
    told.push(`rows are inserted: ${JSON.stringify(event.insert)}`);
  }
  if (event.reload) {
    await conversation.reload();
    told.push('the page is loaded again');
  }
  if (event.new_worker) {
    await conversation.changeWorker();
    told.push('another worker takes over');
  }
  return told.join('; ');
}
