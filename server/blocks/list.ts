import type { Block, BlockList, BlockListQuery } from '#contract/http/blocks.ts';
import { dayBoundsMs, localDateOf, zonedIso } from '#domain/clinic-time.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase, Prisma } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { readCursor, writeCursor } from '../http/page-cursor.ts';
import type { StaffPrincipal } from '../identity/principal.ts';

interface BlockRow {
  block_id: string;
  starts_at: Date;
  ends_at: Date;
  reason: string | null;
  operatory: string | null;
  providers: string[];
}

/**
 * The practice's blocks that touch some local days, by start.
 * @throws ProblemError `invalid_request` for a cursor that is not of this list, or a range that ends before it begins
 */
export async function listBlocks(principal: StaffPrincipal, query: BlockListQuery): Promise<BlockList> {
  const database = getDatabase();
  const { clinicId } = principal;
  const { practice } = await loadPractice(database, clinicId);
  const { timeZone } = practice;
  const list = `${clinicId}:blocks`;
  const after = query.cursor === undefined ? undefined : readCursor(list, query.cursor);
  const { provider = null, operatory = null, limit } = query;
  const rows = await database.$queryRaw<BlockRow[]>`
    SELECT c.block_id, c.starts_at, c.ends_at, min(c.reason) AS reason, min(o.code) AS operatory,
      coalesce(array_agg(p.code ORDER BY p.rank, p.code) FILTER (WHERE p.code IS NOT NULL), '{}') AS providers
    FROM claims c
    LEFT JOIN providers p ON p.clinic_id = c.clinic_id AND p.id = c.provider_id
    LEFT JOIN operatories o ON o.clinic_id = c.clinic_id AND o.id = c.operatory_id
    WHERE c.clinic_id = ${clinicId}::uuid AND c.kind = 'block' AND tstzrange(c.starts_at, c.ends_at) && ${range(query, timeZone)}
      ${after ? Prisma.sql`AND (c.starts_at, c.block_id) > (${new Date(after.atMs)}::timestamptz, ${after.id}::uuid)` : Prisma.empty}
    GROUP BY c.block_id, c.starts_at, c.ends_at
    HAVING (${provider}::text IS NULL OR bool_or(p.code = ${provider})) AND (${operatory}::text IS NULL OR bool_or(o.code = ${operatory}))
    ORDER BY c.starts_at, c.block_id
    LIMIT ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    timeZone,
    blocks: page.map((row) => toBlock(row, timeZone)),
    nextCursor:
      last && rows.length > limit ? writeCursor(list, { atMs: last.starts_at.getTime(), id: last.block_id }) : null,
  };
}

function range({ from, to }: BlockListQuery, timeZone: string): Prisma.Sql {
  const first = from ?? (to === undefined ? localDateOf(serverClock().nowMs(), timeZone) : undefined);
  if (first !== undefined && to !== undefined && to < first) {
    throw new ProblemError('invalid_request', { fields: [{ path: 'to', message: 'must not be before from' }] });
  }
  const start = first === undefined ? null : new Date(dayBoundsMs(first, timeZone).startMs);
  const end = to === undefined ? null : new Date(dayBoundsMs(to, timeZone).endMs);
  return Prisma.sql`tstzrange(${start}::timestamptz, ${end}::timestamptz)`;
}

function toBlock(row: BlockRow, timeZone: string): Block {
  return {
    id: row.block_id,
    startsAt: zonedIso(row.starts_at.getTime(), timeZone),
    endsAt: zonedIso(row.ends_at.getTime(), timeZone),
    providers: row.providers,
    operatory: row.operatory,
    reason: row.reason,
  };
}
