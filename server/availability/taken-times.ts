import type { BusyClaim, InstantWindow } from '#domain/availability.ts';
import type { Database, Transaction } from '../database.ts';

interface ClaimRow {
  provider_code: string | null;
  operatory_code: string | null;
  starts_at: Date;
  ends_at: Date;
  own: boolean;
}

/** What is taken in a window; `own` is what the asking conversation itself holds. */
export interface TakenTimes {
  claims: BusyClaim[];
  own: BusyClaim[];
}

/**
 * What is taken in a window: appointments, blocks, and holds that still stand. The range condition uses the GiST index
 * of claims, so the work follows the window, not the history.
 * @param context `conversationId` is whose holds count as own; null for nobody's
 */
export async function takenTimes(
  database: Database | Transaction,
  clinicId: string,
  window: InstantWindow,
  context: { nowMs: number; conversationId: string | null },
): Promise<TakenTimes> {
  const from = new Date(window.fromMs);
  const to = new Date(window.toMs);
  const now = new Date(context.nowMs);
  const rows = await database.$queryRaw<ClaimRow[]>`
    SELECT p.code AS provider_code, o.code AS operatory_code, c.starts_at, c.ends_at,
      (c.kind = 'hold' AND c.conversation_id IS NOT DISTINCT FROM ${context.conversationId}) AS own
    FROM claims c
    LEFT JOIN providers p ON p.id = c.provider_id
    LEFT JOIN operatories o ON o.id = c.operatory_id
    WHERE c.clinic_id = ${clinicId}::uuid
      AND tstzrange(c.starts_at, c.ends_at) && tstzrange(${from}::timestamptz, ${to}::timestamptz)
      AND (c.expires_at IS NULL OR c.expires_at > ${now}::timestamptz)`;
  const claim = (row: ClaimRow): BusyClaim => ({
    providerCode: row.provider_code,
    operatoryCode: row.operatory_code,
    startsAtMs: row.starts_at.getTime(),
    endsAtMs: row.ends_at.getTime(),
  });
  return { claims: rows.filter(({ own }) => !own).map(claim), own: rows.filter(({ own }) => own).map(claim) };
}
