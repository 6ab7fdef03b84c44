import { describe, expect, it } from 'vitest';
import { toolNames } from '#agent/receptionist/tool-contract/names.ts';
import { Conversation } from './conversation.ts';

const contact = ['Nora Quist', 'June 3, 1980', '217-555-0170'] as const;

describe('when the wish cannot be had', () => {
  it('says plainly that a time is taken and offers the same morning', () => {
    const c = new Conversation({ busy: [['martinez', 'HYG1', '2026-12-07 10:00', 55]] });
    const words = c.say('Can Rosa clean my teeth on Monday, December 7 at 10 am?');
    expect(words).toMatch(/10:00 AM on Monday, December 7 is not free/);
    expect(c.frame.offers.some((o) => o.startsAt.slice(0, 13) <= '2026-12-07T11')).toBe(true);
    expect(c.frame.offers.every((o) => o.provider === 'martinez')).toBe(true);
    expect(c.say('who has it?')).toMatch(/can't say anything about other people's appointments/);
    c.sayAll('11 am then', ...contact, 'yes');
    expect(c.booked).toMatchObject([{ startsAt: '2026-12-07T11:00:00-06:00' }]);
  });

  it('says why again when the same time is asked for again', () => {
    const c = new Conversation({ busy: [['martinez', 'HYG1', '2026-12-07 10:00', 55]] });
    c.say('cleaning with Rosa on Monday, December 7 at 10');
    expect(c.say('10 am please')).toMatch(/is not free/);
    expect(c.frame.misses).toBe(0);
  });

  it('knows closures and offers the day after at the same time', () => {
    const c = new Conversation();
    const words = c.say('I am off the day after Thanksgiving. Could I have a cleaning then, around ten?');
    expect(words).toMatch(/closed on Friday, November 27 \(Thanksgiving\)/);
    expect(words).toContain('Saturday, November 28 at 10:00 AM');
  });

  it('says when a provider is away and stays with them', () => {
    const c = new Conversation();
    c.say('A check-up with Dr. Patel on Wednesday, December 2 in the morning, please. I am a patient already.');
    expect(c.last).toMatch(/Dr\. Maya Patel isn't in on Wednesday, December 2/);
    expect(c.frame.offers.every((o) => o.provider === 'patel')).toBe(true);
    c.say("I'd rather wait for her. Thursday the 3rd works, around half past ten");
    expect(c.frame.chosen).toMatchObject({ provider: 'patel', startsAt: '2026-12-03T10:30:00-06:00' });
  });

  it('offers somebody else when a provider does not take the patient', () => {
    const c = new Conversation();
    const words = c.say("I'm new and would like to see Dr. Okafor on Tuesday");
    expect(words).toMatch(/Dr\. Amara Okafor takes only children as new patients/);
    expect(c.frame.offers.length).toBeGreaterThan(0);
    expect(c.frame.chosen).toBeNull();
  });

  it.each<[string, RegExp]>([
    ['cleaning on November 20 at 10', /has already passed/],
    ['cleaning on Sunday', /closed on Sunday, November 29/],
    ['cleaning today at 9:15', /too soon/],
    ['cleaning on December 7, 2027', /up to 180 days ahead/],
    ['cleaning on Friday, December 4 at 5 pm', /don't have 5:00 PM/],
  ])('%s', (text, why) => {
    const c = new Conversation();
    const words = c.say(text);
    expect(words).toMatch(why);
    expect(c.frame.offers.length).toBeGreaterThan(0);
  });

  it('offers others after a refusal, then asks', () => {
    const c = new Conversation();
    c.say('I would like a cleaning next week');
    const first = c.frame.offers.map((o) => o.startsAt);
    c.say('neither works for me');
    expect(c.frame.offers.some((o) => first.includes(o.startsAt))).toBe(false);
    expect(c.say('no')).toMatch(/which day and time/i);
    expect(c.say('Friday, December 11 at noon')).toMatch(/December 11 at 12:00 PM/);
  });

  it.each(['anything later?', 'do you have something earlier?'])('moves the offers: %s', (text) => {
    const c = new Conversation();
    c.say('I would like a cleaning on Tuesday, December 1 after 10 and before 3');
    const before = c.frame.offers.map((o) => o.startsAt).sort();
    c.say(text);
    const after = c.frame.offers.map((o) => o.startsAt).sort();
    expect(after.length).toBeGreaterThan(0);
    const [edge] = text.includes('later') ? before.slice(-1) : before;
    expect(after.every((s) => (text.includes('later') ? s > `${edge}` : s < `${edge}`))).toBe(true);
  });

  it('is honest about a slot that goes between offer and pick', () => {
    const c = new Conversation();
    c.say('cleaning on Saturday, November 28 in the morning');
    c.take('becker', 'HYG2', '2026-11-28 08:00', 240);
    const words = c.say('the first one');
    expect(words).toMatch(/somebody has just taken that time/);
    expect(c.frame.chosen).toBeNull();
  });

  it('is honest about a slot that goes between read-back and yes', () => {
    const c = new Conversation();
    c.sayAll('cleaning tomorrow at 10', ...contact);
    c.take('martinez', 'HYG1', '2026-11-24 10:00', 55);
    const words = c.say('yes');
    expect(words).toMatch(/somebody has just taken that time/);
    expect(words).not.toMatch(/booked/);
    expect(c.booked).toHaveLength(0);
    c.sayAll('the first one', 'yes');
    expect(c.booked).toHaveLength(1);
  });

  it('holds again when the hold has run out', () => {
    const c = new Conversation();
    c.sayAll('cleaning tomorrow at 10', 'Nora Quist', 'June 3, 1980');
    c.nowMs += 10 * 60_000;
    c.sayAll('217-555-0170', 'yes');
    expect(c.holds).toHaveLength(2);
    expect(c.booked).toHaveLength(1);
  });

  it('says so when the calendar cannot be reached, and tries again when asked', () => {
    const c = new Conversation({ answers: { [toolNames.findOpenings]: [{ outcome: 'failed', next: '' }] } });
    const words = c.say('cleaning tomorrow at 10');
    expect(words).toMatch(/can't reach our calendar/);
    expect(words).toMatch(/nothing has been booked/);
    c.say('please try again');
    expect(c.frame.chosen?.startsAt).toBe('2026-11-24T10:00:00-06:00');
  });

  it('says so when a booking fails, and books once when it works again', () => {
    const c = new Conversation({ answers: { [toolNames.bookAppointment]: [{ outcome: 'failed', next: '' }] } });
    c.sayAll('cleaning tomorrow at 10', ...contact);
    expect(c.say('yes')).toMatch(/nothing has been booked/);
    c.say('yes, try again');
    expect(c.booked).toHaveLength(1);
  });

  it('begins with a first visit when the details fit no record', () => {
    const c = new Conversation({
      answers: { [toolNames.bookAppointment]: [{ outcome: 'not_bookable', reason: 'known_patients_only', next: '' }] },
    });
    c.sayAll('check-up on Tuesday, December 1 at 10', 'yes', ...contact);
    expect(c.say('yes')).toMatch(/first visit/);
    expect(c.frame.chosen?.visitType ?? c.frame.offers[0]?.visitType).toBe('new-patient-exam');
  });

  it('asks again for a field the practice does not take', () => {
    const c = new Conversation({
      answers: {
        [toolNames.bookAppointment]: [
          { outcome: 'invalid', fields: [{ path: 'patient.phone', message: '' }], next: '' },
        ],
      },
    });
    c.sayAll('cleaning tomorrow at 10', ...contact);
    expect(c.say('yes')).toMatch(/phone number/);
    c.sayAll('217-555-0188', 'yes');
    expect(c.booked).toMatchObject([{ patient: { phone: '+12175550188' } }]);
  });
});
