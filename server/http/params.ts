import { z } from 'zod';
import { staffActionSchema } from '#contract/http/appointments.ts';
import { conversationIdSchema } from '#contract/http/conversations.ts';

/** Path parameters; what does not parse is simply not there (`not_found`). */
export const uuidParams = z.object({ id: z.uuid() });
export const conversationParams = z.object({ id: conversationIdSchema });
export const conversationDocumentParams = conversationParams.extend({ documentId: z.uuid() });
export const workerParams = z.object({ id: z.string().regex(/^[\w.-]{1,100}$/) });
export const staffActionParams = uuidParams.extend({ action: staffActionSchema });
/** The bearer's token in a signed link; whether it is one of ours is found out later. */
export const linkParams = z.object({ token: z.string().max(200) });
