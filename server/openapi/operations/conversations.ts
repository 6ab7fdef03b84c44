import { beginByHandSchema, begunByHandSchema } from '#contract/http/book-by-hand.ts';
import {
  appendMessagesSchema,
  conversationListQuerySchema,
  conversationListSchema,
  conversationPatchSchema,
  conversationSchema,
  followUpInputSchema,
  followUpResponseSchema,
  languageChoiceSchema,
} from '#contract/http/conversations.ts';
import { tokenRequestSchema, tokenResponseSchema } from '#contract/http/token.ts';
import { byId, type Operations } from '../operation.ts';

export const conversationOperations: Operations = {
  '/token': {
    post: {
      id: 'startOrResumeConversation',
      summary: "A LiveKit token into this browser's conversation, in the shape of LiveKit's standard token endpoint",
      callers: ['visitor', 'public'],
      body: tokenRequestSchema,
      answers: { 201: tokenResponseSchema },
      problems: ['rate_limited', 'receptionist_unavailable'],
    },
  },
  '/conversations': {
    get: {
      id: 'listConversations',
      summary: "The practice's conversations, the most recently active first",
      callers: ['staff'],
      query: conversationListQuerySchema,
      answers: { 200: conversationListSchema },
    },
    post: {
      id: 'beginByHand',
      summary: 'Begin a conversation without words, to book by hand; the one under way is used again',
      callers: ['visitor', 'public'],
      body: beginByHandSchema,
      answers: { 201: begunByHandSchema },
      problems: ['rate_limited'],
    },
  },
  '/conversations/current': {
    get: {
      id: 'readCurrentConversation',
      summary: "This browser's conversation",
      callers: ['visitor', 'public'],
      answers: { 200: conversationSchema },
      problems: ['not_found'],
    },
    patch: {
      id: 'chooseLanguage',
      summary: 'Go on in the language that was chosen on the page',
      callers: ['visitor'],
      body: languageChoiceSchema,
      answers: { 204: null },
      problems: ['conversation_ended'],
    },
  },
  '/conversations/current/end': {
    post: { id: 'endCurrentConversation', summary: 'End it', callers: ['visitor'], answers: { 204: null } },
  },
  '/conversations/{id}': {
    get: {
      id: 'readConversation',
      summary: 'A conversation with its words, draft and appointments',
      callers: ['agent', 'staff'],
      path: byId,
      answers: { 200: conversationSchema },
    },
    patch: {
      id: 'patchConversation',
      summary: 'Store the public state and what is understood so far, or end the conversation',
      callers: ['agent'],
      path: byId,
      body: conversationPatchSchema,
      answers: { 204: null },
      problems: ['conversation_ended'],
    },
  },
  '/conversations/{id}/messages': {
    post: {
      id: 'appendMessages',
      summary: 'Store what was said; an id that is there already is left as it is',
      callers: ['agent'],
      path: byId,
      body: appendMessagesSchema,
      answers: { 204: null },
      problems: ['conversation_ended'],
    },
  },
  '/conversations/{id}/follow-ups': {
    post: {
      id: 'createFollowUp',
      summary: 'Leave something for the staff to do',
      callers: ['agent'],
      path: byId,
      body: followUpInputSchema,
      idempotent: true,
      answers: { 201: followUpResponseSchema },
    },
  },
};
