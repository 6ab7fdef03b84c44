import { dayMs, minuteMs } from './clinic-time/calendar.ts';
import { isSameName } from './person-names.ts';

/**
 * Rules of proving who is calling. A conversation is *anonymous* until somebody proves who they are: by the code of an
 * appointment and the patient's birth date, or by a one-time code that went to the phone or e-mail on record.
 */
export type Proof = 'anonymous' | 'verified' | 'locked';

/**
 * What a proof opens: the whole of a patient's appointments, or the one appointment whose code it was. A code proves
 * as much as whoever booked had proved: anybody may book in a patient's name, and must not learn from the code of
 * that booking what else the patient has.
 */
export type ProofScope = 'patient' | 'appointment';

/** Wrong tries that lock a conversation, of all methods together. Right ones do not set them back. */
export const maxWrongTries = 5;

/** How long a one-time code is good. */
export const oneTimeCodeMinutes = 10;
/** How often one conversation may have a code sent. */
export const oneTimeCodesPerConversation = 3;
export const oneTimeCodeLength = 6;

/** How long after the visit its code still proves something, and a verified patient still sees it: as long as its link. */
export const recentDays = 30;

/** From when on an appointment counts as recent: what ended earlier is over. Epoch ms. */
export function recentSinceMs(nowMs: number): number {
  return nowMs - recentDays * dayMs;
}

/** When a one-time code made now is over, epoch ms. */
export function oneTimeCodeExpiresMs(nowMs: number): number {
  return nowMs + oneTimeCodeMinutes * minuteMs;
}

/** What one more wrong try makes of a conversation. */
export function afterWrongTry(wrongTriesBefore: number): { wrongTries: number; locked: boolean } {
  const wrongTries = wrongTriesBefore + 1;
  return { wrongTries, locked: wrongTries >= maxWrongTries };
}

/**
 * The digits somebody typed or said, e.g. `123 456` or `123-456`. Undefined when they cannot be a one-time code.
 */
export function normaliseOneTimeCode(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s.,#_\p{Pd}]+/gu, '');
  return new RegExp(`^[0-9]{${oneTimeCodeLength}}$`).test(digits) ? digits : undefined;
}

/**
 * The one record of a list that has this name (case, accents, apostrophes, hyphens and spacing aside). Undefined when
 * there is none, and when there are several: nobody can say which of them is meant.
 */
export function onlyPersonCalled<Stored extends { readonly first: string; readonly last: string }>(
  stated: { readonly first: string; readonly last: string },
  records: readonly Stored[],
): Stored | undefined {
  const called = records.filter(
    (record) => isSameName(stated.first, record.first) && isSameName(stated.last, record.last),
  );
  return called.length === 1 ? called[0] : undefined;
}
