/** Events that wait for one reader; more than that and it is no longer reading. */
const waitingAtMost = 10_000;

/** Hands events to any number of listeners and `for await` loops; one's error does not reach the others. */
export class EventFeed<Event> {
  readonly #listeners = new Set<(event: Event) => void>();
  readonly #ends = new Set<() => void>();

  /** @returns the way to stop listening */
  listen(listener: (event: Event) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(event: Event): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  /** Ends every loop when it has taken what waits for it. */
  end(): void {
    for (const end of [...this.#ends]) end();
  }

  /**
   * Everything from now on.
   * @throws Error in a loop that has stopped taking events
   */
  read(): AsyncIterableIterator<Event> {
    const waiting: Event[] = [];
    let over = false;
    let overrun = false;
    let news = Promise.withResolvers<void>();
    const changed = () => {
      news.resolve();
      news = Promise.withResolvers<void>();
    };
    const finish = () => {
      over = true;
      stop();
      this.#ends.delete(finish);
      changed();
    };
    const stop = this.listen((event) => {
      waiting.push(event);
      if (waiting.length > waitingAtMost) {
        overrun = true;
        waiting.length = 0;
        finish();
      }
      changed();
    });
    this.#ends.add(finish);
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      async next() {
        while (waiting.length === 0 && !over) await news.promise;
        const event = waiting.shift();
        if (event !== undefined) return { done: false, value: event };
        if (overrun) throw new Error('events were not taken fast enough');
        return { done: true, value: undefined };
      },
      async return() {
        waiting.length = 0;
        finish();
        return { done: true, value: undefined };
      },
    };
  }
}
