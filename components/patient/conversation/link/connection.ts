import type { ProblemKind } from '#locales/sections/keys.ts';
import type { Phase } from '../store/state.ts';
import type { ConversationStore } from '../store/store.ts';
import type { ConversationApi } from './api.ts';
import { CallLimit } from './call-limit.ts';
import { ComeBack } from './come-back.ts';
import { joinRoomWithTries } from './join-room.ts';
import { OwnSeats } from './own-seats.ts';
import { ReceptionistCall } from './receptionist-call.ts';
import type { Refresher, RefreshResult } from './refresher.ts';
import type { JoinRoom, RoomEnd, RoomEvents, RoomLink } from './room-link.ts';
import { WaysBack } from './ways-back.ts';

/** A participant that leaves while the room is unwound comes back, or the room is over: look again after this. */
const settleMs = 300;

/** What a room tells of who comes and goes, as the connection needs it. */
export interface Presence
  extends Pick<RoomEvents, 'agentJoined' | 'agentGone' | 'reconnecting' | 'reconnected' | 'over'> {
  /** False once the room is not the conversation's any more; then nothing of it counts. */
  isCurrent(): boolean;
  /** A stream, or a state beyond its start: the receptionist takes messages. May be told again and again. */
  agentWoke(): void;
}

export interface ConnectionParts {
  readonly api: ConversationApi;
  /** Gives the way into a room; a promise, so that its code loads while the token is fetched. */
  readonly loadRoom: () => Promise<JoinRoom>;
  /** BCP 47, the language the page is in. */
  readonly locale: string;
  readonly isOnline: () => boolean;
  readonly store: ConversationStore;
  readonly refresher: Refresher;
  /** Listens in a room that is about to be joined. */
  hear(presence: Presence): RoomEvents;
  /** The receptionist takes messages. `changed`: another one than before, who may never have got the last ones. */
  ready(changed: boolean): void;
  /** The receptionist takes messages for the first time since it came. */
  agentAwake(): void;
  /** The token leads into another conversation than the page shows. */
  newConversation(): void;
  /** The room is over here, or the receptionist is gone. */
  lost(): void;
}

/** Keeps the visitor in one room with one receptionist, through every fault. Its state is in the store; it never throws. */
export class Connection {
  readonly #parts: ConnectionParts;
  readonly #calls = new CallLimit();
  readonly #comeBack = new ComeBack(() => this.#tryComeBack());
  readonly #seats = new OwnSeats();
  readonly #call: ReceptionistCall;
  readonly #waysBack: WaysBack;
  /** Grows with every new attempt and every stop; what belongs to an older one is ignored. */
  #attempt = 0;
  #room: RoomLink | null = null;
  #agentHere = false;
  #agentAwake = false;
  #lastAgent: string | null = null;
  #sdkReconnecting = false;
  /** Another receptionist than before: what the one before never stored is sent again before anything else. */
  #agentChanged = false;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    const { api, locale, store, refresher, isOnline } = parts;
    const giveUp = (problem: ProblemKind) => this.giveUp(problem);
    this.#call = new ReceptionistCall({
      api,
      locale,
      store,
      seats: this.#seats,
      limit: this.#calls,
      isOnline,
      giveUp,
      isRoomWaiting: () => this.#room !== null && !this.#sdkReconnecting,
      isReceptionistHere: () => this.#agentHere,
      attempt: () => this.#isCurrent(this.#attempt),
    });
    this.#waysBack = new WaysBack({
      store,
      refresher,
      seats: this.#seats,
      isOnline,
      giveUp,
      refresh: () => this.refresh(),
      join: (quietly) => this.#join('reconnecting', quietly),
    });
  }

  /** The room while the receptionist takes what is sent; null at any other time. */
  get openRoom(): RoomLink | null {
    return this.#phase() === 'ready' && !this.#agentChanged && !this.#sdkReconnecting ? this.#room : null;
  }

  start(): void {
    void this.#join('connecting');
  }

  /** Leaves the room and stops all waiting. */
  stop(): void {
    this.#attempt++;
    this.#comeBack.end();
    this.#leaveRoom();
  }

  /** As new: the next conversation has nothing to do with the last. */
  forget(): void {
    this.#lastAgent = null;
    this.#agentChanged = false;
    this.#calls.reset();
  }

  /** Another try, because the visitor says so. */
  retry(): void {
    this.#comeBack.end();
    this.#calls.reset();
    if (this.#room) this.callReceptionist('waiting');
    else void this.#join('connecting');
  }

  /** The browser has a network again. */
  networkIsBack(): void {
    if (this.#phase() === 'stopped' && !this.#room) this.#tryComeBack();
  }

  /** Reads what the server has stored; the conversation may turn out to be over. */
  async refresh(): Promise<RefreshResult> {
    const attempt = this.#attempt;
    const { refresher, store } = this.#parts;
    const result = await refresher.refresh(this.#isCurrent(attempt));
    if (attempt !== this.#attempt || result === 'failed') return 'failed';
    const wasStored = store.getState().items.some((item) => item.storedId !== undefined);
    if (result === 'gone' && wasStored && !this.#agentHere) store.dispatch({ type: 'phase', phase: 'ended' });
    if (this.#phase() === 'ended') this.#leaveRoom();
    return result;
  }

  /** Asks for a receptionist in the room that is joined already; one who is here has only been silent. */
  callReceptionist(phase: 'waiting' | 'resuming'): void {
    if (this.#call.call(phase) && this.#agentAwake) this.#goOn();
  }

  /** Has the server look after a receptionist who is here and says nothing. */
  seeAfterReceptionist(): void {
    if (this.#room) this.#call.seeAfter();
  }

  /** The receptionist said something: whatever was said of it is over. */
  agentSpoke(): void {
    const { phase, problem } = this.#parts.store.getState();
    if (phase === 'stopped' && (problem === 'silent' || problem === 'away') && this.#room) this.#goOn();
  }

  /** Stops with a reason. A room that is joined stays so: a receptionist who comes late is welcome. */
  giveUp(problem: ProblemKind): void {
    if (this.#phase() === 'ended') return;
    this.#call.endWait();
    this.#parts.store.dispatch({ type: 'stopped', problem });
    this.#comeBack.after(problem);
  }

  /** @param quietly what the page says stays until there is something better to say */
  async #join(phase: 'connecting' | 'reconnecting', quietly = false): Promise<void> {
    this.#leaveRoom();
    const attempt = ++this.#attempt;
    if (!quietly) this.#call.wait(phase);
    const { api, loadRoom, locale, isOnline } = this.#parts;
    const joined = await joinRoomWithTries({
      api,
      loadRoom,
      locale,
      isOnline,
      events: this.#parts.hear(this.#presence(attempt)),
      isCurrent: this.#isCurrent(attempt),
      onNewConversation: () => this.#parts.newConversation(),
      onToken: (token) => this.#seats.addToken(token),
    });
    if (joined === null || attempt !== this.#attempt) return;
    if (typeof joined === 'string') return this.giveUp(joined);
    this.#room = joined;
    this.#seats.add(joined.identity);
    this.#comeBack.end();
    this.#parts.refresher.noteGap();
    void this.refresh();
    this.#goOn();
  }

  /** In the room: on with it when the receptionist takes messages, else wait for that. */
  #goOn(): void {
    if (!this.#agentAwake) {
      this.#call.wait('waiting');
      return;
    }
    if (this.#phase() === 'ended') return;
    this.#call.endWait();
    this.#parts.store.dispatch({ type: 'phase', phase: 'ready' });
    if (this.#agentChanged) void this.#takeOver(this.#attempt);
    else this.#parts.ready(false);
  }

  /** Hands a new receptionist what the one before may never have read, then what has waited since. */
  async #takeOver(attempt: number): Promise<void> {
    const result = await this.refresh();
    if (attempt !== this.#attempt || !this.#agentChanged) return;
    this.#agentChanged = false;
    this.#parts.ready(result === 'taken');
  }

  #presence(attempt: number): Presence {
    return {
      isCurrent: this.#isCurrent(attempt),
      agentWoke: () => this.#agentWoke(),
      agentJoined: (identity) => {
        this.#agentHere = true;
        if (this.#lastAgent !== null && this.#lastAgent !== identity) this.#agentChanged = true;
        this.#lastAgent = identity;
      },
      agentGone: () => {
        this.#agentHere = false;
        this.#agentAwake = false;
        this.#parts.lost();
        setTimeout(() => void this.#afterAgentGone(attempt), settleMs);
      },
      reconnecting: () => {
        this.#sdkReconnecting = true;
        this.#parts.store.dispatch({ type: 'phase', phase: 'reconnecting' });
      },
      reconnected: () => {
        this.#sdkReconnecting = false;
        this.#parts.refresher.noteGap();
        void this.refresh();
        if (this.#agentHere) this.#goOn();
        else void this.#afterAgentGone(attempt);
      },
      over: (end) => void this.#afterRoomOver(attempt, end),
    };
  }

  #agentWoke(): void {
    if (this.#agentAwake || !this.#agentHere) return;
    this.#agentAwake = true;
    this.#parts.agentAwake();
    if (this.#room && !this.#sdkReconnecting) this.#goOn();
  }

  async #afterAgentGone(attempt: number): Promise<void> {
    const isMissing = () =>
      attempt === this.#attempt && this.#room !== null && !this.#agentHere && !this.#sdkReconnecting;
    if (!isMissing()) return;
    this.#parts.store.dispatch({ type: 'phase', phase: 'resuming' });
    await this.refresh();
    if (isMissing() && this.#phase() !== 'ended') this.callReceptionist('resuming');
  }

  async #afterRoomOver(attempt: number, end: RoomEnd): Promise<void> {
    this.#leaveRoom();
    this.#parts.store.dispatch({ type: 'agent_gone' });
    this.#parts.store.dispatch({ type: 'phase', phase: 'reconnecting' });
    const tooOften = end === 'removed' && !this.#calls.take();
    await this.#waysBack.afterRoomOver(this.#isCurrent(attempt), tooOften);
  }

  #tryComeBack(): void {
    const attempt = this.#attempt;
    void this.#waysBack.afterPause(this.#isCurrent(attempt), this.#lastAgent !== null);
  }

  #isCurrent(attempt: number): () => boolean {
    return () => attempt === this.#attempt;
  }

  #phase(): Phase {
    return this.#parts.store.getState().phase;
  }

  #leaveRoom(): void {
    this.#call.endWait();
    this.#agentHere = false;
    this.#agentAwake = false;
    this.#sdkReconnecting = false;
    const room = this.#room;
    this.#room = null;
    if (room) this.#parts.lost();
    void room?.close();
  }
}
