import { createHmac } from 'node:crypto';
import { oneTimeCodeLength } from '#domain/verification.ts';
import { env } from '../env.ts';

/**
 * The digits of a stored one-time code. They follow from its id and the server's secret, so that neither the database
 * nor a copy of it holds a code that anybody could use.
 */
export function oneTimeCodeDigits(id: string): string {
  const digest = createHmac('sha256', env().LINK_SECRET).update('one-time-code\0').update(id).digest();
  // 48 bits over a million: no digit is likelier than another by more than one in two hundred million.
  return String(digest.readUIntBE(0, 6) % 10 ** oneTimeCodeLength).padStart(oneTimeCodeLength, '0');
}
