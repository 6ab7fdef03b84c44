import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '../env.ts';

const daysAfterVisit = 30;

/** The path of an appointment's own page: `/a/TOKEN`. */
export function linkPath(appointment: { id: string; endsAt: Date }): string {
  return `/a/${signLink(appointment.id, appointment.endsAt.getTime() + daysAfterVisit * 86_400_000)}`;
}

/** Signs a link that opens one appointment until an instant (epoch ms); it names nobody. */
export function signLink(appointmentId: string, expiresAtMs: number): string {
  const payload = Buffer.alloc(22);
  Buffer.from(appointmentId.replaceAll('-', ''), 'hex').copy(payload, 0);
  payload.writeUIntBE(Math.floor(expiresAtMs / 1000), 16, 6);
  return Buffer.concat([payload, signature(payload)]).toString('base64url');
}

/** The appointment a link opens, `expired` when its time is over, null when it was not made here. */
export function readLink(token: string, nowMs: number): { appointmentId: string } | 'expired' | null {
  if (!/^[A-Za-z0-9_-]{51}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  // The last letter has two bits to spare; only the spelling that was given out counts.
  if (bytes.toString('base64url') !== token) return null;
  const payload = bytes.subarray(0, 22);
  const given = bytes.subarray(22);
  const expected = signature(payload);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  if (payload.readUIntBE(16, 6) * 1000 < nowMs) return 'expired';
  const hex = payload.subarray(0, 16).toString('hex');
  return { appointmentId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') };
}

// 128 bits of HMAC-SHA-256: short enough for a text message, long enough never to be guessed.
function signature(payload: Buffer): Buffer {
  return createHmac('sha256', env().LINK_SECRET).update('appointment-link').update(payload).digest().subarray(0, 16);
}
