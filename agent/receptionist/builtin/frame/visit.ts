import type { Practice, VisitType } from '#domain/practice.ts';
import { ageOn } from '../understand/calendar.ts';
import { plainOf } from '../understand/text.ts';
import { childType, firstVisitType, routineType, urgentType } from '../understand/visit-type.ts';
import type { Frame } from './frame.ts';

/** Age from which people book for themselves. */
export const adultAge = 18;

export function visitNamed(practice: Practice, code: string | null): VisitType | undefined {
  return code === null ? undefined : practice.visitTypes.find((t) => t.code === code);
}

/**
 * The kind of visit to book: what was said, or what it comes to for this patient. A child's check-up or cleaning is
 * the child's visit; whoever is new begins with the first visit; whoever is not, has no first visit.
 */
export function visitFor(frame: Frame, practice: Practice, today: string): VisitType | undefined {
  const said = visitNamed(practice, frame.saidVisit);
  const child = childType(practice);
  if (child && isChild(frame, child, today) && (!said || said.newPatients === 'only' || isPartOf(said, child)))
    return child;
  const first = firstVisitType(practice);
  if (said && said.code === child?.code) return routineFor(frame, practice);
  if (said?.newPatients === 'only' && frame.beenBefore === true) return routineType(practice) ?? said;
  if (said?.newPatients === 'no' && frame.beenBefore === false) return first ?? said;
  if (!said && frame.beenBefore === false) return first;
  return said;
}

/** Whether what is booked is another kind of visit than the one asked for, because the patient is new. */
export function beginsWithFirstVisit(frame: Frame, practice: Practice, today: string): boolean {
  const said = visitNamed(practice, frame.saidVisit);
  const visit = visitFor(frame, practice, today);
  return Boolean(said && visit && said.code !== visit.code && visit.newPatients === 'only');
}

function routineFor(frame: Frame, practice: Practice): VisitType | undefined {
  return frame.beenBefore === false ? firstVisitType(practice) : routineType(practice);
}

function isChild(frame: Frame, child: VisitType, today: string): boolean {
  if (frame.forWhom !== 'child') return false;
  const years = frame.birthDate === null ? frame.age : ageOn(frame.birthDate, today);
  return years === null || years <= (child.maxAge ?? adultAge);
}

/** "Cleaning" is part of "Child's check-up and cleaning". */
function isPartOf(part: VisitType, whole: VisitType): boolean {
  const words = (name: string) =>
    plainOf(name)
      .replaceAll('check-up', 'checkup')
      .match(/[a-z]{3,}/g) ?? [];
  const all = new Set(words(whole.name));
  return part.code === whole.code || words(part.name).every((w) => all.has(w));
}

/** Whether being new or known decides what can be booked, or whether the provider wished can see the patient. */
export function newnessMatters(visit: VisitType, frame: Frame, practice: Practice): boolean {
  if (frame.beenBefore !== null || visit.newPatients === 'only') return false;
  if (visit.newPatients === 'no') return true;
  const wished = practice.providers.find((p) => p.code === frame.provider);
  return takesSomeNew(visit, practice) && wished !== undefined && wished.newPatients !== 'yes';
}

/** Whether some of those who do a visit see no new patients, so that being new leaves fewer openings. */
export function takesSomeNew(visit: VisitType, practice: Practice): boolean {
  if (visit.newPatients !== 'yes' || visit.maxAge !== null) return false;
  return visit.providers.some((code) => practice.providers.find((p) => p.code === code)?.newPatients !== 'yes');
}

/** Whether there would be more openings for somebody who is known than were found. */
export function newnessDecides(visit: VisitType, frame: Frame, practice: Practice): boolean {
  return frame.beenBefore === null && takesSomeNew(visit, practice);
}

export function isUrgent(visit: VisitType | undefined, practice: Practice): boolean {
  return visit !== undefined && visit.code === urgentType(practice)?.code;
}

/** Whether somebody of age has to book and come along. */
export function needsGuardian(frame: Frame, today: string): boolean {
  if (frame.birthDate !== null) return ageOn(frame.birthDate, today) < adultAge;
  return frame.age === null ? frame.forWhom === 'child' : frame.age < adultAge;
}
