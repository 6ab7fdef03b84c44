import type { ScenarioPart } from '../part.ts';
import { givenFirstVisits } from './given-first-visits.ts';
import { givenOther } from './given-other.ts';
import { givenPeople } from './given-people.ts';
import { givenTimes } from './given-times.ts';
import { ownChanges } from './own-changes.ts';
import { ownCorrections } from './own-corrections.ts';
import { ownDates } from './own-dates.ts';
import { ownDifficult } from './own-difficult.ts';
import { ownQuestions } from './own-questions.ts';
import { ownUrgent } from './own-urgent.ts';
import { ownWaitlistFamily } from './own-waitlist-family.ts';

/** The machine's part of every scenario, by its id. */
export const parts: Readonly<Record<string, ScenarioPart>> = {
  ...givenFirstVisits,
  ...givenTimes,
  ...givenPeople,
  ...givenOther,
  ...ownChanges,
  ...ownWaitlistFamily,
  ...ownCorrections,
  ...ownDates,
  ...ownUrgent,
  ...ownQuestions,
  ...ownDifficult,
};
