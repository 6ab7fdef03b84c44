import { pinnedNowMs } from './clock.ts';
import type { World } from './world.ts';

/** The one-time code that was sent last, as whoever has the phone or the mailbox reads it; undefined when none was. */
export async function lastCodeOf(world: World): Promise<string | undefined> {
  const { composeText, notificationSelection } = await import('#server/notifications/compose.ts');
  const { loadPractice } = await import('#server/clinic/load-practice.ts');
  const { clinicId, database } = world;
  const row = await database.notification.findFirst({
    where: { clinicId, oneTimeCodeId: { not: null } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: notificationSelection,
  });
  if (!row) return undefined;
  const { practice } = await loadPractice(database, clinicId);
  return /\b\d{6}\b/.exec(composeText(row, practice, pinnedNowMs()))?.[0];
}
