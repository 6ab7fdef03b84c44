import { createHash, randomUUID } from 'node:crypto';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { getDatabase } from '../database.ts';

/** Wrong tries one account takes within the window, whatever address they come from. */
export const triesPerAccount = 10;
/** Length of that window, in seconds. */
export const accountWindowSeconds = 5 * 60;

const signInPath = '/sign-in/email';

/**
 * better-auth's own limit counts by network address, which a caller without a proxy in front can make up. These hooks
 * count the tries of each account as well, and forget them when one succeeds.
 */
export const limitTriesOfAccount = {
  before: createAuthMiddleware(async (context) => {
    if (context.path !== signInPath || typeof context.body?.email !== 'string') return;
    if ((await countTry(context.body.email)) > triesPerAccount) {
      throw new APIError('TOO_MANY_REQUESTS', { message: 'Too many tries.' });
    }
  }),
  after: createAuthMiddleware(async (context) => {
    if (context.path !== signInPath || !context.context.newSession) return;
    await getDatabase().staffRateLimit.deleteMany({ where: { key: keyOf(context.context.newSession.user.email) } });
  }),
};

async function countTry(email: string): Promise<number> {
  const nowMs = Date.now();
  const windowStartedMs = nowMs - accountWindowSeconds * 1000;
  const rows = await getDatabase().$queryRaw<{ count: number }[]>`
    INSERT INTO staff_rate_limits AS tries (id, key, count, last_request)
    VALUES (${randomUUID()}, ${keyOf(email)}, 1, ${nowMs})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN tries.last_request <= ${windowStartedMs} THEN 1 ELSE tries.count + 1 END,
      last_request = CASE WHEN tries.last_request <= ${windowStartedMs} THEN ${nowMs} ELSE tries.last_request END
    RETURNING count`;
  return rows[0]?.count ?? 1;
}

function keyOf(email: string): string {
  return `account|${createHash('sha256').update(email.trim().toLowerCase()).digest('hex')}`;
}
