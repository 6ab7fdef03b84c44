import { comparableName } from '#domain/person-names.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { hashedKey, openLimiter } from './limiter.ts';

/**
 * What is guessed across conversations. Within one conversation five wrong tries are the end (`domain/verification.ts`);
 * these limits are for callers who begin another one. All of them count what was said, before anybody looks whether it
 * is right, so that they behave alike for what exists and for what does not.
 */

/**
 * Tries with one appointment code in a day. Somebody who has found a code would otherwise go through the birth dates,
 * a few in each conversation.
 */
export const triesPerAppointmentCode = 10;
const appointmentCodes = openLimiter({ prefix: 'proof-code', points: triesPerAppointmentCode, seconds: 24 * 3600 });

/**
 * Tries in a practice in a minute. One address may start 30 conversations in ten minutes and so comes to 15 tries a
 * minute; this is for many addresses at once. It is a ceiling, not a wall: behind it stand 30 bits of code.
 */
export const triesPerPracticeAndMinute = 120;
const practices = openLimiter({ prefix: 'proof-practice', points: triesPerPracticeAndMinute, seconds: 60 });

/**
 * One-time codes for one person in an hour and in a day: nobody's phone is to ring all night, and every code sent is
 * five more guesses in a million.
 */
export const codesPerPersonAndHour = 5;
export const codesPerPersonAndDay = 10;
const codesInAnHour = openLimiter({ prefix: 'proof-sent-hour', points: codesPerPersonAndHour, seconds: 3600 });
const codesInADay = openLimiter({ prefix: 'proof-sent-day', points: codesPerPersonAndDay, seconds: 24 * 3600 });

/**
 * Counts one more try to prove something in a practice.
 * @throws ProblemError `rate_limited`: too many by everybody together, whatever they tried
 */
export async function limitTries(clinicId: string): Promise<void> {
  if (!(await practices.take(clinicId))) throw new ProblemError('rate_limited', { log: 'too many tries of proof' });
}

/** Counts one more try with an appointment code; false when it has been tried too often to be believed today. */
export function takeAppointmentCodeTry(clinicId: string, code: string): Promise<boolean> {
  return appointmentCodes.take(hashedKey('appointment-code', clinicId, code));
}

/** Counts one more code asked for in a person's name; false when they have had enough. */
export async function takeCodeFor(
  clinicId: string,
  person: { first: string; last: string; birthDate: string },
): Promise<boolean> {
  const { first, last, birthDate } = person;
  const key = hashedKey('person', clinicId, comparableName(first), comparableName(last), birthDate);
  const hour = await codesInAnHour.take(key);
  const day = await codesInADay.take(key);
  return hour && day;
}
