import type { Frame } from '../frame/frame.ts';

/** Questions people ask before they book; a visit is offered once after them. */
export function leadsToVisit(frame: Frame): boolean {
  if (frame.visitOffered || frame.booked.length > 0 || frame.privacy || frame.task !== 'none') return false;
  return frame.questions.some((q) =>
    ['insurance', 'price', 'visitTypes', 'whoWorks', 'worksOn', 'duration'].includes(q.about),
  );
}
