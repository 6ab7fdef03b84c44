import { createHash } from 'node:crypto';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { getDatabase } from '../database.ts';
import { env } from '../env.ts';
import { ProblemError } from '../errors/problem-error.ts';

/** Ways back into one conversation in ten minutes: reloads, lost connections, new receptionists. */
const resumesPer10Minutes = 60;
const durationSeconds = 600;

let starts: RateLimiterPrisma | undefined;
let resumes: RateLimiterPrisma | undefined;

/**
 * Counts one more new conversation for the caller's address, or one more way back into a conversation. Counts live in
 * the database, so all web instances share them; addresses are kept as hashes.
 * @throws ProblemError `rate_limited`
 */
export async function limitTokens(request: Request, conversationId: string | null): Promise<void> {
  if (conversationId === null) {
    starts ??= limiter('start', env().TOKENS_PER_10_MINUTES);
    await consume(starts, addressKey(request));
  } else {
    resumes ??= limiter('resume', resumesPer10Minutes);
    await consume(resumes, conversationId);
  }
}

function limiter(keyPrefix: string, points: number): RateLimiterPrisma {
  const shared = { storeClient: getDatabase(), tableName: 'rateLimit' };
  return new RateLimiterPrisma({ ...shared, keyPrefix, points, duration: durationSeconds });
}

async function consume(limiter: RateLimiterPrisma, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new ProblemError('rate_limited', { log: 'too many tokens' });
    throw error;
  }
}

// The last entry is the one our own proxy (or Next's server) added; earlier ones are the client's claims.
function addressKey(request: Request): string {
  const address = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown';
  return createHash('sha256').update(env().LINK_SECRET).update(address).digest('base64url').slice(0, 22);
}
