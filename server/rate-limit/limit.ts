import { getDatabase } from '../database.ts';
import { env } from '../env.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { hashedKey, type Limiter, openLimiter } from './limiter.ts';

/** Ways back into one conversation in ten minutes: reloads, lost connections, new receptionists. */
const resumesPer10Minutes = 60;
const seconds = 600;

let starts: Limiter | undefined;
const resumes = openLimiter({ prefix: 'resume', points: resumesPer10Minutes, seconds });

/**
 * Counts one more new conversation for the caller's address, or one more way back into a conversation. Who comes back
 * to one that has ended begins a new one.
 * @throws ProblemError `rate_limited`
 */
export async function limitTokens(request: Request, conversationId: string | null): Promise<void> {
  starts ??= openLimiter({ prefix: 'start', points: env().TOKENS_PER_10_MINUTES, seconds });
  const within = await (conversationId !== null && (await isOpen(conversationId))
    ? resumes.take(conversationId)
    : starts.take(addressKey(request)));
  if (!within) throw new ProblemError('rate_limited', { log: 'too many tokens' });
}

async function isOpen(conversationId: string): Promise<boolean> {
  return (await getDatabase().conversation.count({ where: { id: conversationId, status: 'open' } })) > 0;
}

/**
 * The caller's address as a key. The header's last entry is the one our own proxy (or Next's server) added; earlier ones
 * are the client's claims.
 */
export function addressKey(request: Request): string {
  return hashedKey('address', request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown');
}
