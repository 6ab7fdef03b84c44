import { createHash } from 'node:crypto';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { getDatabase } from '../database.ts';
import { env } from '../env.ts';
import { ProblemError } from '../errors/problem-error.ts';

let tokens: RateLimiterPrisma | undefined;

/**
 * Counts one more conversation for the caller's address. Counts live in the database, so all web instances share
 * them; addresses are kept as hashes.
 * @throws ProblemError `rate_limited`
 */
export async function limitTokens(request: Request): Promise<void> {
  tokens ??= new RateLimiterPrisma({
    storeClient: getDatabase(),
    tableName: 'rateLimit',
    keyPrefix: 'token',
    points: env().TOKENS_PER_10_MINUTES,
    duration: 600,
  });
  try {
    await tokens.consume(addressKey(request));
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new ProblemError('rate_limited', { log: 'too many conversations' });
    throw error;
  }
}

// The last entry is the one our own proxy (or Next's server) added; earlier ones are the client's claims.
function addressKey(request: Request): string {
  const address = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown';
  return createHash('sha256').update(env().LINK_SECRET).update(address).digest('base64url').slice(0, 22);
}
