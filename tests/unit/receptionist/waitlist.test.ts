import { describe, expect, it } from 'vitest';
import { toolNames } from '#agent/receptionist/tool-contract/names.ts';
import { Conversation } from './conversation.ts';
import { cleaning, noraSays } from './people-on-record.ts';

const proved = `${noraSays}, code K7M2QX`;

describe('the waitlist', () => {
  it.each([
    'call me if something earlier opens up',
    'please let me know if anything earlier comes up',
    'put me on the waitlist',
  ])('is for an earlier time after a booking: %s', (text) => {
    const c = new Conversation();
    c.sayAll('cleaning on December 15 at 10', `${noraSays}, 217-555-0170`, 'yes');
    expect(c.say(text)).toMatch(/You're on the waitlist: as soon as an earlier time for your cleaning/);
    expect(c.fake.waitlist).toHaveLength(1);
    expect(c.fake.waitlist[0]?.appointmentId).toBeTruthy();
    expect(c.followUps).toEqual([]);
  });

  it('comes with the yes to the read-back, after the booking', () => {
    const c = new Conversation();
    c.sayAll('cleaning on December 15 at 10', `${noraSays}, 217-555-0170`);
    const words = c.say('yes, and let me know if anything earlier comes up');
    expect(words).toMatch(/You're booked.*You're on the waitlist/);
    expect(c.booked).toHaveLength(1);
    expect(c.fake.waitlist).toHaveLength(1);
  });

  it('does not take the booking back when the waitlist cannot be reached', () => {
    const c = new Conversation({ answers: { [toolNames.joinWaitlist]: [{ outcome: 'failed', next: '' }] } });
    c.sayAll('cleaning on December 15 at 10', `${noraSays}, 217-555-0170`);
    const words = c.say('yes, and let me know if anything earlier comes up');
    expect(words).toMatch(/You're booked.*the rest didn't work/);
    expect(words).not.toMatch(/nothing has been booked|on the waitlist/);
  });

  it('is for a visit when nothing fits', () => {
    const c = new Conversation();
    c.sayAll('cleaning on Thanksgiving', 'can you put me on a waitlist?');
    expect(c.last).toMatch(/full name, date of birth and a phone number/);
    expect(c.say(`${noraSays}, 217-555-0170`)).toMatch(/You're on the waitlist for a cleaning/);
    expect(c.fake.waitlist).toMatchObject([
      { visitType: 'cleaning', from: '2026-11-26', patient: { first: 'Nora', phone: '+12175550170' } },
    ]);
  });

  it('takes days and times', () => {
    const c = new Conversation();
    c.sayAll('put me on the waitlist for a cleaning next week in the morning', `${noraSays}, 217-555-0170`);
    expect(c.fake.waitlist).toMatchObject([{ from: '2026-11-30', to: '2026-12-06', before: '12:00' }]);
  });

  it('is for an older appointment only after a proof', () => {
    const c = new Conversation({ given: [cleaning] });
    c.say('I have a cleaning on December 1 but please call me if something earlier opens up, mornings only');
    expect(c.fake.waitlist).toEqual([]);
    c.say(proved);
    expect(c.fake.waitlist).toMatchObject([{ before: '12:00' }]);
    expect(c.fake.waitlist[0]?.from).toBeUndefined();
  });
});

describe('an earlier time that is kept', () => {
  const offered = { ...cleaning, offer: '2026-11-24 08:00' };

  it.each(['I got a message that an earlier time is free', 'You texted me that an earlier cleaning has come free'])(
    'is told and taken: %s',
    (text) => {
      const c = new Conversation({ given: [offered] });
      c.say(text);
      expect(c.say(proved)).toMatch(/Tuesday, November 24 at 8:00 AM.*kept for you until 10:00 AM.*instead\?/);
      expect(c.fake.standing()).toMatchObject([{ start: '2026-12-01T10:00' }]);
      expect(c.say('yes please')).toMatch(/It's moved: your cleaning is now on Tuesday, November 24 at 8:00 AM/);
      expect(c.fake.standing()).toMatchObject([{ start: '2026-11-24T08:00' }]);
    },
  );

  it('is told to a caller who asks for the time, and declined', () => {
    const c = new Conversation({ given: [offered] });
    c.sayAll('when is my appointment?', proved);
    const words = c.say('no thanks, I keep mine');
    expect(words).toMatch(/stays as it is.*December 1 at 10:00 AM/);
    expect(c.calls.at(-1)).toMatchObject({ name: toolNames.answerWaitlistOffer, arguments: { accept: false } });
    expect(c.fake.standing()).toMatchObject([{ start: '2026-12-01T10:00' }]);
  });

  it('is not pressed on somebody who cancels', () => {
    const c = new Conversation({ given: [offered] });
    expect(c.sayAll('cancel my cleaning', proved)).toMatch(/Shall I cancel it\?/);
  });

  it('is honest when it has run out', () => {
    const c = new Conversation({
      given: [offered],
      answers: { [toolNames.answerWaitlistOffer]: [{ outcome: 'offer_expired', next: '' }] },
    });
    c.sayAll('when is my appointment?', proved);
    expect(c.say('yes')).toMatch(/no longer free.*stays as it is/);
  });
});
