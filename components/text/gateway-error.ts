import type { GatewayErrorCode } from '#contract/gateway/messages.ts';

/**
 * What went wrong beside the gateway's own codes: it cannot be reached, the practice's system gives no token now
 * (`unavailable`), or the client was closed (`closed`).
 */
export type GatewayTrouble = GatewayErrorCode | 'unreachable' | 'unavailable' | 'closed';

/** A message was not answered, or the connection is over; `message` is the gateway's sentence where it has one. */
export class GatewayError extends Error {
  readonly code: GatewayTrouble;
  constructor(code: GatewayTrouble, message: string = code) {
    super(message);
    this.name = 'GatewayError';
    this.code = code;
  }
}
