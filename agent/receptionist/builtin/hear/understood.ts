import type { Frame } from '../frame/frame.ts';
import type { Heard } from '../understand/heard.ts';

/** Whether what would be booked is another thing than before. */
export function changedFacts(before: Frame, frame: Frame): boolean {
  return JSON.stringify(factsOf(before)) !== JSON.stringify(factsOf(frame));
}

function factsOf(frame: Frame): unknown[] {
  const { chosen, patient, caller, phone, birthDate, saidVisit, provider, forWhom, change, family } = frame;
  return [chosen, patient, caller, phone, birthDate, saidVisit, provider, forWhom, change.appointmentId, family];
}

/** Something was taken from the message: a fact, a wish, a question, a courtesy, or an answer to what was asked. */
export function understood(before: Frame, frame: Frame, heard: Heard): boolean {
  if (frame.remarks.length > 0 || frame.questions.length > 0 || frame.resend || frame.agreed) return true;
  if (frame.followUp !== null && frame.followUp !== before.followUp) return true;
  if (changedFacts(before, frame)) return true;
  const keys = [
    'task',
    'beenBefore',
    'email',
    'wish',
    'speaks',
    'relation',
    'refused',
    'misses',
    'followUp',
    'unknownProvider',
    'proof',
    'change',
    'own',
    'waitlist',
    'family',
    'answering',
  ] as const;
  if (keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(frame[key]))) return true;
  if (before.asked === 'symptoms') return heard.words > 0;
  if (before.asked === 'reason' || before.asked === null) return false;
  // The same fact said once more is an answer too.
  if (heard.phones.some((p) => p.phone === frame.phone) || heard.birthDates.some((b) => b.date === frame.birthDate))
    return true;
  if (heard.names.some((name) => isKnown(frame, name))) return true;
  if (heard.person.beenBefore !== undefined || heard.person.forWhom !== undefined) return true;
  return frame.language !== before.language;
}

/** The name of the patient or the caller, said once more. */
function isKnown(frame: Frame, name: Heard['names'][number]): boolean {
  const known = [frame.patient.first, frame.patient.last, frame.caller.first, frame.caller.last].map((p) =>
    p?.toLowerCase(),
  );
  return [name.first, name.last, name.lone].some((part) => part !== undefined && known.includes(part.toLowerCase()));
}
