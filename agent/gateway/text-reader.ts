/** What a reader of streamed text gets, in order. */
export type TextEvent =
  /** New words; `accumulated` is all of this generation so far. */
  | { type: 'text_delta'; delta: string; accumulated: string }
  /** A generation is over; the next one starts from nothing. */
  | { type: 'text_complete'; text: string };

/** How much one reader may hold back. */
export interface ReaderBound {
  /** Characters that may wait for it before the writer does. */
  characters: number;
  /** How long the writer waits for it in one generation, all waits together. */
  patienceMs: number;
}

/** A reader took its words too slowly and was cut off; it has to begin anew. */
export class ReaderTooSlow extends Error {
  readonly code = 'too_slow';
  constructor() {
    super('this reader took its words too slowly and was cut off');
    this.name = 'ReaderTooSlow';
  }
}

/** What an event costs beside its characters, so that many small ones are bounded too. */
const eventCost = 16;

type Pending = { delta: string } | 'complete';

/**
 * One reader of streamed text. It keeps the pieces that wait for it and nothing else: what a generation has become is
 * put together as they are read.
 */
export class TextReader implements AsyncIterableIterator<TextEvent> {
  readonly #bound: ReaderBound;
  readonly #onGone: (reader: TextReader) => void;
  readonly #pending: Pending[] = [];
  #cost = 0;
  #accumulated: string;
  #patienceLeftMs: number;
  #error: Error | undefined;
  #over = false;
  /** Resolved when something comes, when something is taken, or at the end. */
  #news = Promise.withResolvers<void>();
  #waiting = 0;

  /** @param soFar what the running generation has already said */
  constructor(bound: ReaderBound, soFar: string, onGone: (reader: TextReader) => void) {
    this.#bound = bound;
    this.#patienceLeftMs = bound.patienceMs;
    this.#accumulated = soFar;
    this.#onGone = onGone;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** @throws ReaderTooSlow once, when it was cut off */
  async next(): Promise<IteratorResult<TextEvent, undefined>> {
    this.#waiting += 1;
    this.#changed();
    try {
      while (this.#pending.length === 0 && !this.#over) await this.#news.promise;
    } finally {
      this.#waiting -= 1;
    }
    const next = this.#pending.shift();
    if (next === undefined) {
      const error = this.#error;
      this.#error = undefined;
      if (error) throw error;
      return { done: true, value: undefined };
    }
    this.#cost -= costOf(next);
    this.#changed();
    if (next === 'complete') {
      const text = this.#accumulated;
      this.#accumulated = '';
      return { done: false, value: { type: 'text_complete', text } };
    }
    this.#accumulated += next.delta;
    return { done: false, value: { type: 'text_delta', delta: next.delta, accumulated: this.#accumulated } };
  }

  /** The reader wants no more. */
  async return(): Promise<IteratorResult<TextEvent, undefined>> {
    this.#drop();
    return { done: true, value: undefined };
  }

  /** For the writer: adds a piece. */
  push(delta: string): void {
    this.#add({ delta });
  }

  /** For the writer: the generation is over, the patience for the next one is whole again. */
  complete(): void {
    this.#patienceLeftMs = this.#bound.patienceMs;
    this.#add('complete');
  }

  /** For the writer: no more will come; what waits may still be read. */
  end(): void {
    this.#over = true;
    this.#changed();
  }

  /** For the writer: waits while more than the bound lies here, for as long as the patience lasts; then cuts off. */
  async room(): Promise<void> {
    while (!this.#over && this.#cost > this.#bound.characters) {
      if (this.#patienceLeftMs <= 0) return this.#cutOff();
      const startedMs = performance.now();
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, this.#patienceLeftMs);
      });
      await Promise.race([this.#news.promise, patience]);
      clearTimeout(timer);
      this.#patienceLeftMs -= performance.now() - startedMs;
    }
  }

  /** Waits until everything that came has been taken and the reader asks for more, or is gone. */
  async caughtUp(): Promise<void> {
    while (!this.#over && (this.#pending.length > 0 || this.#waiting === 0)) await this.#news.promise;
  }

  #add(piece: Pending): void {
    if (this.#over) return;
    this.#pending.push(piece);
    this.#cost += costOf(piece);
    this.#changed();
  }

  #cutOff(): void {
    this.#error = new ReaderTooSlow();
    this.#drop();
  }

  #drop(): void {
    this.#pending.length = 0;
    this.#cost = 0;
    this.#over = true;
    this.#onGone(this);
    this.#changed();
  }

  #changed(): void {
    this.#news.resolve();
    this.#news = Promise.withResolvers<void>();
  }
}

function costOf(piece: Pending): number {
  return eventCost + (piece === 'complete' ? 0 : piece.delta.length);
}
