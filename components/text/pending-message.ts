import type { GatewayEvent, GatewaySaid } from '#contract/gateway/messages.ts';
import { GatewayError, type GatewayTrouble } from './gateway-error.ts';

/** A message on its way: sent, perhaps sent again after a loss, answered or refused once. */
export class PendingMessage {
  readonly text: string;
  readonly id = newMessageId();
  readonly answered: Promise<GatewayEvent[]>;
  isSent = false;
  readonly #resolve: (events: GatewayEvent[]) => void;
  readonly #reject: (error: GatewayError) => void;

  constructor(text: string) {
    this.text = text;
    const { promise, resolve, reject } = Promise.withResolvers<GatewayEvent[]>();
    // Whoever does not wait for the answer sees the trouble elsewhere.
    promise.catch(() => {});
    this.answered = promise;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  answer(events: GatewayEvent[]): void {
    this.#resolve(events);
  }

  refuse(code: GatewayTrouble, message?: string): void {
    this.#reject(new GatewayError(code, message));
  }

  /** What was said in answer to it, when what was said before a reconnect has both; null when it never arrived. */
  foundIn(said: readonly GatewaySaid[]): GatewayEvent[] | null {
    const at = said.findIndex(({ id }) => id === this.id);
    return at < 0 ? null : said.slice(at).map(({ role, text }) => ({ type: 'message', role, text }));
  }
}

/** Unguessable is not needed, different is; `crypto.randomUUID` exists on secure pages alone. */
function newMessageId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
