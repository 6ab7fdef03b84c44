import { type GatewayEvent, type GatewayOutput, gatewayCloseCodes } from '#contract/gateway/messages.ts';
import { EventFeed } from './event-feed.ts';
import { GatewayError, type GatewayTrouble } from './gateway-error.ts';
import { GatewayLink, type OpenSocket, openWebSocket } from './gateway-link.ts';
import type { GatewayAddress, GetToken, TokenOccasion } from './gateway-token.ts';
import { PendingMessage } from './pending-message.ts';

/** `connecting` for the first time, `ready` for messages, `away` and trying again, `closed` until `connect` is called. */
export type GatewayStatus = 'connecting' | 'ready' | 'away' | 'closed';

/** What a client tells: the gateway's messages as they come, and how the connection is. */
export type GatewayClientEvent =
  | GatewayOutput
  | { type: 'status'; status: GatewayStatus; because: GatewayTrouble | null };

export interface GatewayClientOptions {
  /** Asked for each connection anew: a token lasts ten minutes. */
  getToken: GetToken;
  openSocket?: OpenSocket;
  /** Waits before each further try, in milliseconds; after the last one the client gives up. */
  retryAfterMs?: readonly number[];
  /** A connection that is silent for so long while an answer is due is given up and made anew. */
  silentMs?: number;
}

const usualRetriesMs = [250, 500, 1000, 2000, 4000, 8000, 8000, 8000, 8000];

/** Reasons for which trying again by itself helps nobody. */
const final = new Map<number, GatewayTrouble>([
  [gatewayCloseCodes.idle, 'idle'],
  [gatewayCloseCodes.replaced, 'replaced'],
  [gatewayCloseCodes.ended, 'ended'],
  [1003, 'invalid_message'],
  [1008, 'too_many'],
  [1009, 'too_large'],
]);

/**
 * A conversation with the receptionist over the text gateway, in browsers and in Node. It comes back by itself after a
 * loss: a message that may not have arrived is sent again under its id, and answered once.
 */
export class GatewayClient {
  readonly #options: Required<GatewayClientOptions>;
  readonly #feed = new EventFeed<GatewayClientEvent>();
  #status: GatewayStatus = 'closed';
  #link: GatewayLink | undefined;
  #pending: PendingMessage | undefined;
  /** A message of before is still being answered; the pending one waits for that. */
  #answeringBefore = false;
  #tries = 0;
  /** Rises with each try, so that one that was overtaken is heard no more. */
  #round = 0;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #silenceTimer: ReturnType<typeof setTimeout> | undefined;
  #because: GatewayTrouble | null = null;
  #occasion: TokenOccasion = 'first';
  /** Messages that were not in the contract. */
  dropped = 0;

  constructor(options: GatewayClientOptions) {
    this.#options = { openSocket: openWebSocket, retryAfterMs: usualRetriesMs, silentMs: 30_000, ...options };
  }

  get status(): GatewayStatus {
    return this.#status;
  }

  /** Why it is away or closed; null while all is well. */
  get because(): GatewayTrouble | null {
    return this.#because;
  }

  /** Opens the connection, or tries at once again; does nothing while there is one. */
  connect(): void {
    if (this.#link || this.#status === 'connecting') return;
    this.#tries = 0;
    this.#because = null;
    void this.#try(this.#status === 'away' ? 'away' : 'connecting');
  }

  /**
   * Says something. Resolves with what came of it when the turn is over; a lost connection in between does no harm.
   * @throws GatewayError `busy` while another message is being answered, `too_large`, `ended` and so on
   */
  send(text: string): Promise<GatewayEvent[]> {
    if (this.#pending) return Promise.reject(new GatewayError('busy'));
    if (this.#status === 'closed' && this.#because !== 'idle') {
      return Promise.reject(new GatewayError(this.#because ?? 'closed'));
    }
    const pending = new PendingMessage(text);
    this.#pending = pending;
    if (this.#status === 'closed') this.connect();
    else if (this.#status === 'ready') this.#dispatch();
    return pending.answered;
  }

  /** The id of the message that is on its way. */
  get pendingId(): string | undefined {
    return this.#pending?.id;
  }

  /** @returns the way to stop listening */
  listen(listener: (event: GatewayClientEvent) => void): () => void {
    return this.#feed.listen(listener);
  }

  /** Everything from now on, as an async iterator; it ends with `close`. */
  events(): AsyncIterableIterator<GatewayClientEvent> {
    return this.#feed.read();
  }

  /** Says goodbye. The conversation itself stays open for a later connection. */
  close(): void {
    this.#link?.close();
    this.#stop('closed');
    this.#feed.end();
  }

  async #try(status: GatewayStatus): Promise<void> {
    clearTimeout(this.#retryTimer);
    this.#round += 1;
    const round = this.#round;
    this.#tell(status);
    let address: GatewayAddress;
    try {
      address = await this.#options.getToken(this.#occasion);
    } catch (error) {
      if (round === this.#round) this.#again(error instanceof GatewayError ? error.code : 'unreachable');
      return;
    }
    if (round !== this.#round) return;
    const current = (act: () => void) => {
      if (round === this.#round) act();
    };
    this.#link = new GatewayLink(this.#options.openSocket(address), {
      output: (output) => current(() => this.#take(output)),
      over: (code) => current(() => this.#over(code)),
      dropped: () => {
        this.dropped += 1;
      },
    });
    this.#awaitWords();
  }

  #take(output: GatewayOutput): void {
    clearTimeout(this.#silenceTimer);
    if (output.type === 'error') this.#refused(output.code, output.message);
    this.#feed.tell(output);
    if (output.type === 'ready') {
      this.#tries = 0;
      this.#because = null;
      this.#occasion = 'again';
      this.#tell('ready');
      this.#pickUp(output);
    }
    if (output.type === 'result') this.#answered(output.events);
    if (this.#pending?.isSent || this.#answeringBefore) this.#awaitWords();
  }

  /** Back again: was the message on its way answered meanwhile, is it being answered, or did it never arrive? */
  #pickUp({ messages, answering }: Extract<GatewayOutput, { type: 'ready' }>): void {
    const events = this.#pending?.isSent ? this.#pending.foundIn(messages) : null;
    this.#answeringBefore = answering && events === null;
    if (events && !answering) this.#answered(events);
    else if (this.#pending && !events && !answering) this.#dispatch();
  }

  #dispatch(): void {
    const pending = this.#pending;
    if (!pending || !this.#link || this.#answeringBefore) return;
    pending.isSent = true;
    this.#link.send(pending.text, pending.id);
    this.#awaitWords();
  }

  #answered(events: GatewayEvent[]): void {
    if (this.#answeringBefore) {
      this.#answeringBefore = false;
      this.#dispatch();
      return;
    }
    const pending = this.#pending;
    this.#pending = undefined;
    pending?.answer(events);
  }

  #refused(code: GatewayTrouble, message: string): void {
    if (['ended', 'not_authenticated', 'token_expired'].includes(code)) this.#occasion = 'first';
    if (!['invalid_message', 'too_large', 'too_many', 'busy'].includes(code)) {
      this.#because = code;
      return;
    }
    const pending = this.#pending;
    this.#pending = undefined;
    pending?.refuse(code, message);
  }

  #over(code: number): void {
    this.#link = undefined;
    clearTimeout(this.#silenceTimer);
    this.#answeringBefore = false;
    const because = final.get(code);
    if (because) this.#stop(because);
    else this.#again(this.#because ?? 'unreachable');
  }

  #again(because: GatewayTrouble): void {
    this.#because = because;
    const afterMs = this.#options.retryAfterMs[this.#tries];
    if (afterMs === undefined) {
      this.#stop(because);
      return;
    }
    this.#tries += 1;
    this.#tell('away');
    // Not all clients of a gateway that was restarted at the same instant.
    this.#retryTimer = setTimeout(() => void this.#try('away'), afterMs * (0.75 + Math.random() / 2));
  }

  #stop(because: GatewayTrouble): void {
    this.#round += 1;
    this.#link = undefined;
    clearTimeout(this.#retryTimer);
    clearTimeout(this.#silenceTimer);
    this.#because = because;
    if (because === 'ended') this.#occasion = 'first';
    const pending = this.#pending;
    this.#pending = undefined;
    pending?.refuse(because);
    this.#tell('closed');
  }

  #awaitWords(): void {
    clearTimeout(this.#silenceTimer);
    const link = this.#link;
    this.#silenceTimer = setTimeout(() => link?.abandon(), this.#options.silentMs);
  }

  #tell(status: GatewayStatus): void {
    this.#status = status;
    this.#feed.tell({ type: 'status', status, because: this.#because });
  }
}
