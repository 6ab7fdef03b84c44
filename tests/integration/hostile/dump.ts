import type { Database } from '#server/database.ts';

export type Row = Readonly<Record<string, unknown>>;
/** Every row of every table, by table and by what tells a row from the others. */
export type Dump = ReadonlyMap<string, ReadonlyMap<string, Row>>;

/** One row that is there, gone, or another than before. */
export interface Change {
  readonly table: string;
  readonly what: 'added' | 'removed' | 'changed';
  /** As it was, for what was there; as it is, for what is new. */
  readonly row: Row;
}

/** Tables that grow with every request by design: who did what, answers kept for repeats, counts. */
const bookkeeping = new Set(['audit_entries', 'idempotency_keys', 'rate_limits', '_prisma_migrations']);

/** Reads the whole database. */
export async function readDump(database: Database): Promise<Dump> {
  const tables = await database.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`;
  const dump = new Map<string, ReadonlyMap<string, Row>>();
  for (const { name } of tables) {
    if (bookkeeping.has(name)) continue;
    const rows = await database.$queryRawUnsafe<{ row: Row }[]>(`SELECT to_jsonb(t) AS row FROM "${name}" t`);
    dump.set(name, new Map(rows.map(({ row }) => [keyOf(name, row), row])));
  }
  return dump;
}

export function changesBetween(before: Dump, after: Dump): Change[] {
  const changes: Change[] = [];
  for (const [table, rows] of before) {
    const now = after.get(table);
    for (const [key, row] of rows) {
      const other = now?.get(key);
      if (!other) changes.push({ table, what: 'removed', row });
      else if (JSON.stringify(other) !== JSON.stringify(row)) changes.push({ table, what: 'changed', row });
    }
    for (const [key, row] of now ?? []) if (!rows.has(key)) changes.push({ table, what: 'added', row });
  }
  return changes;
}

function keyOf(table: string, row: Row): string {
  if (table === 'messages') return `${row.conversation_id} ${row.id}`;
  return typeof row.id === 'string' ? row.id : JSON.stringify(row);
}
