import { maxMessageCharacters } from '#contract/channels/topics.ts';
import type { Opening } from '#contract/http/availability.ts';
import type { MessageForStaff, MessageForStaffResponse } from '#contract/http/conversation-record.ts';
import type { Conversation } from '#contract/http/conversations.ts';
import type { ReviewDetailsResponse } from '#contract/rpc/review-details.ts';
import { isAnswering } from '../store/state.ts';
import { type ConversationStore, createStore } from '../store/store.ts';
import { AnswerWatch } from './answer-watch.ts';
import type { ConversationApi } from './api.ts';
import { Connection } from './connection.ts';
import { DeliveryWatch } from './delivery-watch.ts';
import { Documents } from './documents.ts';
import { hearRoom } from './hear-room.ts';
import type { KeptText } from './kept-text.ts';
import { Outbox } from './outbox.ts';
import { Questions } from './questions.ts';
import { Refresher } from './refresher.ts';
import type { JoinRoom } from './room-link.ts';
import { SilenceWatch } from './silence-watch.ts';
import { TypingSeen, TypingSignal } from './typing-signal.ts';
import { Voice } from './voice.ts';

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
  /** Whether this page may ask for a microphone at all. */
  readonly mayAskForMicrophone?: () => boolean;
  /** Puts off what need not be done before the page shows what was pressed; at once without it. */
  readonly afterPaint?: (act: () => void) => void;
  /** A new UUID. */
  readonly newKey: () => string;
  /** Epoch ms. */
  readonly nowMs: () => number;
}

/** Why a message was not taken: nothing in it, or more than the receptionist reads. */
export type SendRefusal = 'empty' | 'too_long';

/**
 * One visitor's conversation: what the page can do in it. Writing, tapping and answering a question are one dialogue:
 * whichever comes first counts, and closes the others. The state is in `store`; nothing here throws unless it says so.
 */
export class ConversationClient {
  readonly store: ConversationStore;
  readonly kept: KeptText;
  readonly documents: Documents;
  readonly voice: Voice;
  readonly #parts: ClientParts;
  readonly #outbox: Outbox;
  readonly #refresher: Refresher;
  readonly #connection: Connection;
  readonly #deliveries: DeliveryWatch;
  readonly #questions: Questions;
  readonly #answers: AnswerWatch;
  readonly #afterPaint: (act: () => void) => void;
  readonly #typing = new TypingSignal((typing) => this.#connection.openRoom?.sendTyping(typing));
  readonly #typingSeen: TypingSeen;
  readonly #silence = new SilenceWatch(() => this.#afterSilence());
  #started = false;

  constructor(parts: ClientParts) {
    const { api, kept, newKey } = parts;
    this.#parts = parts;
    this.#afterPaint = parts.afterPaint ?? ((act) => act());
    this.kept = kept;
    this.store = createStore(parts.stored);
    const { store } = this;
    this.#outbox = new Outbox(store, kept, newKey, parts.nowMs);
    this.#refresher = new Refresher(store, api);
    this.#questions = new Questions(store);
    this.#typingSeen = new TypingSeen(store);
    this.#connection = this.#connect();
    this.documents = new Documents({ store, kept, newId: newKey, room: () => this.#connection.openRoom });
    this.voice = new Voice({
      store,
      room: () => this.#connection.openRoom,
      mayAsk: () => parts.mayAskForMicrophone?.() ?? true,
    });
    this.#deliveries = new DeliveryWatch({
      store,
      refresh: () => this.#connection.refresh(),
      resend: (key) => {
        this.#outbox.requeue(key);
        this.#flush();
      },
    });
    this.#answers = new AnswerWatch({
      store,
      seeAfter: () => {
        this.#refresher.noteGap();
        void this.#connection.refresh();
        this.#connection.seeAfterReceptionist();
      },
      giveUp: () => this.#connection.giveUp('silent'),
    });
  }

  /** Begins or takes up again; doing so twice does it once. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.#outbox.restore();
    this.documents.restore();
    this.#answers.start();
    this.#connection.start();
  }

  /** Leaves the room and stops all waiting; `start` may follow. */
  stop(): void {
    this.#started = false;
    this.#answers.stop();
    this.#connection.stop();
  }

  /** Takes a message; it waits here until the receptionist can have it. What was asked by a method is over. */
  send(text: string): SendRefusal | null {
    const trimmed = text.trim();
    if (trimmed === '') return 'empty';
    if (trimmed.length > maxMessageCharacters) return 'too_long';
    this.#questions.close();
    this.#outbox.add(trimmed);
    this.#afterPaint(() => {
      this.#typing.stop();
      this.#flush();
    });
    return null;
  }

  /** The visitor writes: the other side may see it, and a tap on an opening will be words again. */
  typed(): void {
    this.#typing.typed();
    this.#questions.closeSlots();
  }

  /** The visitor has taken back what they began to write. */
  stoppedTyping(): void {
    this.#typing.stop();
  }

  /**
   * An opening was tapped: it answers the receptionist's question, or says the words for it. A second tap before the
   * answer does nothing.
   *
   * @param key tells this opening from the others
   */
  chooseOpening(opening: Opening, key: string, words: string): void {
    if (this.store.getState().chosenOpening !== null) return;
    this.store.dispatch({ type: 'opening_chosen', opening: key });
    this.#afterPaint(() => {
      if (this.#questions.pick(opening)) this.#saidByTap(words);
      else this.send(words);
    });
  }

  /** The details were looked at: right, or mended. Words say it when the receptionist asks no more. */
  answerReview(response: Exclude<ReviewDetailsResponse, { outcome: 'closed' }>, words: string): void {
    if (this.#questions.review(response)) this.#saidByTap(words);
    else this.send(words);
  }

  /**
   * Enough of this answer: what was said of it stays. What stores something is told to its end all the same, and then
   * nothing happens.
   */
  async stopAnswer(): Promise<void> {
    const room = this.#connection.openRoom;
    if (!room || this.store.getState().stopping || !isAnswering(this.store.getState())) return;
    this.store.dispatch({ type: 'stopping', stopping: true });
    const stopped = await room.stop().catch(() => false);
    this.store.dispatch(stopped ? { type: 'answer_stopped' } : { type: 'stopping', stopping: false });
  }

  /** Asks for words and document of an appointment once more. Throws when they cannot be had now. */
  async resendDetails(appointmentId: string): Promise<void> {
    const room = this.#connection.openRoom;
    if (!room) throw new Error('no receptionist is here');
    const { sent } = await room.resendDetails({ v: 1, appointmentId });
    if (sent === 0) throw new Error('nothing was sent');
  }

  /** Leaves words for the staff. Throws `ApiFailure`. */
  leaveMessage(message: MessageForStaff, idempotencyKey: string): Promise<MessageForStaffResponse> {
    const { api, locale } = this.#parts;
    return api.leaveMessage({ ...message, locale }, idempotencyKey);
  }

  /** A key under which something asked for twice is done once. */
  newKey(): string {
    return this.#parts.newKey();
  }

  /** What the visitor wrote and nobody has read yet. */
  unread(): string {
    return this.#outbox.waiting().join('\n');
  }

  /** Another try after it stopped. */
  retry(): void {
    if (this.store.getState().phase === 'stopped') this.#connection.retry();
  }

  /** The browser says whether it has a network. */
  setOnline(online: boolean): void {
    this.store.dispatch({ type: 'online', online });
    const { problem } = this.store.getState();
    const isOfNetwork = problem === 'offline' || problem === 'unreachable' || problem === 'room_unreachable';
    if (online && isOfNetwork) this.#connection.networkIsBack();
  }

  /** The visitor has chosen another language for the page: the receptionist goes on in it, if it can be told. */
  chooseLanguage(locale: string): void {
    void this.#parts.api.chooseLanguage(locale).catch(() => {
      // The page changes all the same, and the receptionist follows the language that is written to it.
    });
  }

  /** Ends the conversation for good; what was booked stays booked. Shown as ended once the practice's system knows it. */
  async end(): Promise<void> {
    if (this.store.getState().ending === 'asked') return;
    this.store.dispatch({ type: 'ending', ending: 'asked' });
    this.voice.end();
    this.stop();
    this.#outbox.clear();
    // The server ends an abandoned conversation by itself.
    const told = await this.#parts.api.end().then(
      () => true,
      () => false,
    );
    this.store.dispatch({ type: 'ending', ending: told ? 'no' : 'alone' });
    this.store.dispatch({ type: 'phase', phase: 'ended' });
  }

  /** A new conversation after the old one ended. */
  async startOver(): Promise<void> {
    if (this.store.getState().phase !== 'ended' || this.store.getState().ending === 'alone') await this.end();
    this.#connection.forget();
    this.documents.forget();
    this.store.dispatch({ type: 'reset' });
    this.start();
  }

  #connect(): Connection {
    const { api, loadRoom, locale, isOnline } = this.#parts;
    const { store } = this;
    return new Connection({
      api,
      loadRoom,
      locale,
      isOnline,
      store,
      refresher: this.#refresher,
      hear: (presence) =>
        hearRoom({
          presence,
          store,
          refresher: this.#refresher,
          silence: this.#silence,
          questions: this.#questions,
          typing: this.#typingSeen,
          agentSpoke: () => this.#connection.agentSpoke(),
          visitorSpoke: () => this.#questions.close(),
          voice: (news) => this.voice.heed(news),
        }),
      ready: (changed) => {
        if (changed) this.#outbox.requeueUnstored();
        this.#flush();
        this.voice.roomIsBack();
      },
      // Words sent before this browser's own connection was complete never arrive: no words are a silence too.
      agentAwake: () => this.#silence.begin(),
      newConversation: () => this.#forgetOldConversation(),
      lost: () => this.#afterLoss(),
    });
  }

  /** What the page shows is over. */
  #forgetOldConversation(): void {
    if (!this.store.getState().items.some((item) => item.storedId !== undefined)) return;
    this.store.dispatch({ type: 'reset' });
    this.#outbox.restore();
  }

  #afterLoss(): void {
    this.#deliveries.stop();
    this.#silence.end();
    this.#typingSeen.stop();
    this.#questions.close();
    this.documents.interrupt();
    this.voice.roomIsGone();
  }

  #afterSilence(): void {
    this.store.dispatch({ type: 'activity', activity: 'listening' });
    this.#refresher.lookAgainWhenQuiet(() => this.#started);
  }

  /** A tap has said it: the transcript shows it, and words say it should the answer have been lost. */
  #saidByTap(words: string): void {
    this.#typing.stop();
    this.#outbox.addSaid(words);
    this.#deliveries.arm();
  }

  #flush(): void {
    const room = this.#connection.openRoom;
    if (room) void this.#outbox.flush((text, id) => room.send(text, id)).then(() => this.#deliveries.arm());
  }
}
