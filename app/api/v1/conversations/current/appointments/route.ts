import { bookInputSchema } from '#contract/http/appointments.ts';
import { bookAppointment } from '#server/appointments/book.ts';
import { json, route } from '#server/http/handler.ts';
import { limitBookings } from '#server/rate-limit/booking-limits.ts';

export const POST = route(
  { auth: ['visitor'], body: bookInputSchema },
  async ({ principal, body, request, idempotencyKey }) => {
    const key = idempotencyKey();
    await limitBookings(request, principal.conversationId);
    const { appointment, replayed } = await bookAppointment(principal, body, key);
    return json(appointment, replayed ? 200 : 201);
  },
);
