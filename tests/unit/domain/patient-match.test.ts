import { describe, expect, it } from 'vitest';
import { findPatient, matchesPatient } from '#domain/patient-match.ts';
import { comparableName, fullName, isSameName } from '#domain/person-names.ts';

describe('names', () => {
  it.each([
    ['José', 'jose'],
    ['O’Neill', "O'Neill"],
    ['O’Neill', 'oneill'],
    ['Anna-Maria', 'Anna  Maria'],
    [' Linda ', 'linda'],
    ['MÜLLER', 'Mu\u0308ller'],
    ['Łukasz', 'lukasz'],
    ['Strauß', 'STRAUSS'],
    ['Ngũgĩ', 'Ngugi'],
    ['Jr.', 'jr'],
  ])('%j and %j are one', (one, other) => expect(isSameName(one, other)).toBe(true));
  it.each([
    ['Ann', 'Anna'],
    ['Maria Luz', 'Marialuz'],
    ['', ''],
    ['李', '王'],
  ])('%j and %j are not', (one, other) => expect(isSameName(one, other)).toBe(false));
  it('keeps other scripts', () => {
    expect(comparableName('Ольга')).toBe('ольга');
    expect(isSameName('李', '李')).toBe(true);
  });
  it('joins first and last', () => expect(fullName({ first: 'Linda ', last: ' Garcia' })).toBe('Linda Garcia'));
});

describe('whose record a booking goes onto', () => {
  const linda = { first: 'Linda', last: 'Garcia', birthDate: '1984-03-12', phone: '+12175550142' };
  it('is the one with the same name, birth date and phone', () => {
    expect(matchesPatient({ ...linda, first: 'LINDA', last: 'García' }, linda)).toBe(true);
  });
  it.each([
    ['another first name', { ...linda, first: 'Lydia' }],
    ['another last name', { ...linda, last: 'Garza' }],
    ['names the wrong way round', { ...linda, first: 'Garcia', last: 'Linda' }],
    ['another birth date', { ...linda, birthDate: '1984-12-03' }],
    ['another phone', { ...linda, phone: '+12175550143' }],
    ['no birth date', { ...linda, birthDate: undefined }],
  ])('is not the one with %s', (_, stated) => expect(matchesPatient(stated, linda)).toBe(false));
  it('is not one without a birth date when one was given', () => {
    expect(matchesPatient(linda, { ...linda, birthDate: null })).toBe(false);
  });
  it('is one by name and phone when neither has a birth date', () => {
    expect(matchesPatient({ ...linda, birthDate: undefined }, { ...linda, birthDate: null })).toBe(true);
  });
  it('tells a family at one phone apart', () => {
    const karen = { id: 1, first: 'Karen', last: 'Brooks', birthDate: '1986-09-30', phone: '+12175550188' };
    const ethan = { id: 2, first: 'Ethan', last: 'Brooks', birthDate: '2018-05-19', phone: '+12175550188' };
    expect(findPatient({ ...ethan }, [karen, ethan])?.id).toBe(2);
    expect(findPatient({ ...ethan, birthDate: karen.birthDate }, [karen, ethan])).toBeUndefined();
  });
  it('is the first of several', () => {
    expect(
      findPatient(linda, [
        { ...linda, id: 1 },
        { ...linda, id: 2 },
      ])?.id,
    ).toBe(1);
  });
});
