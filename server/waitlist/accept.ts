import type { WaitlistAcceptance } from '#contract/http/waitlist.ts';
import { answerAppointment } from '../appointments/answer-appointment.ts';
import { lockAppointment } from '../appointments/lock-appointment.ts';
import { moveAppointment } from '../appointments/move-appointment.ts';
import { storeAppointment } from '../appointments/store-appointment.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { prepareClaim } from '../claims/prepare-claim.ts';
import { type LoadedPractice, loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase, type Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { ChangingPrincipal, LinkPrincipal } from '../identity/principal.ts';
import { inTransaction } from '../transaction.ts';
import { type EntryRow, standingOffer } from './entry-response.ts';
import { lockEntry } from './lock-entry.ts';
import { readEntry } from './read.ts';
import type { WaitlistCaller } from './visible-entries.ts';

interface Acceptance {
  readonly principal: WaitlistCaller;
  readonly loaded: LoadedPractice;
  readonly nowMs: number;
  readonly entry: EntryRow;
  readonly offer: EntryRow['offers'][number];
}

/**
 * Takes the time that is offered: the appointment that was to be moved moves there, and the time it leaves is offered
 * to the next; or the appointment that was waited for is stored. Accepting twice gives the same answer.
 * @throws ProblemError `not_found`, `offer_expired` when nothing is kept (any more), `not_bookable` or
 *   `transition_not_allowed` when a rule has come in between
 */
export async function acceptOffer(principal: WaitlistCaller, id: string): Promise<WaitlistAcceptance> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const loaded = await loadPractice(database, principal.clinicId);
  const { appointmentId, moved } = await inTransaction(database, async (tx) => {
    const entry = await lockEntry(tx, principal, id);
    if (entry.status === 'booked' && entry.appointmentId) return bookedBefore(tx, entry, entry.appointmentId);
    const offer = standingOffer(entry, nowMs);
    if (!offer) throw new ProblemError('offer_expired');
    const appointmentId = await takeTime(tx, { principal, loaded, nowMs, entry, offer });
    return { appointmentId, moved: entry.appointmentId !== null };
  });
  return {
    entry: await readEntry(principal, id),
    appointment: await answerAppointment(
      asChanging(principal, appointmentId),
      appointmentId,
      moved ? 'rescheduled' : undefined,
    ),
  };
}

async function takeTime(tx: Transaction, acceptance: Acceptance): Promise<string> {
  const { principal, loaded, nowMs, entry, offer } = acceptance;
  const { clinicId } = loaded;
  const at = new Date(nowMs);
  const appointmentId = entry.appointmentId
    ? await unlessTaken(moveThere(tx, acceptance, entry.appointmentId))
    : await unlessTaken(bookThere(tx, acceptance));
  await tx.waitlistOffer.update({ where: { id: offer.id }, data: { status: 'accepted' }, select: { id: true } });
  await tx.waitlistEntry.update({
    where: { id: entry.id },
    data: { status: 'booked', appointmentId, version: { increment: 1 }, updatedAt: at },
    select: { id: true },
  });
  await appendAudit(tx, {
    clinicId,
    principal,
    action: 'waitlist.accepted',
    entity: 'waitlist_entry',
    entityId: entry.id,
    conversationId: conversationOf(principal),
    data: { offerId: offer.id, appointmentId },
    at,
  });
  return appointmentId;
}

async function moveThere(tx: Transaction, acceptance: Acceptance, appointmentId: string): Promise<string> {
  const { principal, loaded, nowMs, offer } = acceptance;
  // The place on the list is what entitles them to move it, whoever of its callers they are.
  const entitled: LinkPrincipal = { kind: 'link', clinicId: loaded.clinicId, appointmentId };
  const appointment = await lockAppointment(tx, entitled, appointmentId);
  await moveAppointment(tx, appointment, {
    principal: asChanging(principal, appointmentId),
    loaded,
    to: { provider: offer.provider.code, startsAtMs: offer.startsAt.getTime() },
    nowMs,
    conversationId: conversationOf(principal),
    waitlistOfferId: offer.id,
  });
  return appointmentId;
}

async function bookThere(tx: Transaction, acceptance: Acceptance): Promise<string> {
  const { principal, loaded, nowMs, entry, offer } = acceptance;
  const conversationId = conversationOf(principal);
  const patient = await tx.patient.findUniqueOrThrow({
    where: { clinicId_id: { clinicId: loaded.clinicId, id: entry.patientId } },
    select: { id: true, first: true, last: true, birthDate: true },
  });
  const wanted = {
    visitType: entry.visitType.code,
    provider: offer.provider.code,
    startsAtMs: offer.startsAt.getTime(),
    birthDate: patient.birthDate?.toISOString().slice(0, 10),
  };
  const holder = { principal, nowMs, conversationId, waitlistOfferId: offer.id };
  const slot = await prepareClaim(tx, loaded, wanted, holder, { releases: 'booked' });
  const { id } = await storeAppointment(tx, {
    principal: asChanging(principal, entry.id),
    loaded,
    slot,
    patient,
    locale: entry.locale,
    // Taken by its link, it is still a visit of the conversation that asked for it.
    conversationId: conversationId ?? entry.conversationId,
    nowMs,
  });
  return id;
}

/** The answer of an acceptance that stands: an appointment older than the entry was there to be moved. */
async function bookedBefore(tx: Transaction, entry: EntryRow, appointmentId: string) {
  const appointment = await tx.appointment.findUniqueOrThrow({
    where: { clinicId_id: { clinicId: entry.clinicId, id: appointmentId } },
    select: { createdAt: true },
  });
  return { appointmentId, moved: appointment.createdAt <= entry.createdAt };
}

/** A time that somebody has all the same was not kept: whoever waited for a lock until the offer ran out. */
async function unlessTaken<T>(taking: Promise<T>): Promise<T> {
  try {
    return await taking;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'slot_taken') throw new ProblemError('offer_expired');
    throw error;
  }
}

/** The bearer of a place's link does to its appointment what the bearer of the appointment's link may. */
function asChanging(principal: WaitlistCaller, id: string): ChangingPrincipal {
  return principal.kind === 'waitlist_link'
    ? { kind: 'link', clinicId: principal.clinicId, appointmentId: id }
    : principal;
}

function conversationOf(principal: WaitlistCaller): string | null {
  return principal.kind === 'agent' ? principal.conversationId : null;
}
