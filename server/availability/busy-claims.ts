import type { BusyClaim } from '#domain/availability.ts';
import { type Database, Prisma, type Transaction } from '../database.ts';

interface ClaimRow {
  provider_code: string | null;
  operatory_code: string | null;
  starts_at: Date;
  ends_at: Date;
}

/**
 * What is taken between two instants: appointments, blocks, and other conversations' holds that still stand. The
 * range condition uses the GiST index of claims, so the work follows the window, not the history.
 */
export async function busyClaims(
  database: Database | Transaction,
  options: { clinicId: string; fromMs: number; toMs: number; nowMs: number; ownConversationId?: string },
): Promise<BusyClaim[]> {
  const { clinicId, ownConversationId } = options;
  const from = new Date(options.fromMs);
  const to = new Date(options.toMs);
  const now = new Date(options.nowMs);
  const notOwnHold = ownConversationId
    ? Prisma.sql`AND NOT (c.kind = 'hold' AND c.conversation_id = ${ownConversationId})`
    : Prisma.empty;
  const rows = await database.$queryRaw<ClaimRow[]>`
    SELECT p.code AS provider_code, o.code AS operatory_code, c.starts_at, c.ends_at
    FROM claims c
    LEFT JOIN providers p ON p.id = c.provider_id
    LEFT JOIN operatories o ON o.id = c.operatory_id
    WHERE c.clinic_id = ${clinicId}::uuid
      AND tstzrange(c.starts_at, c.ends_at) && tstzrange(${from}::timestamptz, ${to}::timestamptz)
      AND (c.expires_at IS NULL OR c.expires_at > ${now}::timestamptz)
      ${notOwnHold}`;
  return rows.map((row) => ({
    providerCode: row.provider_code,
    operatoryCode: row.operatory_code,
    startsAtMs: row.starts_at.getTime(),
    endsAtMs: row.ends_at.getTime(),
  }));
}
