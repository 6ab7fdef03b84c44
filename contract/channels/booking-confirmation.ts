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

/**
 * Cuts a confirmation into the pieces of its stream; joined they are the text again. The first piece is the first
 * sentence, what was booked and when; the second the rest. Each piece is a packet: header, two pieces, trailer and the
 * details' one packet are five.
 */
export function confirmationPieces(text: string): string[] {
  const first = /^.*?[.!?](?=\s+\p{Lu}|\s+[¿¡])\s*/su.exec(text)?.[0] ?? text;
  return [first, text.slice(first.length)].filter((piece) => piece !== '');
}
