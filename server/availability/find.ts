import type { AvailabilityQuery, AvailabilityResponse } from '#contract/http/availability.ts';
import { findOpenings } from '#domain/availability.ts';
import { clinicIdFor } from '../clinic/current-clinic.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import type { Principal } from '../identity/principal.ts';
import { busyClaims } from './busy-claims.ts';
import { toOpening } from './to-opening.ts';

/**
 * Free times for a question. A conversation's own hold does not stand in its own way.
 * Two queries: the practice's version and the claims of the window.
 */
export async function findAvailability(principal: Principal, query: AvailabilityQuery): Promise<AvailabilityResponse> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const { clinicId, practice } = await loadPractice(database, await clinicIdFor(principal));
  const window = searchWindow(nowMs, practice.booking.horizonDays);
  const claims = await busyClaims(database, {
    clinicId,
    ...window,
    nowMs,
    ownConversationId: 'conversationId' in principal ? principal.conversationId : undefined,
  });
  const answer = findOpenings({ practice, claims, nowMs, query });
  return {
    timeZone: practice.timeZone,
    openings: answer.openings.map((slot) => toOpening(practice, slot)),
    ...(answer.openings.length === 0 && answer.reason && { reason: answer.reason }),
    nearest: answer.nearest.map((slot) => toOpening(practice, slot)),
  };
}

const dayMs = 24 * 3_600_000;

/** From now to the horizon, with a day's margin for the practice's own calendar. */
function searchWindow(nowMs: number, horizonDays: number): { fromMs: number; toMs: number } {
  return { fromMs: nowMs - dayMs, toMs: nowMs + (horizonDays + 2) * dayMs };
}
