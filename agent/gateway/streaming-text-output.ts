import { maxSpokenCharacters } from '#contract/channels/catalog.ts';
import { FrameworkTextOutput, type TextOutput } from './framework-text-output.ts';
import { type ReaderBound, type TextEvent, TextReader } from './text-reader.ts';

type CapturedText = Parameters<TextOutput['captureText']>[0];

const usualBound: ReaderBound = { characters: 16_000, patienceMs: 2000 };

/**
 * A text output of the framework's chain that gives a session's words to any number of readers, as they are made:
 * `for await (const event of output)`. Each reader gets everything from where it began; one that begins in the middle
 * of a generation finds what was said before in `accumulated`.
 *
 * A reader that falls behind holds the session back within its bound, and is then cut off with `ReaderTooSlow`; the
 * others have their words at once either way. What is kept is bounded: for each reader the bound and one piece, and
 * the running generation, which is completed and begun anew when it grows over `maxSpokenCharacters`.
 */
export class StreamingTextOutput extends FrameworkTextOutput implements AsyncIterable<TextEvent> {
  readonly #bound: ReaderBound;
  readonly #readers = new Set<TextReader>();
  #accumulated = '';
  #capturing = false;
  #closed = false;

  /** @param nextInChain gets every text and flush as well, after the readers */
  constructor(options: { nextInChain?: TextOutput; bound?: Partial<ReaderBound> } = {}) {
    super(options.nextInChain);
    this.#bound = { ...usualBound, ...options.bound };
  }

  /** Resolves when the next in the chain has taken it and every reader has room for more, or was cut off. */
  override async captureText(text: CapturedText): Promise<void> {
    const delta = typeof text === 'string' ? text : text.text;
    const readers = delta === '' || this.#closed ? [] : this.#give(delta);
    const passedOn = this.nextInChain?.captureText(text);
    await Promise.all([passedOn, ...readers.map((reader) => reader.room())]);
  }

  override flush(): void {
    this.#complete();
    this.nextInChain?.flush();
  }

  /** A new reader, from now on. */
  [Symbol.asyncIterator](): TextReader {
    const reader = new TextReader(this.#bound, this.#accumulated, (gone) => this.#readers.delete(gone));
    if (this.#closed) reader.end();
    else this.#readers.add(reader);
    return reader;
  }

  /** How many read now. */
  get readers(): number {
    return this.#readers.size;
  }

  /** Ends every reader when it has read what waits for it. What is captured later goes to the next in the chain alone. */
  close(): void {
    this.#closed = true;
    this.#accumulated = '';
    for (const reader of this.#readers) reader.end();
    this.#readers.clear();
  }

  #give(delta: string): TextReader[] {
    if (this.#accumulated.length + delta.length > maxSpokenCharacters) this.#complete();
    this.#capturing = true;
    this.#accumulated += delta;
    const readers = [...this.#readers];
    for (const reader of readers) reader.push(delta);
    return readers;
  }

  #complete(): void {
    if (!this.#capturing) return;
    this.#capturing = false;
    this.#accumulated = '';
    for (const reader of this.#readers) reader.complete();
  }
}
