import type { Practice } from '#domain/practice.ts';
import { noChange } from '../frame/empty-frame.ts';
import type { Frame } from '../frame/frame.ts';
import { ahead } from '../frame/own.ts';
import { withRemark } from '../frame/remark.ts';
import { mergeWish } from '../frame/wish.ts';
import { presentAndRest } from '../understand/change-words.ts';
import type { Heard } from '../understand/heard.ts';
import { hintIn, readPart } from './change.ts';
import { withTarget } from './target.ts';

/** The frame when the message asks for a place on the waitlist; undefined when it does not. */
export function withWaitlist(frame: Frame, heard: Heard, practice: Practice): Frame | undefined {
  if (!heard.wishes.waitlist || frame.task === 'waitlist') return undefined;
  const standing = frame.task === 'booking' && frame.chosen !== null;
  // "Yes, and call me if something earlier opens up": the booking first.
  if (standing) return { ...frame, waitlist: { own: true } };
  const has =
    heard.wishes.ownMentioned ||
    /\b(?:my|mi) (?:\w+ ){0,2}(?:appointment|visit|cleaning|check-?up|cita|limpieza|revision)\b/.test(heard.plain);
  const here = frame.task !== 'booking' && (frame.booked.length > 0 || ahead(frame).length > 0);
  if (has || here) {
    if (frame.proof.state === 'locked' && !here) return withRemark({ ...frame, task: 'none' }, 'locked');
    const last = frame.booked.at(-1);
    const { present, rest } = presentAndRest(heard.plain, heard.language);
    const when = readPart(rest, frame, heard, practice);
    const { soonest: _soonest, ...wished } = when ?? {};
    const hint = last && !has ? { code: last.code } : hintIn(present, frame, heard, practice);
    return withTarget(
      {
        ...frame,
        task: 'waitlist',
        waitlist: { own: true },
        wish: mergeWish({}, wished, null),
        provider: null,
        change: { ...noChange, hint },
      },
      practice,
    );
  }
  const saidVisit = frame.saidVisit ?? heard.visit.codes[0] ?? frame.topicVisit;
  return { ...frame, task: 'waitlist', waitlist: { own: false }, saidVisit };
}
