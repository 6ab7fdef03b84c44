import { randomUUID } from 'node:crypto';
import type {
  GatewayErrorCode,
  GatewayEvent,
  GatewayInput,
  GatewayOutput,
  GatewaySaid,
} from '#contract/gateway/messages.ts';
import { log } from '../log.ts';
import type { GatewayConnection, GoneReason } from './connection.ts';
import { CannotLead, type ConversationFace, type LeadConversation, type LedConversation } from './led-conversation.ts';
import type { GatewayLimits } from './limits.ts';
import { Shown } from './shown.ts';
import { StreamingTextOutput } from './streaming-text-output.ts';
import { ReaderTooSlow, type TextReader } from './text-reader.ts';

/** A connection that went for one of these may come back. */
const mayComeBack: readonly GoneReason[] = ['lost', 'too_slow', 'too_many', 'invalid_message'];

/**
 * One conversation at the gateway: it lives as long as a connection holds it, and a little longer for one that was
 * lost. One connection at a time: a newer one replaces the older.
 */
export class GatewayConversation {
  readonly id: string;
  /** Resolves when it is closed and given back. */
  readonly closed: Promise<void>;
  readonly #limits: GatewayLimits;
  readonly #words = new StreamingTextOutput();
  readonly #shown = new Shown((output) => this.#send(output));
  readonly #led: Promise<LedConversation>;
  readonly #resolveClosed: () => void;
  #leads: LedConversation | undefined;
  #connection: GatewayConnection | undefined;
  /** The connection has been told `ready`. */
  #listening = false;
  #reader: TextReader | undefined;
  /** The greeting is out, or there is none. */
  #greeted = false;
  #greeting = '';
  /** Somebody has been told `ready`. */
  #known = false;
  #answering = false;
  #answeringId = '';
  #turn: GatewayEvent[] = [];
  #turnEnd: Promise<void> = Promise.resolve();
  #quiet = Promise.withResolvers<void>();
  #closing = false;
  #returnTimer: NodeJS.Timeout | undefined;

  constructor(options: { id: string; lead: LeadConversation; limits: GatewayLimits }) {
    const { id, lead, limits } = options;
    this.id = id;
    this.#limits = limits;
    const closed = Promise.withResolvers<void>();
    this.closed = closed.promise;
    this.#resolveClosed = closed.resolve;
    this.#led = lead(id, this.#face());
    this.#led.then((led) => this.#begin(led)).catch((error: unknown) => this.#failed(error));
  }

  get isClosing(): boolean {
    return this.#closing;
  }

  /** Gives the conversation to a connection; the one before is told that it was replaced. */
  attach(connection: GatewayConnection): void {
    const before = this.#connection;
    this.#letGo();
    this.#connection = connection;
    before?.fail('replaced');
    clearTimeout(this.#returnTimer);
    if (this.#leads) connection.locale = this.#leads.locale;
    connection.open({
      message: (input) => this.#take(connection, input),
      idle: () => !this.#answering,
      gone: (reason) => this.#gone(connection, reason),
    });
    if (this.#greeted) this.#welcome();
  }

  /** Lets the turn that runs finish, tells the connection why, and closes. */
  async finish(code: GatewayErrorCode): Promise<void> {
    if (this.#answering) await this.#quiet.promise;
    await this.close(code);
  }

  /** Closes at once; what was said is stored, and the conversation given back. */
  async close(code?: GatewayErrorCode): Promise<void> {
    if (this.#closing) return this.closed;
    this.#closing = true;
    clearTimeout(this.#returnTimer);
    if (code) this.#connection?.fail(code);
    this.#letGo();
    this.#quiet.resolve();
    try {
      const led = await this.#led;
      await led.close();
    } catch (error) {
      if (!(error instanceof CannotLead)) log().error({ error }, 'a conversation did not close cleanly');
    }
    this.#words.close();
    this.#resolveClosed();
  }

  #face(): ConversationFace {
    return {
      words: this.#words,
      channels: this.#shown.channels,
      happened: (event, id) => this.#happened(event, id),
      turnOver: () => {
        this.#turnEnd = this.#led.then(() => this.#turnOver()).catch(() => {});
      },
      goodbye: () => void this.#turnEnd.then(() => this.close('ended')),
      lost: (code) => void this.#turnEnd.then(() => this.close(code)),
    };
  }

  #begin(led: LedConversation): void {
    this.#leads = led;
    this.#shown.begin(led);
    this.#answering = led.answering;
    if (this.#connection) this.#connection.locale = led.locale;
    if (led.said.length === 0) return;
    this.#greeted = true;
    this.#known = true;
    this.#welcome();
  }

  #failed(error: unknown): void {
    const code = error instanceof CannotLead ? error.code : 'failed';
    if (code === 'failed') log().warn({ error }, 'a conversation could not be begun');
    void this.close(code);
  }

  #happened(event: GatewayEvent, id: string): void {
    this.#turn.push(event);
    if (event.type !== 'message') return;
    const said: GatewaySaid = { id, role: event.role, text: event.text };
    this.#shown.say(said);
    if (!this.#greeted && event.role === 'assistant') this.#greeting = event.text;
  }

  /** A message of the patient. */
  #take(connection: GatewayConnection, { message, id = randomUUID() }: GatewayInput): void {
    if (connection !== this.#connection) return;
    if (this.#answering && id === this.#answeringId) return;
    if (!this.#listening || !this.#leads || this.#answering) connection.complain('busy');
    else if (this.#shown.has(id)) this.#send({ type: 'result', events: [] });
    else this.#answer(this.#leads, message, id);
  }

  #answer(led: LedConversation, message: string, id: string): void {
    this.#answering = true;
    this.#answeringId = id;
    this.#turn = [];
    this.#quiet = Promise.withResolvers<void>();
    led.write(message, id);
  }

  async #turnOver(): Promise<void> {
    // State, draft and booking of the turn's end go before its result.
    await new Promise((resolve) => setImmediate(resolve));
    if (!this.#greeted) {
      this.#greeted = true;
      this.#turn = [];
      return this.#welcome();
    }
    await this.#reader?.caughtUp();
    const service = this.#connection?.service ?? false;
    const events = this.#turn.filter((event) => service || event.type === 'message');
    this.#turn = [];
    this.#answering = false;
    this.#send({ type: 'result', events });
    this.#quiet.resolve();
  }

  /** Tells the connection that it may write, and where the conversation stands. */
  #welcome(): void {
    const connection = this.#connection;
    if (!connection?.isOpen || this.#closing) return;
    const resumed = this.#known;
    this.#known = true;
    this.#listening = true;
    this.#send({
      type: 'ready',
      message: resumed ? '' : this.#greeting,
      conversation_id: this.id,
      resumed,
      messages: resumed ? this.#shown.said : [],
      answering: this.#answering,
    });
    this.#shown.show(resumed);
    const reader = this.#words[Symbol.asyncIterator]();
    this.#reader = reader;
    void this.#pump(connection, reader);
  }

  async #pump(connection: GatewayConnection, reader: TextReader): Promise<void> {
    try {
      for await (const event of reader) {
        if (event.type === 'text_complete') connection.send({ type: 'complete', text: event.text });
        else connection.send({ type: 'delta', delta: event.delta, accumulated: event.accumulated });
        await connection.drained();
      }
    } catch (error) {
      connection.fail(error instanceof ReaderTooSlow ? 'too_slow' : 'failed');
    }
  }

  #gone(connection: GatewayConnection, reason: GoneReason): void {
    if (connection !== this.#connection) return;
    this.#letGo();
    if (this.#closing) return;
    if (!mayComeBack.includes(reason)) return void this.close();
    this.#returnTimer = setTimeout(() => void this.close(), this.#limits.returnMs);
  }

  #letGo(): void {
    void this.#reader?.return();
    this.#reader = undefined;
    this.#listening = false;
    this.#connection = undefined;
  }

  #send(output: GatewayOutput): void {
    if (this.#listening) this.#connection?.send(output);
  }
}
