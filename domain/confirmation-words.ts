import { type DateWording, spokenDateTime } from './clinic-time/words.ts';

/** What happened to the appointment. */
export type ConfirmationOccasion = 'booked' | 'rescheduled' | 'cancelled' | 'requested';

/** What a confirmation is made of. Texts of the practice (visit type, instructions) are used as they are. */
export interface ConfirmationFacts {
  readonly kind: ConfirmationOccasion;
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

/** The facts as a language's sentences take them. */
export interface ConfirmedVisitWords
  extends Pick<ConfirmationFacts, 'patientFirst' | 'providerName' | 'clinicName' | 'address' | 'phone' | 'code'> {
  /** The visit type as its list has it. */
  readonly visit: string;
  /** Date and time as they are spoken. */
  readonly when: string;
  /** Whole sentences; may be empty. */
  readonly instructions: string;
}

/** A language's confirmations: the sentences of each, in their order. */
export type ConfirmationSentences = Readonly<
  Record<ConfirmationOccasion, (visit: ConfirmedVisitWords) => readonly string[]>
>;

/** The written confirmation: a few short sentences, plain text, one paragraph. */
export function confirmationText(
  facts: ConfirmationFacts,
  words: { readonly dates: DateWording; readonly confirmation: ConfirmationSentences },
): string {
  return words.confirmation[facts.kind]({
    ...facts,
    visit: facts.visitTypeName,
    when: spokenDateTime(facts.startsAtMs, facts.timeZone, words.dates, { nowMs: facts.nowMs }),
    instructions: asSentence(facts.instructions),
  })
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Instructions with a full stop at their end. */
function asSentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
