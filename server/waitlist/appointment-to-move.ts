import { isPending } from '#domain/appointment-states.ts';
import { visibleTo } from '../appointments/read.ts';
import type { Prisma, Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { Joining } from './store-entry.ts';

/**
 * The appointment somebody wants to have earlier. One that ends while this transaction runs leaves the new place to the
 * next sweep.
 * @throws ProblemError `not_found` when the caller may not see it, `transition_not_allowed` when it is not ahead
 */
export async function appointmentToMove(
  tx: Transaction,
  { principal, nowMs }: Joining,
  id: string,
): Promise<{ patientId: string; visitType: string; locale: string }> {
  const where: Prisma.AppointmentWhereInput = { AND: [visibleTo(principal), { id }] };
  const row = await tx.appointment.findFirst({
    where,
    select: { patientId: true, status: true, startsAt: true, locale: true, visitType: { select: { code: true } } },
  });
  if (!row) throw new ProblemError('not_found');
  if (!isPending(row.status) || row.startsAt.getTime() <= nowMs) {
    throw new ProblemError('transition_not_allowed', { log: `waitlist for a visit that is ${row.status}` });
  }
  return { patientId: row.patientId, visitType: row.visitType.code, locale: row.locale };
}
