import { WebSocket } from 'ws';
import { type GatewayOutput, gatewayOutputSchema } from '#contract/gateway/messages.ts';

/** One plain WebSocket to a gateway: everything that comes is parsed and kept. */
export class GatewaySocket {
  readonly socket: WebSocket;
  readonly received: GatewayOutput[] = [];
  /** The HTTP status when the gateway did not take the connection at all. */
  refusedWith: number | undefined;
  closed: { code: number; reason: string } | undefined;
  #news = Promise.withResolvers<void>();

  constructor(url: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(url, { headers });
    this.socket.on('message', (data) => {
      this.received.push(gatewayOutputSchema.parse(JSON.parse(String(data))));
      this.#changed();
    });
    this.socket.on('unexpected-response', (_request, response) => {
      this.refusedWith = response.statusCode;
      this.#changed();
    });
    this.socket.on('error', () => {});
    this.socket.on('close', (code, reason) => {
      this.closed = { code, reason: String(reason) };
      this.#changed();
    });
  }

  /** Sends a message of the patient. */
  say(message: string, id?: string): void {
    this.send(JSON.stringify({ message, ...(id !== undefined && { id }) }));
  }

  send(frame: string | Uint8Array): void {
    this.socket.send(frame);
  }

  /** Says something and waits for its result. */
  async ask(message: string): Promise<Extract<GatewayOutput, { type: 'result' }>> {
    const before = this.all('result').length;
    this.say(message);
    await this.until(() => this.all('result').length > before, `a result of "${message}"`);
    const result = this.all('result')[before];
    if (!result) throw new Error('no result');
    return result;
  }

  all<Type extends GatewayOutput['type']>(type: Type): Extract<GatewayOutput, { type: Type }>[] {
    return this.received.filter((output): output is Extract<GatewayOutput, { type: Type }> => output.type === type);
  }

  last<Type extends GatewayOutput['type']>(type: Type): Extract<GatewayOutput, { type: Type }> | undefined {
    return this.all(type).at(-1);
  }

  get errors(): string[] {
    return this.all('error').map(({ code }) => code);
  }

  async ready(): Promise<this> {
    await this.until(() => this.all('ready').length > 0, 'ready');
    return this;
  }

  /** Waits until something is so; looks again at everything that comes. */
  async until(isSo: () => boolean, what: string, timeoutMs = 15_000): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`waited ${timeoutMs} ms in vain for ${what}; got ${this.#summary()}`)),
        timeoutMs,
      );
    });
    try {
      while (!isSo()) await Promise.race([this.#news.promise, tooLong]);
    } finally {
      clearTimeout(timer);
    }
  }

  async untilClosed(): Promise<{ code: number; reason: string }> {
    await this.until(() => this.closed !== undefined || this.refusedWith !== undefined, 'the end of the connection');
    return this.closed ?? { code: this.refusedWith ?? 0, reason: 'refused' };
  }

  /** Says goodbye. */
  async leave(): Promise<void> {
    if (this.closed || this.refusedWith !== undefined) return;
    this.socket.close(1000);
    await this.untilClosed();
  }

  /** Loses the connection without a word. */
  drop(): void {
    this.socket.terminate();
  }

  #changed(): void {
    this.#news.resolve();
    this.#news = Promise.withResolvers<void>();
  }

  #summary(): string {
    const types = this.received.map((output) => (output.type === 'error' ? `error ${output.code}` : output.type));
    return `${types.join(', ') || 'nothing'}${this.closed ? `, closed with ${this.closed.code}` : ''}`;
  }
}
