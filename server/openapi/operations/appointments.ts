import { appointmentListQuerySchema, appointmentListSchema } from '#contract/http/appointment-list.ts';
import {
  appointmentResponseSchema,
  bookInputSchema,
  cancelInputSchema,
  moveQuerySchema,
  rescheduleInputSchema,
  staffActionInputSchema,
  staffActionSchema,
} from '#contract/http/appointments.ts';
import { availabilityResponseSchema } from '#contract/http/availability.ts';
import { byId, type Operations } from '../operation.ts';

export const appointmentOperations: Operations = {
  '/appointments': {
    get: {
      id: 'listAppointments',
      summary: "The practice's appointments by start",
      callers: ['staff'],
      query: appointmentListQuerySchema,
      answers: { 200: appointmentListSchema },
    },
    post: {
      id: 'bookAppointment',
      summary: 'Book a visit, or request one that needs approval. The same key books once (200 on a repeat)',
      callers: ['agent', 'staff'],
      body: bookInputSchema,
      idempotent: true,
      answers: { 200: appointmentResponseSchema, 201: appointmentResponseSchema },
      problems: ['slot_taken', 'not_bookable'],
    },
  },
  '/appointments/{id}': {
    get: {
      id: 'readAppointment',
      summary: 'One appointment, with its confirmation and details',
      callers: ['agent', 'visitor', 'staff'],
      path: byId,
      answers: { 200: appointmentResponseSchema },
    },
  },
  '/appointments/{id}/cancel': {
    post: {
      id: 'cancelAppointment',
      summary: 'Cancel an appointment; cancelling twice is the same as once',
      callers: ['agent', 'visitor', 'staff'],
      path: byId,
      body: cancelInputSchema,
      answers: { 200: appointmentResponseSchema },
      problems: ['transition_not_allowed', 'version_conflict'],
    },
  },
  '/appointments/{id}/reschedule': {
    post: {
      id: 'rescheduleAppointment',
      summary: 'Move an appointment; the old time is free exactly when the new one is taken',
      callers: ['agent', 'visitor', 'staff'],
      path: byId,
      body: rescheduleInputSchema,
      answers: { 200: appointmentResponseSchema },
      problems: ['slot_taken', 'not_bookable', 'transition_not_allowed', 'version_conflict'],
    },
  },
  '/appointments/{id}/openings': {
    get: {
      id: 'findOpeningsToMove',
      summary: 'Other times for an appointment; its own time is not in the way',
      callers: ['agent', 'visitor', 'staff'],
      path: byId,
      query: moveQuerySchema,
      answers: { 200: availabilityResponseSchema },
    },
  },
  '/appointments/{id}/{action}': {
    post: {
      id: 'changeAppointmentState',
      summary: 'Approve or decline a request, check in, seat, complete, note a no-show, or take a slip back',
      callers: ['staff'],
      path: byId.extend({ action: staffActionSchema }),
      body: staffActionInputSchema,
      answers: { 200: appointmentResponseSchema },
      problems: ['transition_not_allowed', 'version_conflict'],
    },
  },
};
