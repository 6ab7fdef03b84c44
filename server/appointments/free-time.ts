import type { LoadedPractice } from '../clinic/load-practice.ts';
import type { Transaction } from '../database.ts';
import type { Principal } from '../identity/principal.ts';
import { offerFreedTime } from '../waitlist/offer-freed-time.ts';
import type { LockedAppointment } from './lock-appointment.ts';

/**
 * Gives up the time of an appointment, and offers it to whoever waits for such a time. The day must be locked.
 */
export async function freeTime(
  tx: Transaction,
  loaded: LoadedPractice,
  { id, slot }: LockedAppointment,
  context: { principal: Principal; nowMs: number },
): Promise<void> {
  await tx.claim.deleteMany({ where: { clinicId: loaded.clinicId, appointmentId: id } });
  await offerFreedTime(
    tx,
    loaded,
    {
      provider: slot.provider,
      operatory: slot.operatory,
      startsAtMs: slot.claimStartsAtMs,
      endsAtMs: slot.claimEndsAtMs,
    },
    context,
  );
}
