import { randomUUID } from 'node:crypto';
import type { HoldInput, HoldResponse } from '#contract/http/appointments.ts';
import { zonedIso } from '#domain/clinic-time.ts';
import { toOpening } from '../availability/to-opening.ts';
import { withAlternatives } from '../claims/alternatives.ts';
import { prepareClaim } from '../claims/prepare-claim.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import type { ConversationPrincipal } from '../identity/principal.ts';
import { inTransaction } from '../transaction.ts';
import { storeHold } from './store-hold.ts';

/**
 * Keeps one time for a conversation for the practice's hold minutes; the conversation's earlier holds are let go.
 * @throws ProblemError `slot_taken` with alternatives, `not_bookable`
 */
export async function placeHold(principal: ConversationPrincipal, input: HoldInput): Promise<HoldResponse> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const loaded = await loadPractice(database, principal.clinicId);
  const wanted = { visitType: input.visitType, provider: input.provider, startsAtMs: Date.parse(input.startsAt) };
  const holder = { principal, nowMs, conversationId: principal.conversationId };
  const id = randomUUID();
  const expiresAt = new Date(nowMs + loaded.practice.booking.holdMinutes * 60_000);
  const slot = await withAlternatives(
    () =>
      inTransaction(database, async (tx) => {
        const slot = await prepareClaim(tx, loaded, wanted, holder, { releases: 'replaced' });
        await storeHold(tx, loaded, slot, { id, principal, expiresAt, nowMs });
        return slot;
      }),
    database,
    loaded,
    wanted,
    holder,
  );
  return {
    id,
    expiresAt: zonedIso(expiresAt.getTime(), loaded.practice.timeZone),
    opening: toOpening(loaded.practice, slot),
  };
}
