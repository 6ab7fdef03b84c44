import { describe, expect, it } from 'vitest';
import { Conversation } from './conversation.ts';

/** A conversation that has come to its read-back: a cleaning on Tuesday, December 8 at 10:00. */
function atReadBack(): Conversation {
  const c = new Conversation();
  c.say('Cleaning on Tuesday December 8 at 10 please, this is Catherine Smith, phone 217-555-0102, born 3/4/1981');
  expect(c.frame.asked).toBe('confirm');
  return c;
}

describe('corrections at the read-back', () => {
  it.each<[string, string]>([
    ['hold on, it has to be the ninth, same time', '2026-12-09T10:00'],
    ['no, the 9th instead', '2026-12-09T10:00'],
    ['make it 1 pm', '2026-12-08T13:00'],
    ['sorry, Wednesday instead', '2026-12-09T10:00'],
    ['a week later please', '2026-12-15T10:00'],
    ['actually 3 in the afternoon on Thursday', '2026-12-10T15:00'],
    ['not at 10, at 11', '2026-12-08T11:00'],
    ['yes, but at 2 instead', '2026-12-08T14:00'],
  ])('%s', (text, start) => {
    const c = atReadBack();
    const words = c.say(text);
    expect(c.frame.chosen?.startsAt.slice(0, 16)).toBe(start);
    expect(words).toMatch(/Is that right\?/);
    expect(c.booked).toHaveLength(0);
    c.say('yes');
    expect(c.booked).toHaveLength(1);
    expect(c.booked[0]?.startsAt.slice(0, 16)).toBe(start);
  });

  it.each<[string, { first?: string; last?: string }]>([
    ["it's Kathryn with a K and a y", { first: 'Kathryn', last: 'Smith' }],
    ['the last name is Smyth', { first: 'Catherine', last: 'Smyth' }],
    ['Smith is spelled S-M-Y-T-H', { first: 'Catherine', last: 'Smyth' }],
    ['First name K-A-T-H-R-Y-N, last name S-M-Y-T-H', { first: 'Kathryn', last: 'Smyth' }],
    ['no, my name is Kathryn Smyth', { first: 'Kathryn', last: 'Smyth' }],
  ])('%s', (text, name) => {
    const c = atReadBack();
    expect(c.say(text)).toContain(`${name.first} ${name.last}`);
    c.say('yes');
    expect(c.booked).toMatchObject([{ patient: name }]);
  });

  it('takes another phone number', () => {
    const c = atReadBack();
    expect(c.say('no, the number is 217-555-0199')).toContain('217-555-0199');
  });

  it('takes another birth date', () => {
    const c = atReadBack();
    c.sayAll('I was born on March 5, 1981 actually', 'yes');
    expect(c.booked).toMatchObject([{ patient: { birthDate: '1981-03-05' } }]);
  });

  it('takes another provider', () => {
    const c = atReadBack();
    expect(c.say('can I have Tom Becker instead?')).toContain('Tom Becker');
  });

  it('takes another kind of visit and looks for the same time', () => {
    const c = atReadBack();
    c.sayAll('sorry, I actually need a filling', 'yes I have been before');
    expect(c.frame.chosen).toMatchObject({ visitType: 'filling', startsAt: '2026-12-08T10:00:00-06:00' });
  });

  it('asks what to change after a bare no', () => {
    const c = atReadBack();
    expect(c.say('no')).toMatch(/what should i change/i);
    expect(c.say('the time, 2 pm would be better')).toContain('2:00 PM');
  });

  it('does not ask again for what it knows', () => {
    const c = atReadBack();
    c.say('the ninth, please');
    expect(c.last).not.toMatch(/name|date of birth|phone number\?/i);
  });

  it('hears a restated time as agreement', () => {
    const c = atReadBack();
    c.say('yes, Tuesday at 10 is perfect');
    expect(c.booked).toHaveLength(1);
  });
});

describe('corrections on the way', () => {
  it('takes a better spelling beside the name', () => {
    const c = new Conversation();
    c.sayAll('cleaning tomorrow at 10', 'Hannah Lindkvist, L-I-N-D-Q-V-I-S-T');
    expect(c.frame.patient).toEqual({ first: 'Hannah', last: 'Lindqvist' });
  });

  it('moves from an afternoon to a morning', () => {
    const c = new Conversation();
    c.sayAll('cleaning next Tuesday afternoon', 'sorry, morning is better');
    expect(c.frame.offers.every((o) => o.startsAt.slice(11, 13) < '12')).toBe(true);
  });

  it('takes the patient back from the child to the caller', () => {
    const c = new Conversation();
    c.sayAll('my son needs a cleaning', 'sorry, it is for myself actually');
    expect(c.frame.forWhom).toBe('self');
  });
});
