import { gatewayTokenResponseSchema } from '#contract/http/gateway.ts';
import { GatewayError } from './gateway-error.ts';

/** Where the gateway is and what opens it. */
export interface GatewayAddress {
  url: string;
  token: string;
}

const timeoutMs = 15_000;

/**
 * Asks the practice's system for a way into the gateway: back into the visitor's conversation, or into a new one.
 * @param options.endpoint where to ask; by default the page's own origin
 * @param options.locale BCP 47, for a new conversation
 * @throws GatewayError `unavailable` when it says no, `unreachable` when it does not answer
 */
export function tokenFromPractice(options: { endpoint?: string; locale?: string } = {}): () => Promise<GatewayAddress> {
  const { endpoint = '/api/v1/gateway/token', locale } = options;
  return async () => {
    let response: Response;
    try {
      response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ locale }),
        credentials: 'same-origin',
        cache: 'no-store',
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch {
      throw new GatewayError('unreachable');
    }
    const answer = gatewayTokenResponseSchema.safeParse(await response.json().catch(() => null));
    if (!response.ok || !answer.success) throw new GatewayError('unavailable');
    return answer.data;
  };
}
