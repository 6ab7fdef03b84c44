import { log } from '../log.ts';

/**
 * Sends only the newest of a value that changes quickly: while one is on its way, later ones replace each other.
 * @param send may fail; the next value is sent all the same.
 */
export function latestOnly<T>(
  what: string,
  send: (value: T) => Promise<unknown>,
): { push(value: T): void; settled(): Promise<void> } {
  let waiting: { value: T } | undefined;
  let running: Promise<void> | undefined;
  const run = async () => {
    while (waiting) {
      const { value } = waiting;
      waiting = undefined;
      try {
        await send(value);
      } catch (error) {
        log().warn({ error }, `${what} could not be sent`);
      }
    }
    running = undefined;
  };
  return {
    push(value) {
      waiting = { value };
      running ??= run();
    },
    settled: async () => running,
  };
}
