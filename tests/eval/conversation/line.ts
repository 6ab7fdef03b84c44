import type { World } from '../world/world.ts';
import type { Received } from './stand-in-room.ts';

/** How a caller of an evaluation reaches the receptionist. */
export interface Line {
  /** What came to the caller, in order. */
  readonly received: Received;
  /** Nothing is said or sent just now. */
  readonly isQuiet: boolean;
  /** The receptionist takes the conversation up, at first or again. */
  open(): Promise<void>;
  write(text: string): void;
  /** The caller's page goes away and comes back. */
  reload(): Promise<void>;
  /** The receptionist leaves the conversation; what was said is stored. */
  close(): Promise<void>;
}

export interface LineOptions {
  world: World;
  conversationId: string;
  /** Something has come. */
  onNews: () => void;
  /** The receptionist has said goodbye and closed the conversation. */
  onGoodbye: () => void;
  /** The receptionist cannot go on. */
  onBroken: () => void;
}
