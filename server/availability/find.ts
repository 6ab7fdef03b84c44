import type { AvailabilityQuery, AvailabilityResponse } from '#contract/http/availability.ts';
import { clinicIdFor } from '../clinic/current-clinic.ts';
import { type LoadedPractice, loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import type { Principal } from '../identity/principal.ts';
import { searchOpenings } from './search-openings.ts';
import type { Asker } from './taken-times.ts';
import { toOpening } from './to-opening.ts';

/** Free times for a question, or why there are none and what is nearest. */
export async function findAvailability(principal: Principal, query: AvailabilityQuery): Promise<AvailabilityResponse> {
  const loaded = await loadPractice(getDatabase(), await clinicIdFor(principal));
  return answerOpenings(loaded, query, {
    nowMs: serverClock().nowMs(),
    conversationId: 'conversationId' in principal ? principal.conversationId : null,
  });
}

/** The answer to a question for free times, as callers see it. */
export async function answerOpenings(
  loaded: LoadedPractice,
  query: AvailabilityQuery,
  asker: Asker,
): Promise<AvailabilityResponse> {
  const { practice } = loaded;
  const answer = await searchOpenings(getDatabase(), loaded, query, asker);
  return {
    timeZone: practice.timeZone,
    openings: answer.openings.map((slot) => toOpening(practice, slot)),
    ...(answer.openings.length === 0 && answer.reason && { reason: answer.reason }),
    nearest: answer.nearest.map((slot) => toOpening(practice, slot)),
  };
}
