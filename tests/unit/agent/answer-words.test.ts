import { describe, expect, it } from 'vitest';
import { answerWordsFor } from '#agent/receptionist/answer-words.ts';
import type { ReviewDetailsRequest } from '#contract/rpc/review-details.ts';
import { demoPractice } from '#tests/factories/practice.ts';
import { Conversation } from '../receptionist/conversation.ts';

const languages = ['en-US', 'es-US'] as const;
const opening = {
  'en-US': 'Cleaning next week, whenever you have time',
  'es-US': 'Una limpieza la próxima semana, cuando tengan',
};
const details = {
  'en-US': 'I am Catherine Smith, phone 217-555-0102, born 3/4/1981',
  'es-US': 'Soy Catherine Smith, teléfono 217-555-0102, nací el 4 de marzo de 1981',
};
const read: ReviewDetailsRequest = {
  v: 1,
  first: 'Catherine',
  last: 'Smith',
  phone: '+12175550102',
  birthDate: '1981-03-04',
};

function atReadBack(locale: (typeof languages)[number]) {
  const c = new Conversation({ locale });
  c.sayAll(details[locale], opening[locale]);
  const [, second] = c.frame.offers;
  if (!second) throw new Error('nothing was offered');
  const words = answerWordsFor(() => locale, demoPractice());
  const said = c.say(words.picked(second));
  expect(c.frame.chosen).toEqual(second);
  expect(c.frame.asked, said).toBe('confirm');
  return { c, words };
}

describe.each(languages)('what a tap says, in %s', (locale) => {
  it('chooses exactly the opening, and books after a yes', () => {
    const { c, words } = atReadBack(locale);
    const chosen = c.frame.chosen;
    c.say(words.right());
    expect(c.booked).toMatchObject([{ startsAt: chosen?.startsAt, provider: chosen?.provider }]);
  });

  it.each([
    ['first name', { first: 'Kathryn' }],
    ['last name', { last: 'Smyth-Jones' }],
    ['phone', { phone: '+12175550199' }],
    ['birth date', { birthDate: '1981-04-05' }],
    ['everything', { first: 'Kathryn', last: 'Smyth', phone: '+12175550199', birthDate: '1981-04-05' }],
  ])('mends the %s, and the rest stays', (_what, change) => {
    const { c, words } = atReadBack(locale);
    const { v: _v, ...before } = read;
    const text = words.mended(read, { outcome: 'mended', ...before, ...change });
    c.say(text ?? 'nothing to say');
    expect(c.booked).toEqual([]);
    c.say(words.right());
    expect(c.booked).toMatchObject([{ patient: { ...before, ...change } }]);
  });

  it('says nothing of what has not changed', () => {
    const words = answerWordsFor(() => locale, demoPractice());
    const { v: _v, ...before } = read;
    expect(words.mended(read, { outcome: 'mended', ...before })).toBeNull();
  });
});

it('mends a child’s name, not the parent’s', () => {
  const c = new Conversation();
  c.sayAll(
    'I need a check-up for my son Tom Berg, born May 19, 2018, next week, whenever you have time',
    'the first one',
    'I am Ann Berg, phone 217-555-0111',
  );
  expect(c.frame.asked, c.last).toBe('confirm');
  const words = answerWordsFor(() => 'en-US', demoPractice());
  const before = { first: 'Tom', last: 'Berg', phone: '+12175550111', birthDate: '2018-05-19' };
  const text = words.mended(
    { v: 1, ...before },
    { outcome: 'mended', ...before, first: 'Thomas', birthDate: '2018-05-20' },
  );
  c.sayAll(text ?? '', words.right());
  expect(c.booked).toMatchObject([
    { patient: { first: 'Thomas', last: 'Berg', birthDate: '2018-05-20', guardian: 'Ann Berg' } },
  ]);
});

it('is asked for by the built-in receptionist with what it reads back', () => {
  const c = new Conversation();
  c.sayAll(details['en-US'], opening['en-US'], 'the first one');
  expect(c.notes.filter(({ readBack }) => readBack)).toHaveLength(1);
  expect(c.notes.some(({ birthDate }) => birthDate === '1981-03-04')).toBe(true);
});
