import { ProblemError } from '../errors/problem-error.ts';
import { addressKey } from './limit.ts';
import { openLimiter } from './limiter.ts';

/** Visits one browser's conversation books by hand in an hour: a family's, and a few that were wrong. */
const perConversation = openLimiter({ prefix: 'book-by-hand', points: 8, seconds: 3600 });
/** Visits that come from one address in an hour: a waiting room's network, and no flood. */
const perAddress = openLimiter({ prefix: 'book-address', points: 40, seconds: 3600 });

/**
 * Counts one more visit that is booked by hand.
 * @throws ProblemError `rate_limited`
 */
export async function limitBookings(request: Request, conversationId: string): Promise<void> {
  const within = (await perConversation.take(conversationId)) && (await perAddress.take(addressKey(request)));
  if (!within) throw new ProblemError('rate_limited', { log: 'too many visits booked by hand' });
}
