import { voice } from '@livekit/agents';
import { log } from '../log.ts';
import type { SessionSentences } from '../receptionist/sentences.ts';

/**
 * Runs one turn of a session and sees that it does not end without a word: a model's failure ends its turn without an
 * exception and in silence, and one that the patient has stopped may have said nothing yet.
 */
export class TurnRunner {
  readonly #session: voice.AgentSession;
  readonly #sentences: SessionSentences;
  #runs = false;
  #closed = false;
  /** Of the turn that runs: whether words came of it, … */
  #said = false;
  /** … whether the session reported an error, … */
  #failed = false;
  /** … whether the patient has stopped it, … */
  #stopped = false;
  /** … and whether it stores something, so that it is told to its end. */
  #stores = false;

  constructor(session: voice.AgentSession, sentences: SessionSentences) {
    this.#session = session;
    this.#sentences = sentences;
    session.on(voice.AgentSessionEventTypes.ConversationItemAdded, ({ item }) => {
      if (item.type === 'message' && item.role === 'assistant') this.#said = true;
    });
    session.on(voice.AgentSessionEventTypes.Error, () => {
      this.#failed = true;
    });
  }

  /** Resolves when the turn, and what had to be said of it, is out. Does not throw. */
  async run(turn: () => Promise<unknown>): Promise<void> {
    this.#said = this.#failed = this.#stopped = this.#stores = false;
    this.#runs = true;
    try {
      await turn();
    } catch (error) {
      log().error({ error }, 'a turn failed');
      this.#failed = true;
    }
    this.#runs = false;
    if (this.#said || this.#closed) return;
    if (this.#stopped) await this.#add(this.#sentences.stopped());
    else if (this.#failed) await this.#add(this.#sentences.trouble());
  }

  /** The turn that runs stores something by now: whoever has booked is told so. */
  stores(): void {
    this.#stores = true;
  }

  /** Cuts the answer short. False when there is none, or it is told to its end. */
  stop(): boolean {
    if (!this.#runs || this.#stores) return false;
    try {
      this.#session.interrupt();
    } catch (error) {
      log().info({ error }, 'an answer could not be stopped');
      return false;
    }
    this.#stopped = true;
    return true;
  }

  /** What runs may finish; nothing is added to it. */
  close(): void {
    this.#closed = true;
  }

  async #add(words: string): Promise<void> {
    try {
      await this.#session.say(words).waitForPlayout();
    } catch (error) {
      log().error({ error }, 'not even a word about it could be said');
    }
  }
}
