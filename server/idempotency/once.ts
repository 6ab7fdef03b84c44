import { createHash } from 'node:crypto';
import type { Database, Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { inTransaction } from '../transaction.ts';

const keptHours = 48;

/**
 * Runs a create at most once for a key. The key's row is written in the same transaction as what it guards: a second
 * request with the key waits for the first and gets the same answer; a process that dies before its commit leaves
 * nothing, one that dies after it leaves the answer.
 * @param scope what the key is for and whose, e.g. `appointments.create:conv_…`
 * @throws ProblemError `idempotency_key_reused` when the key came with another body before.
 */
export async function once<T extends object>(
  database: Database,
  options: { clinicId: string; scope: string; key: string; body: unknown; now: Date },
  run: (tx: Transaction) => Promise<T>,
): Promise<{ result: T; replayed: boolean }> {
  const { clinicId, scope, key, now } = options;
  const requestHash = createHash('sha256').update(canonicalJson(options.body)).digest('hex');
  return inTransaction(database, async (tx) => {
    const expiresAt = new Date(now.getTime() + keptHours * 3_600_000);
    const inserted = await tx.$executeRaw`
      INSERT INTO idempotency_keys (clinic_id, scope, key, request_hash, created_at, expires_at)
      VALUES (${clinicId}::uuid, ${scope}, ${key}, ${requestHash}, ${now}, ${expiresAt})
      ON CONFLICT DO NOTHING`;
    if (inserted === 0) {
      const stored = await tx.idempotencyKey.findUniqueOrThrow({
        where: { clinicId_scope_key: { clinicId, scope, key } },
      });
      if (stored.requestHash !== requestHash) throw new ProblemError('idempotency_key_reused');
      return { result: stored.responseBody as T, replayed: true };
    }
    const result = await run(tx);
    await tx.$executeRaw`
      UPDATE idempotency_keys SET response_body = ${JSON.stringify(result)}::jsonb
      WHERE clinic_id = ${clinicId}::uuid AND scope = ${scope} AND key = ${key}`;
    return { result, replayed: false };
  });
}

/** JSON with sorted keys, so that the same body has the same hash whatever its order. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
