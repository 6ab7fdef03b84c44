import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs } from '#domain/clinic-time/calendar.ts';
import {
  afterWrongTry,
  maxWrongTries,
  normaliseOneTimeCode,
  oneTimeCodeExpiresMs,
  onlyPersonCalled,
  recentSinceMs,
} from '#domain/verification.ts';
import { verificationMessage } from '#domain/verification-words.ts';
import { wordsFor } from '#locales/words-for.ts';

describe('a one-time code as people write it', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123-456', '123456'],
    ['123\u2013456', '123456'],
    ['1.2.3.4.5.6', '123456'],
    ['#012345', '012345'],
    ['１２３４５６', '123456'],
    ['12345', undefined],
    ['1234567', undefined],
    ['12345a', undefined],
    ['-1e5', undefined],
    ['', undefined],
    ['१२३४५६', undefined],
  ])('%j is %j', (typed, expected) => {
    expect(normaliseOneTimeCode(typed)).toBe(expected);
  });

  it('is six digits or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        expect(normaliseOneTimeCode(typed) ?? '000000').toMatch(/^[0-9]{6}$/);
      }),
    );
  });
});

describe('the person who is meant', () => {
  const linda = { id: 1, first: 'Linda', last: 'García' };
  const marcus = { id: 2, first: 'Marcus', last: 'Webb' };

  it('is the one of that name, however it is written', () => {
    expect(onlyPersonCalled({ first: 'LINDA', last: 'Garcia' }, [marcus, linda])).toBe(linda);
    expect(onlyPersonCalled({ first: 'Lind', last: 'Garcia' }, [marcus, linda])).toBeUndefined();
    expect(onlyPersonCalled({ first: 'Garcia', last: 'Linda' }, [marcus, linda])).toBeUndefined();
  });

  it('is nobody when several are called so', () => {
    expect(onlyPersonCalled({ first: 'Linda', last: 'Garcia' }, [linda, { ...linda, id: 3 }])).toBeUndefined();
    expect(onlyPersonCalled({ first: 'Linda', last: 'Garcia' }, [])).toBeUndefined();
  });
});

describe('limits', () => {
  it('lock with the fifth wrong try', () => {
    const tries = Array.from({ length: maxWrongTries }, (_, before) => afterWrongTry(before));
    expect(tries.map(({ locked }) => locked)).toEqual([false, false, false, false, true]);
    expect(tries.at(-1)?.wrongTries).toBe(5);
  });

  it('let a code run ten minutes, and an appointment be recent for thirty days', () => {
    expect(oneTimeCodeExpiresMs(0)).toBe(600_000);
    expect(recentSinceMs(100 * dayMs)).toBe(70 * dayMs);
  });
});

describe('the message with the code', () => {
  const facts = {
    patientFirst: 'Linda',
    clinicName: 'Bright Smile',
    phone: '(555) 123-4567',
    code: '012345',
    minutes: 10,
  };

  it('begins with it, says how long it is good, and whom to call if it was not they who asked', () => {
    const text = verificationMessage(facts, wordsFor('en-US'));
    expect(text).toMatch(/^012345 is your code for Bright Smile, Linda\. It is good for 10 minutes\./);
    expect(text).toContain('(555) 123-4567');
    expect(text.length).toBeLessThanOrEqual(306); // two text messages
  });

  it('speaks Spanish', () => {
    const text = verificationMessage(facts, wordsFor('es-US'));
    expect(text).toMatch(/^012345 es su código de Bright Smile, Linda\. Vale 10 minutos\./);
    expect(text.length).toBeLessThanOrEqual(306);
  });
});
