import { z } from 'zod';
import type { Practice } from '#domain/practice.ts';
import { weekdays } from '#domain/practice.ts';
import { codeSchema, localDateSchema, wallTimeSchema } from './availability.ts';

/** The end of the day may be written `24:00`; a start may not. */
const endTimeSchema = z.union([wallTimeSchema, z.literal('24:00')]);
const intervalSchema = z.tuple([wallTimeSchema, endTimeSchema]);
const hoursSchema = z.partialRecord(z.enum(weekdays), z.array(intervalSchema));

/** Texts in further languages: `{ "es": { "name": "Limpieza" } }`. */
function translationsOf<Texts extends z.ZodRawShape>(texts: Texts) {
  return z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), z.object(texts)).optional();
}

/** `GET /api/v1/clinic?locale=es`: the practice with its texts in that language alone. Without it, in all of them. */
export const clinicQuerySchema = z.object({
  locale: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)
    .optional(),
});

/** The practice's public facts: `GET /api/v1/clinic`. */
export const clinicSchema = z.object({
  slug: codeSchema,
  name: z.string(),
  address: z.object({
    line1: z.string(),
    line2: z.string().optional(),
    city: z.string(),
    region: z.string(),
    postalCode: z.string(),
    country: z.string(),
  }),
  phone: z.e164(),
  phoneDisplay: z.string(),
  email: z.email(),
  timeZone: z.string(),
  locales: z.array(z.string()).min(1),
  greeting: z.string(),
  booking: z.object({
    slotMinutes: z.number().int(),
    minNoticeMinutes: z.number().int(),
    horizonDays: z.number().int(),
    holdMinutes: z.number().int(),
    cancellationNoticeHours: z.number().int(),
    lateCancellation: z.string(),
    waitlistOfferMinutes: z.number().int(),
  }),
  conversationRetentionDays: z.number().int().min(1),
  hours: hoursSchema,
  closures: z.array(
    z.object({
      from: localDateSchema,
      to: localDateSchema,
      startTime: wallTimeSchema.optional(),
      endTime: endTimeSchema.optional(),
      reason: z.string(),
      translations: translationsOf({ reason: z.string().optional() }),
    }),
  ),
  operatories: z.array(z.object({ code: codeSchema, name: z.string(), kind: z.string() })),
  providers: z.array(
    z.object({
      code: codeSchema,
      name: z.string(),
      title: z.string(),
      role: z.string(),
      languages: z.array(z.string()),
      newPatients: z.enum(['yes', 'no', 'children']),
      operatories: z.array(codeSchema),
      hours: hoursSchema,
      translations: translationsOf({ title: z.string().optional() }),
    }),
  ),
  visitTypes: z.array(
    z.object({
      code: codeSchema,
      name: z.string(),
      minutes: z.number().int().positive(),
      bufferBefore: z.number().int(),
      bufferAfter: z.number().int(),
      providers: z.array(codeSchema),
      newPatients: z.enum(['only', 'yes', 'no']),
      priceFromCents: z.number().int().nullable(),
      instructions: z.string(),
      synonyms: z.array(z.string()),
      nameInSentence: z.string().optional(),
      minNoticeMinutes: z.number().int().nullable(),
      reservedPerDay: z.number().int(),
      requiresApproval: z.boolean(),
      cosmetic: z.boolean(),
      minAge: z.number().int().nullable(),
      maxAge: z.number().int().nullable(),
      recallMonths: z.number().int().nullable(),
      recallVisitType: codeSchema.nullable(),
      translations: translationsOf({
        name: z.string().optional(),
        nameInSentence: z.string().optional(),
        instructions: z.string().optional(),
        synonyms: z.array(z.string()).optional(),
      }),
    }),
  ),
  insurance: z.object({ accepted: z.array(z.string()), notAccepted: z.array(z.string()), note: z.string() }),
  knowledge: z.array(
    z.object({
      topic: z.string(),
      text: z.string(),
      title: z.string().optional(),
      translations: translationsOf({ title: z.string().optional(), text: z.string().optional() }),
    }),
  ),
  emergency: z.object({
    protocolVersion: z.string(),
    call911: z.object({ flags: z.array(z.string()), say: z.string() }),
    sameDay: z.object({ flags: z.array(z.string()), say: z.string() }),
    firstAid: z.record(z.string(), z.string()),
  }),
  brandColour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  logo: z
    .object({
      version: z.string().regex(/^[0-9a-f]{16}$/),
      width: z.number().positive(),
      height: z.number().positive(),
    })
    .nullable(),
  translations: translationsOf({
    greeting: z.string().optional(),
    insuranceNote: z.string().optional(),
    emergency: z
      .object({
        call911: z.string().optional(),
        sameDay: z.string().optional(),
        firstAid: z.record(z.string(), z.string()).optional(),
      })
      .optional(),
  }),
}) satisfies z.ZodType<Practice>;
