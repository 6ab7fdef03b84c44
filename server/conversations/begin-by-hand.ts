import { getDatabase } from '../database.ts';
import type { PublicPrincipal, VisitorPrincipal } from '../identity/principal.ts';
import { createConversation } from './create.ts';

/**
 * The visitor's open conversation, or a new one in which nobody speaks: what is held and booked by hand belongs to it.
 * @returns the secret of a new one, for the browser's cookie
 */
export async function beginByHand(
  principal: VisitorPrincipal | PublicPrincipal,
  locale: string | undefined,
): Promise<{ resumed: boolean; secret: string | null }> {
  if (principal.kind === 'visitor') {
    const open = await getDatabase().conversation.count({ where: { id: principal.conversationId, status: 'open' } });
    if (open > 0) return { resumed: true, secret: null };
  }
  const { secret } = await createConversation(principal, locale);
  return { resumed: false, secret };
}
