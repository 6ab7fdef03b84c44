import { z } from 'zod';
import { appointmentDetailsSchema } from '#contract/channels/appointment-details.ts';
import {
  appointmentResponseSchema,
  cancelInputSchema,
  moveQuerySchema,
  rescheduleInputSchema,
} from '#contract/http/appointments.ts';
import { availabilityResponseSchema } from '#contract/http/availability.ts';
import type { Operations } from '../operation.ts';

const byToken = z.object({ token: z.string() });

/** What the bearer of an appointment's signed link may see and do. */
export const linkOperations: Operations = {
  '/a/{token}/cancel': {
    post: {
      id: 'cancelAppointmentByLink',
      summary: 'Cancel the appointment of a signed link',
      callers: ['public'],
      path: byToken,
      body: cancelInputSchema,
      answers: { 200: appointmentResponseSchema },
      problems: ['transition_not_allowed', 'link_expired'],
    },
  },
  '/a/{token}/reschedule': {
    post: {
      id: 'rescheduleAppointmentByLink',
      summary: 'Move the appointment of a signed link; the old time is free exactly when the new one is taken',
      callers: ['public'],
      path: byToken,
      body: rescheduleInputSchema,
      answers: { 200: appointmentResponseSchema },
      problems: ['slot_taken', 'not_bookable', 'transition_not_allowed', 'link_expired'],
    },
  },
  '/a/{token}/openings': {
    get: {
      id: 'findOpeningsToMoveByLink',
      summary: 'Other times for the appointment of a signed link',
      callers: ['public'],
      path: byToken,
      query: moveQuerySchema,
      answers: { 200: availabilityResponseSchema },
      problems: ['link_expired'],
    },
  },
  '/a/{token}/{document}': {
    get: {
      id: 'readAppointmentDocument',
      summary: "An appointment's calendar file, PDF or details, by its signed link",
      callers: ['public'],
      path: z.object({ token: z.string(), document: z.enum(['calendar.ics', 'appointment.pdf', 'details.json']) }),
      answers: {
        200: {
          content: {
            'text/calendar': z.string(),
            'application/pdf': z.string(),
            'application/json': appointmentDetailsSchema,
          },
        },
      },
      problems: ['link_expired'],
    },
  },
};
