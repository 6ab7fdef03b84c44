import type { ToolRun, Turn } from '../conversation/eval-conversation.ts';
import { type Mention, type MentionContext, mentionsIn } from '../reading/mentions.ts';
import { plain } from '../reading/sentences.ts';
import type { LoadedScenario } from '../scenarios/load.ts';
import type { Snapshot } from '../world/rows.ts';

/** One turn with the record as it was when it had ended. */
export interface PlayedTurn extends Turn {
  after: Snapshot;
  /** What happened besides between the turn before and this one, in words. */
  events: string[];
  /** The practice's day when it was said. */
  today: string;
}

/** Everything that is known of one run of a scenario. */
export interface RunRecord {
  scenario: LoadedScenario;
  /** 0 first. */
  run: number;
  conversationId: string;
  before: Snapshot;
  turns: PlayedTurn[];
  providers: MentionContext['providers'];
  /** What a scripted model did wrong, in order. */
  faults?: readonly string[];
  /** Set when the caller gave up, in words. */
  gaveUp?: string | undefined;
  /** Set when the run broke off. */
  error?: string | undefined;
}

export function lastSnapshot(run: RunRecord): Snapshot {
  return run.turns.at(-1)?.after ?? run.before;
}

/** All the receptionist said, in small letters without accents, one entry a turn. */
export function spoken(run: RunRecord): string[] {
  return run.turns.map(({ words }) => plain(words));
}

/** All tool runs with the turn they belong to. */
export function toolRuns(run: RunRecord): (ToolRun & { turn: number })[] {
  return run.turns.flatMap((turn, index) => turn.tools.map((tool) => ({ ...tool, turn: index })));
}

export function mentionsAt(run: RunRecord, turn: number): Mention[] {
  const played = run.turns[turn];
  return played ? mentionsIn(played.words, { today: played.today, providers: run.providers }) : [];
}

/** A time that was put before the caller. */
export interface OfferedTime {
  turn: number;
  /** Local day and time. */
  start: string;
  visitType?: string;
  provider?: string;
  how: 'words' | 'button' | 'tool' | 'hold';
}

/** Every time that was offered: named in words without being refused, shown as a button, returned by a search, or held. */
export function offeredTimes(run: RunRecord): OfferedTime[] {
  return run.turns.flatMap((turn, index): OfferedTime[] => {
    const found: OfferedTime[] = [];
    // What the turn repeats of a stored appointment is no offer.
    const known = new Set(turn.after.appointments.map(({ start }) => start));
    for (const { day, time, provider, refused } of mentionsAt(run, index)) {
      if (!refused && day && time && !known.has(`${day}T${time}`)) {
        found.push({ turn: index, start: `${day}T${time}`, ...(provider && { provider }), how: 'words' });
      }
    }
    for (const opening of turn.drafts.flatMap(({ openings }) => openings)) {
      found.push({ turn: index, ...openingTime(opening), how: 'button' });
    }
    for (const tool of turn.tools) {
      const how = tool.name === 'hold_opening' ? 'hold' : 'tool';
      for (const opening of openingsIn(tool.result)) found.push({ turn: index, ...openingTime(opening), how });
    }
    return found;
  });
}

interface OpeningLike {
  visitType: string;
  provider: string;
  startsAt: string;
}

function openingTime({ visitType, provider, startsAt }: OpeningLike) {
  return { visitType, provider, start: startsAt.slice(0, 16) };
}

/** Openings anywhere inside a tool's result. */
function openingsIn(value: unknown): OpeningLike[] {
  if (Array.isArray(value)) return value.flatMap(openingsIn);
  if (value === null || typeof value !== 'object') return [];
  const { visitType, provider, startsAt, endsAt } = value as Record<string, unknown>;
  // An appointment of the caller's own has a code, an opening has none.
  if ('code' in value) return [];
  if (typeof visitType === 'string' && typeof provider === 'string' && typeof startsAt === 'string' && endsAt) {
    return [{ visitType, provider, startsAt }];
  }
  return Object.values(value).flatMap(openingsIn);
}
