import type { Database, Transaction } from './database.ts';
import { isRetryable } from './errors/database-errors.ts';

const attempts = 5;

/**
 * Runs one transaction, again from the start when the database asks for it (40001, 40P01). Everything `run` does must
 * be inside the transaction.
 */
export async function inTransaction<T>(database: Database, run: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.$transaction(run);
    } catch (error) {
      if (attempt === attempts || !isRetryable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5 * attempt + Math.random() * 20 * attempt));
    }
  }
}
