import type { EmergencyProtocol, Practice } from './practice.ts';
import { practiceIn } from './practice-in.ts';

/** What is said in an emergency where the practice has not written its protocol in the patient's language. */
export interface EmergencyWords {
  readonly call911: string;
  readonly sameDay: string;
}

/** The practice's greeting in the language of `locale` (BCP 47), or `otherwise` where it has none in it. */
export function greetingIn(practice: Practice, locale: string, otherwise: string): string {
  const own = practiceIn(practice, locale).greeting;
  return isOwnLanguage(practice, locale) || own !== practice.greeting ? own : otherwise;
}

/**
 * The protocol with its words in the language of `locale` (BCP 47), or with `otherwise` where the practice has none in
 * it: nobody is told to call 911 in a language they do not speak. Flags stay as they are.
 */
export function emergencyIn(practice: Practice, locale: string, otherwise: EmergencyWords): EmergencyProtocol {
  const own = practiceIn(practice, locale).emergency;
  if (isOwnLanguage(practice, locale)) return own;
  const { emergency } = practice;
  const say = (level: keyof EmergencyWords) =>
    own[level].say === emergency[level].say ? otherwise[level] : own[level].say;
  return {
    ...own,
    call911: { ...own.call911, say: say('call911') },
    sameDay: { ...own.sameDay, say: say('sameDay') },
  };
}

/** Whether the practice writes in this language in the first place. */
function isOwnLanguage({ locales: [first = ''] }: Practice, locale: string): boolean {
  return first.split('-')[0] === locale.split('-')[0];
}
