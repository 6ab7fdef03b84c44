import type pg from 'pg';

interface Broken {
  id: string;
  /** Until when the rule holds, where it ends with an instant of the practice's clock. */
  until?: Date;
}

/** What must hold at every moment, each as a query for rows that break it; none leans on a constraint of the schema. */
const always: Record<string, string> = {
  'two claims take one provider or operatory at once': `
    SELECT a.id, b.id AS other FROM claims a JOIN claims b
      ON a.id < b.id AND a.clinic_id = b.clinic_id
      AND (a.provider_id = b.provider_id OR a.operatory_id = b.operatory_id)
      AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
    WHERE a.clinic_id = $1`,
  'an appointment that keeps its time has not exactly one claim with its buffers': `
    SELECT a.id FROM appointments a
    JOIN visit_types v ON v.id = a.visit_type_id
    LEFT JOIN claims c ON c.appointment_id = a.id
    WHERE a.clinic_id = $1 AND a.status NOT IN ('cancelled', 'declined')
    GROUP BY a.id, v.id
    HAVING count(c.id) <> 1 OR NOT bool_and(
      c.kind = 'appointment' AND c.provider_id = a.provider_id AND c.operatory_id = a.operatory_id
      AND c.visit_type_id = a.visit_type_id
      AND c.starts_at = a.starts_at - make_interval(mins => v.buffer_before_minutes)
      AND c.ends_at = a.ends_at + make_interval(mins => v.buffer_after_minutes)
      AND a.ends_at = a.starts_at + make_interval(mins => v.minutes))`,
  'an appointment that gave its time up still has a claim': `
    SELECT a.id FROM appointments a JOIN claims c ON c.appointment_id = a.id
    WHERE a.clinic_id = $1 AND a.status IN ('cancelled', 'declined')`,
  'a conversation holds times that it did not ask for together': `
    SELECT conversation_id AS id FROM claims
    WHERE clinic_id = $1 AND kind = 'hold' AND conversation_id IS NOT NULL
    GROUP BY conversation_id HAVING count(*) > 5 OR min(expires_at) <> max(expires_at)`,
  'an open offer has no hold of its own time': `
    SELECT o.id, o.expires_at AS until FROM waitlist_offers o
    JOIN waitlist_entries e ON e.id = o.entry_id
    JOIN visit_types v ON v.id = e.visit_type_id
    LEFT JOIN claims c ON c.waitlist_offer_id = o.id AND c.kind = 'hold'
      AND c.provider_id = o.provider_id AND c.operatory_id = o.operatory_id
      AND c.starts_at = o.starts_at - make_interval(mins => v.buffer_before_minutes)
      AND c.ends_at = o.ends_at + make_interval(mins => v.buffer_after_minutes)
      AND c.expires_at = o.expires_at
    WHERE o.clinic_id = $1 AND o.status = 'open' AND c.id IS NULL`,
  'an open offer is of a place that was not offered anything': `
    SELECT o.id, o.expires_at AS until FROM waitlist_offers o JOIN waitlist_entries e ON e.id = o.entry_id
    WHERE o.clinic_id = $1 AND o.status = 'open' AND e.status <> 'offered'`,
  'a place on the waitlist is offered something, and there is no offer': `
    SELECT e.id FROM waitlist_entries e
    WHERE e.clinic_id = $1 AND e.status = 'offered'
      AND NOT EXISTS (SELECT FROM waitlist_offers o WHERE o.entry_id = e.id AND o.status = 'open')`,
  'a place on the waitlist led to a booking, and there is none': `
    SELECT e.id FROM waitlist_entries e
    WHERE e.clinic_id = $1 AND e.status = 'booked' AND (e.appointment_id IS NULL
      OR NOT EXISTS (SELECT FROM waitlist_offers o WHERE o.entry_id = e.id AND o.status = 'accepted'))`,
  'an offer that is over still has a hold': `
    SELECT o.id FROM waitlist_offers o JOIN claims c ON c.waitlist_offer_id = o.id
    WHERE o.clinic_id = $1 AND o.status <> 'open'`,
  'some visits of a family are there, and not all': `
    SELECT family_id AS id FROM appointments WHERE clinic_id = $1 AND family_id IS NOT NULL
    GROUP BY family_id HAVING count(*) NOT BETWEEN 2 AND 5 OR min(created_at) <> max(created_at)`,
  'one patient has two records': `
    SELECT min(id::text) AS id FROM patients
    WHERE clinic_id = $1 GROUP BY lower(first), lower(last), birth_date, phone HAVING count(*) > 1`,
};

/** What must hold besides when all is quiet, everything has run out, and the sweep has come by. */
const whenQuiet: Record<string, string> = {
  'a hold is still there': `SELECT id FROM claims WHERE clinic_id = $1 AND kind = 'hold'`,
  'an offer is still open': `SELECT id FROM waitlist_offers WHERE clinic_id = $1 AND status = 'open'`,
  'somebody waits for a better time than that of an appointment that is over': `
    SELECT e.id FROM waitlist_entries e JOIN appointments a ON a.id = e.appointment_id
    WHERE e.clinic_id = $1 AND e.status IN ('waiting', 'offered')
      AND a.status IN ('cancelled', 'declined', 'completed')`,
};

/**
 * One line for each row that breaks a rule; empty when all hold.
 * @param clock reads the practice's clock, epoch ms
 */
export async function brokenInvariants(
  client: pg.Client,
  clinicId: string,
  clock: () => number,
  when: 'any time' | 'quiet' = 'any time',
): Promise<string[]> {
  const lines: string[] = [];
  for (const [rule, query] of Object.entries(when === 'quiet' ? { ...always, ...whenQuiet } : always)) {
    const { rows } = await client.query<Broken>(query, [clinicId]);
    // Read after the rows: what had not run out by now had not for anybody when they were read.
    const nowMs = clock();
    const broken = rows.filter(({ until }) => until === undefined || until.getTime() > nowMs);
    for (const row of broken.slice(0, 5)) lines.push(`${rule}: ${JSON.stringify(row)}`);
  }
  return lines;
}
