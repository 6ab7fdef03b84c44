import { z } from 'zod';
import { zonedInstantSchema } from '#contract/channels/appointment-details.ts';
import { codeSchema, localDateSchema } from '#contract/http/availability.ts';
import { languages } from '#locales/language.ts';

/**
 * Writes what was understood onto the patient's card and sets the public state. Silent: it has no output and needs no
 * answer, so it can stand beside the words of a turn. Fields not named stay; `null` clears one.
 */
export const noteDetailsArguments = z.object({
  intent: z.enum(['question', 'booking', 'rescheduling', 'cancelling', 'emergency']).optional(),
  visitType: codeSchema.nullish(),
  provider: codeSchema.nullish(),
  first: z.string().max(80).nullish(),
  last: z.string().max(80).nullish(),
  phone: z.string().max(40).nullish(),
  birthDate: localDateSchema.nullish(),
  startsAt: zonedInstantSchema.nullish(),
  /** You are reading the patient's details back: their page shows them to check and mend by hand. */
  readBack: z.boolean().nullish(),
  /** The times you are offering in words now, so that the same stand as buttons; only ones a search returned. */
  offers: z
    .array(z.object({ provider: codeSchema, startsAt: zonedInstantSchema }))
    .max(6)
    .nullish(),
  /** Language of the conversation from now on, by its primary subtag. */
  language: z.enum(languages).optional(),
});
export type NoteDetailsArguments = z.infer<typeof noteDetailsArguments>;
