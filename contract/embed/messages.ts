import { z } from 'zod';
import { embedAppointmentKinds, embedVersion, type PageMessage, type SiteMessage } from './names.ts';

const version = z.literal(embedVersion);

/** What comes from the site around our page; sender and origin are checked before. */
const siteMessageSchema = z.object({ openwide: version, type: z.literal('shown') });

/** What our page sends. The script, which has no zod, reads it by hand (`embed/read-message.ts`). */
export const pageMessageSchema = z.discriminatedUnion('type', [
  z.object({ openwide: version, type: z.enum(['ready', 'close', 'said']) }),
  z.object({ openwide: version, type: z.literal('appointment'), kind: z.enum(embedAppointmentKinds) }),
]);

/** A message of the site's script, or null for anything else. */
export function parseSiteMessage(data: unknown): SiteMessage | null {
  const parsed = siteMessageSchema.safeParse(data);
  return parsed.success ? { type: parsed.data.type } : null;
}

/** A message as it goes over the wire. */
export function pageMessage(message: PageMessage): z.infer<typeof pageMessageSchema> {
  return { openwide: embedVersion, ...message };
}
