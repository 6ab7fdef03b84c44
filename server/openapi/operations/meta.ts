import { z } from 'zod';
import { clinicSchema } from '#contract/http/clinic.ts';
import { healthSchema } from '#contract/http/health.ts';
import type { Operations } from '../operation.ts';

export const metaOperations: Operations = {
  '/clinic': {
    get: {
      id: 'readClinic',
      summary: "The practice's public facts",
      callers: ['agent', 'worker', 'public'],
      answers: { 200: clinicSchema },
    },
  },
  '/health': {
    get: {
      id: 'checkHealth',
      summary: 'Whether each part lives',
      callers: ['public'],
      answers: { 200: healthSchema, 503: healthSchema },
    },
  },
  '/openapi.json': {
    get: { id: 'readOpenApi', summary: 'This document', callers: ['public'], answers: { 200: z.looseObject({}) } },
  },
};
