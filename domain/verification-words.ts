/** What a message with a one-time code is made of. */
export interface VerificationMessage {
  readonly patientFirst: string;
  readonly clinicName: string;
  /** As people write it, e.g. `(555) 123-4567`. */
  readonly phone: string;
  /** Six digits. */
  readonly code: string;
  /** How long the code is good from when it was asked for. */
  readonly minutes: number;
}

/** A language's message: its sentences in their order. */
export type VerificationSentences = (message: VerificationMessage) => readonly string[];

/** The message that brings a one-time code: short, the code early, and what to do if it was not them who asked. */
export function verificationMessage(
  message: VerificationMessage,
  words: { readonly verification: VerificationSentences },
): string {
  return words.verification(message).join(' ');
}
