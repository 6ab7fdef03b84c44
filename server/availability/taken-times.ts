import type { BusyClaim, InstantWindow } from '#domain/availability.ts';
import type { Database, Transaction } from '../database.ts';

interface ClaimRow {
  provider_code: string | null;
  operatory_code: string | null;
  starts_at: Date;
  ends_at: Date;
  own: boolean;
  expired: boolean;
}

/** Who asks, and what of theirs does not stand in their way. */
export interface Asker {
  /** Epoch ms. */
  readonly nowMs: number;
  /** Whose holds are own; null for nobody's. */
  readonly conversationId: string | null;
  /** The appointment that is to be moved. */
  readonly appointmentId?: string | undefined;
  /** The waitlist offer whose time is to be taken. */
  readonly waitlistOfferId?: string | undefined;
}

/** What is taken in a window; `own` is what the asker has there. */
export interface TakenTimes {
  claims: BusyClaim[];
  own: BusyClaim[];
  /** Whether holds lie there that have run out. They take nothing, but stand in the way of an insert. */
  expired: boolean;
}

/**
 * What is taken in a window: appointments, blocks, and holds that still stand. The range condition uses the GiST index
 * of claims, so the work follows the window, not the history.
 */
export async function takenTimes(
  database: Database | Transaction,
  clinicId: string,
  window: InstantWindow,
  asker: Asker,
): Promise<TakenTimes> {
  const from = new Date(window.fromMs);
  const to = new Date(window.toMs);
  const now = new Date(asker.nowMs);
  const rows = await database.$queryRaw<ClaimRow[]>`
    SELECT p.code AS provider_code, o.code AS operatory_code, c.starts_at, c.ends_at,
      (c.conversation_id IS NOT DISTINCT FROM ${asker.conversationId} AND c.conversation_id IS NOT NULL
        OR c.appointment_id IS NOT DISTINCT FROM ${asker.appointmentId ?? null}::uuid AND c.appointment_id IS NOT NULL
        OR c.waitlist_offer_id IS NOT DISTINCT FROM ${asker.waitlistOfferId ?? null}::uuid
          AND c.waitlist_offer_id IS NOT NULL) AS own,
      (c.expires_at IS NOT NULL AND c.expires_at <= ${now}::timestamptz) AS expired
    FROM claims c
    LEFT JOIN providers p ON p.clinic_id = c.clinic_id AND p.id = c.provider_id
    LEFT JOIN operatories o ON o.clinic_id = c.clinic_id AND o.id = c.operatory_id
    WHERE c.clinic_id = ${clinicId}::uuid
      AND tstzrange(c.starts_at, c.ends_at) && tstzrange(${from}::timestamptz, ${to}::timestamptz)`;
  const taken: TakenTimes = { claims: [], own: [], expired: false };
  for (const row of rows) {
    if (row.expired) {
      taken.expired = true;
      continue;
    }
    (row.own ? taken.own : taken.claims).push({
      providerCode: row.provider_code,
      operatoryCode: row.operatory_code,
      startsAtMs: row.starts_at.getTime(),
      endsAtMs: row.ends_at.getTime(),
    });
  }
  return taken;
}
