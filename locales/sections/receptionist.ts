import type { EmergencyWords } from '#domain/practice-wording.ts';

/** The few sentences the receptionist's session says itself, whatever model leads the conversation. */
export interface SessionWords {
  /** Where the practice has no greeting of its own in this language. */
  readonly greeting: (clinic: string) => string;
  /** Where the practice has not written its emergency protocol in this language. */
  readonly emergency: EmergencyWords;
  /** A document of the patient has been stored. */
  readonly documentStored: string;
  /** Nobody of the staff has spoken for a while: the receptionist is back. */
  readonly backAgain: string;
  /** Words of the staff, passed on. */
  /** Said once where the receptionist does not speak this language; the other one by its own name. */
  readonly answersIn: (language: string) => string;
  readonly fromTeam: (text: string) => string;
  readonly tooLong: string;
  /** The patient has stopped an answer before it began. */
  readonly stopped: string;
  /** What was said aloud could not be understood. */
  readonly notHeard: string;
  /** The voice fails: from now on it is written. */
  readonly noVoice: string;
  readonly trouble: (phone: string) => string;
}

/** What is said in place of a claim that is not so. */
export interface TruthWords {
  /** Nothing of the kind has been done. */
  readonly nothing: Readonly<Record<'booked' | 'moved' | 'cancelled', string>>;
  /** An appointment in half a sentence: `Cleaning, Tuesday, December 1 at 10:00 AM with Dr. Maya Patel`. */
  readonly visit: (visitType: string, date: string, time: string, provider: string) => string;
  /** How the newest one stands. */
  readonly stands: Readonly<Record<'booked' | 'requested' | 'cancelled', (visit: string) => string>>;
}
