import {
  appointmentResponseSchema,
  bookInputSchema,
  holdInputSchema,
  holdResponseSchema,
} from '#contract/http/appointments.ts';
import type { Operations } from '../operation.ts';

/** Booking without talking: what the browser of a conversation does by itself. */
export const byHandOperations: Operations = {
  '/conversations/current/hold': {
    post: {
      id: 'placeHoldByHand',
      summary: 'Keep a time for this browser for some minutes',
      callers: ['visitor'],
      body: holdInputSchema,
      answers: { 201: holdResponseSchema },
      problems: ['slot_taken', 'not_bookable'],
    },
    delete: {
      id: 'releaseHoldsByHand',
      summary: 'Let go of what this browser holds',
      callers: ['visitor'],
      answers: { 204: null },
    },
  },
  '/conversations/current/appointments': {
    post: {
      id: 'bookAppointmentByHand',
      summary: 'Book a visit without talking. The same key books once (200 on a repeat)',
      callers: ['visitor'],
      body: bookInputSchema,
      idempotent: true,
      answers: { 200: appointmentResponseSchema, 201: appointmentResponseSchema },
      problems: ['slot_taken', 'not_bookable', 'rate_limited'],
    },
  },
};
