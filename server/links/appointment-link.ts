import { readSignedId, signId } from './signed-link.ts';

const daysAfterVisit = 30;

/** The path of an appointment's own page: `/a/TOKEN`. */
export function linkPath(appointment: { id: string; endsAt: Date }): string {
  return `/a/${signLink(appointment.id, appointment.endsAt.getTime() + daysAfterVisit * 86_400_000)}`;
}

/** Signs a link that opens one appointment until an instant (epoch ms); it names nobody. */
export function signLink(appointmentId: string, expiresAtMs: number): string {
  return signId('appointment-link', appointmentId, expiresAtMs);
}

/** The appointment a link opens, `expired` when its time is over, null when it was not made here. */
export function readLink(token: string, nowMs: number): { appointmentId: string } | 'expired' | null {
  const link = readSignedId('appointment-link', token, nowMs);
  return link === null || link === 'expired' ? link : { appointmentId: link.id };
}
