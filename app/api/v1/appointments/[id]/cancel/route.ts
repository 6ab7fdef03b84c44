import { cancelInputSchema } from '#contract/http/appointments.ts';
import { cancelAppointment } from '#server/appointments/cancel.ts';
import { route } from '#server/http/handler.ts';
import { uuidParams } from '#server/http/params.ts';

export const POST = route(
  { auth: ['agent', 'visitor', 'staff'], params: uuidParams, body: cancelInputSchema },
  ({ principal, params, body }) => cancelAppointment(principal, params.id, body),
);
