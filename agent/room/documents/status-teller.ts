import { channels } from '#contract/channels/catalog.ts';
import {
  type DocumentRefusal,
  type DocumentStatus,
  documentStatusSchema,
} from '#contract/channels/patient-document.ts';
import type { Clock } from '#domain/clock.ts';
import type { Outgoing } from '../../channels/outgoing.ts';
import { log } from '../../log.ts';

/** Progress is told so often at most. */
const progressEveryMs = 250;

/** Tells the patient's page how far one document has come. */
export class StatusTeller {
  readonly #outgoing: Outgoing;
  readonly #clock: Clock;
  readonly #id: string;
  #lastMs = Number.NEGATIVE_INFINITY;
  #sending: Promise<void> = Promise.resolve();

  constructor(outgoing: Outgoing, clock: Clock, id: string) {
    this.#outgoing = outgoing;
    this.#clock = clock;
    this.#id = id;
  }

  receiving(receivedBytes: number, totalBytes: number): void {
    const nowMs = this.#clock.nowMs();
    if (nowMs - this.#lastMs < progressEveryMs) return;
    this.#lastMs = nowMs;
    this.#send({ v: 1, id: this.#id, status: 'receiving', receivedBytes, totalBytes });
  }

  stored(): Promise<void> {
    return this.#send({ v: 1, id: this.#id, status: 'stored' });
  }

  refused(reason: DocumentRefusal): Promise<void> {
    return this.#send({ v: 1, id: this.#id, status: 'refused', reason });
  }

  /** One after another: the newest counts, and must not be overtaken. */
  #send(status: DocumentStatus): Promise<void> {
    const text = JSON.stringify(documentStatusSchema.parse(status));
    this.#sending = this.#sending
      .then(() => this.#outgoing.text(channels.documentStatus, text))
      .catch((error) => log().warn({ error }, "a document's status could not be told"));
    return this.#sending;
  }
}
