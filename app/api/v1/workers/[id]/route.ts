import { heartbeatSchema } from '#contract/http/health.ts';
import { route } from '#server/http/handler.ts';
import { workerParams } from '#server/http/params.ts';
import { recordHeartbeat } from '#server/workers/heartbeat.ts';

export const PUT = route({ auth: ['worker'], params: workerParams, body: heartbeatSchema }, ({ params, body }) =>
  recordHeartbeat(params.id, body),
);
