import type { Transaction } from '../database.ts';
import type { Principal } from '../identity/principal.ts';

/**
 * STUB of the lead, to be written by the waitlist's owner: keep the signature. Closes the places on the waitlist that
 * hang on an appointment which is cancelled, declined or completed now. The entries' rows are locked already (`lockAppointment`),
 * the appointment's day may be locked too. An open offer ends and its hold is released (audited); the held time is
 * offered on by the sweep, since its day may not be locked here.
 */
export async function closeEntriesOf(
  _tx: Transaction,
  _appointmentId: string,
  _context: { clinicId: string; principal: Principal; nowMs: number },
): Promise<void> {}
