import { staffActionInputSchema } from '#contract/http/appointments.ts';
import { changeAppointmentState } from '#server/appointments/change-state.ts';
import { route } from '#server/http/handler.ts';
import { staffActionParams } from '#server/http/params.ts';

export const POST = route(
  { auth: ['staff'], params: staffActionParams, body: staffActionInputSchema },
  ({ principal, params, body }) => changeAppointmentState(principal, params.id, params.action, body.version),
);
