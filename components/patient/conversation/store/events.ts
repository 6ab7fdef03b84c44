import type { AgentState } from '#contract/channels/agent-state.ts';
import type { AppointmentDetails } from '#contract/channels/appointment-details.ts';
import type { BookingConfirmationAttributes } from '#contract/channels/booking-confirmation.ts';
import type { ChannelOutcome } from '#contract/channels/catalog.ts';
import type { DocumentStatus } from '#contract/channels/patient-document.ts';
import type { VisitDraft } from '#contract/channels/visit-draft.ts';
import type { Conversation } from '#contract/http/conversations.ts';
import type { ProblemKind } from '#locales/sections/keys.ts';
import type { Activity, ItemStatus, Phase, Question, SentDocument, VoiceState } from './state.ts';

/** Everything that changes what the page shows. `atMs` is epoch ms, by the sender's clock. */
export type ConversationEvent =
  | { readonly type: 'phase'; readonly phase: Exclude<Phase, 'stopped'> }
  | { readonly type: 'stopped'; readonly problem: ProblemKind }
  | { readonly type: 'slow' }
  | { readonly type: 'online'; readonly online: boolean }
  /**
   * What the server has stored. `newsSince`: the room has told something newer while it was on its way. `afterGap`: the
   * page was out of the room, so a stream that is still open here may have ended unheard.
   */
  | {
      readonly type: 'snapshot';
      readonly conversation: Conversation;
      readonly newsSince: boolean;
      readonly afterGap?: boolean;
    }
  | { readonly type: 'reset' }
  /** A segment's stream begins; a second stream of the same segment replaces the first one's words. */
  | { readonly type: 'segment_opened'; readonly segment: string; readonly atMs?: number }
  | { readonly type: 'segment_words'; readonly segment: string; readonly words: string }
  | { readonly type: 'segment_closed'; readonly segment: string; readonly whole: boolean }
  /** What was understood of the visitor's own voice, the whole of it so far; `final` when it will not change. */
  | {
      readonly type: 'heard';
      readonly segment: string;
      readonly text: string;
      readonly final: boolean;
      readonly atMs?: number;
    }
  | { readonly type: 'voice'; readonly change: Partial<VoiceState> }
  /** The visitor has heard enough: it is told, and then (`answer_stopped`) so. */
  | { readonly type: 'stopping'; readonly stopping: boolean }
  | { readonly type: 'answer_stopped' }
  | { readonly type: 'ending'; readonly ending: 'no' | 'asked' | 'alone' }
  | { readonly type: 'staff_message'; readonly key: string; readonly text: string; readonly atMs: number }
  /** The receptionist, or the person who has taken over, writes just now, or no more. */
  | { readonly type: 'typing'; readonly typing: boolean }
  | { readonly type: 'confirmation_opened'; readonly attributes: BookingConfirmationAttributes }
  | { readonly type: 'confirmation_words'; readonly appointmentId: string; readonly words: string }
  | { readonly type: 'confirmation_closed'; readonly appointmentId: string; readonly whole: boolean }
  | { readonly type: 'details'; readonly details: AppointmentDetails }
  | { readonly type: 'draft'; readonly draft: VisitDraft }
  | { readonly type: 'agent_state'; readonly agentState: AgentState }
  | { readonly type: 'activity'; readonly activity: Activity }
  /** The receptionist's process went: what it was saying stays, marked as cut short. */
  | { readonly type: 'agent_gone' }
  | {
      readonly type: 'message_added';
      readonly key: string;
      readonly text: string;
      readonly status: ItemStatus;
      readonly atMs?: number;
      /** Said by a tap that answered a method; the transcript may have it in other words. */
      readonly byTap?: boolean;
    }
  | { readonly type: 'message_status'; readonly key: string; readonly status: ItemStatus }
  | { readonly type: 'opening_chosen'; readonly opening: string }
  /** The receptionist asks by a method; null when the question is over, however it ended. */
  | { readonly type: 'question'; readonly question: Question | null }
  | { readonly type: 'document_added'; readonly document: SentDocument }
  | { readonly type: 'document_changed'; readonly id: string; readonly change: Partial<SentDocument> }
  | { readonly type: 'document_status'; readonly status: DocumentStatus }
  | { readonly type: 'document_removed'; readonly id: string }
  | { readonly type: 'dropped'; readonly channel: string; readonly outcome: ChannelOutcome };

export type Dispatch = (event: ConversationEvent) => void;
