import { askPractice } from '#components/practice/ask-practice.ts';
import {
  type AppointmentResponse,
  appointmentResponseSchema,
  type BookInput,
  type HoldInput,
  type HoldResponse,
  holdResponseSchema,
} from '#contract/http/appointments.ts';
import {
  type AvailabilityQueryInput,
  type AvailabilityResponse,
  availabilityResponseSchema,
} from '#contract/http/availability.ts';
import { begunByHandSchema } from '#contract/http/book-by-hand.ts';
import { headers as names } from '#contract/http/headers.ts';

/** Free times. Throws `PracticeRefusal`. */
export function findTimes(query: AvailabilityQueryInput): Promise<AvailabilityResponse> {
  return askPractice('/availability', availabilityResponseSchema, { body: query });
}

/** Keeps a time for this browser for some minutes; an earlier one is let go. Throws `PracticeRefusal`. */
export async function keepTime(input: HoldInput, locale: string): Promise<HoldResponse> {
  await askPractice('/conversations', begunByHandSchema, { body: { locale } });
  return askPractice('/conversations/current/hold', holdResponseSchema, { body: input });
}

/** Books; the same key books once, however often it is sent. Throws `PracticeRefusal`. */
export async function bookVisit(input: BookInput, key: string): Promise<AppointmentResponse> {
  await askPractice('/conversations', begunByHandSchema, { body: { locale: input.locale } });
  return askPractice('/conversations/current/appointments', appointmentResponseSchema, {
    body: input,
    headers: { [names.idempotencyKey]: key },
  });
}
