import type { BookInput } from '#contract/http/appointments.ts';

let count = 0;

/** A booking that fits the demo practice on Wednesday, December 2, 2026 at 9:00; override what matters. */
export function bookingInput(change: Partial<BookInput> = {}): BookInput {
  count += 1;
  return {
    visitType: 'cleaning',
    provider: 'martinez',
    startsAt: '2026-12-02T09:00:00-06:00',
    patient: {
      first: 'Hannah',
      last: `Lindqvist ${String.fromCharCode(65 + (count % 26))}`,
      birthDate: '1993-04-09',
      phone: `+1217555${String(1000 + (count % 9000)).padStart(4, '0')}`,
    },
    ...change,
  };
}
