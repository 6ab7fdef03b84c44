import {
  availabilityQuerySchema,
  availabilityResponseSchema,
  publicAvailabilityQuerySchema,
} from '#contract/http/availability.ts';
import type { Operations } from '../operation.ts';

export const availabilityOperations: Operations = {
  '/availability': {
    get: {
      id: 'findAvailability',
      summary: 'Free times for a visit type, or why there are none and what is nearest',
      callers: ['agent', 'visitor', 'staff', 'public'],
      query: publicAvailabilityQuerySchema,
      answers: { 200: availabilityResponseSchema },
    },
    post: {
      id: 'searchAvailability',
      summary: 'The same question with what may not stand in an address: the birth date',
      callers: ['agent', 'visitor', 'staff', 'public'],
      body: availabilityQuerySchema,
      answers: { 200: availabilityResponseSchema },
    },
  },
};
