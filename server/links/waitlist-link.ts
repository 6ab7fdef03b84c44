import { readSignedId, signId } from './signed-link.ts';

const daysAfterHorizon = 30;

/**
 * The path of the page of one place on the waitlist: `/w/TOKEN`. It opens that place alone, until 30 days after the
 * last day that could be booked when the place last changed (each offer is a change).
 */
export function waitlistLinkPath(entry: { id: string; updatedAt: Date }, horizonDays: number): string {
  const expiresAtMs = entry.updatedAt.getTime() + (horizonDays + daysAfterHorizon) * 86_400_000;
  return `/w/${signId('waitlist-link', entry.id, expiresAtMs)}`;
}

/** The entry a link opens, `expired` when its time is over, null when it was not made here for the waitlist. */
export function readWaitlistLink(token: string, nowMs: number): { entryId: string } | 'expired' | null {
  const link = readSignedId('waitlist-link', token, nowMs);
  return link === null || link === 'expired' ? link : { entryId: link.id };
}
