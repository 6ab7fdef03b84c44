import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '../env.ts';

/** What a link is for. A link of one purpose opens nothing of another. */
export type LinkPurpose = 'appointment-link' | 'waitlist-link';

/** Signs a link that opens one row until an instant (epoch ms); it names nobody. */
export function signId(purpose: LinkPurpose, id: string, expiresAtMs: number): string {
  const payload = Buffer.alloc(22);
  Buffer.from(id.replaceAll('-', ''), 'hex').copy(payload, 0);
  payload.writeUIntBE(Math.floor(expiresAtMs / 1000), 16, 6);
  return Buffer.concat([payload, signature(purpose, payload)]).toString('base64url');
}

/** The row a link opens, `expired` when its time is over, null when it was not made here or for something else. */
export function readSignedId(purpose: LinkPurpose, token: string, nowMs: number): { id: string } | 'expired' | null {
  if (!/^[A-Za-z0-9_-]{51}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  // The last letter has two bits to spare; only the spelling that was given out counts.
  if (bytes.toString('base64url') !== token) return null;
  const payload = bytes.subarray(0, 22);
  const given = bytes.subarray(22);
  const expected = signature(purpose, payload);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  if (payload.readUIntBE(16, 6) * 1000 < nowMs) return 'expired';
  const hex = payload.subarray(0, 16).toString('hex');
  return { id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') };
}

// 128 bits of HMAC-SHA-256: short enough for a text message, long enough never to be guessed.
function signature(purpose: LinkPurpose, payload: Buffer): Buffer {
  return createHmac('sha256', env().LINK_SECRET).update(purpose).update(payload).digest().subarray(0, 16);
}
