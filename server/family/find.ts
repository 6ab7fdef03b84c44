import type { FamilyAvailabilityInput, FamilyAvailabilityResponse } from '#contract/http/family.ts';
import { clinicIdFor } from '../clinic/current-clinic.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import type { Principal } from '../identity/principal.ts';
import { searchFamily } from './search-family.ts';
import { toFamilyOpening } from './to-family-opening.ts';

/** Times at which a whole family can be seen, or why there are none and what is nearest. */
export async function findFamilyAvailability(
  principal: Principal,
  query: FamilyAvailabilityInput,
): Promise<FamilyAvailabilityResponse> {
  const database = getDatabase();
  const loaded = await loadPractice(database, await clinicIdFor(principal));
  const { practice } = loaded;
  const { openings, nearest, reason, member } = await searchFamily(database, loaded, query, {
    nowMs: serverClock().nowMs(),
    conversationId: 'conversationId' in principal ? principal.conversationId : null,
  });
  return {
    timeZone: practice.timeZone,
    options: openings.map(({ slots }) => toFamilyOpening(practice, slots)),
    ...(reason && { reason }),
    ...(member !== undefined && { member }),
    nearest: nearest.map(({ slots }) => toFamilyOpening(practice, slots)),
  };
}
