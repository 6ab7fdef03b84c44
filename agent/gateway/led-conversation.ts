import type { AgentState } from '#contract/channels/agent-state.ts';
import type { VisitDraft } from '#contract/channels/visit-draft.ts';
import type { GatewayErrorCode, GatewayEvent, GatewayOutput, GatewaySaid } from '#contract/gateway/messages.ts';
import type { AgentChannels } from '../channels/agent-channels.ts';
import type { StreamingTextOutput } from './streaming-text-output.ts';

export type Booking = Omit<Extract<GatewayOutput, { type: 'booking' }>, 'type'>;

/** What the gateway takes from whoever leads a conversation. */
export interface ConversationFace {
  readonly words: StreamingTextOutput;
  readonly channels: AgentChannels;
  /** Something came of the running turn; words come with the id they are stored under. */
  happened(event: GatewayEvent, id: string): void;
  /** Everything written so far has been answered. */
  turnOver(): void;
  /** Both sides have said goodbye. */
  goodbye(): void;
  /** It cannot be led on: the session gave up, or somebody else has taken it. */
  lost(code: GatewayErrorCode): void;
}

/** A conversation as whoever leads it hands it over at the start. */
export interface LedConversation {
  /** BCP 47 */
  locale: string;
  /** What was said before; when nothing was, a greeting comes first. */
  said: readonly GatewaySaid[];
  state: AgentState;
  draft: VisitDraft | null;
  bookings: readonly Booking[];
  /** The last message before had no answer yet; it is answered now. */
  answering: boolean;
  write(text: string, id: string): void;
  /** Finishes what is being said and stores it. */
  close(): Promise<void>;
}

/**
 * Takes a conversation and leads it.
 * @throws CannotLead
 */
export type LeadConversation = (conversationId: string, face: ConversationFace) => Promise<LedConversation>;

/** A conversation cannot be led from here. */
export class CannotLead extends Error {
  readonly code: GatewayErrorCode;
  constructor(code: GatewayErrorCode, cause?: unknown) {
    super(`the conversation cannot be led: ${code}`, { cause });
    this.name = 'CannotLead';
    this.code = code;
  }
}
