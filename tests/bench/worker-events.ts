import { setTimeout as sleep } from 'node:timers/promises';

/** Moments a worker tells in its log, by room: `tool begins`, `stored`, and the bare agent's tool call. */
export class WorkerEvents {
  readonly #atMs = new Map<string, number>();

  /** Reads one line of a worker's output; lines that are no events are passed over. */
  read(line: string): void {
    let entry: { room?: string; tool?: string; msg?: string; atMs?: number; toolAtMs?: number };
    try {
      entry = JSON.parse(line);
    } catch {
      return;
    }
    if (!entry.room) return;
    if (entry.toolAtMs !== undefined) this.#atMs.set(`${entry.room} tool`, entry.toolAtMs);
    if (entry.atMs !== undefined) this.#atMs.set(`${entry.room} ${entry.tool ?? entry.msg}`, entry.atMs);
  }

  /** Lets go of such a moment, so that the next one is waited for. */
  forget(room: string, what: string): void {
    this.#atMs.delete(`${room} ${what}`);
  }

  /** Epoch milliseconds of the last such moment in a room; the log may come a little later than the streams. */
  async atMs(room: string, what: string): Promise<number> {
    for (let waited = 0; waited < 200 && !this.#atMs.has(`${room} ${what}`); waited++) await sleep(10);
    const found = this.#atMs.get(`${room} ${what}`);
    if (found === undefined) throw new Error(`the worker did not tell of ${what}`);
    return found;
  }
}
