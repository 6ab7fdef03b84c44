import { recallListQuerySchema, recallListSchema } from '#contract/http/recalls.ts';
import type { Operations } from '../operation.ts';

export const recallOperations: Operations = {
  '/recalls': {
    get: {
      id: 'listRecalls',
      summary: 'Patients whose next visit is due and who have none ahead, by due date',
      callers: ['staff'],
      query: recallListQuerySchema,
      answers: { 200: recallListSchema },
    },
  },
};
