import { act } from '@testing-library/react';
import type { GatewayClientOptions } from '#components/text/gateway-client.ts';
import { GatewayError } from '#components/text/gateway-error.ts';
import type { SocketLike } from '#components/text/gateway-link.ts';
import type { GatewayInput, GatewayOutput } from '#contract/gateway/messages.ts';

type Listener = (event: { data: unknown; code: number }) => void;

class FakeSocket implements SocketLike {
  readonly sent: GatewayInput[] = [];
  closedWith: number | undefined;
  readonly #listeners = new Map<string, Listener>();
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  close(code?: number): void {
    this.closedWith = code;
  }
  addEventListener(type: string, listener: unknown): void {
    this.#listeners.set(type, listener as Listener);
  }
  tell(type: string, event: { data?: unknown; code?: number }): void {
    this.#listeners.get(type)?.({ data: undefined, code: 0, ...event });
  }
}

/** A gateway on the other side of a page: the test says what it sends. */
export function fakeGateway() {
  const sockets: FakeSocket[] = [];
  const fake = {
    sockets,
    isAvailable: true,
    get socket(): FakeSocket {
      const socket = sockets.at(-1);
      if (!socket) throw new Error('nobody has connected');
      return socket;
    },
    get said(): string[] {
      return fake.socket.sent.map(({ message }) => message);
    },
    /** Lets what is under way (tokens, sockets) come to rest. */
    settle: () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 5)))),
    async tell(...outputs: (GatewayOutput | Extract<GatewayOutput, { type: 'ready' }>)[]): Promise<void> {
      await act(async () => {
        for (const output of outputs) fake.socket.tell('message', { data: JSON.stringify(output) });
      });
    },
    async greet(): Promise<void> {
      await fake.settle();
      await fake.tell(ready({ message: 'Welcome to Bright Smile Dental.' }), { type: 'state', state: 'greeting' });
    },
    async answer(text: string): Promise<void> {
      await fake.tell({ type: 'complete', text }, { type: 'result', events: [] });
    },
    async lose(code: number): Promise<void> {
      await act(async () => fake.socket.tell('close', { code }));
      await fake.settle();
    },
    options: {
      getToken: async () => {
        if (!fake.isAvailable) throw new GatewayError('unavailable');
        return { url: 'ws://gateway.example', token: 't' };
      },
      openSocket: () => {
        const socket = new FakeSocket();
        sockets.push(socket);
        return socket;
      },
      retryAfterMs: [0],
    } satisfies GatewayClientOptions,
  };
  return fake;
}

export function ready(change: Partial<Extract<GatewayOutput, { type: 'ready' }>> = {}) {
  const id = `conv_${'a'.repeat(26)}`;
  return {
    type: 'ready' as const,
    message: '',
    conversation_id: id,
    resumed: false,
    messages: [],
    answering: false,
    ...change,
  };
}
