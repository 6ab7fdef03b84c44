/** Crockford's base 32: no I, L, O or U, so that no letter is taken for a digit or another letter. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const appointmentCodeLength = 6;

/**
 * A short code that people can say and type, e.g. `K7M2QX`, from random bytes (at least six; 30 bits are used).
 * Throws `RangeError` when there are fewer.
 */
export function appointmentCodeFrom(randomBytes: Uint8Array): string {
  if (randomBytes.length < appointmentCodeLength) throw new RangeError('an appointment code needs six random bytes');
  return Array.from(randomBytes.subarray(0, appointmentCodeLength), (byte) => alphabet[byte % alphabet.length]).join(
    '',
  );
}

/**
 * The code somebody typed or said, as it is stored: any case, with spaces, dots or hyphens, O for 0, I or L for 1.
 * Undefined when it cannot be a code.
 */
export function normaliseAppointmentCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.,_\p{Pd}#]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const fits = code.length === appointmentCodeLength && [...code].every((character) => alphabet.includes(character));
  return fits ? code : undefined;
}
