import type { voice } from '@livekit/agents';
import type { PickSlotRequest, PickSlotResponse } from '#contract/rpc/pick-slot.ts';
import type { ReviewDetailsRequest, ReviewDetailsResponse } from '#contract/rpc/review-details.ts';
import type { WhisperResponse } from '#contract/rpc/staff.ts';
import type { AgentChannels } from '../channels/agent-channels.ts';

/** What came in from the patient: words to answer, or more than anybody should read. */
export type ChatInput = { kind: 'text'; text: string; id: string | undefined } | { kind: 'too_long' };

/** What a transport tells of its patient. */
export interface TransportEvents {
  input(input: ChatInput): void;
}

/** What a room tells beside words. A transport without a page and without staff tells nothing of it. */
export interface RoomEvents extends TransportEvents {
  /** The patient is there again, perhaps with another page. */
  returned(): void;
  /** A document of the patient has been stored. */
  documentStored(): void;
  /**
   * Sends words and document of what is stored once more, of one appointment of this conversation or of all.
   * @returns how many were sent
   */
  resend(appointmentId: string | undefined): Promise<number>;
  /** The patient has heard enough of the answer. False: there is none, or it is told to its end. */
  stop(): boolean;
  /** Whether the patient speaks aloud, and so is answered aloud; one who only types is not. */
  speaks(aloud: boolean): void;
  readonly staff: StaffDesk;
}

/** What the staff may do in a conversation. Who they are has been checked; a seat is its holder's identity in the room. */
export interface StaffDesk {
  /** The seat of whoever speaks in the receptionist's place. */
  readonly holder: string | null;
  /** Whether somebody does, known or not. */
  readonly isTakenOver: boolean;
  whisper(text: string): WhisperResponse['used'] | 'taken_over';
  /** @returns until when, epoch milliseconds; null when somebody else has taken over */
  takeOver(seat: string): number | null;
  handBack(seat: string): 'given_back' | 'not_taken_over' | 'taken_by_other';
  /** The holder's seat is theirs no longer. */
  vacate(): void;
  /** Somebody has left for good. */
  left(seat: string): void;
  /** The holder has said this to the patient: it is kept, and the take-over renewed. */
  said(message: { id: string; text: string }): void;
}

/** Questions that a patient's page shows with buttons or a form. Null: no answer, or a page that has no such thing. */
export interface PatientPage {
  pickSlot(request: PickSlotRequest): Promise<PickSlotResponse | null>;
  reviewDetails(request: ReviewDetailsRequest): Promise<ReviewDetailsResponse | null>;
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
  /** Takes what the patient writes, and whatever else it tells of, from now on. Returns the way to stop. */
  listen(events: RoomEvents): () => void;
  readonly page?: PatientPage;
  /** Whether the patient is writing just now. */
  patientTyping?(): boolean;
}
