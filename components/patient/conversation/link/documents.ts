import { maxDocumentsPerConversation } from '#contract/channels/patient-document.ts';
import type { SentDocument } from '../store/state.ts';
import type { ConversationStore } from '../store/store.ts';
import { checkDocument } from './document-check.ts';
import type { KeptText } from './kept-text.ts';
import type { RoomLink } from './room-link.ts';

/** So long after a document was handed over the receptionist should have said what became of it. */
export const documentAnswerMs = 30_000;
const maxNameCharacters = 120;

export interface DocumentsParts {
  readonly store: ConversationStore;
  readonly kept: KeptText;
  readonly newId: () => string;
  /** The room while the receptionist takes what is sent. */
  readonly room: () => RoomLink | null;
}

/** The visitor's documents on their way to the practice; how far each has come is in the store, by its id. */
export class Documents {
  readonly #parts: DocumentsParts;
  readonly #files = new Map<string, File>();
  readonly #underWay = new Map<string, AbortController>();

  constructor(parts: DocumentsParts) {
    this.#parts = parts;
  }

  /** Says of what was on its way when the page was left that it did not arrive. */
  restore(): void {
    for (const { id, name } of this.#parts.kept.readSending()) {
      if (this.#find(id)) continue;
      this.#add({ id, name, sizeBytes: 0, status: 'interrupted', sentBytes: 0, receivedBytes: 0, atHand: false });
    }
    this.#keep();
  }

  async send(file: File): Promise<void> {
    const id = this.#parts.newId();
    const name = file.name.slice(-maxNameCharacters);
    const isOneTooMany = this.#parts.store.getState().documents.filter(isTaken).length >= maxDocumentsPerConversation;
    this.#add({ id, name, sizeBytes: file.size, status: 'sending', sentBytes: 0, receivedBytes: 0, atHand: true });
    if (isOneTooMany) return this.#change(id, { status: 'refused', reason: 'too_many', atHand: false });
    this.#files.set(id, file);
    await this.#stream(id, file);
  }

  /** Sends the same file once more, under its own id: stored twice it is stored once. */
  async retry(id: string): Promise<void> {
    const file = this.#files.get(id);
    if (!file || this.#underWay.has(id)) return;
    this.#change(id, { status: 'sending', sentBytes: 0, receivedBytes: 0, reason: undefined });
    await this.#stream(id, file);
  }

  /** Takes a document back while it is on its way. */
  cancel(id: string): void {
    if (this.#find(id)?.status !== 'sending') return;
    this.#change(id, { status: 'cancelled' });
    this.#underWay.get(id)?.abort();
  }

  /** Takes the line off the page. */
  dismiss(id: string): void {
    this.cancel(id);
    this.#files.delete(id);
    this.#parts.store.dispatch({ type: 'document_removed', id });
    this.#keep();
  }

  /** The room or the receptionist is gone: what was on its way will not arrive. */
  interrupt(): void {
    for (const { id, status } of this.#parts.store.getState().documents) {
      if (status === 'sending' || status === 'checking') this.#change(id, { status: 'interrupted' });
    }
    for (const controller of this.#underWay.values()) controller.abort();
  }

  /** Lets go of every file; the next conversation has none of them. */
  forget(): void {
    this.interrupt();
    this.#files.clear();
  }

  async #stream(id: string, file: File): Promise<void> {
    const controller = new AbortController();
    this.#underWay.set(id, controller);
    this.#keep();
    try {
      const checked = await checkDocument(file);
      if ('refusal' in checked) return this.#refuse(id, checked.refusal);
      const room = this.#parts.room();
      if (!room) return this.#change(id, { status: 'interrupted' });
      const document = { id, name: file.name.slice(-maxNameCharacters), mimeType: checked.mimeType, content: file };
      await room.sendDocument(document, (sentBytes) => this.#change(id, { sentBytes }), controller.signal);
      if (this.#find(id)?.status === 'sending') this.#change(id, { status: 'checking' });
      this.#expectAnswer(id);
    } catch {
      if (this.#find(id)?.status === 'sending') this.#change(id, { status: 'interrupted' });
    } finally {
      if (this.#underWay.get(id) === controller) this.#underWay.delete(id);
      this.#keep();
    }
  }

  #refuse(id: string, reason: NonNullable<SentDocument['reason']>): void {
    this.#files.delete(id);
    this.#change(id, { status: 'refused', reason, atHand: false });
  }

  #expectAnswer(id: string): void {
    setTimeout(() => {
      const status = this.#find(id)?.status;
      if (status === 'checking') this.#change(id, { status: 'interrupted' });
      // Nobody will send it again, so it need not stay in memory.
      if (status === 'stored') this.#files.delete(id);
      this.#keep();
    }, documentAnswerMs);
  }

  #find(id: string): SentDocument | undefined {
    return this.#parts.store.getState().documents.find((document) => document.id === id);
  }

  #add(document: SentDocument): void {
    this.#parts.store.dispatch({ type: 'document_added', document });
  }

  #change(id: string, change: Partial<SentDocument>): void {
    this.#parts.store.dispatch({ type: 'document_changed', id, change });
  }

  #keep(): void {
    const running = this.#parts.store
      .getState()
      .documents.filter(({ status }) => status === 'sending' || status === 'checking' || status === 'interrupted');
    this.#parts.kept.keepSending(running.map(({ id, name }) => ({ id, name })));
  }
}

/** Whether a document counts against the most a conversation may send. */
function isTaken({ status }: SentDocument): boolean {
  return status === 'sending' || status === 'checking' || status === 'stored';
}
