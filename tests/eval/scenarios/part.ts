import type { CallerScript } from '../caller/script.ts';
import type { Check } from '../grading/statements.ts';

/** What a machine needs beside a scenario's words: its caller, and how its statements are checked. */
export interface ScenarioPart {
  caller: CallerScript;
  /** By the statement's words, as they stand under `must` and `must_not`. Statements not named are not checked by code. */
  checks: Readonly<Record<string, Check>>;
}
