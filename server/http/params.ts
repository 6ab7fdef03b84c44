import { z } from 'zod';
import { conversationIdSchema } from '#contract/http/conversations.ts';

/** Path parameters; what does not parse is simply not there (`not_found`). */
export const uuidParams = z.object({ id: z.uuid() });
export const conversationParams = z.object({ id: conversationIdSchema });
export const workerParams = z.object({ id: z.string().regex(/^[\w.-]{1,100}$/) });
