import { languageOf, spokenDateTime } from './clinic-time/words.ts';

/** What happened to the appointment. */
export type ConfirmationOccasion = 'booked' | 'rescheduled' | 'cancelled' | 'requested';

/** What a confirmation is made of. Texts of the practice (visit type, instructions) are used as they are. */
export interface ConfirmationFacts {
  readonly kind: ConfirmationOccasion;
  /** BCP 47; Spanish gets Spanish, everything else English. */
  readonly locale: string;
  readonly patientFirst: string;
  readonly visitTypeName: string;
  readonly providerName: string;
  /** Start of the visit, epoch ms. */
  readonly startsAtMs: number;
  readonly timeZone: string;
  /** When given and the year there is another, the date is said with its year. */
  readonly nowMs?: number;
  readonly clinicName: string;
  /** One line. */
  readonly address: string;
  /** As people write it, e.g. `(555) 123-4567`. */
  readonly phone: string;
  /** What to bring or do; may be empty. */
  readonly instructions: string;
  readonly code: string;
}

/** The written confirmation: a few short sentences, plain text, one paragraph. */
export function confirmationText(facts: ConfirmationFacts): string {
  const sentences = languageOf(facts.locale) === 'es' ? inSpanish(facts) : inEnglish(facts);
  return sentences
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function inEnglish(facts: ConfirmationFacts): string[] {
  const { patientFirst, providerName, clinicName, address, phone, code } = facts;
  const visit = inMidSentence(facts.visitTypeName);
  const when = spokenDateTime(facts.startsAtMs, facts.timeZone, 'en-US', { nowMs: facts.nowMs });
  switch (facts.kind) {
    case 'booked':
      return [
        `You're booked, ${patientFirst}: ${visit} on ${when} with ${providerName}.`,
        `We are at ${clinicName}, ${address}.`,
        asSentence(facts.instructions),
        `Your code is ${code}; to change anything, call us at ${phone}.`,
      ];
    case 'rescheduled':
      return [
        `It's moved, ${patientFirst}: your ${visit} is now on ${when} with ${providerName}.`,
        `We are at ${clinicName}, ${address}.`,
        asSentence(facts.instructions),
        `Your code is still ${code}; to change anything, call us at ${phone}.`,
      ];
    case 'cancelled':
      return [
        `It's cancelled, ${patientFirst}: your ${visit} on ${when} with ${providerName} will not take place.`,
        `Whenever you want a new time, come back here or call ${clinicName} at ${phone}.`,
      ];
    case 'requested':
      return [
        `We have your request, ${patientFirst}: ${visit} on ${when} with ${providerName}.`,
        `The time is kept for you, but it is not confirmed yet; ${clinicName} will look at it and let you know.`,
        `Your code is ${code}; for questions, call us at ${phone}.`,
      ];
  }
}

function inSpanish(facts: ConfirmationFacts): string[] {
  const { patientFirst, providerName, clinicName, address, phone, code } = facts;
  const visit = inMidSentence(facts.visitTypeName);
  const when = spokenDateTime(facts.startsAtMs, facts.timeZone, 'es-US', { nowMs: facts.nowMs });
  switch (facts.kind) {
    case 'booked':
      return [
        `Su cita está reservada, ${patientFirst}: ${visit} el ${when} con ${providerName}.`,
        `Estamos en ${clinicName}, ${address}.`,
        asSentence(facts.instructions),
        `Su código es ${code}; para cambiar algo, llámenos al ${phone}.`,
      ];
    case 'rescheduled':
      return [
        `Su cita está cambiada, ${patientFirst}: ${visit} ahora es el ${when} con ${providerName}.`,
        `Estamos en ${clinicName}, ${address}.`,
        asSentence(facts.instructions),
        `Su código sigue siendo ${code}; para cambiar algo, llámenos al ${phone}.`,
      ];
    case 'cancelled':
      return [
        `Su cita está cancelada, ${patientFirst}: ${visit} el ${when} con ${providerName}.`,
        `Cuando quiera una nueva hora, vuelva aquí o llame a ${clinicName} al ${phone}.`,
      ];
    case 'requested':
      return [
        `Tenemos su solicitud, ${patientFirst}: ${visit} el ${when} con ${providerName}.`,
        `La hora queda apartada para usted, pero aún no está confirmada; ${clinicName} la revisará y le avisará.`,
        `Su código es ${code}; si tiene preguntas, llámenos al ${phone}.`,
      ];
  }
}

/** `Cleaning` becomes `cleaning`; a first word that is not plain (`MRI`, `X-rays`) stays. */
function inMidSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Instructions with a full stop at their end. */
function asSentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
