import { randomUUID } from 'node:crypto';
import type { FamilyHoldInput, FamilyHoldResponse } from '#contract/http/family.ts';
import { zonedIso } from '#domain/clinic-time.ts';
import { toOpening } from '../availability/to-opening.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { storeHold } from '../holds/store-hold.ts';
import type { ConversationPrincipal } from '../identity/principal.ts';
import { inTransaction } from '../transaction.ts';
import { prepareFamily } from './prepare-family.ts';
import { withFamilyAlternatives } from './with-alternatives.ts';

/**
 * Keeps the times of a whole family for a conversation for the practice's hold minutes, all or none; the
 * conversation's earlier holds are let go.
 * @throws ProblemError `slot_taken` with `familyAlternatives`, `not_bookable`
 */
export async function placeFamilyHolds(
  principal: ConversationPrincipal,
  input: FamilyHoldInput,
): Promise<FamilyHoldResponse> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const loaded = await loadPractice(database, principal.clinicId);
  const { practice } = loaded;
  const visits = input.members.map(({ visitType, provider, startsAt }) => ({
    visitType,
    provider,
    startsAtMs: Date.parse(startsAt),
  }));
  const holder = { principal, nowMs, conversationId: principal.conversationId };
  const expiresAt = new Date(nowMs + practice.booking.holdMinutes * 60_000);
  const holds = await withFamilyAlternatives(
    () =>
      inTransaction(database, async (tx) => {
        const slots = await prepareFamily(tx, loaded, visits, holder, { releases: 'replaced' });
        const stored: FamilyHoldResponse['holds'] = [];
        for (const slot of slots) {
          const id = randomUUID();
          await storeHold(tx, loaded, slot, { id, principal, expiresAt, nowMs });
          stored.push({ id, opening: toOpening(practice, slot) });
        }
        return stored;
      }),
    database,
    loaded,
    visits,
    holder,
  );
  return { expiresAt: zonedIso(expiresAt.getTime(), practice.timeZone), holds };
}
