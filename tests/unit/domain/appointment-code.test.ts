import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appointmentCodeFrom, normaliseAppointmentCode } from '#domain/appointment-code.ts';

const bytes = fc.uint8Array({ minLength: 6, maxLength: 16 });

describe('appointment codes', () => {
  it('are six characters without letters that look like others', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        expect(appointmentCodeFrom(random)).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
      }),
    );
  });
  it('use every character equally often', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) {
      const first = appointmentCodeFrom(new Uint8Array(6).fill(byte)).charAt(0);
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    expect(counts.size).toBe(32);
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });
  it('differ when any byte differs in its last five bits', () => {
    const one = appointmentCodeFrom(new Uint8Array([1, 2, 3, 4, 5, 6]));
    expect(appointmentCodeFrom(new Uint8Array([1, 2, 3, 4, 5, 7]))).not.toBe(one);
    expect(appointmentCodeFrom(new Uint8Array([0, 2, 3, 4, 5, 6]))).not.toBe(one);
  });
  it('need six bytes', () => {
    expect(() => appointmentCodeFrom(new Uint8Array(5))).toThrow(RangeError);
  });

  it('are understood as typed', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = appointmentCodeFrom(random);
        expect(normaliseAppointmentCode(code)).toBe(code);
        expect(normaliseAppointmentCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code);
        expect(normaliseAppointmentCode([...code].join(' '))).toBe(code);
        expect(normaliseAppointmentCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
      }),
    );
    expect(normaliseAppointmentCode('#k7m2qx')).toBe('K7M2QX');
    expect(normaliseAppointmentCode('Ｋ７Ｍ２ＱＸ')).toBe('K7M2QX');
    expect(normaliseAppointmentCode('k7m–2qi')).toBe('K7M2Q1');
  });
  it.each(['', 'K7M2Q', 'K7M2QXX', 'K7M2Q!', 'K7M2QU', 'K7M2QÉ'])('%j is no code', (typed) => {
    expect(normaliseAppointmentCode(typed)).toBeUndefined();
  });
});
