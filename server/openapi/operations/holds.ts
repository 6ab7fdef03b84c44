import { holdInputSchema, holdResponseSchema } from '#contract/http/appointments.ts';
import type { Operations } from '../operation.ts';

export const holdOperations: Operations = {
  '/holds': {
    post: {
      id: 'placeHold',
      summary: 'Keep a time for the conversation for some minutes',
      callers: ['agent'],
      body: holdInputSchema,
      answers: { 201: holdResponseSchema },
      problems: ['slot_taken', 'not_bookable'],
    },
    delete: {
      id: 'releaseHolds',
      summary: 'Let go of what the conversation holds',
      callers: ['agent'],
      answers: { 204: null },
    },
  },
};
