import type { BlockConflict } from '#contract/http/blocks.ts';
import { zonedIso } from '#domain/clinic-time.ts';
import type { Transaction } from '../database.ts';
import type { BlockSpan } from './block-span.ts';

/** Enough to see what is in the way; a provider's whole month is not listed. */
const mostConflicts = 50;

interface ConflictRow {
  kind: 'appointment' | 'hold' | 'block';
  starts_at: Date;
  expires_at: Date | null;
  block_id: string | null;
  appointment_id: string | null;
  code: string | null;
}

/**
 * What is claimed of some providers or an operatory in a span, the earliest first, 50 at most. Holds that have run out
 * must be gone already.
 */
export async function blockConflicts(
  tx: Transaction,
  clinicId: string,
  wanted: { providerIds: readonly string[]; operatoryId: string | null; span: BlockSpan; timeZone: string },
): Promise<BlockConflict[]> {
  const { span, timeZone } = wanted;
  const rows = await tx.$queryRaw<ConflictRow[]>`
    SELECT c.kind::text AS kind, coalesce(a.starts_at, c.starts_at) AS starts_at, c.expires_at, c.block_id,
      c.appointment_id, a.code
    FROM claims c
    LEFT JOIN appointments a ON a.clinic_id = c.clinic_id AND a.id = c.appointment_id
    WHERE c.clinic_id = ${clinicId}::uuid
      AND (c.provider_id = ANY(${wanted.providerIds}::uuid[]) OR c.operatory_id = ${wanted.operatoryId}::uuid)
      AND tstzrange(c.starts_at, c.ends_at)
        && tstzrange(${new Date(span.startsAtMs)}::timestamptz, ${new Date(span.endsAtMs)}::timestamptz)
    ORDER BY c.starts_at, c.id
    LIMIT ${mostConflicts}`;
  const conflicts = rows.map((row) => toConflict(row, timeZone));
  // A block of everybody has a claim for each provider.
  const known = new Set<string>();
  return conflicts.filter((conflict) => {
    if (conflict.kind !== 'block') return true;
    const first = !known.has(conflict.blockId);
    known.add(conflict.blockId);
    return first;
  });
}

function toConflict(row: ConflictRow, timeZone: string): BlockConflict {
  const startsAt = zonedIso(row.starts_at.getTime(), timeZone);
  if (row.appointment_id && row.code) {
    return { kind: 'appointment', appointmentId: row.appointment_id, code: row.code, startsAt };
  }
  if (row.block_id) return { kind: 'block', blockId: row.block_id, startsAt };
  const expiresAt = zonedIso((row.expires_at ?? row.starts_at).getTime(), timeZone);
  return { kind: 'hold', startsAt, expiresAt };
}
