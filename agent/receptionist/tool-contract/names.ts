import { z } from 'zod';

/**
 * The receptionist's tools: names, arguments and results, once for both models. Arguments come from a model and are
 * parsed before use; results hold only what this caller may see and name the next step.
 */
export const toolNames = {
  noteDetails: 'note_details',
  findOpenings: 'find_openings',
  holdOpening: 'hold_opening',
  bookAppointment: 'book_appointment',
  sendDetailsAgain: 'send_details_again',
  leaveFollowUp: 'leave_follow_up',
  sendVerificationCode: 'send_verification_code',
  verifyCaller: 'verify_caller',
  listAppointments: 'list_appointments',
  rescheduleAppointment: 'reschedule_appointment',
  cancelAppointment: 'cancel_appointment',
  joinWaitlist: 'join_waitlist',
  answerWaitlistOffer: 'answer_waitlist_offer',
  findFamilyOpenings: 'find_family_openings',
  bookFamily: 'book_family',
  lookUp: 'look_up',
  checkInsurance: 'check_insurance',
  endConversation: 'end_conversation',
} as const;
export type ToolName = (typeof toolNames)[keyof typeof toolNames];

/** Any tool may answer so when the practice's system could not be reached; nothing was changed that is not said. */
export const toolFailedResult = z.object({ outcome: z.literal('failed'), next: z.string() });
export type ToolFailedResult = z.infer<typeof toolFailedResult>;
