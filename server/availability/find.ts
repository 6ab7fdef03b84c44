import type { AvailabilityQuery, AvailabilityResponse } from '#contract/http/availability.ts';
import { clinicIdFor } from '../clinic/current-clinic.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import type { Principal } from '../identity/principal.ts';
import { searchOpenings } from './search-openings.ts';
import { toOpening } from './to-opening.ts';

/** Free times for a question, or why there are none and what is nearest. */
export async function findAvailability(principal: Principal, query: AvailabilityQuery): Promise<AvailabilityResponse> {
  const database = getDatabase();
  const loaded = await loadPractice(database, await clinicIdFor(principal));
  const { practice } = loaded;
  const answer = await searchOpenings(database, loaded, query, {
    nowMs: serverClock().nowMs(),
    conversationId: 'conversationId' in principal ? principal.conversationId : null,
  });
  return {
    timeZone: practice.timeZone,
    openings: answer.openings.map((slot) => toOpening(practice, slot)),
    ...(answer.openings.length === 0 && answer.reason && { reason: answer.reason }),
    nearest: answer.nearest.map((slot) => toOpening(practice, slot)),
  };
}
