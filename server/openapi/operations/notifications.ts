import { notificationListQuerySchema, notificationListSchema } from '#contract/http/notifications.ts';
import type { Operations } from '../operation.ts';

export const notificationOperations: Operations = {
  '/notifications': {
    get: {
      id: 'listNotifications',
      summary: 'The outbox: what patients are told outside conversations, the newest first',
      callers: ['staff'],
      query: notificationListQuerySchema,
      answers: { 200: notificationListSchema },
    },
  },
};
