import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** A new conversation id, 130 random bits; it is also the room's name, so nobody may guess it. */
export function newConversationId(): string {
  return `conv_${randomLetters()}`;
}

/** A new identity for one token, 130 random bits: nobody may guess it, nor tell from it who holds it. */
export function newSeatIdentity(kind: 'patient' | 'staff'): string {
  return `${kind === 'patient' ? 'visitor' : 'staff'}-${randomLetters()}`;
}

function randomLetters(): string {
  return Array.from(randomBytes(26), (byte) => alphabet[byte % 32]).join('');
}

/** The secret a visitor's cookie carries, 256 random bits. */
export function newVisitorSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares two secrets in constant time, whatever their lengths. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(a), digest(b));
}
