import type { Practice } from '#domain/practice.ts';
import { greetingIn } from '#domain/practice-wording.ts';
import { wordsFor } from '#locales/words-for.ts';

/** The few sentences the session itself says, whatever model leads the conversation. */
export interface SessionSentences {
  greeting(): string;
  tooLong(): string;
  trouble(): string;
  /** The patient has stopped an answer before it began. */
  stopped(): string;
  /** What was said aloud could not be understood. */
  notHeard(): string;
  /** The voice fails: from now on it is written. */
  noVoice(): string;
  /** A document of the patient has been stored. */
  documentStored(): string;
  /** Nobody of the staff has spoken for a while: the receptionist is back. */
  backAgain(): string;
  /** Words of the staff, passed on. */
  fromTeam(text: string): string;
  /** The receptionist does not speak the patient's language: which one it answers in. */
  answersIn(): string;
}

/** @param language asked at each use, since it may change in mid-conversation: the patient's, and the receptionist's */
export function sentencesFor(
  { locale, spoken = locale }: { readonly locale: () => string; readonly spoken?: () => string },
  practice: Practice,
): SessionSentences {
  const words = () => wordsFor(locale()).session;
  return {
    greeting: () => greetingIn(practice, locale(), words().greeting(practice.name)),
    documentStored: () => words().documentStored,
    backAgain: () => words().backAgain,
    answersIn: () => words().answersIn(wordsFor(spoken()).name),
    fromTeam: (text) => words().fromTeam(text),
    tooLong: () => words().tooLong,
    stopped: () => words().stopped,
    notHeard: () => words().notHeard,
    noVoice: () => words().noVoice,
    trouble: () => words().trouble(practice.phoneDisplay),
  };
}
