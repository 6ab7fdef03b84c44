import type { TranscriptItem } from '../store/state.ts';
import type { ConversationStore } from '../store/store.ts';
import type { KeptText } from './kept-text.ts';

/** The visitor's messages on their way: in order, each once, kept in the tab until the room has them. */
export class Outbox {
  readonly #store: ConversationStore;
  readonly #kept: KeptText;
  readonly #newKey: () => string;
  readonly #nowMs: () => number;
  #sending = false;

  constructor(store: ConversationStore, kept: KeptText, newKey: () => string, nowMs: () => number) {
    this.#store = store;
    this.#kept = kept;
    this.#newKey = newKey;
    this.#nowMs = nowMs;
  }

  /** Takes up what an earlier load of the page could not send. */
  restore(): void {
    const known = new Set(this.#store.getState().items.map((item) => item.key));
    for (const { key, text } of this.#kept.readUnsent()) {
      if (!known.has(key)) this.#store.dispatch({ type: 'message_added', key, text, status: 'queued' });
    }
  }

  add(text: string): void {
    this.#store.dispatch({
      type: 'message_added',
      key: this.#newKey(),
      text,
      status: 'queued',
      atMs: this.#nowMs(),
    });
    this.#keep();
  }

  /** Shows what a tap has said already, by answering a method: the same as if it had been written. */
  addSaid(text: string): void {
    this.#store.dispatch({
      type: 'message_added',
      key: this.#newKey(),
      text,
      status: 'sent',
      atMs: this.#nowMs(),
      byTap: true,
    });
  }

  /** What still waits to be sent, in order. */
  waiting(): readonly string[] {
    return this.#waiting().map(({ text }) => text);
  }

  /** Messages a receptionist who went may never have read wait again for the next one. */
  requeueUnstored(): void {
    for (const item of this.#store.getState().items) {
      if (item.role === 'patient' && item.status === 'sent' && item.storedId === undefined) this.requeue(item.key);
    }
  }

  /** One message waits again. */
  requeue(key: string): void {
    this.#store.dispatch({ type: 'message_status', key, status: 'queued' });
    this.#keep();
  }

  /** Hands all waiting messages over, one after the other; the first that fails waits for the next time. */
  async flush(send: (text: string, id: string) => Promise<void>): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let item = this.#next(); item; item = this.#next()) {
        this.#store.dispatch({ type: 'message_status', key: item.key, status: 'sending' });
        try {
          await send(item.text, item.key);
        } catch {
          this.#store.dispatch({ type: 'message_status', key: item.key, status: 'queued' });
          return;
        }
        this.#store.dispatch({ type: 'message_status', key: item.key, status: 'sent' });
        this.#keep();
      }
    } finally {
      this.#sending = false;
    }
  }

  clear(): void {
    this.#kept.forget();
  }

  #next(): TranscriptItem | undefined {
    return this.#store.getState().items.find((item) => item.status === 'queued');
  }

  #waiting(): readonly TranscriptItem[] {
    return this.#store.getState().items.filter((item) => item.status === 'queued' || item.status === 'sending');
  }

  #keep(): void {
    this.#kept.keepUnsent(this.#waiting().map(({ key, text }) => ({ key, text })));
  }
}
