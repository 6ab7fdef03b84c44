import { llm, voice } from '@livekit/agents';
import { log } from '../log.ts';
import type { SessionSentences } from '../receptionist/sentences.ts';
import type { ChatInput } from './transport.ts';

/** Messages that may wait while one is being answered; more than that is no conversation. */
const waitingAtMost = 20;

/**
 * Answers typed messages one after another, in the order they came, each once: a page sends again what stays
 * unanswered. A message does not cut off the answer before it: an interruption in the middle of a booking would lose
 * what the booking answered.
 */
export class TurnQueue {
  readonly #session: voice.AgentSession;
  readonly #sentences: SessionSentences;
  readonly #answered: Set<string>;
  readonly #waiting: (() => voice.SpeechHandle)[] = [];
  #running: Promise<void> | undefined;
  #open = false;
  /** Of the turn that runs: whether words came of it, and whether the session reported an error. */
  #said = false;
  #failed = false;
  #closed = false;

  readonly #onIdle: () => void;

  /**
   * @param known ids of messages that earlier workers have taken
   * @param onIdle everything said so far has been answered
   */
  constructor(
    session: voice.AgentSession,
    sentences: SessionSentences,
    known: Iterable<string>,
    onIdle: () => void = () => {},
  ) {
    this.#session = session;
    this.#sentences = sentences;
    this.#answered = new Set(known);
    this.#onIdle = onIdle;
    session.on(voice.AgentSessionEventTypes.ConversationItemAdded, ({ item }) => {
      if (item.type === 'message' && item.role === 'assistant') this.#said = true;
    });
    session.on(voice.AgentSessionEventTypes.Error, () => {
      this.#failed = true;
    });
  }

  /** What was added so far, and from now on, is answered: the session runs. */
  open(): void {
    this.#open = true;
    this.#go();
  }

  greet(): void {
    this.#enqueue(() => this.#session.say(this.#sentences.greeting()));
  }

  /** Answers the patient's last message once more, when the answer was lost with an earlier worker. */
  answerAgain(): void {
    this.#enqueue(() => this.#session.generateReply());
  }

  add(input: ChatInput): void {
    if (input.kind === 'too_long') {
      this.#enqueue(() => this.#session.say(this.#sentences.tooLong()));
      return;
    }
    const { text, id } = input;
    if (id !== undefined) {
      if (this.#answered.has(id)) return;
      this.#answered.add(id);
    }
    this.#enqueue(() =>
      this.#session.generateReply({ userInput: llm.ChatMessage.create({ role: 'user', content: text, id }) }),
    );
  }

  /** Lets the turn that runs finish and takes no more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#waiting.length = 0;
    await this.#running;
  }

  #enqueue(turn: () => voice.SpeechHandle): void {
    if (this.#closed || this.#waiting.length >= waitingAtMost) return;
    this.#waiting.push(turn);
    this.#go();
  }

  #go(): void {
    if (this.#open && this.#waiting.length > 0) this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    for (let turn = this.#waiting.shift(); turn; turn = this.#waiting.shift()) {
      this.#said = false;
      this.#failed = false;
      try {
        await turn().waitForPlayout();
      } catch (error) {
        log().error({ error }, 'a turn failed');
        this.#failed = true;
      }
      // A model's failure ends its turn without an exception, and without a word.
      if (this.#failed && !this.#said && !this.#closed) await this.#apologise();
    }
    this.#running = undefined;
    if (!this.#closed) this.#onIdle();
  }

  async #apologise(): Promise<void> {
    try {
      await this.#session.say(this.#sentences.trouble()).waitForPlayout();
    } catch (error) {
      log().error({ error }, 'not even an apology could be said');
    }
  }
}
