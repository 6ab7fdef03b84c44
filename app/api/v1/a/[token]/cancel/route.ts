import { cancelInputSchema } from '#contract/http/appointments.ts';
import { requireLink } from '#server/appointments/by-link.ts';
import { cancelAppointment } from '#server/appointments/cancel.ts';
import { route } from '#server/http/handler.ts';
import { linkParams } from '#server/http/params.ts';

export const POST = route(
  { auth: ['public'], params: linkParams, body: cancelInputSchema },
  async ({ params, body }) => {
    const principal = await requireLink(params.token);
    return cancelAppointment(principal, principal.appointmentId, body);
  },
);
