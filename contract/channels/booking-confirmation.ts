import { z } from 'zod';
import { confirmationKindSchema } from './appointment-details.ts';

export const bookingConfirmationVersion = '1';

/** Stream attributes of `booking-confirmation`; the stream's body is the confirmation's plain text. */
export const bookingConfirmationAttributesSchema = z.object({
  v: z.literal(bookingConfirmationVersion),
  appointment_id: z.uuid(),
  kind: confirmationKindSchema,
  locale: z.string(),
});
export type BookingConfirmationAttributes = z.infer<typeof bookingConfirmationAttributesSchema>;

/** Longest confirmation a receiver shows, in characters. */
export const maxConfirmationCharacters = 4000;

/** Cuts a confirmation into the words of its stream; joined they are the text again. */
export function confirmationWords(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}
