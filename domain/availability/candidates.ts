import { birthdayEpochDay } from '../clinic-time/calendar.ts';
import { languageOf } from '../clinic-time/words.ts';
import type { CompiledPractice, CompiledProvider, CompiledVisit } from './compiled-practice.ts';
import type { OpeningsQuery } from './types.ts';

/** A provider who may do the visit for this patient, on days `[fromDay, toDay]` (day numbers, inclusive). */
export interface Candidate {
  readonly provider: CompiledProvider;
  readonly fromDay: number;
  readonly toDay: number;
}

type WhoAsks = Pick<OpeningsQuery, 'visitType' | 'provider' | 'language' | 'newPatient' | 'birthDate'>;

/**
 * Who may do the visit for this patient, in the visit type's order; nobody when the practice does not offer it so.
 * Undefined when there is no such visit type.
 */
export function candidatesFor(
  compiled: CompiledPractice,
  query: WhoAsks,
): { visit: CompiledVisit; candidates: readonly Candidate[] } | undefined {
  const visit = compiled.visits.get(query.visitType);
  if (!visit) return undefined;
  const { newPatients, minAge, maxAge } = visit.visitType;
  const notForThem =
    (newPatients === 'only' && query.newPatient === false) || (newPatients === 'no' && query.newPatient === true);
  if (notForThem) return { visit, candidates: [] };
  const fromDay =
    query.birthDate !== undefined && minAge !== null
      ? birthdayEpochDay(query.birthDate, minAge)
      : Number.NEGATIVE_INFINITY;
  const toDay = lastDayOfAge(query.birthDate, maxAge);
  const language = query.language === undefined ? undefined : languageOf(query.language);
  const candidates = visit.providers.flatMap((provider): Candidate[] => {
    const { code, languages } = provider.provider;
    if (query.provider !== undefined && query.provider !== code) return [];
    if (language !== undefined && !languages.some((spoken) => languageOf(spoken) === language)) return [];
    const lastDay = lastDayAsNewPatient(compiled, visit, provider, query);
    return lastDay === undefined ? [] : [{ provider, fromDay, toDay: Math.min(toDay, lastDay) }];
  });
  return { visit, candidates };
}

/** The last day on which somebody is at most `maxAge` years old. */
function lastDayOfAge(birthDate: string | undefined, maxAge: number | null | undefined): number {
  if (birthDate === undefined || maxAge === null || maxAge === undefined) return Number.POSITIVE_INFINITY;
  return birthdayEpochDay(birthDate, maxAge + 1) - 1;
}

/** Until when the provider takes the patient; undefined for never. Only new patients are ever refused. */
function lastDayAsNewPatient(
  compiled: CompiledPractice,
  visit: CompiledVisit,
  { provider }: CompiledProvider,
  { newPatient, birthDate }: WhoAsks,
): number | undefined {
  if (newPatient !== true || provider.newPatients === 'yes') return Number.POSITIVE_INFINITY;
  const { childMaxAge } = compiled;
  if (provider.newPatients === 'no' || childMaxAge === undefined) return undefined;
  if (birthDate !== undefined) return lastDayOfAge(birthDate, childMaxAge);
  // Without a birth date only a visit type that is for children anyway says that a child comes.
  const { maxAge } = visit.visitType;
  return maxAge !== null && maxAge <= childMaxAge ? Number.POSITIVE_INFINITY : undefined;
}
