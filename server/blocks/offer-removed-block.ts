import { dayBoundsMs, localDateOf } from '#domain/clinic-time.ts';
import type { LoadedPractice } from '../clinic/load-practice.ts';
import type { Transaction } from '../database.ts';
import type { StaffPrincipal } from '../identity/principal.ts';
import { offerFreedTime } from '../waitlist/offer-freed-time.ts';
import { daysOf } from './block-span.ts';

/** What one claim of a block took: codes, null for nobody and no room. */
export interface RemovedClaim {
  readonly provider: string | null;
  readonly operatory: string | null;
}

/** Days of a long block that are offered at once: all its days are locked meanwhile. */
const mostDays = 14;
/** Offers that one removed block leads to. */
const mostOffers = 20;

/**
 * Offers the time of a removed block that lies ahead to the waitlist, day by day. Nothing is looked at when nobody
 * waits.
 */
export async function offerRemovedBlock(
  tx: Transaction,
  loaded: LoadedPractice,
  removed: readonly RemovedClaim[],
  context: { startsAtMs: number; endsAtMs: number; principal: StaffPrincipal; nowMs: number },
): Promise<void> {
  const { clinicId, practice } = loaded;
  const { principal, nowMs, endsAtMs } = context;
  const startsAtMs = Math.max(context.startsAtMs, nowMs);
  if (startsAtMs >= endsAtMs) return;
  let waiting = await countWaiting(tx, clinicId);
  let offersLeft = mostOffers;
  for (const dayMs of daysOf({ startsAtMs, endsAtMs }, practice.timeZone).slice(0, mostDays)) {
    const day = dayBoundsMs(localDateOf(dayMs, practice.timeZone), practice.timeZone);
    const freed = { startsAtMs: Math.max(startsAtMs, day.startMs), endsAtMs: Math.min(endsAtMs, day.endMs) };
    for (const place of removed.flatMap((claim) => placesOf(loaded, claim))) {
      // A visit's time goes to one; a day off may be enough for several.
      for (let offered = true; offered; ) {
        if (waiting === 0 || offersLeft === 0) return;
        await offerFreedTime(tx, loaded, { ...place, ...freed }, { principal, nowMs });
        const still = await countWaiting(tx, clinicId);
        offered = still < waiting;
        waiting = still;
        if (offered) offersLeft -= 1;
      }
    }
  }
}

function countWaiting(tx: Transaction, clinicId: string): Promise<number> {
  return tx.waitlistEntry.count({ where: { clinicId, status: 'waiting' } });
}

/** Who could see somebody where: a provider in their first room, a room with everybody who works there. */
function placesOf({ practice }: LoadedPractice, { provider, operatory }: RemovedClaim) {
  return practice.providers
    .filter(({ code, operatories }) => (provider ? code === provider : operatory && operatories.includes(operatory)))
    .flatMap(({ code, operatories }) => {
      const room = operatory ?? operatories[0];
      return room ? [{ provider: code, operatory: room }] : [];
    });
}
