import pg from 'pg';

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/** One statement as it was sent; the bench's values are invented. */
export interface SentStatement {
  text: string;
  values: unknown[];
}

/** What the process has sent to the database since the last `take`. */
export class StatementCounter {
  #sent: SentStatement[] = [];

  /** From now on every statement of every connection of this process is counted. */
  static start(): StatementCounter {
    const counter = new StatementCounter();
    const prototype = pg.Client.prototype as unknown as { query: Query };
    const original = prototype.query;
    prototype.query = function counted(...args) {
      const [first, second] = args;
      const sent = typeof first === 'string' ? { text: first } : (first as { text?: string; values?: unknown[] });
      const values = Array.isArray(second) ? second : (sent.values ?? []);
      counter.#sent.push({ text: (sent.text ?? '').replace(/\s+/g, ' ').trim(), values });
      return original.apply(this, args);
    };
    return counter;
  }

  /** Counting starts anew. */
  take(): SentStatement[] {
    return this.#sent.splice(0);
  }
}
