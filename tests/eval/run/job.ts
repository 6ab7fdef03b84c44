import type { Finding } from '../grading/finding.ts';
import type { WorldPlan } from '../world/world.ts';

/** One thing to play. */
export type Job =
  | { kind: 'scenario'; id: string; run: number }
  | { kind: 'goal'; id: string; file: string }
  | { kind: 'hostile'; id: number };

/** What came of it. */
export interface JobResult {
  job: Job;
  findings: Finding[];
  /** The caller's messages. */
  callerTurns: number;
  tookMs: number;
  transcript: string[];
  /** Numbers of a kind's own. */
  figures?: Record<string, number | string>;
}

/** What the parent sends a process that plays. */
export type ToPlayer =
  | { kind: 'begin'; plan: WorldPlan; caller: 'script' | 'llm' }
  | { kind: 'job'; job: Job }
  | { kind: 'stop' };
/** What a process that plays sends. */
export type FromPlayer = { kind: 'ready' } | { kind: 'done'; result: JobResult };
