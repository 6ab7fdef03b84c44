import type { Opening } from '#contract/http/availability.ts';
import { type OpeningSlot, openingAt } from '#domain/availability.ts';
import { localDateOf, wallTimeOf } from '#domain/clinic-time.ts';
import type { LoadedPractice } from '../clinic/load-practice.ts';
import type { Database, Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { searchOpenings } from './search-openings.ts';
import { takenTimes } from './taken-times.ts';
import { toOpening } from './to-opening.ts';

const dayMs = 24 * 3_600_000;

/** What is wanted: one visit type with one provider at one start. */
export interface WantedTime {
  visitType: string;
  provider: string;
  startsAtMs: number;
  newPatient?: boolean;
  birthDate?: string;
}

/**
 * Takes the locks a claim needs, clears away holds that have run out and this conversation's own, and says whether the
 * wanted time can be had. Must run inside the transaction that then inserts the claim.
 *
 * The lock makes writers of one practice's provider queue instead of colliding on the exclusion constraints, which
 * stay the authority.
 * @throws ProblemError `slot_taken` or `not_bookable`
 */
export async function prepareClaim(
  tx: Transaction,
  loaded: LoadedPractice,
  wanted: WantedTime,
  options: { nowMs: number; conversationId: string | null },
): Promise<OpeningSlot> {
  const { clinicId, practice } = loaded;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${clinicId}:claims`}, 0))`;
  const now = new Date(options.nowMs);
  const window = { fromMs: wanted.startsAtMs - 2 * dayMs, toMs: wanted.startsAtMs + 2 * dayMs };
  // Read before the own hold is let go: a held time stays good for whoever holds it.
  const taken = await takenTimes(tx, clinicId, window, options);
  await tx.$executeRaw`
    DELETE FROM claims
    WHERE clinic_id = ${clinicId}::uuid AND kind = 'hold'
      AND (expires_at <= ${now}::timestamptz OR conversation_id = ${options.conversationId})`;
  const answer = openingAt({ practice, ...taken, nowMs: options.nowMs, ...wanted });
  if (answer.bookable) return answer.slot;
  if (answer.reason === 'taken') throw new ProblemError('slot_taken');
  throw new ProblemError('not_bookable', { reason: answer.reason, log: `not bookable: ${answer.reason}` });
}

/**
 * Stores the claim; the database's exclusion constraints have the last word.
 * @throws ProblemError `slot_taken` when another writer was first.
 */
export async function insertClaim(
  tx: Transaction,
  loaded: LoadedPractice,
  slot: OpeningSlot,
  claim: { id: string } & (
    | { kind: 'hold'; conversationId: string | null; expiresAt: Date }
    | { kind: 'appointment'; appointmentId: string; conversationId: string | null }
  ),
): Promise<void> {
  const inserted = await tx.$executeRaw`
    INSERT INTO claims (id, clinic_id, kind, provider_id, operatory_id, visit_type_id, starts_at, ends_at,
      appointment_id, conversation_id, expires_at)
    VALUES (${claim.id}::uuid, ${loaded.clinicId}::uuid, ${claim.kind}::claim_kind,
      ${idOf(loaded.providerIds, slot.provider)}::uuid, ${idOf(loaded.operatoryIds, slot.operatory)}::uuid,
      ${idOf(loaded.visitTypeIds, slot.visitType)}::uuid,
      ${new Date(slot.claimStartsAtMs)}::timestamptz, ${new Date(slot.claimEndsAtMs)}::timestamptz,
      ${claim.kind === 'appointment' ? claim.appointmentId : null}::uuid, ${claim.conversationId},
      ${claim.kind === 'hold' ? claim.expiresAt : null}::timestamptz)
    ON CONFLICT DO NOTHING`;
  if (inserted === 0) throw new ProblemError('slot_taken');
}

/** Up to three other times near the wanted one: the same day first, then from there on. */
export async function alternatives(
  database: Database,
  loaded: LoadedPractice,
  wanted: WantedTime,
  options: { nowMs: number; conversationId: string | null },
): Promise<Opening[]> {
  const { practice } = loaded;
  const day = localDateOf(wanted.startsAtMs, practice.timeZone);
  const { openings, nearest } = await searchOpenings(
    database,
    loaded,
    {
      visitType: wanted.visitType,
      provider: wanted.provider,
      newPatient: wanted.newPatient,
      birthDate: wanted.birthDate,
      from: day,
      to: day,
      at: wallTimeOf(wanted.startsAtMs, practice.timeZone),
      limit: 3,
    },
    options,
  );
  return [...openings, ...nearest].slice(0, 3).map((slot) => toOpening(practice, slot));
}

function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new ProblemError('internal', { log: `no row behind code ${code}` });
  return id;
}
