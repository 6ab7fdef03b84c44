/** What the receptionist asked last, so that a short answer can be understood. */
export type Asked =
  | 'reason'
  | 'symptoms'
  | 'beenBefore'
  | 'when'
  | 'offer'
  /** Several of name, birth date and phone in one question. */
  | 'details'
  | 'name'
  | 'lastName'
  | 'birthDate'
  | 'guardian'
  | 'phone'
  | 'confirm'
  /** What to change after a no to the read-back. */
  | 'change'
  | 'wantsVisit'
  | 'wantsPerson'
  | 'wantsFollowUp'
  /** Who is calling, so that their appointments may be opened: name, birth date, and a code if at hand. */
  | 'proof'
  /** The code that proves it. */
  | 'code'
  /** Which of the own appointments. */
  | 'which'
  /** Whether an earlier time that is kept is wanted. */
  | 'takeOffer'
  | 'familySize'
  | 'familyVisits'
  /** Names and birth dates of those who come together. */
  | 'familyPeople'
  | 'arrangement'
  | 'anythingElse';

/** What an answer may hold without words that lead up to it. */
export interface Expected {
  readonly name: boolean;
  readonly birthDate: boolean;
  readonly time: boolean;
  readonly code: boolean;
}

const names: readonly Asked[] = ['details', 'name', 'lastName', 'guardian', 'proof', 'familyPeople'];
const birthDates: readonly Asked[] = ['details', 'birthDate', 'proof', 'familyPeople'];
const times: readonly Asked[] = ['when', 'offer', 'confirm', 'change', 'arrangement'];
const codes: readonly Asked[] = ['proof', 'code'];

/** What is to be expected in the answer to a question. */
export function expectedAfter(asked: Asked | null): Expected {
  const among = (list: readonly Asked[]) => asked !== null && list.includes(asked);
  return { name: among(names), birthDate: among(birthDates), time: among(times), code: among(codes) };
}

/** Whether a question asks the caller for something about themselves that they may not want to give. */
export function asksForContact(asked: Asked | null): boolean {
  return expectedAfter(asked).name || asked === 'birthDate' || asked === 'phone';
}
