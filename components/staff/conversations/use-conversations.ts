'use client';

import { type ConversationList, conversationListSchema } from '#contract/http/conversations.ts';
import { type Live, useLive } from '../live/use-live.ts';

/** Which conversations a list shows. */
export type ConversationFilter = 'open' | 'ended' | 'all';

/** The API's address of a list. */
export function conversationsPath(filter: ConversationFilter): string {
  return filter === 'all' ? '/api/v1/conversations?limit=200' : `/api/v1/conversations?status=${filter}&limit=200`;
}

/** The conversations of a filter, live. */
export function useConversations(filter: ConversationFilter, initial: ConversationList): Live<ConversationList> {
  return useLive(conversationsPath(filter), conversationListSchema, { initial });
}

/** The conversations that are running, live. */
export function useOpenConversations(initial: ConversationList): Live<ConversationList> {
  return useConversations('open', initial);
}
