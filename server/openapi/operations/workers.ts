import { heartbeatSchema } from '#contract/http/health.ts';
import { byId, type Operations } from '../operation.ts';

export const workerOperations: Operations = {
  '/workers/{id}': {
    put: {
      id: 'recordHeartbeat',
      summary: 'A worker tells that it lives',
      callers: ['worker'],
      path: byId,
      body: heartbeatSchema,
      answers: { 204: null },
    },
  },
};
