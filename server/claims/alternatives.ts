import type { Opening } from '#contract/http/availability.ts';
import { localDateOf, wallTimeOf } from '#domain/clinic-time.ts';
import { searchOpenings } from '../availability/search-openings.ts';
import type { Asker } from '../availability/taken-times.ts';
import { toOpening } from '../availability/to-opening.ts';
import type { LoadedPractice } from '../clinic/load-practice.ts';
import type { Database } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { WantedTime } from './prepare-claim.ts';

/** Up to three other times near the wanted one: the same day first, then from there on. */
export async function alternatives(
  database: Database,
  loaded: LoadedPractice,
  wanted: WantedTime,
  asker: Asker,
): Promise<Opening[]> {
  const { practice } = loaded;
  const day = localDateOf(wanted.startsAtMs, practice.timeZone);
  const { openings, nearest } = await searchOpenings(
    database,
    loaded,
    {
      visitType: wanted.visitType,
      provider: wanted.provider,
      newPatient: wanted.newPatient,
      birthDate: wanted.birthDate,
      from: day,
      to: day,
      at: wallTimeOf(wanted.startsAtMs, practice.timeZone),
      limit: 3,
    },
    asker,
  );
  return [...openings, ...nearest].slice(0, 3).map((slot) => toOpening(practice, slot));
}

/** Runs a claim; when the time was taken, the refusal carries up to three others. */
export async function withAlternatives<T>(
  run: () => Promise<T>,
  database: Database,
  loaded: LoadedPractice,
  wanted: WantedTime,
  asker: Asker,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'slot_taken') throw error;
    throw new ProblemError('slot_taken', { alternatives: await alternatives(database, loaded, wanted, asker) });
  }
}
