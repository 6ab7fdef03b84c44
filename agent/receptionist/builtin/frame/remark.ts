import type { Frame } from './frame.ts';

/** Something to be said in the next words beside the answer and the next question. */
export type Remark =
  | 'empty'
  | 'tooLong'
  | 'greeting'
  | 'howAreYou'
  | 'robot'
  | 'chatter'
  | 'upset'
  | 'repeat'
  | 'startWithCheckup'
  | 'worried'
  | 'thanks'
  | 'bye'
  /** A goodbye in so many words; nothing is said for it by itself. */
  | 'farewell'
  | 'notAName'
  | 'badPhone'
  | 'shortPhone'
  | 'badBirthDate'
  | 'birthYearMissing'
  | 'needed'
  | 'notNeeded'
  | 'callUs'
  | 'notUnderstood'
  | 'whichOne'
  | 'whatToChange'
  | 'unknownProvider'
  | 'notOnRecord'
  | 'othersPrivate'
  | 'nothingToSend'
  | 'detailsSent'
  | 'followUpLeft'
  | 'stopped'
  | 'toolFailed'
  | 'slotTaken'
  | 'askedAgain'
  | 'notBookable'
  | 'weekdayMismatch'
  | 'languageNow'
  | 'alreadyBooked'
  | 'whoHasIt'
  /** The caller spoke of an appointment they have, without saying what they want of it. */
  | 'ownMentioned'
  /** What the proof is for. */
  | 'proofWhy'
  | 'wrongCode'
  | 'codeAgain'
  | 'locked'
  | 'noneAhead'
  | 'ownList'
  | 'notThatOne'
  /** What was to be changed stays as it is. */
  | 'kept'
  | 'notAllowed'
  /** The staff decide about the fee of a late change. */
  | 'feePassedOn'
  | 'waitlisted'
  | 'offerDeclined'
  | 'offerExpired'
  /** Not at the same time, but one after the other. */
  | 'notTogether'
  | 'codeTold';

/** The frame with something more to be said; nothing is said twice. */
export function withRemark(frame: Frame, remark: Remark): Frame {
  return frame.remarks.includes(remark) ? frame : { ...frame, remarks: [...frame.remarks, remark] };
}
