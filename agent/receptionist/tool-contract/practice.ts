import { z } from 'zod';

/** Leaves something for the staff to do, and tells the public state that a person takes over. */
export const leaveFollowUpArguments = z.object({
  kind: z.enum(['human', 'callback', 'clinical', 'emergency', 'privacy', 'billing']),
  first: z.string().max(80).nullish(),
  last: z.string().max(80).nullish(),
  phone: z.e164().nullish(),
  note: z.string().max(1000).nullish(),
});
export type LeaveFollowUpArguments = z.infer<typeof leaveFollowUpArguments>;
export const leaveFollowUpResult = z.object({ outcome: z.literal('left'), next: z.string() });
export type LeaveFollowUpResult = z.infer<typeof leaveFollowUpResult>;

/** What the practice says about a topic: hours, parking, payment, a visit type's price and instructions … */
export const lookUpArguments = z.object({ question: z.string().min(1).max(300) });
export const lookUpResult = z.object({
  /** Texts of the practice that touch the question, best first; empty when it says nothing about it. */
  found: z.array(z.object({ topic: z.string(), text: z.string() })),
  next: z.string(),
});
export type LookUpResult = z.infer<typeof lookUpResult>;

/** Whether a plan is accepted. What it will pay is never known here. */
export const checkInsuranceArguments = z.object({ plan: z.string().min(1).max(100) });
export const checkInsuranceResult = z.object({
  outcome: z.enum(['accepted', 'not_accepted', 'unknown']),
  plan: z.string(),
  note: z.string(),
  next: z.string(),
});
export type CheckInsuranceResult = z.infer<typeof checkInsuranceResult>;

/** Ends the conversation once both sides have said goodbye. */
export const endConversationArguments = z.object({});
export const endConversationResult = z.object({ outcome: z.literal('ending'), next: z.string() });
export type EndConversationResult = z.infer<typeof endConversationResult>;
