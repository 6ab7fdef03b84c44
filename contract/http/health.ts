import { z } from 'zod';

const partSchema = z.object({ status: z.enum(['up', 'down']), detail: z.string().optional() });

/** `GET /api/v1/health`: 200 when all parts are up, 503 else. */
export const healthSchema = z.object({
  status: z.enum(['up', 'down']),
  parts: z.object({ database: partSchema, livekit: partSchema, worker: partSchema }),
});
export type Health = z.infer<typeof healthSchema>;

/** `PUT /api/v1/workers/{id}` (agent): a worker tells that it lives. */
export const heartbeatSchema = z.object({
  status: z.enum(['starting', 'ready', 'draining']),
  startedAt: z.iso.datetime({ offset: true }),
  activeConversations: z.number().int().min(0),
});
export type Heartbeat = z.infer<typeof heartbeatSchema>;

/** How often a worker tells, and after how long of silence it counts as gone. */
export const heartbeatIntervalMs = 5000;
export const heartbeatTimeoutMs = 15_000;
