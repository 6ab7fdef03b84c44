import type { AppointmentResponse } from '#contract/http/appointments.ts';
import type { Practice } from '#domain/practice.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { LinkPrincipal } from '../identity/principal.ts';
import { readLink } from '../links/appointment-link.ts';
import { readAppointment } from './read.ts';

/** Who a link makes of its bearer: `expired` when its time is over, null when it is not one of ours. */
export async function principalOfLink(token: string): Promise<LinkPrincipal | 'expired' | null> {
  const link = readLink(token, serverClock().nowMs());
  if (link === null || link === 'expired') return link;
  const row = await getDatabase().appointment.findUnique({
    where: { id: link.appointmentId },
    select: { clinicId: true },
  });
  return row && { kind: 'link', clinicId: row.clinicId, appointmentId: link.appointmentId };
}

/** The appointment a signed link opens, in the reader's language (BCP 47), with its practice. */
export async function getAppointmentByLink(
  token: string,
  locale?: string,
): Promise<(AppointmentResponse & { practice: Practice }) | 'expired' | null> {
  const principal = await principalOfLink(token);
  if (principal === null || principal === 'expired') return principal;
  const { practice } = await loadPractice(getDatabase(), principal.clinicId);
  return { ...(await readAppointment(principal, principal.appointmentId, locale)), practice };
}

/**
 * The bearer of a link, for endpoints that change something.
 * @throws ProblemError `not_found` for a link that is not ours, `link_expired` for one whose time is over
 */
export async function requireLink(token: string): Promise<LinkPrincipal> {
  const principal = await principalOfLink(token);
  if (principal === null) throw new ProblemError('not_found');
  if (principal === 'expired') throw new ProblemError('link_expired');
  return principal;
}
