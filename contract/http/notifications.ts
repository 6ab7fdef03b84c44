import { z } from 'zod';
import { notificationKinds } from '#domain/notification-words.ts';
import { zonedInstantSchema } from '../channels/appointment-details.ts';

/** `queued` until it is handed over, then `sent`; `failed` when it could not be, or no longer needs to be. */
export const notificationStatusSchema = z.enum(['queued', 'sent', 'failed']);

/** `GET /api/v1/notifications` (staff): the outbox, the newest first. */
export const notificationListQuerySchema = z.object({
  status: notificationStatusSchema.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type NotificationListQuery = z.infer<typeof notificationListQuerySchema>;

export const notificationSchema = z.object({
  id: z.uuid(),
  kind: z.enum(notificationKinds),
  status: notificationStatusSchema,
  patient: z.object({ id: z.uuid(), name: z.string(), phone: z.string() }),
  /** The words as they would go out now. */
  text: z.string(),
  createdAt: zonedInstantSchema,
  sentAt: zonedInstantSchema.nullable(),
});
export const notificationListSchema = z.object({
  timeZone: z.string(),
  notifications: z.array(notificationSchema),
  nextCursor: z.string().nullable(),
});
export type NotificationList = z.infer<typeof notificationListSchema>;
