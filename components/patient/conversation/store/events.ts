import type { AgentState } from '#contract/channels/agent-state.ts';
import type { AppointmentDetails } from '#contract/channels/appointment-details.ts';
import type { BookingConfirmationAttributes } from '#contract/channels/booking-confirmation.ts';
import type { VisitDraft } from '#contract/channels/visit-draft.ts';
import type { Conversation } from '#contract/http/conversations.ts';
import type { Activity, ItemStatus, Phase, ProblemKind } from './state.ts';

/** Everything that changes what the page shows. */
export type ConversationEvent =
  | { readonly type: 'phase'; readonly phase: Exclude<Phase, 'stopped'> }
  | { readonly type: 'stopped'; readonly problem: ProblemKind }
  | { readonly type: 'slow' }
  | { readonly type: 'online'; readonly online: boolean }
  /** What the server has stored; `newsSince`: the room has told something newer while it was on its way. */
  | { readonly type: 'snapshot'; readonly conversation: Conversation; readonly newsSince: boolean }
  | { readonly type: 'reset' }
  /** A segment's stream begins; a second stream of the same segment replaces the first one's words. */
  | { readonly type: 'segment_opened'; readonly segment: string }
  | { readonly type: 'segment_words'; readonly segment: string; readonly words: string }
  | { readonly type: 'segment_closed'; readonly segment: string; readonly whole: boolean }
  | { readonly type: 'confirmation_opened'; readonly attributes: BookingConfirmationAttributes }
  | { readonly type: 'confirmation_words'; readonly appointmentId: string; readonly words: string }
  | { readonly type: 'confirmation_closed'; readonly appointmentId: string; readonly whole: boolean }
  | { readonly type: 'details'; readonly details: AppointmentDetails }
  | { readonly type: 'draft'; readonly draft: VisitDraft }
  | { readonly type: 'agent_state'; readonly agentState: AgentState }
  | { readonly type: 'activity'; readonly activity: Activity }
  /** The receptionist's process went: what it was saying stays, marked as cut short. */
  | { readonly type: 'agent_gone' }
  | { readonly type: 'message_added'; readonly key: string; readonly text: string; readonly status: ItemStatus }
  | { readonly type: 'message_status'; readonly key: string; readonly status: ItemStatus }
  | { readonly type: 'opening_chosen'; readonly opening: string }
  | { readonly type: 'dropped'; readonly channel: string };

export type Dispatch = (event: ConversationEvent) => void;
