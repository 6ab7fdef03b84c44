/** What the receptionist asked last, so that a short answer can be understood. */
export type Asked =
  | 'reason'
  | 'symptoms'
  | 'beenBefore'
  | 'when'
  | 'offer'
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
  | 'anythingElse';
