import type { AgentState } from '#contract/channels/agent-state.ts';
import type { VisitDraft } from '#contract/channels/visit-draft.ts';
import { type GatewayOutput, type GatewaySaid, gatewaySaidAtMost } from '#contract/gateway/messages.ts';
import type { AgentChannels } from '../channels/agent-channels.ts';
import type { Booking, LedConversation } from './led-conversation.ts';

const bookingsAtMost = 20;
/** So much of what was said goes to a connection that comes back, in characters. */
const saidCharactersAtMost = 100_000;

/** What a conversation shows besides streaming words: kept, so that a connection that comes back sees it as it is. */
export class Shown {
  readonly #send: (output: GatewayOutput) => void;
  readonly #said: GatewaySaid[] = [];
  readonly #bookings = new Map<string, Booking>();
  #state: AgentState = 'greeting';
  #draft: VisitDraft | null = null;

  /** @param send hands a message to the connection, when there is one that listens */
  constructor(send: (output: GatewayOutput) => void) {
    this.#send = send;
  }

  /** The channels a conversation shows itself on. */
  readonly channels: AgentChannels = {
    sendConfirmation: async (details, confirmation) => {
      this.#keep({ confirmation, details });
      this.#send({ type: 'booking', confirmation, details });
    },
    // It goes with the confirmation, in one message.
    sendDetails: async () => {},
    setState: async (state) => {
      if (state === this.#state) return;
      this.#state = state;
      this.#send({ type: 'state', state });
    },
    sendDraft: async (draft) => {
      this.#draft = draft;
      this.#send({ type: 'draft', draft });
    },
  };

  begin({ said, state, draft, bookings }: LedConversation): void {
    this.#said.unshift(...said);
    this.#state = state;
    this.#draft ??= draft;
    for (const booking of bookings) if (!this.#bookings.has(booking.details.id)) this.#keep(booking);
  }

  say(said: GatewaySaid): void {
    this.#said.push(said);
    if (this.#said.length > gatewaySaidAtMost) this.#said.shift();
  }

  has(messageId: string): boolean {
    return this.#said.some(({ id }) => id === messageId);
  }

  /** What was said last, as much as one message may hold. */
  get said(): GatewaySaid[] {
    const last: GatewaySaid[] = [];
    let characters = 0;
    for (const one of this.#said.slice(-gatewaySaidAtMost).reverse()) {
      characters += one.text.length;
      if (characters > saidCharactersAtMost) break;
      last.unshift(one);
    }
    return last;
  }

  /** State, draft and, for who saw none of them, the bookings. */
  show(withBookings: boolean): void {
    this.#send({ type: 'state', state: this.#state });
    if (this.#draft) this.#send({ type: 'draft', draft: this.#draft });
    if (withBookings) for (const booking of this.#bookings.values()) this.#send({ type: 'booking', ...booking });
  }

  #keep(booking: Booking): void {
    const { id } = booking.details;
    this.#bookings.delete(id);
    this.#bookings.set(id, booking);
    const [oldest] = this.#bookings.keys();
    if (this.#bookings.size > bookingsAtMost && oldest !== undefined) this.#bookings.delete(oldest);
  }
}
