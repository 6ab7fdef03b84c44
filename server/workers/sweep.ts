import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { deliverNotifications } from '../notifications/deliver.ts';
import { closeStaleEntries } from '../waitlist/close-stale.ts';
import { expireOffers } from '../waitlist/expire-offers.ts';
import { releaseExpiredHolds } from './release-expired-holds.ts';

const idleHours = 2;
const hourMs = 3_600_000;

/**
 * Does what comes by itself: lets go of holds past their time, ends offers of the waitlist that nobody answered and
 * offers their times on, closes places there that nothing can come of, hands over what the outbox holds; and clears
 * away conversations nobody came back to, answered idempotency keys, silent workers. Safe to run at any moment and from
 * several places at once.
 */
export async function sweep(): Promise<void> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const now = new Date(nowMs);
  await releaseExpiredHolds(database, nowMs);
  await expireOffers(database, nowMs);
  await closeStaleEntries(database, nowMs);
  await database.conversation.updateMany({
    where: { status: 'open', lastActivityAt: { lt: new Date(nowMs - idleHours * hourMs) } },
    data: { status: 'ended', endedAt: now },
  });
  await database.idempotencyKey.deleteMany({ where: { expiresAt: { lt: now } } });
  await database.workerHeartbeat.deleteMany({ where: { seenAt: { lt: new Date(Date.now() - 24 * hourMs) } } });
  await deliverNotifications(database, nowMs);
}
