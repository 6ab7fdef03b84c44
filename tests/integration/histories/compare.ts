import { replay } from './replay.ts';
import { replayWaitlist } from './replay-waitlist.ts';
import type { StoredRows } from './stored-rows.ts';

/**
 * Replays the audit and lays it beside the tables. Returns one line for each thing that is not as it should be:
 * a row too many, a row missing, a row that differs, or what the audit tells that must never have happened.
 */
export function compareWithAudit(stored: StoredRows): string[] {
  const told = replay(stored.audit);
  const waitlist = replayWaitlist(stored.audit);
  return [
    ...told.problems,
    ...waitlist.problems,
    ...differences('appointment', told.appointments, stored.appointments),
    ...differences('claim', told.claims, stored.claims),
    ...differences('place on the waitlist', waitlist.entries, stored.entries),
    ...differences('offer', waitlist.offers, stored.offers),
  ];
}

function differences<Row extends { id: string }>(
  what: string,
  expected: ReadonlyMap<string, Row>,
  rows: readonly Row[],
): string[] {
  const lines: string[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const wanted = expected.get(row.id);
    if (!wanted) lines.push(`${what} ${row.id} is in the table, not in the audit: ${inOrder(row)}`);
    else if (inOrder(wanted) !== inOrder(row)) {
      lines.push(`${what} ${row.id}: the audit has ${inOrder(wanted)}, the table ${inOrder(row)}`);
    }
    if (seen.has(row.id)) lines.push(`${what} ${row.id} is in the table twice`);
    seen.add(row.id);
  }
  for (const [id, wanted] of expected) {
    if (!seen.has(id)) lines.push(`${what} ${id} is in the audit, not in the table: ${inOrder(wanted)}`);
  }
  return lines;
}

function inOrder(row: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
}
