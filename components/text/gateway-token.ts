import { framedHeader } from '#components/practice/framed.ts';
import { type GatewayTokenResponse, gatewayTokenResponseSchema } from '#contract/http/gateway.ts';
import { GatewayError } from './gateway-error.ts';

/** Where the gateway is and what opens it. */
export interface GatewayAddress {
  url: string;
  token: string;
}

/** `first`: a conversation is to begin or to be found; `again`: the same one, whose connection was lost. */
export type TokenOccasion = 'first' | 'again';
export type GetToken = (occasion: TokenOccasion) => Promise<GatewayAddress>;

const timeoutMs = 15_000;
/** A token with less life than this is not used again. */
const enoughLifeMs = 30_000;

/**
 * Asks the practice's system for a way into the gateway: back into the visitor's conversation, or into a new one. While
 * a token lasts it opens the same conversation again, also where the browser keeps no cookie for the page, as in a frame
 * on another site.
 * @param options.endpoint where to ask; by default the page's own origin
 * @param options.locale BCP 47, for a new conversation
 * @throws GatewayError `unavailable` when it says no, `unreachable` when it does not answer
 */
export function tokenFromPractice(options: { endpoint?: string; locale?: string } = {}): GetToken {
  const { endpoint = '/api/v1/gateway/token', locale } = options;
  let kept: GatewayTokenResponse | undefined;
  return async (occasion) => {
    if (occasion === 'again' && kept && Date.parse(kept.expiresAt) - Date.now() > enoughLifeMs) return kept;
    let response: Response;
    try {
      response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...framedHeader() },
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
    kept = answer.data;
    return kept;
  };
}
