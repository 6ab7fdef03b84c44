import type { AgentEnv } from '../env.ts';
import { workerId } from '../env.ts';
import { log } from '../log.ts';
import { PracticeApi } from '../practice/practice-api.ts';
import { type Gateway, startGateway } from './gateway-server.ts';
import { leadsWithSession } from './lead-conversation.ts';

/**
 * Opens the worker's text gateway when a port is set for it.
 * @param rooms how many conversations of rooms run; the limit is one for both
 * @throws Error when the port cannot be had
 */
export async function openGateway(settings: AgentEnv, rooms: () => number): Promise<Gateway | undefined> {
  if (settings.GATEWAY_PORT === undefined) return undefined;
  const address = { url: settings.API_URL, serviceKey: settings.SERVICE_KEY };
  const api = new PracticeApi(address);
  const gateway: Gateway = await startGateway({
    port: settings.GATEWAY_PORT,
    host: settings.GATEWAY_HOST,
    serviceKey: settings.SERVICE_KEY,
    origins: settings.GATEWAY_ORIGINS,
    admit: (token) => api.admitToGateway(token),
    lead: leadsWithSession({ address, workerId: workerId() }),
    hasRoom: () => rooms() + gateway.active < settings.MAX_CONVERSATIONS,
  });
  log().info({ port: gateway.port }, 'text gateway open');
  return gateway;
}
