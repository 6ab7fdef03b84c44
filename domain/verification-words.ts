import { languageOf } from './clinic-time.ts';

/** What a message with a one-time code is made of. */
export interface VerificationMessage {
  /** BCP 47; Spanish gets Spanish, everything else English. */
  readonly locale: string;
  readonly patientFirst: string;
  readonly clinicName: string;
  /** As people write it, e.g. `(555) 123-4567`. */
  readonly phone: string;
  /** Six digits. */
  readonly code: string;
  /** How long the code is good from when it was asked for. */
  readonly minutes: number;
}

/** The message that brings a one-time code: short, the code early, and what to do if it was not them who asked. */
export function verificationMessage(message: VerificationMessage): string {
  const { patientFirst, clinicName, phone, code, minutes } = message;
  if (languageOf(message.locale) === 'es') {
    return [
      `${code} es su código de ${clinicName}, ${patientFirst}. Vale ${minutes} minutos.`,
      `Dígalo solo en la conversación que usted empezó. Si no lo pidió, no lo dé a nadie y avísenos al ${phone}.`,
    ].join(' ');
  }
  return [
    `${code} is your code for ${clinicName}, ${patientFirst}. It is good for ${minutes} minutes.`,
    `Give it only in the conversation you began. If you did not ask for it, give it to nobody and call us at ${phone}.`,
  ].join(' ');
}
