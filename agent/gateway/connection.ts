import type { RawData, WebSocket } from 'ws';
import {
  type GatewayErrorCode,
  type GatewayInput,
  type GatewayOutput,
  gatewayCloseCodes,
} from '#contract/gateway/messages.ts';
import { errorWords } from './error-words.ts';
import type { GatewayLimits } from './limits.ts';
import { MessageRate } from './message-rate.ts';
import { readMessage } from './read-message.ts';

/** How long a closed receiver may take to say goodbye. */
const goodbyeMs = 2000;

/** Why a connection is gone: the client said goodbye, it was lost, or the gateway closed it for this. */
export type GoneReason = 'left' | 'lost' | GatewayErrorCode;

/** What the owner of a connection is told. */
export interface ConnectionEvents {
  /** A message of the patient: trimmed, not empty, within the bounds. */
  message(input: GatewayInput): void;
  /** Nothing was sent for too long. Returns whether the connection is to be closed for it. */
  idle(): boolean;
  gone(reason: GoneReason): void;
}

/** One WebSocket of the gateway: reads and writes the messages of the contract, within bounds. */
export class GatewayConnection {
  /** Opened by a service, which sees tool calls too. */
  readonly service: boolean;
  /** BCP 47; the language of error sentences. */
  locale = 'en';
  readonly #socket: WebSocket;
  readonly #limits: GatewayLimits;
  readonly #rate: MessageRate;
  #events: ConnectionEvents | undefined;
  #idleTimer: NodeJS.Timeout | undefined;
  #closedFor: GoneReason | undefined;
  #alive = true;
  #drain = Promise.withResolvers<void>();

  constructor(socket: WebSocket, options: { service: boolean; limits: GatewayLimits }) {
    const { service, limits } = options;
    const kind = service ? 'service' : 'patient';
    this.service = service;
    this.#socket = socket;
    this.#limits = limits;
    this.#rate = new MessageRate(limits.burst[kind], limits.perSecond[kind]);
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('pong', () => {
      this.#alive = true;
    });
    // A broken frame or a reset; `close` follows.
    socket.on('error', () => {});
    socket.once('close', (code) => this.#gone(code));
  }

  get isOpen(): boolean {
    return this.#closedFor === undefined && this.#socket.readyState === this.#socket.OPEN;
  }

  /** From now on messages are handed on; before, whoever writes is told to wait. */
  open(events: ConnectionEvents): void {
    this.#events = events;
    if (this.#closedFor !== undefined) events.gone(this.#closedFor);
    else this.#rest();
  }

  /** Sends one message; a receiver with too much on its way is cut off instead. */
  send(output: GatewayOutput): void {
    if (!this.isOpen) return;
    this.#socket.send(JSON.stringify(output), () => {
      if (this.#socket.bufferedAmount <= this.#limits.pauseBytes) this.#drained();
    });
    if (this.#socket.bufferedAmount > this.#limits.maxBytes) this.fail('too_slow');
  }

  /** Waits until the receiver has taken most of what was sent, or is gone. */
  async drained(): Promise<void> {
    while (this.isOpen && this.#socket.bufferedAmount > this.#limits.pauseBytes) await this.#drain.promise;
  }

  /** An error that the connection survives. */
  complain(code: GatewayErrorCode): void {
    this.send({ type: 'error', code, message: errorWords(code, this.locale) });
  }

  /** Tells the error and closes. */
  fail(code: GatewayErrorCode, closeCode = closeCodeOf(code)): void {
    if (this.#closedFor !== undefined) return;
    if (code !== 'too_slow') this.complain(code);
    this.#close(closeCode, code);
  }

  /** Asks the receiver whether it lives; drops it when it has not answered the question before. */
  ping(): void {
    if (!this.#alive) this.#socket.terminate();
    else if (this.#socket.readyState === this.#socket.OPEN) this.#socket.ping();
    this.#alive = false;
  }

  #close(closeCode: number, reason: GatewayErrorCode): void {
    this.#closedFor = reason;
    clearTimeout(this.#idleTimer);
    this.#drained();
    this.#socket.close(closeCode, reason);
    const timer = setTimeout(() => this.#socket.terminate(), goodbyeMs);
    this.#socket.once('close', () => clearTimeout(timer));
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#closedFor !== undefined) return;
    const rate = this.#rate.take();
    if (rate === 'flood') this.fail('too_many', 1008);
    else if (rate === 'too_many') this.complain('too_many');
    else if (isBinary) this.fail('invalid_message', 1003);
    else this.#read(data);
  }

  #read(data: RawData): void {
    this.#rest();
    const frame = Buffer.isBuffer(data) ? data : Buffer.concat(Array.isArray(data) ? data : [Buffer.from(data)]);
    const read = readMessage(frame);
    if (typeof read === 'string') this.complain(read);
    else if (this.#events) this.#events.message(read);
    else this.complain('busy');
  }

  /** Begins the idle time anew. */
  #rest(): void {
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => {
      if (this.#events?.idle() === false) this.#rest();
      else this.fail('idle');
    }, this.#limits.idleMs);
  }

  #gone(code: number): void {
    clearTimeout(this.#idleTimer);
    this.#closedFor ??= code === 1000 ? 'left' : 'lost';
    this.#drained();
    this.#events?.gone(this.#closedFor);
  }

  #drained(): void {
    this.#drain.resolve();
    this.#drain = Promise.withResolvers<void>();
  }
}

function closeCodeOf(code: GatewayErrorCode): number {
  if (code === 'draining') return 1001;
  if (code === 'full' || code === 'attended_elsewhere') return 1013;
  const codes: Partial<Record<GatewayErrorCode, number>> = gatewayCloseCodes;
  return codes[code] ?? 1011;
}
