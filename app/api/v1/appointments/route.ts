import { appointmentListQuerySchema } from '#contract/http/appointment-list.ts';
import { bookInputSchema } from '#contract/http/appointments.ts';
import { bookAppointment } from '#server/appointments/book.ts';
import { listAppointments } from '#server/appointments/list.ts';
import { json, route } from '#server/http/handler.ts';

export const POST = route(
  { auth: ['agent', 'staff'], body: bookInputSchema },
  async ({ principal, body, idempotencyKey }) => {
    const { appointment, replayed } = await bookAppointment(principal, body, idempotencyKey());
    return json(appointment, replayed ? 200 : 201);
  },
);

export const GET = route({ auth: ['staff'], query: appointmentListQuerySchema }, ({ principal, query }) =>
  listAppointments(principal, query),
);
