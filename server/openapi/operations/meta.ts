import { z } from 'zod';
import { clinicQuerySchema, clinicSchema } from '#contract/http/clinic.ts';
import { healthSchema } from '#contract/http/health.ts';
import { logoQuerySchema } from '#contract/http/practice-logo.ts';
import type { Operations } from '../operation.ts';

export const metaOperations: Operations = {
  '/clinic': {
    get: {
      id: 'readClinic',
      summary: "The practice's public facts",
      callers: ['agent', 'worker', 'public'],
      query: clinicQuerySchema,
      answers: { 200: clinicSchema },
    },
  },
  '/practice/logo': {
    get: {
      id: 'readLogo',
      summary: "The practice's logo: its address with the version never changes",
      callers: ['public'],
      query: logoQuerySchema,
      answers: {
        200: { content: { 'image/svg+xml': z.string(), 'image/png': z.string(), 'image/webp': z.string() } },
      },
      problems: ['not_found'],
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
