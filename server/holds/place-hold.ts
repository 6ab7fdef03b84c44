import { randomUUID } from 'node:crypto';
import type { HoldInput, HoldResponse } from '#contract/http/appointments.ts';
import { zonedIso } from '#domain/clinic-time.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { alternatives, insertClaim, prepareClaim } from '../availability/claim-time.ts';
import { toOpening } from '../availability/to-opening.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import type { ConversationPrincipal } from '../identity/principal.ts';
import { inTransaction } from '../transaction.ts';

/**
 * Keeps one time for a conversation for the practice's hold minutes; the conversation's earlier hold is let go.
 * @throws ProblemError `slot_taken` with alternatives, `not_bookable`
 */
export async function placeHold(principal: ConversationPrincipal, input: HoldInput): Promise<HoldResponse> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const loaded = await loadPractice(database, principal.clinicId);
  const wanted = { visitType: input.visitType, provider: input.provider, startsAtMs: Date.parse(input.startsAt) };
  const context = { nowMs, conversationId: principal.conversationId };
  const id = randomUUID();
  const expiresAt = new Date(nowMs + loaded.practice.booking.holdMinutes * 60_000);
  try {
    const slot = await inTransaction(database, async (tx) => {
      const slot = await prepareClaim(tx, loaded, wanted, context);
      await insertClaim(tx, loaded, slot, { id, kind: 'hold', conversationId: principal.conversationId, expiresAt });
      await appendAudit(tx, {
        clinicId: principal.clinicId,
        principal,
        action: 'hold.placed',
        entity: 'claim',
        entityId: id,
        conversationId: principal.conversationId,
        at: new Date(nowMs),
      });
      return slot;
    });
    return {
      id,
      expiresAt: zonedIso(expiresAt.getTime(), loaded.practice.timeZone),
      opening: toOpening(loaded.practice, slot),
    };
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'slot_taken') {
      throw new ProblemError('slot_taken', { alternatives: await alternatives(database, loaded, wanted, context) });
    }
    throw error;
  }
}
