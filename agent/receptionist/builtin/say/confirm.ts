import type { Practice } from '#domain/practice.ts';
import { type Frame, patientName } from '../frame/frame.ts';
import { targetOf } from '../frame/own.ts';
import { needsGuardian } from '../frame/visit.ts';
import type { VisitFacts } from '../frame/visit-facts.ts';
import { phoneWords } from '../understand/phone.ts';
import { spokenOwn } from './changes.ts';
import { readFamily } from './family.ts';
import { sentencesIn } from './languages.ts';
import type { ReadBack } from './sentences.ts';
import { spokenOpening } from './spoken.ts';

/** The read-back before anything is stored. */
export function confirmWords(frame: Frame, facts: VisitFacts, practice: Practice, n: number): string[] {
  const s = sentencesIn(frame.language);
  if (frame.failedTool) return [];
  if (frame.remarks.includes('whatToChange')) return [s.whatToChange()];
  if (frame.family) return readFamily(frame, facts, practice, n);
  const target = targetOf(frame);
  if (target && (frame.task === 'moving' || frame.task === 'cancelling')) {
    const change = { present: spokenOwn(target, frame, practice), late: target.changeNotice === 'late' };
    if (frame.task === 'cancelling') return [s.readCancel(change, practice)];
    return frame.chosen ? [s.readMove(change, spokenOpening(frame.chosen, frame, practice), practice, n > 0)] : [];
  }
  const { visit } = facts;
  if (!visit || !frame.chosen) return [];
  const name = patientName(frame);
  const parts = [name.first, name.last];
  const read: ReadBack = {
    visit,
    opening: spokenOpening(frame.chosen, frame, practice),
    name: parts.filter(Boolean).join(' '),
    spelled: frame.spelled.filter((word) => parts.includes(word)),
    ...(needsGuardian(frame, facts.today)
      ? { guardian: `${frame.caller.first ?? ''} ${frame.caller.last ?? ''}`.trim() }
      : {}),
    phone: phoneWords(frame.phone ?? '', practice.address.country),
    again: n > 0,
  };
  return [visit.requiresApproval ? s.readRequest(read) : s.readBack(read)];
}
