import { rescheduleInputSchema } from '#contract/http/appointments.ts';
import { rescheduleAppointment } from '#server/appointments/reschedule.ts';
import { route } from '#server/http/handler.ts';
import { uuidParams } from '#server/http/params.ts';

export const POST = route(
  { auth: ['agent', 'visitor', 'staff'], params: uuidParams, body: rescheduleInputSchema },
  ({ principal, params, body }) => rescheduleAppointment(principal, params.id, body),
);
