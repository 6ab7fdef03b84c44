import { askPractice } from '#components/practice/ask-practice.ts';
import {
  type AppointmentResponse,
  appointmentResponseSchema,
  type MoveQueryInput,
  type RescheduleInput,
} from '#contract/http/appointments.ts';
import { type AvailabilityResponse, availabilityResponseSchema } from '#contract/http/availability.ts';
import {
  appointmentWaitlistSchema,
  type WaitlistEntry,
  type WaitlistWishesInput,
  waitlistEntrySchema,
} from '#contract/http/waitlist.ts';

/** What the bearer of an appointment's signed link may do with it. Every method throws `PracticeRefusal`. */
export interface LinkApi {
  openings(query: MoveQueryInput): Promise<AvailabilityResponse>;
  reschedule(input: RescheduleInput): Promise<AppointmentResponse>;
  cancel(): Promise<AppointmentResponse>;
  /** The open place on the waitlist for an earlier time, if there is one. */
  place(): Promise<WaitlistEntry | null>;
  join(wishes: WaitlistWishesInput): Promise<WaitlistEntry>;
  leave(): Promise<WaitlistEntry>;
}

/** The API of one link, same origin. */
export function linkApi(token: string): LinkApi {
  const base = `/a/${encodeURIComponent(token)}`;
  return {
    openings: (query) => askPractice(`${base}/openings?${searchOf(query)}`, availabilityResponseSchema),
    reschedule: (input) => askPractice(`${base}/reschedule`, appointmentResponseSchema, { body: input }),
    cancel: () => askPractice(`${base}/cancel`, appointmentResponseSchema, { body: {} }),
    place: async () => (await askPractice(`${base}/waitlist`, appointmentWaitlistSchema)).entry,
    join: (wishes) => askPractice(`${base}/waitlist`, waitlistEntrySchema, { body: wishes }),
    leave: () => askPractice(`${base}/waitlist/leave`, waitlistEntrySchema, { body: {} }),
  };
}

function searchOf(query: MoveQueryInput): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.toString();
}
