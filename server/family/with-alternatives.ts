import type { FamilyOpening } from '#contract/http/family-opening.ts';
import type { FamilyQuery, FamilyVisit } from '#domain/availability/family.ts';
import type { OpeningSlot } from '#domain/availability.ts';
import { localDateOf, wallTimeOf } from '#domain/clinic-time.ts';
import type { Asker } from '../availability/taken-times.ts';
import type { LoadedPractice } from '../clinic/load-practice.ts';
import type { Database } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { searchFamily } from './search-family.ts';
import { toFamilyOpening } from './to-family-opening.ts';

/** Runs a family's claim; when a time was taken, the refusal carries up to three other ways for all of them. */
export async function withFamilyAlternatives<T>(
  run: () => Promise<T>,
  database: Database,
  loaded: LoadedPractice,
  visits: readonly FamilyVisit[],
  asker: Asker,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'slot_taken') throw error;
    const familyAlternatives = await alternativesFor(database, loaded, visits, asker);
    throw new ProblemError('slot_taken', { ...error.extras, familyAlternatives });
  }
}

/** Near the wanted time and arranged like the wanted visits; with the same providers if they can. */
async function alternativesFor(
  database: Database,
  loaded: LoadedPractice,
  visits: readonly FamilyVisit[],
  asker: Asker,
): Promise<FamilyOpening[]> {
  const { practice } = loaded;
  const order = [...visits.keys()].sort((a, b) => startOf(visits, a) - startOf(visits, b));
  const firstMs = startOf(visits, order[0] ?? 0);
  const day = localDateOf(firstMs, practice.timeZone);
  const times = { from: day, to: day, at: wallTimeOf(firstMs, practice.timeZone), limit: 3 };
  const arrangement = visits.every(({ startsAtMs }) => startsAtMs === firstMs) ? 'side_by_side' : 'one_after_another';
  for (const sameProviders of [true, false]) {
    const members = order.flatMap((place): FamilyQuery['members'] => {
      const visit = visits[place];
      if (!visit) return [];
      const { visitType, provider, newPatient, birthDate } = visit;
      return [{ visitType, newPatient, birthDate, ...(sameProviders && { provider }) }];
    });
    const { openings, nearest } = await searchFamily(database, loaded, { ...times, members, arrangement }, asker);
    const found = [...openings, ...nearest].slice(0, 3);
    if (found.length > 0) return found.map(({ slots }) => toFamilyOpening(practice, inOrderOf(visits, order, slots)));
  }
  return [];
}

function startOf(visits: readonly FamilyVisit[], place: number): number {
  return visits[place]?.startsAtMs ?? 0;
}

/** Slots that were found for the visits by start, put back into the visits' own order. */
function inOrderOf(
  visits: readonly FamilyVisit[],
  order: readonly number[],
  slots: readonly OpeningSlot[],
): OpeningSlot[] {
  return visits.flatMap((_visit, place) => slots[order.indexOf(place)] ?? []);
}
