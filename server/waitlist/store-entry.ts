import type { WaitlistWishesInput } from '#contract/http/waitlist.ts';
import { localDateOf, minuteOfWallTime } from '#domain/clinic-time.ts';
import { weekdays } from '#domain/practice.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { idOf, type LoadedPractice } from '../clinic/load-practice.ts';
import type { Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { AgentPrincipal, LinkPrincipal, StaffPrincipal } from '../identity/principal.ts';

/** Somebody joins: who asks, and when the patient would come. */
export interface Joining {
  readonly principal: AgentPrincipal | StaffPrincipal | LinkPrincipal;
  readonly loaded: LoadedPractice;
  readonly wishes: WaitlistWishesInput;
  readonly nowMs: number;
  /** Of the place, when it is a new one. */
  readonly id: string;
  readonly locale: string;
}

interface Waiting {
  readonly patientId: string;
  readonly visitType: string;
  readonly appointmentId: string | null;
  readonly locale: string;
}

/**
 * Stores a place on the waitlist with its audit, or changes the wishes of the open one there is. Returns its id.
 * @throws ProblemError `invalid_request` for a provider who does no such visits or days that are over,
 *   `version_conflict` when the open place is just being changed
 */
export async function storeEntry(tx: Transaction, joining: Joining, waiting: Waiting): Promise<string> {
  const { principal, loaded, nowMs } = joining;
  const { clinicId } = loaded;
  const at = new Date(nowMs);
  const wanted = wantedTimes(joining, waiting.visitType);
  const visitTypeId = idOf(loaded.visitTypeIds, waiting.visitType);
  const conversationId = principal.kind === 'agent' ? principal.conversationId : null;
  // Two who join for the same thing at once: the second finds the place of the first.
  const subject = `${clinicId}:waitlist:${waiting.appointmentId ?? `${conversationId}:${waiting.patientId}:${visitTypeId}`}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${subject}, 0))`;
  const present = await openEntry(tx, clinicId, { ...waiting, visitTypeId, conversationId });
  const id = present ?? joining.id;
  if (present) {
    const data = { ...wanted, version: { increment: 1 }, updatedAt: at };
    await tx.waitlistEntry.update({ where: { id }, data, select: { id: true } });
  } else {
    const { patientId, appointmentId, locale } = waiting;
    const who = { clinicId, patientId, visitTypeId, appointmentId, conversationId, locale };
    await tx.waitlistEntry.create({
      data: { id, ...who, ...wanted, createdAt: at, updatedAt: at },
      select: { id: true },
    });
  }
  await appendAudit(tx, {
    clinicId,
    principal,
    action: 'waitlist.joined',
    entity: 'waitlist_entry',
    entityId: id,
    conversationId,
    data: { visitType: waiting.visitType, appointmentId: waiting.appointmentId },
    at,
  });
  return id;
}

/**
 * Locks the open place there is for the same appointment, or for the same patient and visit type in a conversation.
 * Waits for nobody, because the patient's phone is locked by now.
 */
async function openEntry(
  tx: Transaction,
  clinicId: string,
  subject: Waiting & { visitTypeId: string; conversationId: string | null },
): Promise<string | undefined> {
  const { appointmentId, patientId, visitTypeId, conversationId } = subject;
  if (appointmentId === null && conversationId === null) return undefined;
  const same = appointmentId ? { appointmentId } : { appointmentId, conversationId, patientId, visitTypeId };
  const present = await tx.waitlistEntry.findFirst({
    where: { clinicId, status: { in: ['waiting', 'offered'] }, ...same },
    select: { id: true },
  });
  if (!present) return undefined;
  const [locked] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM waitlist_entries
    WHERE id = ${present.id}::uuid AND status IN ('waiting', 'offered')
    FOR UPDATE SKIP LOCKED`;
  if (!locked) throw new ProblemError('version_conflict', { log: 'the place on the waitlist is just being changed' });
  return locked.id;
}

function wantedTimes({ loaded, wishes, nowMs }: Joining, visitType: string) {
  const { practice } = loaded;
  const does = practice.visitTypes.find(({ code }) => code === visitType)?.providers ?? [];
  if (wishes.provider !== undefined && !does.includes(wishes.provider))
    throw invalid('provider', 'does no such visits');
  if (wishes.to !== undefined && wishes.to < localDateOf(nowMs, practice.timeZone)) throw invalid('to', 'is over');
  return {
    providerId: wishes.provider === undefined ? null : idOf(loaded.providerIds, wishes.provider),
    fromDate: dateOf(wishes.from),
    toDate: dateOf(wishes.to),
    weekdays: weekdays.flatMap((weekday, index) => (wishes.weekdays?.includes(weekday) ? [index + 1] : [])),
    afterMinute: wishes.after === undefined ? null : minuteOfWallTime(wishes.after),
    beforeMinute: wishes.before === undefined ? null : minuteOfWallTime(wishes.before),
  };
}

function invalid(path: string, message: string): ProblemError {
  return new ProblemError('invalid_request', { fields: [{ path, message }] });
}

function dateOf(localDate: string | undefined): Date | null {
  return localDate === undefined ? null : new Date(`${localDate}T00:00:00Z`);
}
