import type { Turn } from '../conversation/eval-conversation.ts';
import type { CallerState, Heard } from './script.ts';

/** Somebody who talks with the receptionist: played by a script, or by a model. */
export interface Caller {
  readonly state: CallerState;
  /** They have said their last words. */
  readonly hasLeft: boolean;
  /** Why they gave up, when they did. */
  readonly gaveUp: string | undefined;
  hear(turn: Turn): Heard;
  /** What they write next; null when they have left. */
  answer(turn: Turn): Promise<string | null>;
}
