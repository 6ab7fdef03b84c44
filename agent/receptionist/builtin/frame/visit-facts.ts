import { localDateOf } from '#domain/clinic-time.ts';
import type { Practice, VisitType } from '#domain/practice.ts';
import type { Frame } from './frame.ts';
import { isAboutOwn, targetOf } from './own.ts';
import { beginsWithFirstVisit, visitFor, visitNamed } from './visit.ts';

/** What follows from the frame for the visit in question. */
export interface VisitFacts {
  /** Local day of the last thing that happened. */
  readonly today: string;
  readonly visit: VisitType | undefined;
  /** The visit begins with another one than asked for, because the patient is new. */
  readonly firstVisitFirst: boolean;
}

export function visitFacts(frame: Frame, practice: Practice): VisitFacts {
  const today = localDateOf(frame.nowMs, practice.timeZone);
  if (isAboutOwn(frame.task)) {
    const visit = visitNamed(practice, targetOf(frame)?.visitType ?? null);
    return { today, visit, firstVisitFirst: false };
  }
  return {
    today,
    visit: visitFor(frame, practice, today),
    firstVisitFirst: beginsWithFirstVisit(frame, practice, today),
  };
}
