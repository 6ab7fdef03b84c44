import type { ModelChoice } from '../world/env.ts';
import type { WorldPlan } from '../world/world.ts';

/** How an evaluation was asked for. */
export interface EvalOptions {
  runs: number;
  /** Ids to play; all when undefined. */
  only: readonly string[] | undefined;
  model: ModelChoice;
  caller: 'script' | 'llm';
  /** What stands between caller and receptionist. */
  through: WorldPlan['through'];
  /** Processes that play at once. */
  players: number;
  /** How many failures to show of each kind. */
  failures: number;
  verbose: boolean;
  /** Folder of the dialogues, which are no part of the project. */
  dialogues: string;
  show: (line: string) => void;
  /** Aborted on Ctrl-C: what was played so far is still reported. */
  signal: AbortSignal;
}

/** What an evaluation leaves for the report file. */
export interface EvalOutcome {
  report: unknown;
  /** Something failed in a matter of safety. */
  unsafe: boolean;
}
