import { AsyncResource } from 'node:async_hooks';
import { llm, type voice } from '@livekit/agents';
import type { SessionSentences } from '../receptionist/sentences.ts';
import type { ChatInput } from './transport.ts';
import { TurnRunner } from './turn-runner.ts';

/** Messages that may wait while one is being answered; more than that is no conversation. */
const waitingAtMost = 20;

/** What somebody said. It becomes a chat item when its turn comes, so that items stand in the order of their turns. */
export interface Words {
  id: string | undefined;
  text: string;
}

interface Turn {
  run(): Promise<unknown>;
  /** The patient's message that it answers. */
  words?: Words;
}

export interface TurnQueueOptions {
  /** Ids of messages that earlier workers have taken. */
  known?: Iterable<string>;
  /** Done before each turn. */
  beforeTurn?: () => void;
  /** Everything said so far has been answered. */
  onIdle?: () => void;
  /** Keeps what is said while a person of the practice answers: with the model's context and the record. */
  keep?: (message: llm.ChatMessage, by: 'patient' | 'staff') => Promise<void> | void;
}

/**
 * Answers what is typed and what is said aloud one after another, in the order it came, each once: a page sends again
 * what stays unanswered. A message does not cut off the answer before it: whoever wants that says so (`stop`), or speaks. While the queue is silent a person answers in its place: messages are kept, not answered.
 */
export class TurnQueue {
  readonly #session: voice.AgentSession;
  readonly #sentences: SessionSentences;
  readonly #options: Required<TurnQueueOptions>;
  readonly #runner: TurnRunner;
  readonly #answered: Set<string>;
  /**
   * A tap is answered by what the tool that put up the buttons set going. In that tool's own context the framework would
   * allow the answer no tools.
   */
  readonly #own = new AsyncResource('TurnQueue');
  #waiting: Turn[] = [];
  #running: Promise<void> | undefined;
  #open = false;
  #silent = false;
  /** The patient has the last word, and nobody has answered it. */
  #unanswered = false;
  #closed = false;

  constructor(session: voice.AgentSession, sentences: SessionSentences, options: TurnQueueOptions = {}) {
    this.#session = session;
    this.#sentences = sentences;
    this.#options = { known: [], beforeTurn: () => {}, onIdle: () => {}, keep: () => {}, ...options };
    this.#answered = new Set(this.#options.known);
    this.#runner = new TurnRunner(session, sentences);
  }

  /** What was added so far, and from now on, is answered: the session runs. */
  open(): void {
    this.#open = true;
    this.#go();
  }

  greet(): void {
    this.say(this.#sentences.greeting());
  }

  /** Says something that answers no message, when its turn comes. A person who answers is not talked over. */
  say(words: string): void {
    if (!this.#silent) this.#enqueue({ run: () => this.#session.say(words).waitForPlayout() });
  }

  /** Answers the patient's last message once more, when the answer was lost with an earlier worker. */
  answerAgain(): void {
    if (this.#silent) this.#unanswered = true;
    else this.#enqueue({ run: () => this.#session.generateReply().waitForPlayout() });
  }

  add(input: ChatInput): void {
    if (input.kind === 'too_long') {
      this.say(this.#sentences.tooLong());
      return;
    }
    const { text, id } = input;
    if (id !== undefined) {
      if (this.#answered.has(id)) return;
      this.#answered.add(id);
    }
    this.#enqueue(this.#silent ? this.#keeping({ id, text }) : this.#answering({ id, text }));
  }

  /** The turn that runs stores something: stop or not, it is told to its end. */
  stores(): void {
    this.#runner.stores();
  }

  /** Cuts the answer that is being given short; what waits is answered. False: there is none to cut. */
  stop(): boolean {
    return this.#runner.stop();
  }

  /** A person of the practice answers from now on; the turn that runs is finished. */
  silence(): void {
    this.#silent = true;
    this.#waiting = this.#waiting.flatMap(({ words }) => (words ? [this.#keeping(words)] : []));
  }

  /** What the person has said, in its place among the patient's messages. */
  staffSaid({ id, text }: Words): void {
    this.#enqueue({
      run: async () => {
        this.#unanswered = false;
        await this.#options.keep(llm.ChatMessage.create({ id, role: 'assistant', content: text }), 'staff');
      },
    });
  }

  /** The receptionist goes on: with some words, when there are any, and with what was left unanswered. */
  resume(words?: string): void {
    if (!this.#silent) return;
    this.#silent = false;
    if (words !== undefined) this.say(words);
    this.#enqueue({
      run: async () => {
        if (!this.#unanswered) return;
        this.#unanswered = false;
        await this.#session.generateReply().waitForPlayout();
      },
    });
  }

  /** Lets the turn that runs finish and takes no more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#runner.close();
    this.#waiting.length = 0;
    await this.#running;
  }

  #answering(words: Words): Turn {
    return {
      words,
      run: () => this.#session.generateReply({ userInput: fromPatient(words) }).waitForPlayout(),
    };
  }

  #keeping(words: Words): Turn {
    return {
      words,
      run: async () => {
        this.#unanswered = true;
        await this.#options.keep(fromPatient(words), 'patient');
      },
    };
  }

  #enqueue(turn: Turn): void {
    if (this.#closed || this.#waiting.length >= waitingAtMost) return;
    this.#waiting.push(turn);
    this.#go();
  }

  #go(): void {
    if (this.#open && this.#waiting.length > 0) this.#running ??= this.#own.runInAsyncScope(() => this.#run());
  }

  async #run(): Promise<void> {
    for (let turn = this.#waiting.shift(); turn; turn = this.#waiting.shift()) {
      this.#options.beforeTurn();
      await this.#runner.run(turn.run);
    }
    this.#running = undefined;
    if (!this.#closed) this.#options.onIdle();
  }
}

function fromPatient({ id, text }: Words): llm.ChatMessage {
  return llm.ChatMessage.create({ id, role: 'user', content: text });
}
