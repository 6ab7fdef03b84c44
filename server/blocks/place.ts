import { randomUUID } from 'node:crypto';
import type { Block, BlockInput } from '#contract/http/blocks.ts';
import { zonedIso } from '#domain/clinic-time.ts';
import { lockDays } from '../claims/lock-days.ts';
import { releaseHolds } from '../claims/release-holds.ts';
import { type LoadedPractice, loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase, type Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { once } from '../idempotency/once.ts';
import { auditActor, type StaffPrincipal } from '../identity/principal.ts';
import { blockConflicts } from './block-conflicts.ts';
import { blockSpan, daysOf } from './block-span.ts';

/**
 * Takes time out of the calendar: time off, a meeting, a room that is closed. It takes all that was asked for or
 * nothing.
 * @throws ProblemError `time_occupied` naming what stands there, `invalid_request` for times that cannot be and codes
 *   the practice does not have, `idempotency_key_reused`
 */
export async function placeBlock(
  principal: StaffPrincipal,
  input: BlockInput,
  idempotencyKey: string,
): Promise<{ block: Block; replayed: boolean }> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const { clinicId, userId } = principal;
  const loaded = await loadPractice(database, clinicId);
  const { result, replayed } = await once(
    database,
    { clinicId, scope: `blocks.create:${userId}`, key: idempotencyKey, body: input, now: new Date(nowMs) },
    (tx) => storeBlock(tx, loaded, principal, input, nowMs),
  );
  return { block: result, replayed };
}

async function storeBlock(
  tx: Transaction,
  loaded: LoadedPractice,
  principal: StaffPrincipal,
  input: BlockInput,
  nowMs: number,
): Promise<Block> {
  const { clinicId, practice } = loaded;
  const { timeZone } = practice;
  const span = blockSpan(input, { timeZone, nowMs });
  const providers = input.everybody
    ? practice.providers.map(({ code }) => code)
    : input.provider
      ? [input.provider]
      : [];
  const providerIds = providers.map((code) => known(loaded.providerIds, 'provider', code));
  const operatoryId = input.operatory ? known(loaded.operatoryIds, 'operatory', input.operatory) : null;
  await lockDays(tx, loaded, daysOf(span, timeZone));
  const expiredWithin = { fromMs: span.startsAtMs, toMs: span.endsAtMs };
  await releaseHolds(tx, { expiredWithin }, { clinicId, principal, at: new Date(nowMs), reason: 'expired' });
  const conflicts = await blockConflicts(tx, clinicId, { providerIds, operatoryId, span, timeZone });
  if (conflicts.length > 0) throw new ProblemError('time_occupied', { conflicts });
  const block: Block = {
    id: randomUUID(),
    startsAt: zonedIso(span.startsAtMs, timeZone),
    endsAt: zonedIso(span.endsAtMs, timeZone),
    providers,
    operatory: input.operatory ?? null,
    reason: input.reason ?? null,
  };
  await insertClaims(tx, { block, principal, providerIds, operatoryId, span, at: new Date(nowMs) });
  return block;
}

/** One claim for each provider (or one for the room alone), each with its audit row, in one statement. */
async function insertClaims(
  tx: Transaction,
  wanted: {
    block: Block;
    principal: StaffPrincipal;
    providerIds: readonly string[];
    operatoryId: string | null;
    span: { startsAtMs: number; endsAtMs: number };
    at: Date;
  },
): Promise<void> {
  const { block, principal, operatoryId, span, at } = wanted;
  const { clinicId } = principal;
  const { actorKind, actorId } = auditActor(principal);
  // An empty word stands for nobody: arrays of parameters carry no nulls.
  const takers = wanted.providerIds.length > 0 ? wanted.providerIds : [''];
  const [counts] = await tx.$queryRaw<{ placed: number }[]>`
    WITH placed AS (
      INSERT INTO claims (id, clinic_id, kind, provider_id, operatory_id, starts_at, ends_at, block_id, reason, created_at)
      SELECT gen_random_uuid(), ${clinicId}::uuid, 'block', nullif(taker, '')::uuid, ${operatoryId}::uuid,
        ${new Date(span.startsAtMs)}::timestamptz, ${new Date(span.endsAtMs)}::timestamptz, ${block.id}::uuid,
        ${block.reason}, ${at}::timestamptz
      FROM unnest(${takers}::text[]) AS taker
      ON CONFLICT DO NOTHING
      RETURNING id, provider_id, operatory_id
    ), audit AS (
      INSERT INTO audit_entries (id, clinic_id, at, actor_kind, actor_id, action, entity, entity_id, data)
      SELECT gen_random_uuid(), ${clinicId}::uuid, ${at}::timestamptz, ${actorKind}, ${actorId}, 'block.placed', 'claim',
        placed.id, jsonb_build_object('blockId', ${block.id}::text, 'provider', p.code, 'operatory', o.code,
          'startsAt', ${new Date(span.startsAtMs).toISOString()}::text,
          'endsAt', ${new Date(span.endsAtMs).toISOString()}::text)
      FROM placed
      LEFT JOIN providers p ON p.clinic_id = ${clinicId}::uuid AND p.id = placed.provider_id
      LEFT JOIN operatories o ON o.clinic_id = ${clinicId}::uuid AND o.id = placed.operatory_id
    )
    SELECT count(*)::int AS placed FROM placed`;
  // Whoever comes by the day's lock has been seen above; the constraints have the last word all the same.
  if (counts?.placed !== takers.length) throw new ProblemError('time_occupied', { conflicts: [] });
}

function known(ids: ReadonlyMap<string, string>, path: 'provider' | 'operatory', code: string): string {
  const id = ids.get(code);
  if (!id) throw new ProblemError('invalid_request', { fields: [{ path, message: 'is not one of this practice' }] });
  return id;
}
