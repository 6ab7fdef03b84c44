import type { NoteDetailsArguments } from '../tool-contract/note.ts';
import { type Frame, patientName } from './frame/frame.ts';
import type { VisitFacts } from './frame/visit-facts.ts';

/** What the caller's card should show that it does not show yet; null when it is up to date. */
export function noteFor(frame: Frame, facts: VisitFacts, start: Frame['language']): NoteDetailsArguments | null {
  const now = wanted(frame, facts, start);
  const changed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(now)) {
    const before = (frame.noted as Record<string, unknown>)[key];
    if (value !== (before ?? null) && !(value === null && before === undefined)) changed[key] = value;
  }
  return Object.keys(changed).length > 0 ? (changed as NoteDetailsArguments) : null;
}

function wanted(frame: Frame, facts: VisitFacts, start: Frame['language']): Record<string, string | null> {
  const name = patientName(frame);
  const active = frame.task === 'booking' || frame.task === 'moving' || frame.booked.length > 0;
  const intent = intentOf(frame);
  return {
    ...(intent ? { intent } : {}),
    ...(active
      ? {
          visitType: facts.visit?.code ?? frame.booked.at(-1)?.visitTypeCode ?? null,
          provider:
            frame.chosen?.provider ??
            frame.provider ??
            (frame.task === 'booking' ? null : (frame.noted.provider ?? null)),
          first: name.first ?? null,
          last: name.last ?? null,
          phone: frame.phone,
          birthDate: frame.birthDate,
          startsAt: frame.chosen?.startsAt ?? frame.booked.at(-1)?.startsAt ?? null,
        }
      : {}),
    ...(frame.language !== start || frame.noted.language ? { language: frame.language } : {}),
  };
}

function intentOf(frame: Frame): NoteDetailsArguments['intent'] {
  const flagIsNew = frame.sameDayFlag !== null && !frame.flagsSaid.includes(frame.sameDayFlag);
  if (frame.emergency || flagIsNew) return 'emergency';
  if (frame.task === 'booking' || frame.task === 'family') return 'booking';
  if (frame.task === 'moving') return 'rescheduling';
  if (frame.task === 'cancelling') return 'cancelling';
  return undefined;
}
