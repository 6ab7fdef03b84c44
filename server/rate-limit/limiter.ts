import { createHmac } from 'node:crypto';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { getDatabase } from '../database.ts';
import { env } from '../env.ts';

/** Counts what happens to a key within a window that begins with the first of it. */
export interface Limiter {
  /** Counts one more and says whether that is still within the limit. */
  take(key: string): Promise<boolean>;
}

/** A limit whose counts live in the database, so that all web instances share them. */
export function openLimiter({ prefix, points, seconds }: { prefix: string; points: number; seconds: number }): Limiter {
  let opened: RateLimiterPrisma | undefined;
  return {
    async take(key) {
      opened ??= new RateLimiterPrisma({
        storeClient: getDatabase(),
        tableName: 'rateLimit',
        keyPrefix: prefix,
        points,
        duration: seconds,
      });
      try {
        await opened.consume(key);
        return true;
      } catch (error) {
        if (error instanceof RateLimiterRes) return false;
        throw error;
      }
    },
  };
}

/** A key that tells nothing of what it was made of: addresses, names and codes are counted, not kept. */
export function hashedKey(...parts: readonly string[]): string {
  const hmac = createHmac('sha256', env().LINK_SECRET).update('rate-limit');
  for (const part of parts) hmac.update(`\0${part}`);
  return hmac.digest('base64url').slice(0, 22);
}
