import { checkHealth } from '#server/health/check-health.ts';
import { json, route } from '#server/http/handler.ts';

export const GET = route({ auth: ['public'] }, async () => {
  const health = await checkHealth();
  return json(health, health.status === 'up' ? 200 : 503);
});
