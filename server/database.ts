import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import { env } from './env.ts';

/** The client, or the client inside one transaction. */
export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;
export { Prisma };

/**
 * Opens a client whose every connection runs in UTC: the adapter writes timestamptz without an offset, so a session in
 * another zone would store another instant.
 */
export function openDatabase(url: string, poolSize = 10): Database {
  const adapter = new PrismaPg({
    connectionString: inUtc(url),
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 15_000, timeout: 15_000 } });
}

/** What the address asks for stays, but the zone is set last: of two the later one counts. */
function inUtc(url: string): string {
  const [address, query] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('options', [parameters.get('options'), '-c TimeZone=UTC'].filter(Boolean).join(' '));
  return `${address}?${parameters}`;
}

// Next reloads modules in development; the global keeps one pool.
const holder = globalThis as { openwideDatabase?: Database };

/** The web process's one client. */
export function getDatabase(): Database {
  holder.openwideDatabase ??= openDatabase(env().DATABASE_URL, env().DATABASE_POOL_SIZE);
  return holder.openwideDatabase;
}
