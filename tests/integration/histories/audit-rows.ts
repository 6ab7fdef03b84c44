import { z } from 'zod';
import { appointmentStates } from '#domain/appointment-states.ts';

/** One row of the audit, as a replay reads it. */
export interface AuditRow {
  seq: bigint;
  actorKind: string;
  action: string;
  entityId: string;
  conversationId: string | null;
  data: unknown;
}

const instant = z.iso.datetime();

/** What every change of an appointment leaves in the audit: the appointment and its claim as they are from then on. */
export const appointmentDataSchema = z.object({
  status: z.enum(appointmentStates),
  version: z.number().int(),
  visitType: z.string(),
  provider: z.string(),
  operatory: z.string(),
  startsAt: instant,
  endsAt: instant,
  claimStartsAt: instant,
  claimEndsAt: instant,
});

export const holdDataSchema = z.object({
  visitType: z.string(),
  provider: z.string(),
  operatory: z.string(),
  startsAt: instant,
  endsAt: instant,
  expiresAt: instant,
});

export const blockDataSchema = z.object({
  provider: z.string().nullable(),
  operatory: z.string().nullable(),
  startsAt: instant,
  endsAt: instant,
});

export const joinedDataSchema = z.object({ appointmentId: z.uuid().nullable() });

export const offerIdSchema = z.object({ offerId: z.uuid() });

export const offerDataSchema = offerIdSchema.extend({
  provider: z.string(),
  operatory: z.string(),
  startsAt: instant,
  endsAt: instant,
});
