import { rescheduleInputSchema } from '#contract/http/appointments.ts';
import { requireLink } from '#server/appointments/by-link.ts';
import { rescheduleAppointment } from '#server/appointments/reschedule.ts';
import { route } from '#server/http/handler.ts';
import { linkParams } from '#server/http/params.ts';

export const POST = route(
  { auth: ['public'], params: linkParams, body: rescheduleInputSchema },
  async ({ params, body }) => {
    const principal = await requireLink(params.token);
    return rescheduleAppointment(principal, principal.appointmentId, body);
  },
);
