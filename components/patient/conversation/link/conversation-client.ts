import { maxMessageCharacters } from '#contract/channels/topics.ts';
import type { Conversation } from '#contract/http/conversations.ts';
import type { Phase, ProblemKind } from '../store/state.ts';
import { type ConversationStore, createStore } from '../store/store.ts';
import type { ConversationApi } from './api.ts';
import { DeliveryWatch } from './delivery-watch.ts';
import { hearRoom } from './hear-room.ts';
import { joinRoomWithTries, problemOf } from './join-room.ts';
import type { KeptText } from './kept-text.ts';
import { Outbox } from './outbox.ts';
import { Patience } from './patience.ts';
import { Refresher, type RefreshResult } from './refresher.ts';
import type { JoinRoom, RoomEnd, RoomEvents, RoomLink } from './room-link.ts';
import { SilenceWatch } from './silence-watch.ts';

/** A participant that leaves while the room is unwound comes back, or the room is over: look again after this. */
const settleMs = 300;
/** So many receptionists may be called one after another within a minute. */
const maxCallsPerMinute = 4;

export interface ClientParts {
  readonly api: ConversationApi;
  /** Gives the way into a room; a promise, so that its code loads while the token is fetched. */
  readonly loadRoom: () => Promise<JoinRoom>;
  readonly kept: KeptText;
  /** BCP 47, the language the page is in. */
  readonly locale: string;
  /** What the server already has of this visitor's conversation. */
  readonly stored: Conversation | null;
  readonly isOnline: () => boolean;
  readonly newKey: () => string;
}

/** Why a message was not taken: nothing in it, or more than the receptionist reads. */
export type SendRefusal = 'empty' | 'too_long';

/**
 * One visitor's conversation: gets a token, joins the room, keeps the store true to it through every fault, and takes
 * the visitor's messages. The state is in `store`; nothing here throws.
 */
export class ConversationClient {
  readonly store: ConversationStore;
  readonly kept: KeptText;
  readonly #parts: ClientParts;
  readonly #outbox: Outbox;
  readonly #refresher: Refresher;
  readonly #deliveries: DeliveryWatch;
  readonly #patience = new Patience();
  readonly #silence = new SilenceWatch(() => this.#afterSilence());
  #started = false;
  /** Grows with every new attempt and every stop; what belongs to an older one is ignored. */
  #attempt = 0;
  #room: RoomLink | null = null;
  #agentHere = false;
  #agentAwake = false;
  #lastAgent: string | null = null;
  #sdkReconnecting = false;
  /** Another receptionist than before: what the one before never stored is sent again before anything else. */
  #agentChanged = false;
  #callTimesMs: number[] = [];

  constructor(parts: ClientParts) {
    this.#parts = parts;
    this.kept = parts.kept;
    this.store = createStore(parts.stored);
    this.#outbox = new Outbox(this.store, parts.kept, parts.newKey);
    this.#refresher = new Refresher(this.store, parts.api);
    this.#deliveries = new DeliveryWatch({
      store: this.store,
      refresh: () => this.#refresh(this.#attempt),
      resend: (key) => {
        this.#outbox.requeue(key);
        this.#flush();
      },
    });
  }

  /** Begins or takes up again; doing so twice does it once. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.#outbox.restore();
    void this.#join('connecting');
  }

  /** Leaves the room and stops all waiting; `start` may follow. */
  stop(): void {
    this.#started = false;
    this.#attempt++;
    this.#leaveRoom();
  }

  /** Takes a message; it waits here until the receptionist can have it. */
  send(text: string): SendRefusal | null {
    const trimmed = text.trim();
    if (trimmed === '') return 'empty';
    if (trimmed.length > maxMessageCharacters) return 'too_long';
    this.#outbox.add(trimmed);
    this.#flush();
    return null;
  }

  /** Sends the words of an opening that was tapped; a second tap before the answer does nothing. */
  chooseOpening(opening: string, words: string): void {
    if (this.store.getState().chosenOpening !== null) return;
    this.store.dispatch({ type: 'opening_chosen', opening });
    this.send(words);
  }

  /** Another try after it stopped. */
  retry(): void {
    if (this.#phase() !== 'stopped') return;
    this.#callTimesMs = [];
    if (this.#room) this.#callReceptionist('waiting');
    else void this.#join('connecting');
  }

  /** The browser says whether it has a network. */
  setOnline(online: boolean): void {
    this.store.dispatch({ type: 'online', online });
    const { problem } = this.store.getState();
    if (online && (problem === 'offline' || problem === 'unreachable' || problem === 'room_unreachable')) this.retry();
  }

  /** Ends the conversation for good; what was booked stays booked. */
  async end(): Promise<void> {
    this.stop();
    this.#outbox.clear();
    this.store.dispatch({ type: 'phase', phase: 'ended' });
    await this.#parts.api.end().catch(() => {
      // The server ends an abandoned conversation by itself.
    });
  }

  /** A new conversation after the old one ended. */
  async startOver(): Promise<void> {
    await this.end();
    this.#lastAgent = null;
    this.#agentChanged = false;
    this.#callTimesMs = [];
    this.store.dispatch({ type: 'reset' });
    this.start();
  }

  async #join(phase: 'connecting' | 'reconnecting'): Promise<void> {
    this.#leaveRoom();
    const attempt = ++this.#attempt;
    this.#wait(phase);
    const { api, loadRoom, locale, isOnline } = this.#parts;
    const joined = await joinRoomWithTries({
      api,
      loadRoom,
      locale,
      isOnline,
      events: this.#roomEvents(attempt),
      isCurrent: () => attempt === this.#attempt,
      onNewConversation: () => this.#forgetOldConversation(),
    });
    if (joined === null || attempt !== this.#attempt) return;
    if (typeof joined === 'string') {
      this.#giveUp(joined);
      return;
    }
    this.#room = joined;
    this.#refresher.noteGap();
    void this.#refresh(attempt);
    this.#goOn();
  }

  /** The token leads into another conversation than the page shows: what it shows is over. */
  #forgetOldConversation(): void {
    if (!this.store.getState().items.some((item) => item.storedId !== undefined)) return;
    this.store.dispatch({ type: 'reset' });
    this.#outbox.restore();
  }

  /** In the room: on with it when the receptionist takes messages, else wait for that. */
  #goOn(): void {
    if (!this.#agentAwake) {
      this.#wait('waiting');
      return;
    }
    if (this.#phase() === 'ended') return;
    this.#patience.end();
    this.store.dispatch({ type: 'phase', phase: 'ready' });
    if (this.#agentChanged) void this.#takeOver(this.#attempt);
    else this.#flush();
  }

  /** Hands a new receptionist what the one before may never have read, then what has waited since. */
  async #takeOver(attempt: number): Promise<void> {
    const result = await this.#refresh(attempt);
    if (attempt !== this.#attempt || !this.#agentChanged) return;
    this.#agentChanged = false;
    if (result === 'taken') this.#outbox.requeueUnstored();
    this.#flush();
  }

  #wait(phase: 'connecting' | 'waiting' | 'resuming' | 'reconnecting'): void {
    const attempt = this.#attempt;
    this.store.dispatch({ type: 'phase', phase });
    this.#patience.begin(
      () => this.store.dispatch({ type: 'slow' }),
      () => {
        const isRoomWaiting = this.#room !== null && !this.#sdkReconnecting;
        if (attempt === this.#attempt && isRoomWaiting) this.#giveUp('away');
      },
    );
  }

  /** Asks for a receptionist in the room that is joined already. */
  #callReceptionist(phase: 'waiting' | 'resuming'): void {
    const attempt = this.#attempt;
    const nowMs = performance.now();
    this.#callTimesMs = [...this.#callTimesMs.filter((timeMs) => timeMs > nowMs - 60_000), nowMs];
    if (this.#callTimesMs.length > maxCallsPerMinute) {
      this.#giveUp('away');
      return;
    }
    this.#wait(phase);
    this.#parts.api.token(this.#parts.locale).catch((failure: unknown) => {
      if (attempt === this.#attempt && !this.#agentHere) this.#giveUp(problemOf(failure, this.#parts.isOnline()));
    });
  }

  #roomEvents(attempt: number): RoomEvents {
    return hearRoom({
      isCurrent: () => attempt === this.#attempt,
      store: this.store,
      refresher: this.#refresher,
      silence: this.#silence,
      agentWoke: () => this.#agentWoke(),
      agentJoined: (identity) => {
        this.#agentHere = true;
        if (this.#lastAgent !== null && this.#lastAgent !== identity) this.#agentChanged = true;
        this.#lastAgent = identity;
      },
      agentGone: () => {
        this.#agentHere = false;
        this.#agentAwake = false;
        setTimeout(() => void this.#afterAgentGone(attempt), settleMs);
      },
      reconnecting: () => {
        this.#sdkReconnecting = true;
        this.store.dispatch({ type: 'phase', phase: 'reconnecting' });
      },
      reconnected: () => {
        this.#sdkReconnecting = false;
        this.#refresher.noteGap();
        void this.#refresh(attempt);
        if (this.#agentHere) this.#goOn();
        else void this.#afterAgentGone(attempt);
      },
      over: (end) => void this.#afterRoomOver(attempt, end),
    });
  }

  /** A stream or a state beyond its start says that the receptionist takes messages. */
  #agentWoke(): void {
    if (this.#agentAwake || !this.#agentHere) return;
    this.#agentAwake = true;
    // Words sent before this browser's own connection was complete never arrive: no words are a silence too.
    this.#silence.begin();
    if (this.#room && !this.#sdkReconnecting) this.#goOn();
  }

  #afterSilence(): void {
    const attempt = this.#attempt;
    this.store.dispatch({ type: 'activity', activity: 'listening' });
    this.#refresher.lookAgainWhenQuiet(() => attempt === this.#attempt);
  }

  async #afterAgentGone(attempt: number): Promise<void> {
    const isMissing = () =>
      attempt === this.#attempt && this.#room !== null && !this.#agentHere && !this.#sdkReconnecting;
    if (!isMissing()) return;
    this.store.dispatch({ type: 'phase', phase: 'resuming' });
    await this.#refresh(attempt);
    if (isMissing() && this.#phase() !== 'ended') this.#callReceptionist('resuming');
  }

  async #afterRoomOver(attempt: number, end: RoomEnd): Promise<void> {
    this.#leaveRoom();
    this.store.dispatch({ type: 'agent_gone' });
    if (end === 'replaced') return this.#giveUp('elsewhere');
    this.store.dispatch({ type: 'phase', phase: 'reconnecting' });
    if (end === 'removed') await this.#refresh(attempt);
    if (attempt === this.#attempt && this.#phase() !== 'ended') await this.#join('reconnecting');
  }

  async #refresh(attempt: number): Promise<RefreshResult> {
    const result = await this.#refresher.refresh(() => attempt === this.#attempt);
    if (attempt !== this.#attempt || result === 'failed') return 'failed';
    const wasStored = this.store.getState().items.some((item) => item.storedId !== undefined);
    if (result === 'gone' && wasStored && !this.#agentHere) this.store.dispatch({ type: 'phase', phase: 'ended' });
    if (this.#phase() === 'ended') this.#leaveRoom();
    return result;
  }

  #flush(): void {
    const room = this.#room;
    if (!room || this.#phase() !== 'ready' || this.#agentChanged) return;
    void this.#outbox.flush((text, id) => room.send(text, id)).then(() => this.#deliveries.arm());
  }

  #phase(): Phase {
    return this.store.getState().phase;
  }

  /** Stops with a reason. A room that is joined stays so: a receptionist who comes late is welcome. */
  #giveUp(problem: ProblemKind): void {
    if (this.#phase() === 'ended') return;
    this.#patience.end();
    this.store.dispatch({ type: 'stopped', problem });
  }

  #leaveRoom(): void {
    this.#patience.end();
    this.#deliveries.stop();
    this.#silence.end();
    this.#agentHere = false;
    this.#agentAwake = false;
    this.#sdkReconnecting = false;
    const room = this.#room;
    this.#room = null;
    void room?.close();
  }
}
