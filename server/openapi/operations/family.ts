import {
  familyAvailabilityInputSchema,
  familyAvailabilityResponseSchema,
  familyBookInputSchema,
  familyBookResponseSchema,
  familyHoldInputSchema,
  familyHoldResponseSchema,
} from '#contract/http/family.ts';
import type { Operations } from '../operation.ts';

export const familyOperations: Operations = {
  '/family/availability': {
    post: {
      id: 'findFamilyAvailability',
      summary: 'Times at which two to five patients can be seen, one after another or side by side',
      callers: ['agent', 'visitor', 'staff', 'public'],
      body: familyAvailabilityInputSchema,
      answers: { 200: familyAvailabilityResponseSchema },
    },
  },
  '/family/holds': {
    post: {
      id: 'placeFamilyHolds',
      summary: 'Keep a time for each of a family for the conversation for some minutes, all or none',
      callers: ['agent'],
      body: familyHoldInputSchema,
      answers: { 201: familyHoldResponseSchema },
      problems: ['slot_taken', 'not_bookable'],
    },
  },
  '/family/appointments': {
    post: {
      id: 'bookFamily',
      summary: 'Book a visit for each of a family, all or none. The same key books once (200 on a repeat)',
      callers: ['agent', 'staff'],
      body: familyBookInputSchema,
      idempotent: true,
      answers: { 200: familyBookResponseSchema, 201: familyBookResponseSchema },
      problems: ['slot_taken', 'not_bookable'],
    },
  },
};
