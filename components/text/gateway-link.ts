import { type GatewayOutput, gatewayCloseCodes, gatewayOutputSchema } from '#contract/gateway/messages.ts';
import type { GatewayAddress } from './gateway-token.ts';

/** What is used of a WebSocket: a browser's, Node's own, or that of the package `ws`. */
export interface SocketLike {
  send(text: string): void;
  close(code?: number): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close', listener: (event: { code: number }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
}

export type OpenSocket = (address: GatewayAddress) => SocketLike;

/** Opens a WebSocket of the platform, with the token in the address. */
export const openWebSocket: OpenSocket = ({ url, token }) => {
  const address = new URL(url);
  address.searchParams.set('token', token);
  return new WebSocket(address);
};

/** Longest message that is read, in characters. */
const maxCharacters = 4 * 1024 * 1024;

export interface LinkEvents {
  output(output: GatewayOutput): void;
  /** Once, when it is over; with the WebSocket's close code. */
  over(code: number): void;
  /** Something came that is not in the contract. */
  dropped(): void;
}

/** One connection to the gateway: every message is parsed, what does not parse is dropped. */
export class GatewayLink {
  readonly #socket: SocketLike;
  readonly #events: LinkEvents;
  #over = false;

  constructor(socket: SocketLike, events: LinkEvents) {
    this.#socket = socket;
    this.#events = events;
    socket.addEventListener('message', ({ data }) => this.#receive(data));
    socket.addEventListener('close', ({ code }) => this.#end(code));
    socket.addEventListener('error', () => {});
  }

  send(message: string, id: string): void {
    this.#socket.send(JSON.stringify({ message, id }));
  }

  /** Says goodbye; what still comes is not heard any more. */
  close(): void {
    this.#over = true;
    this.#socket.close(1000);
  }

  /** Gives the connection up as lost: its conversation waits for the next one. */
  abandon(): void {
    if (this.#over) return;
    this.#socket.close(gatewayCloseCodes.too_slow);
    this.#end(1006);
  }

  #receive(data: unknown): void {
    if (this.#over) return;
    const output = typeof data === 'string' && data.length <= maxCharacters ? parsed(data) : null;
    if (output) this.#events.output(output);
    else this.#events.dropped();
  }

  #end(code: number): void {
    if (this.#over) return;
    this.#over = true;
    this.#events.over(code);
  }
}

function parsed(text: string): GatewayOutput | null {
  try {
    return gatewayOutputSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
