import { randomUUID } from 'node:crypto';
import { insertClaim } from '../claims/insert-claim.ts';
import { lockDays } from '../claims/lock-days.ts';
import { prepareClaim } from '../claims/prepare-claim.ts';
import type { LoadedPractice } from '../clinic/load-practice.ts';
import type { Transaction } from '../database.ts';
import type { ChangingPrincipal } from '../identity/principal.ts';
import { offerFreedTime } from '../waitlist/offer-freed-time.ts';
import { isAt, type LockedAppointment } from './lock-appointment.ts';
import { permit } from './permit.ts';
import { recordChange } from './record-change.ts';

/**
 * Moves a locked appointment: the old time is free exactly when the new one is taken, and is offered to whoever waits
 * for it. Moving to where it is already changes nothing. Says whether anything changed.
 * @throws ProblemError `transition_not_allowed`, `slot_taken`, `not_bookable`
 */
export async function moveAppointment(
  tx: Transaction,
  appointment: LockedAppointment,
  move: {
    principal: ChangingPrincipal;
    loaded: LoadedPractice;
    to: { provider: string; startsAtMs: number };
    nowMs: number;
    conversationId: string | null;
    waitlistOfferId?: string;
  },
): Promise<boolean> {
  const { principal, loaded, to, nowMs } = move;
  const { id, slot: from } = appointment;
  const status = permit(appointment, 'reschedule', move);
  if (isAt(appointment, to)) return false;
  await lockDays(tx, loaded, [from.startsAtMs, to.startsAtMs]);
  const slot = await prepareClaim(
    tx,
    loaded,
    { visitType: from.visitType, ...to, birthDate: appointment.birthDate },
    { ...move, appointmentId: id },
    { releases: 'booked' },
  );
  await tx.claim.deleteMany({ where: { clinicId: loaded.clinicId, appointmentId: id } });
  await insertClaim(tx, loaded, slot, { id: randomUUID(), kind: 'appointment', appointmentId: id });
  await recordChange(tx, loaded, appointment, {
    principal,
    nowMs,
    action: 'appointment.rescheduled',
    status,
    slot,
  });
  await offerFreedTime(
    tx,
    loaded,
    {
      provider: from.provider,
      operatory: from.operatory,
      startsAtMs: from.claimStartsAtMs,
      endsAtMs: from.claimEndsAtMs,
    },
    move,
  );
  return true;
}
