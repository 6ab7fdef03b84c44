import type { voice } from '@livekit/agents';
import type { AgentChannels } from '../channels/agent-channels.ts';

/** What came in from the patient: words to answer, or more than anybody should read. */
export type ChatInput = { kind: 'text'; text: string; id: string | undefined } | { kind: 'too_long' };

/** What a transport tells of its patient. */
export interface TransportEvents {
  input(input: ChatInput): void;
}

/** The session's ears and mouth, once attached. */
export interface AttachedSession {
  start(): void;
  close(): Promise<void>;
}

/**
 * How a conversation reaches its patient: a LiveKit room or a connection of the text gateway. The conversation itself
 * knows nothing of either.
 */
export interface ConversationTransport {
  readonly channels: AgentChannels;
  /** Whether the patient can speak and hear as well. */
  readonly speech: boolean;
  /** Puts the session's words (and voice) on the transport, and takes the patient's voice from it. */
  attach(session: voice.AgentSession): AttachedSession;
  /** Takes what the patient writes, from now on. Returns the way to stop. */
  listen(events: TransportEvents): () => void;
}
