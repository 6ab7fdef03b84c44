import { noConversation, reduce, type TextConversation, type TextConversationEvent } from './conversation-state.ts';
import { GatewayClient, type GatewayClientOptions } from './gateway-client.ts';
import { GatewayError } from './gateway-error.ts';

/** A conversation over the text gateway with everything a page shows of it; for any framework, or none. */
export class TextConversationStore {
  readonly #client: GatewayClient;
  readonly #subscribers = new Set<() => void>();
  #state: TextConversation = noConversation;

  constructor(options: GatewayClientOptions) {
    this.#client = new GatewayClient(options);
    this.#client.listen((event) => this.#apply(event));
  }

  readonly getState = (): TextConversation => this.#state;

  readonly subscribe = (told: () => void): (() => void) => {
    this.#subscribers.add(told);
    return () => void this.#subscribers.delete(told);
  };

  /** Begins the conversation, or tries again at once. */
  readonly connect = (): void => this.#client.connect();

  /** Lets the connection go; the conversation stays. */
  readonly close = (): void => this.#client.close();

  /**
   * Says something; whether it was taken up. What is refused later (too long, too fast) shows as `error`, and the
   * message is taken out again.
   */
  readonly send = (text: string): boolean => {
    const words = text.trim();
    if (words === '' || this.#client.pendingId !== undefined) return false;
    const answer = this.#client.send(words);
    const key = this.#client.pendingId;
    if (key === undefined) return false;
    this.#apply({ type: 'said', key, text: words });
    answer.catch((error: unknown) => {
      const code = error instanceof GatewayError ? error.code : 'failed';
      this.#apply({ type: 'refused', code, message: error instanceof Error ? error.message : '' });
    });
    return true;
  };

  #apply(event: TextConversationEvent): void {
    const next = reduce(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    for (const told of [...this.#subscribers]) told();
  }
}
