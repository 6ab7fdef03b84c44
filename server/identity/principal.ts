import type { AppointmentActor } from '#domain/appointment-states.ts';

/**
 * Who asks. What each may see or change is decided by the use cases from this alone, never from what a model said.
 * - `agent`: the receptionist, for one conversation, by the service key
 * - `visitor`: the browser of that conversation, by its cookie
 * - `staff`: a signed-in person of the practice
 * - `worker`: the agent worker itself, outside any conversation
 * - `link`: the bearer of an appointment's signed link
 * - `waitlist_link`: the bearer of the signed link of a place on the waitlist
 * - `public`: anybody
 */
export type Principal =
  | AgentPrincipal
  | VisitorPrincipal
  | StaffPrincipal
  | WorkerPrincipal
  | LinkPrincipal
  | WaitlistLinkPrincipal
  | PublicPrincipal;

export interface AgentPrincipal {
  readonly kind: 'agent';
  readonly clinicId: string;
  readonly conversationId: string;
  /** Which of the conversation's receptionists it says it is; absent for those who take no conversation. */
  readonly attendance?: number;
}
export interface VisitorPrincipal {
  readonly kind: 'visitor';
  readonly clinicId: string;
  readonly conversationId: string;
}
export interface StaffPrincipal {
  readonly kind: 'staff';
  readonly clinicId: string;
  readonly userId: string;
  readonly role: string;
  readonly name: string;
}
export interface WorkerPrincipal {
  readonly kind: 'worker';
}
export interface LinkPrincipal {
  readonly kind: 'link';
  readonly clinicId: string;
  readonly appointmentId: string;
}
export interface WaitlistLinkPrincipal {
  readonly kind: 'waitlist_link';
  readonly clinicId: string;
  readonly entryId: string;
}
export interface PublicPrincipal {
  readonly kind: 'public';
}

export type PrincipalKind = Principal['kind'];
export type PrincipalOf<Kind extends PrincipalKind> = Extract<Principal, { kind: Kind }>;

/** Principals that may change appointments. */
export type ChangingPrincipal = AgentPrincipal | VisitorPrincipal | StaffPrincipal | LinkPrincipal;

/** As whom a principal appears in the table of an appointment's states. */
export function actorOf(principal: ChangingPrincipal): AppointmentActor {
  return principal.kind;
}

/** Principals that act inside one conversation. */
export type ConversationPrincipal = AgentPrincipal | VisitorPrincipal;

/** What comes by itself, on LiveKit's word or because time has passed: the audit calls it `system`. */
export const system: WorkerPrincipal = { kind: 'worker' };

/** How the audit names an actor. */
export function auditActor(principal: Principal): { actorKind: string; actorId: string | null } {
  switch (principal.kind) {
    case 'agent':
    case 'visitor':
      return { actorKind: principal.kind, actorId: principal.conversationId };
    case 'staff':
      return { actorKind: 'staff', actorId: principal.userId };
    case 'link':
      return { actorKind: 'link', actorId: principal.appointmentId };
    case 'waitlist_link':
      return { actorKind: 'link', actorId: principal.entryId };
    default:
      return { actorKind: 'system', actorId: null };
  }
}
