import type { AgentState } from '#contract/channels/agent-state.ts';
import type { AppointmentDetails, ConfirmationKind } from '#contract/channels/appointment-details.ts';
import type { ChannelOutcome } from '#contract/channels/catalog.ts';
import type { DocumentRefusal } from '#contract/channels/patient-document.ts';
import type { VisitDraft } from '#contract/channels/visit-draft.ts';
import type { PickSlotRequest } from '#contract/rpc/pick-slot.ts';
import type { ReviewDetailsRequest } from '#contract/rpc/review-details.ts';
import type { ProblemKind } from '#locales/sections/keys.ts';

/**
 * Where the connection stands. `waiting`: in the room, the receptionist not yet. `resuming`: the receptionist went and
 * another one is on the way. `stopped`: nothing goes on by itself, `problem` says why.
 */
export type Phase = 'connecting' | 'waiting' | 'ready' | 'reconnecting' | 'resuming' | 'stopped' | 'ended';

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
  /** When it was said, epoch ms. */
  readonly atMs?: number;
  /** Said by a tap that answered the receptionist's method: the transcript may have it in other words. */
  readonly byTap?: boolean;
  /** Not words but a document that the visitor sends. */
  readonly documentId?: string;
  /** Said aloud by the visitor: what was understood of it, while it streams perhaps not the last word. */
  readonly spoken?: boolean;
}

/** What the receptionist asks by a method, until it is answered or over. */
export type Question =
  | { readonly kind: 'slots'; readonly request: PickSlotRequest }
  | { readonly kind: 'details'; readonly request: ReviewDetailsRequest };

/**
 * `sending`: on its way; `checking`: handed over, the receptionist has not yet said what became of it; `interrupted`:
 * the connection or the page went in between, or no answer came; `cancelled`: the visitor took it back.
 */
export type SendingStatus = 'sending' | 'checking' | 'stored' | 'refused' | 'interrupted' | 'cancelled';

/** A document the visitor sends to the practice. */
export interface SentDocument {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly status: SendingStatus;
  /** Handed to the room, and what the receptionist says it has. */
  readonly sentBytes: number;
  readonly receivedBytes: number;
  /** Why it was refused. */
  readonly reason?: DocumentRefusal;
  /** Whether the page still has the file, so that it can be sent again. */
  readonly atHand: boolean;
}

/** `asking`: the browser asks the visitor; `on`: they can be heard; `muted`: only answered aloud. */
export type MicrophoneState = 'off' | 'asking' | 'on' | 'muted';

/**
 * Why there is no microphone. `refused`: by the visitor, the browser or the page around; `missing`: none there (any more);
 * `busy`: another program has it; `insecure`: the page may not ask; `failed`: it could not be brought into the room.
 */
export type MicrophoneProblem = 'refused' | 'missing' | 'busy' | 'insecure' | 'failed';

export interface Microphone {
  readonly id: string;
  /** As the device calls itself. */
  readonly name: string;
}

/** What is said aloud, either way. */
export interface VoiceState {
  readonly microphone: MicrophoneState;
  readonly problem: MicrophoneProblem | null;
  /** `blocked`: the browser plays nothing before the visitor says so. */
  readonly sound: 'on' | 'off' | 'blocked';
  readonly microphones: readonly Microphone[];
  /** Which of them is in use. */
  readonly using: string | null;
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
  /** It came while the page was watching, so its words may be set one after the other. */
  readonly live: boolean;
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
  /** Who answers: the receptionist, or a person of the practice who has taken over. */
  readonly answeredBy: 'receptionist' | 'staff';
  /** Whether whoever answers writes just now. */
  readonly typing: boolean;
  readonly draft: VisitDraft | null;
  /** The opening that was tapped, until the receptionist answers to it. */
  readonly chosenOpening: string | null;
  readonly question: Question | null;
  readonly documents: readonly SentDocument[];
  readonly voice: VoiceState;
  /** The receptionist is told to stop, and has not answered yet. */
  readonly stopping: boolean;
  /** The visitor ends it: `asked`, until the practice's system knows; `alone` when that could not be told. */
  readonly ending: 'no' | 'asked' | 'alone';
  /** The newest last. */
  readonly visits: readonly ConfirmedVisit[];
  /** How many incoming messages were not taken, by channel and by why. */
  readonly dropped: Readonly<Record<string, Readonly<Partial<Record<ChannelOutcome, number>>>>>;
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
  answeredBy: 'receptionist',
  typing: false,
  draft: null,
  chosenOpening: null,
  question: null,
  documents: [],
  voice: { microphone: 'off', problem: null, sound: 'on', microphones: [], using: null },
  stopping: false,
  ending: 'no',
  visits: [],
  dropped: {},
};

/** Longest message of the receptionist that is shown, in characters. */
export const maxShownCharacters = 20_000;
/** Most items kept on the page; older ones stay on the server. */
export const maxItems = 500;

/** The openings to choose from: those of a question that runs ahead of the draft, else the draft's. */
export function shownOpenings({ draft, question }: ConversationState): VisitDraft['openings'] {
  if (question?.kind === 'slots' && (draft === null || draft.rev < question.request.rev)) {
    return question.request.openings;
  }
  return draft?.openings ?? [];
}

/** Whether the receptionist is at an answer, so that it can be told to stop. */
export function isAnswering({ phase, answeredBy, activity, items }: ConversationState): boolean {
  if (phase !== 'ready' || answeredBy === 'staff') return false;
  const last = items.at(-1);
  const streams = last?.role === 'receptionist' && last.status === 'streaming';
  return streams || activity === 'thinking' || activity === 'speaking';
}

/** Whether words or document of a confirmed visit are still missing here. */
export function isIncomplete(visit: ConfirmedVisit): boolean {
  return visit.details === null || visit.wordsStatus === 'partial';
}

/** How many incoming messages were not taken, in all. */
export function countDropped({ dropped }: ConversationState): number {
  const counts = Object.values(dropped).flatMap((outcomes) => Object.values(outcomes));
  return counts.reduce((sum, count) => sum + count, 0);
}
