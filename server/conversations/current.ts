import { cookies } from 'next/headers';
import type { Conversation } from '#contract/http/conversations.ts';
import { conversationCookie } from '#contract/http/headers.ts';
import { visitorOfSecret } from '../identity/authenticate.ts';
import { readConversation } from './read.ts';

/** The conversation of the browser that asks for the page, or null; for server components. */
export async function getConversationSnapshot(): Promise<Conversation | null> {
  const secret = (await cookies()).get(conversationCookie)?.value;
  const visitor = await visitorOfSecret(secret);
  return visitor && readConversation(visitor, visitor.conversationId);
}
