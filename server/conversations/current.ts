import { cookies } from 'next/headers';
import type { Conversation } from '#contract/http/conversations.ts';
import { visitorOfSecret } from '../identity/authenticate.ts';
import { visitorSecret } from '../identity/visitor-cookie.ts';
import { readConversation } from './read.ts';

/**
 * The conversation of the browser that asks for the page, or null; for server components.
 * @param framed whether the page is one for other sites' frames
 */
export async function getConversationSnapshot({ framed = false } = {}): Promise<Conversation | null> {
  const sent = await cookies();
  const secret = visitorSecret((name) => sent.get(name)?.value, framed);
  const visitor = await visitorOfSecret(secret);
  return visitor && readConversation(visitor, visitor.conversationId);
}
