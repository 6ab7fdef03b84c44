import type { Principal } from '../identity/principal.ts';

/**
 * On whose behalf time is claimed. What is theirs already does not stand in their way: the holds of their
 * conversation, the appointment they are about to move, the time a waitlist offer keeps for them.
 */
export interface Holder {
  readonly principal: Principal;
  /** Epoch ms. */
  readonly nowMs: number;
  /** Null outside a conversation (staff, links). */
  readonly conversationId: string | null;
  readonly appointmentId?: string | undefined;
  readonly waitlistOfferId?: string | undefined;
}
