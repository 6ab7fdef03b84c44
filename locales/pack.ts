import type { DateWording } from '#domain/clinic-time/words.ts';
import type { ConfirmationSentences } from '#domain/confirmation-words.ts';
import type { NotificationSentences } from '#domain/notification-words.ts';
import type { VerificationSentences } from '#domain/verification-words.ts';
import type { BookWords } from './sections/book.ts';
import type { EmbedPackWords } from './sections/embed.ts';
import type { FilesWords } from './sections/files.ts';
import type { GatewayErrorCode } from './sections/keys.ts';
import type { ManageWords } from './sections/manage.ts';
import type { PatientWords } from './sections/patient.ts';
import type { SessionWords, TruthWords } from './sections/receptionist.ts';
import type { TalkWords } from './sections/talk.ts';
import type { TextWords } from './sections/text.ts';
import type { WaitlistWords } from './sections/waitlist.ts';

/**
 * Everything that is said to a patient in one language, on the pages and by the server and the receptionist. A language
 * is one file of this folder, named by its primary subtag (`es.ts`), whose default export is its pack. Dates and times
 * come in as words; a sentence that names nothing is a string, one that does is a function, so that order, plural and
 * gender are the language's own.
 */
export interface LanguagePack extends PatientWords {
  /** The primary subtag, the file's name: `es`. */
  readonly language: string;
  /** BCP 47 for numbers, for sorting and for the receptionist: `es-US`. */
  readonly locale: string;
  /** What it calls itself: `Español`. */
  readonly name: string;
  readonly dates: DateWording;
  /** Voice, stop and the ways to a person in a conversation. */
  readonly talk: TalkWords;

  /** A place on the waitlist: `/w/TOKEN`. */
  readonly waitlist: WaitlistWords;
  /** Booking without talking: `/book`. */
  readonly book: BookWords;
  /** What can be done with an appointment: `/a/TOKEN`. */
  readonly manage: ManageWords;
  /** The receptionist by text alone, in a frame. */
  readonly text: TextWords;

  readonly confirmation: ConfirmationSentences;
  readonly notification: NotificationSentences;
  readonly verification: VerificationSentences;
  /** The files of an appointment: PDF and calendar. */
  readonly files: FilesWords;

  readonly session: SessionWords;
  readonly truth: TruthWords;
  /** What an error of the text gateway tells the person. */
  readonly gateway: Readonly<Record<GatewayErrorCode, string>>;
  /** The front desk on the practice's own site. */
  readonly embed: EmbedPackWords;
}
