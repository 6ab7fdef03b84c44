import { systemClock } from '#domain/clock.ts';
import { serverClock } from '../clock.ts';
import { deleteOldConversations } from '../conversations/delete-old.ts';
import { endIdleConversations } from '../conversations/end-idle.ts';
import { getDatabase } from '../database.ts';
import { deliverNotifications } from '../notifications/deliver.ts';
import { purgeLivekitEvents } from '../rooms/livekit-events.ts';
import { tendRooms } from '../rooms/tend-rooms.ts';
import { clearOldCodes } from '../verification/clear-old-codes.ts';
import { closeStaleEntries } from '../waitlist/close-stale.ts';
import { expireOffers } from '../waitlist/expire-offers.ts';
import { releaseExpiredHolds } from './release-expired-holds.ts';

const hourMs = 3_600_000;

/**
 * Does what comes by itself: sends for a receptionist where one is gone, lets go of holds past their time, ends offers of
 * the waitlist that nobody answered and offers their times on, closes places there that nothing can come of, ends
 * conversations nobody came back to, hands over what the outbox holds; and clears away answered idempotency keys, silent
 * workers, old conversations and codes. Safe to run at any moment and from several places at once.
 */
export async function sweep(): Promise<void> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const now = new Date(nowMs);
  // Workers live by the machine's clock, and a patient who waits for a receptionist comes first.
  await tendRooms(systemClock.nowMs());
  await releaseExpiredHolds(database, nowMs);
  await expireOffers(database, nowMs);
  await closeStaleEntries(database, nowMs);
  await endIdleConversations(database, nowMs);
  await database.idempotencyKey.deleteMany({ where: { expiresAt: { lt: now } } });
  await database.workerHeartbeat.deleteMany({ where: { seenAt: { lt: new Date(systemClock.nowMs() - 24 * hourMs) } } });
  await purgeLivekitEvents(database, nowMs);
  await deliverNotifications(database, nowMs);
  await deleteOldConversations(database, nowMs);
  await clearOldCodes(database, nowMs);
}
