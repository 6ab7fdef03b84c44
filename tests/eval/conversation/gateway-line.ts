import { WebSocket } from 'ws';
import { GatewayClient } from '#components/text/gateway-client.ts';
import { GatewayError } from '#components/text/gateway-error.ts';
import { bookingConfirmationVersion } from '#contract/channels/booking-confirmation.ts';
import type { GatewayEvent, GatewayOutput } from '#contract/gateway/messages.ts';
import { headers as names } from '#contract/http/headers.ts';
import type { Line, LineOptions } from './line.ts';
import type { Received } from './stand-in-room.ts';

/** The text gateway over a real WebSocket, opened as a service does it, with the project's own client. */
export class GatewayLine implements Line {
  readonly received: Received = { words: [], states: [], confirmations: [], details: [], drafts: [] };
  readonly #options: LineOptions;
  #client: GatewayClient | undefined;
  #socket: WebSocket | undefined;
  #isQuiet = false;

  constructor(options: LineOptions) {
    this.#options = options;
  }

  get isQuiet(): boolean {
    return this.#isQuiet;
  }

  async open(): Promise<void> {
    const { world, conversationId, onNews, onBroken } = this.#options;
    const gateway = await world.gateway();
    this.#isQuiet = false;
    const client = new GatewayClient({
      getToken: async () => ({ url: `ws://127.0.0.1:${gateway.port}`, token: world.serviceKey }),
      openSocket: ({ url, token }) => {
        const headers = { authorization: `Bearer ${token}`, [names.conversation]: conversationId };
        this.#socket = new WebSocket(url, { headers });
        return this.#socket;
      },
      retryAfterMs: [10, 50, 100, 500],
    });
    this.#client = client;
    client.listen((event) => {
      if (event.type !== 'status') this.#take(event);
      else if (event.status === 'closed' && event.because === 'ended') this.#ended();
      else if (event.status === 'closed' && event.because !== 'closed') onBroken();
      onNews();
    });
    client.connect();
  }

  write(text: string): void {
    this.#isQuiet = false;
    this.#client?.send(text).catch((error: unknown) => {
      // A message that the gateway refuses is one that nobody answers.
      if (error instanceof GatewayError && error.code === 'ended') this.#ended();
      else this.#options.onBroken();
    });
  }

  async reload(): Promise<void> {
    this.#isQuiet = false;
    const lost = this.#socket;
    lost?.terminate();
    while (!this.#isQuiet || this.#socket === lost) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  async close(): Promise<void> {
    this.#client?.close();
    const gateway = await this.#options.world.gateway();
    while (gateway.active > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  #take(output: GatewayOutput): void {
    const { received } = this;
    if (output.type === 'ready' && output.message !== '') received.words.push(output.message);
    if (output.type === 'ready') this.#isQuiet = !output.answering;
    // After the last words the end itself is still to come.
    if (output.type === 'result') this.#isQuiet = !output.events.some(endsConversation);
    if (output.type === 'complete' && output.text.trim() !== '') received.words.push(output.text.trim());
    if (output.type === 'state' && output.state !== received.states.at(-1)) received.states.push(output.state);
    if (output.type === 'draft') received.drafts.push(output.draft);
    if (output.type === 'booking') this.#book(output);
  }

  #ended(): void {
    this.#isQuiet = true;
    this.#options.onGoodbye();
  }

  #book({ confirmation: text, details }: Extract<GatewayOutput, { type: 'booking' }>): void {
    const { id, kind, locale } = details;
    const attributes = { v: bookingConfirmationVersion, appointment_id: id, kind, locale } as const;
    this.received.confirmations.push({ attributes, text });
    this.received.details.push(details);
  }
}

function endsConversation(event: GatewayEvent): boolean {
  return event.type === 'function_call' && event.name === 'end_conversation';
}
