import type { AgentState, GatewayErrorCode } from './keys.ts';
import type { FaultWords } from './patient.ts';

/** Why a conversation stands still, as far as a person can tell the difference. */
export type Standstill = 'ended' | 'replaced' | 'elsewhere' | 'unavailable' | 'offline';

/** Every sentence of the text-only receptionist that the patient's pages do not have. */
export interface TextWords {
  readonly lead: string;
  readonly start: string;
  readonly title: string;
  readonly transcript: string;
  readonly you: string;
  readonly receptionist: string;
  readonly staff: string;
  readonly connecting: string;
  readonly away: string;
  readonly answering: string;
  readonly closed: string;
  readonly state: Readonly<Record<AgentState, string>>;
  readonly standstill: Readonly<Record<Standstill, FaultWords>>;
  readonly again: string;
  readonly startNew: string;
  readonly continueHere: string;
  readonly callPractice: (phone: string) => string;
  /** The message was put back into the field. */
  readonly refused: Readonly<Partial<Record<GatewayErrorCode | 'unreachable' | 'unavailable' | 'closed', string>>> & {
    readonly failed: string;
  };
  readonly poweredBy: string;
}
