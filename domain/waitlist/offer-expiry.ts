import type { OpeningSlot } from '../availability.ts';
import type { Practice } from '../practice.ts';

const minuteMs = 60_000;
/** An offer that could be answered for less than this helps nobody. */
const shortestOfferMinutes = 5;

/**
 * Until when an offered time is kept, epoch ms: the practice's `waitlistOfferMinutes`, but never past the last moment
 * at which the visit could be booked. Undefined when less than five minutes (or than the practice's own time, when
 * that is shorter) would be left.
 */
export function offerExpiryMs(
  practice: Practice,
  slot: Pick<OpeningSlot, 'visitType' | 'startsAtMs'>,
  nowMs: number,
): number | undefined {
  const { waitlistOfferMinutes, minNoticeMinutes } = practice.booking;
  const visitType = practice.visitTypes.find(({ code }) => code === slot.visitType);
  const noticeMs = (visitType?.minNoticeMinutes ?? minNoticeMinutes) * minuteMs;
  const expiresAtMs = Math.min(nowMs + waitlistOfferMinutes * minuteMs, slot.startsAtMs - noticeMs);
  const shortestMs = Math.min(shortestOfferMinutes, waitlistOfferMinutes) * minuteMs;
  return expiresAtMs - nowMs >= shortestMs ? expiresAtMs : undefined;
}
