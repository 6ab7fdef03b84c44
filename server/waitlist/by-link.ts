import type { AppointmentResponse } from '#contract/http/appointments.ts';
import type { WaitlistEntry } from '#contract/http/waitlist.ts';
import type { Practice } from '#domain/practice.ts';
import { answerAppointment } from '../appointments/answer-appointment.ts';
import { requireLink } from '../appointments/by-link.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { visitTextsIn } from '../clinic/visit-texts.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { LinkPrincipal, WaitlistLinkPrincipal } from '../identity/principal.ts';
import { readWaitlistLink } from '../links/waitlist-link.ts';
import { readAppointmentEntry, readEntry } from './read.ts';

/** Who a waitlist link makes of its bearer: `expired` when its time is over, null when it is not one of ours. */
export async function principalOfWaitlistLink(token: string): Promise<WaitlistLinkPrincipal | 'expired' | null> {
  const link = readWaitlistLink(token, serverClock().nowMs());
  if (link === null || link === 'expired') return link;
  const row = await getDatabase().waitlistEntry.findUnique({ where: { id: link.entryId }, select: { clinicId: true } });
  return row && { kind: 'waitlist_link', clinicId: row.clinicId, entryId: link.entryId };
}

/**
 * The bearer of a waitlist link.
 * @throws ProblemError `not_found` for a link that is not ours, `link_expired` for one whose time is over
 */
export async function requireWaitlistLink(token: string): Promise<WaitlistLinkPrincipal> {
  const principal = await principalOfWaitlistLink(token);
  if (principal === null) throw new ProblemError('not_found');
  if (principal === 'expired') throw new ProblemError('link_expired');
  return principal;
}

/**
 * The place on the waitlist that an appointment's link answers for: the open one, else the last there was, so that
 * accepting, declining or leaving twice is the same as once.
 * @throws ProblemError `not_found` when the appointment has no place on the waitlist
 */
export async function entryOfAppointmentLink(principal: LinkPrincipal): Promise<string> {
  const { entry } = await readAppointmentEntry(principal);
  if (entry) return entry.id;
  const last = await getDatabase().waitlistEntry.findFirst({
    where: { clinicId: principal.clinicId, appointmentId: principal.appointmentId },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  if (!last) throw new ProblemError('not_found');
  return last.id;
}

/** The open place on the waitlist of the appointment a link opens; null when there is none. */
export async function openPlaceOfAppointmentLink(token: string): Promise<WaitlistEntry | null> {
  return (await readAppointmentEntry(await requireLink(token))).entry;
}

/** What the page of a waitlist link shows: the place, the practice, and once it is booked the appointment. */
export interface WaitlistPlace {
  readonly entry: WaitlistEntry;
  readonly practice: Practice;
  readonly appointment: AppointmentResponse | null;
}

/** The place a signed link opens, in the reader's language (BCP 47); `expired` when the link's time is over, null when it is not one of ours. */
export async function getPlaceByLink(token: string, locale?: string): Promise<WaitlistPlace | 'expired' | null> {
  const principal = await principalOfWaitlistLink(token);
  if (principal === null || principal === 'expired') return principal;
  const { clinicId } = principal;
  const { practice } = await loadPractice(getDatabase(), clinicId);
  const stored = await readEntry(principal, principal.entryId);
  const named = { code: stored.visitType, name: stored.visitTypeName };
  const entry = { ...stored, visitTypeName: visitTextsIn(named, practice, locale ?? stored.locale).name };
  const { appointmentId } = entry;
  const booked = entry.status === 'booked' && appointmentId !== null;
  const appointment = booked
    ? await answerAppointment({ kind: 'link', clinicId, appointmentId }, appointmentId, undefined, locale)
    : null;
  return { entry, practice, appointment };
}
