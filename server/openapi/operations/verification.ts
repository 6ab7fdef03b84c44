import {
  conversationAppointmentsSchema,
  sendVerificationCodeInputSchema,
  sendVerificationCodeResponseSchema,
  verificationInputSchema,
  verificationResponseSchema,
} from '#contract/http/verification.ts';
import { byId, type Operations } from '../operation.ts';

export const verificationOperations: Operations = {
  '/conversations/{id}/verification/code': {
    post: {
      id: 'sendVerificationCode',
      summary: 'Send a one-time code to the phone or e-mail on record of whoever this names, if anybody',
      callers: ['agent'],
      path: byId,
      body: sendVerificationCodeInputSchema,
      answers: { 200: sendVerificationCodeResponseSchema },
      problems: ['conversation_ended', 'rate_limited'],
    },
  },
  '/conversations/{id}/verification': {
    post: {
      id: 'verifyCaller',
      summary: 'One try to prove who the caller is; the fifth wrong one locks the conversation',
      callers: ['agent'],
      path: byId,
      body: verificationInputSchema,
      answers: { 200: verificationResponseSchema },
      problems: ['conversation_ended', 'rate_limited'],
    },
  },
  '/conversations/{id}/appointments': {
    get: {
      id: 'listAppointmentsOfConversation',
      summary: 'What a conversation made or changed, and what lies ahead of the patient it is verified for',
      callers: ['agent'],
      path: byId,
      answers: { 200: conversationAppointmentsSchema },
    },
  },
};
