import { log } from '../log.ts';

/**
 * Sends only the newest of a value that changes quickly: while one is on its way, later ones replace each other.
 * @param send may fail; the next value is sent all the same.
 * @param patienceMs how long the next value waits for the one on its way; without it, until that has arrived
 */
export function latestOnly<T>(
  what: string,
  send: (value: T) => Promise<unknown>,
  patienceMs?: number,
): { push(value: T): void; settled(): Promise<void> } {
  let waiting: { value: T } | undefined;
  let running: Promise<void> | undefined;
  const run = async () => {
    while (waiting) {
      const { value } = waiting;
      waiting = undefined;
      const sent = send(value).catch((error: unknown) => log().warn({ error }, `${what} could not be sent`));
      await (patienceMs === undefined ? sent : Promise.race([sent, pause(patienceMs)]));
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

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
