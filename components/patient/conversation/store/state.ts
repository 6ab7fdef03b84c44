import type { AgentState } from '#contract/channels/agent-state.ts';
import type { AppointmentDetails, ConfirmationKind } from '#contract/channels/appointment-details.ts';
import type { VisitDraft } from '#contract/channels/visit-draft.ts';

/**
 * Where the connection stands. `waiting`: in the room, the receptionist not yet. `resuming`: the receptionist went and
 * another one is on the way. `stopped`: nothing goes on by itself, `problem` says why.
 */
export type Phase = 'connecting' | 'waiting' | 'ready' | 'reconnecting' | 'resuming' | 'stopped' | 'ended';

/**
 * Why it stopped. `denied` and `rate_limited`: the practice's system said no; `unreachable`: it did not answer;
 * `room_unreachable`: it answered, the conversation's server did not; `away`: no receptionist came; `elsewhere`: the
 * conversation was taken up in another tab.
 */
export type ProblemKind =
  | 'offline'
  | 'denied'
  | 'rate_limited'
  | 'unreachable'
  | 'room_unreachable'
  | 'away'
  | 'elsewhere';

/** The framework's view of what the agent does right now. */
export type Activity = 'initializing' | 'idle' | 'listening' | 'thinking' | 'speaking';

/** `queued` waits for the receptionist; `failed` was not taken over by the room. */
export type ItemStatus = 'queued' | 'sending' | 'sent' | 'failed' | 'streaming' | 'done' | 'interrupted';

/** One thing said, as the page shows it. `key` never changes, whatever the server calls it later. */
export interface TranscriptItem {
  readonly key: string;
  readonly role: 'patient' | 'receptionist' | 'staff';
  readonly text: string;
  readonly status: ItemStatus;
  /** The server's id once its transcript holds the item. */
  readonly storedId?: string;
}

/** An appointment of this conversation: its written confirmation and its document, each as far as it is here. */
export interface ConfirmedVisit {
  readonly id: string;
  readonly kind: ConfirmationKind;
  readonly words: string;
  readonly wordsStatus: 'streaming' | 'complete' | 'partial';
  /** Words of a confirmation sent again while the first one stands; shown when they are complete. */
  readonly replay: string | null;
  readonly details: AppointmentDetails | null;
}

export interface ConversationState {
  readonly phase: Phase;
  readonly problem: ProblemKind | null;
  /** Whether waiting takes longer than it should; the words get more honest. */
  readonly slow: boolean;
  readonly online: boolean;
  readonly items: readonly TranscriptItem[];
  readonly agentState: AgentState;
  /** Told by a receptionist who is here; what is stored may be behind it. */
  readonly agentStateFromRoom: boolean;
  readonly activity: Activity;
  readonly draft: VisitDraft | null;
  /** The opening that was tapped, until the receptionist answers to it. */
  readonly chosenOpening: string | null;
  /** The newest last. */
  readonly visits: readonly ConfirmedVisit[];
  /** How many incoming messages were not what the contract says, by channel. */
  readonly dropped: Readonly<Record<string, number>>;
}

export const initialState: ConversationState = {
  phase: 'connecting',
  problem: null,
  slow: false,
  online: true,
  items: [],
  agentState: 'greeting',
  agentStateFromRoom: false,
  activity: 'initializing',
  draft: null,
  chosenOpening: null,
  visits: [],
  dropped: {},
};

/** Longest message of the receptionist that is shown, in characters. */
export const maxShownCharacters = 20_000;
/** Most items kept on the page; older ones stay on the server. */
export const maxItems = 500;
