import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '../env.ts';
import { ProblemError } from '../errors/problem-error.ts';

/** The last row of a page: lists are ordered by an instant (epoch ms) and, where that is the same, by id. */
export interface PageEnd {
  readonly atMs: number;
  /** A UUID. */
  readonly id: string;
}

/** Bytes of the instant, of the id, and of the signature. */
const [atBytes, idBytes, signedBytes] = [8, 16, 12];
/** The range of a JavaScript date, so that every instant is a positive number. */
const earliestMs = -8.64e15;

/**
 * Writes where a page ended.
 * @param list what the cursor is good for: whose list and in which order, e.g. `CLINIC:appointments:asc`
 */
export function writeCursor(list: string, { atMs, id }: PageEnd): string {
  const payload = Buffer.alloc(atBytes + idBytes);
  payload.writeBigUInt64BE(BigInt(atMs) - BigInt(earliestMs));
  Buffer.from(id.replaceAll('-', ''), 'hex').copy(payload, atBytes);
  return Buffer.concat([payload, signature(list, payload)]).toString('base64url');
}

/**
 * Reads a cursor of this very list.
 * @throws ProblemError `invalid_request` for anything else: a cursor of another practice, of the other order, or none
 */
export function readCursor(list: string, cursor: string): PageEnd {
  const bytes = Buffer.from(cursor, 'base64url');
  const payload = bytes.subarray(0, atBytes + idBytes);
  const given = bytes.subarray(atBytes + idBytes);
  if (
    bytes.toString('base64url') !== cursor ||
    given.length !== signedBytes ||
    !timingSafeEqual(given, signature(list, payload))
  ) {
    throw new ProblemError('invalid_request', { fields: [{ path: 'cursor', message: 'is not one of this list' }] });
  }
  const id = payload.subarray(atBytes).toString('hex');
  return {
    atMs: Number(payload.readBigUInt64BE() + BigInt(earliestMs)),
    id: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
  };
}

function signature(list: string, payload: Buffer): Buffer {
  const hmac = createHmac('sha256', env().LINK_SECRET).update('page-cursor\0').update(`${list}\0`);
  return hmac.update(payload).digest().subarray(0, signedBytes);
}
