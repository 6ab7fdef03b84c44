import { blockInputSchema, blockListQuerySchema, blockListSchema, blockSchema } from '#contract/http/blocks.ts';
import { byId, type Operations } from '../operation.ts';

export const blockOperations: Operations = {
  '/blocks': {
    get: {
      id: 'listBlocks',
      summary: 'Time off, meetings and closed rooms, by start',
      callers: ['staff'],
      query: blockListQuerySchema,
      answers: { 200: blockListSchema },
    },
    post: {
      id: 'placeBlock',
      summary: 'Take time out of the calendar. The same key takes it once (200 on a repeat)',
      callers: ['staff'],
      body: blockInputSchema,
      idempotent: true,
      answers: { 200: blockSchema, 201: blockSchema },
      problems: ['time_occupied'],
    },
  },
  '/blocks/{id}': {
    delete: {
      id: 'removeBlock',
      summary: 'Give the time of a block back',
      callers: ['staff'],
      path: byId,
      answers: { 204: null },
    },
  },
};
