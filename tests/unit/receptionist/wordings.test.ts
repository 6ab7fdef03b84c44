import { describe, expect, it } from 'vitest';
import { Conversation } from './conversation.ts';

const contact = 'Nora Quist, June 3, 1980, 217-555-0170';

/** At the read-back of a cleaning on Tuesday, December 8 at 10:00 for Catherine Smith. */
function atReadBack(): Conversation {
  const c = new Conversation();
  c.sayAll('Cleaning on Tuesday December 8 at 10 please', 'Catherine Smith, 3/4/1981, 217-555-0102');
  return c;
}

describe('a choice among offers, in many words', () => {
  // Monday, November 30, Tuesday, December 1 and Wednesday, December 2, each at 8:00.
  it.each<[string, number]>([
    ['the first one', 0],
    ['1', 0],
    ["let's do Monday", 0],
    ['The Monday one works', 0],
    ['the 30th', 0],
    ['the soonest one', 0],
    ['whichever is easiest', 0],
    ['any time works', 0],
    ['Yes the second works for me', 1],
    ['the seocnd one', 1],
    ['the middle one', 1],
    ["I'll take Tuesday", 1],
    ['the 1st of December', 1],
    ['8 am on tuesday', 1],
    ["let's go with the second option", 1],
    ['third one please', 2],
    ['how about Wednesday?', 2],
    ['can I have the Wednesday one?', 2],
    ['the later one', 2],
    ['la última por favor', 2],
  ])('%s', (text, place) => {
    const c = new Conversation();
    c.say('I would like a cleaning next week');
    const wanted = c.frame.offers[place]?.startsAt;
    c.say(text);
    expect(c.frame.chosen?.startsAt).toBe(wanted);
  });
});

describe('a day and time, in many words', () => {
  it.each<[string, string]>([
    ['a week from tomorrow at 10', '2026-12-01T10:00'],
    ['first thing Tuesday', '2026-11-24T08:00'],
    ['the last appointment on Thursday, December 3', '2026-12-03T18:00'],
    ['quarter to eleven tomorrow', '2026-11-24T10:45'],
    ['December 8, 10 in the morning', '2026-12-08T10:00'],
    ['Can you do Tuesday the 8th at 1?', '2026-12-08T13:00'],
    ['do you have anything at 3 on December 9?', '2026-12-09T15:00'],
    ['Wed 9 Dec 15:00', '2026-12-09T15:00'],
    ['my neighbor drives me at half past eight, so December 8 at nine', '2026-12-08T09:00'],
  ])('%s', (text, start) => {
    const c = new Conversation();
    c.sayAll('I need a cleaning', text);
    expect(c.frame.chosen?.startsAt.slice(0, 16)).toBe(start);
  });
});

describe('corrections at the read-back, in many words', () => {
  it.each<[string, string]>([
    ['oh wait, I meant the 10th', '2026-12-10T10:00'],
    ['not 10, 11', '2026-12-08T11:00'],
    ['an hour later please', '2026-12-08T11:00'],
    ['could it be half an hour earlier?', '2026-12-08T09:30'],
    ['the day after would be better', '2026-12-09T10:00'],
    ['change the time to 2', '2026-12-08T14:00'],
    ['almost, 10:15', '2026-12-08T10:15'],
    ['could it be Tom instead? Same time', '2026-12-08T10:00'],
    ['Do you have Wednesday December 9 at 2 pm?', '2026-12-09T14:00'],
  ])('%s', (text, start) => {
    const c = atReadBack();
    c.say(text);
    expect(c.frame.chosen?.startsAt.slice(0, 16)).toBe(start);
    expect(c.booked).toEqual([]);
    expect(c.frame.asked).toBe('confirm');
  });

  it('changes the provider alone', () => {
    const c = atReadBack();
    expect(c.say('could it be Tom instead? Same time')).toMatch(/December 8 at 10:00 AM with Tom Becker/);
  });

  it.each<[string, string, string]>([
    ['Catherine with a K', 'Katherine', 'Smith'],
    ["it's Kathryn with a K and a y", 'Kathryn', 'Smith'],
    ['Smith with a y: S-M-Y-T-H', 'Catherine', 'Smyth'],
    ["that's Smythe, not Smith", 'Catherine', 'Smythe'],
    ['no, Kathy Smith', 'Kathy', 'Smith'],
    ['the name is wrong, it is Katrin Schmidt', 'Katrin', 'Schmidt'],
  ])('%s', (text, first, last) => {
    const c = atReadBack();
    expect(c.say(text)).toContain(`${first} ${last}`);
    expect(c.booked).toEqual([]);
  });

  it('takes the name of the caller for the patient when the read-back had somebody else', () => {
    const c = new Conversation();
    c.sayAll(
      'This is Linda Grant. A cleaning for my daughter Anna tomorrow at 10',
      'Anna Grant 3/12/1984 217-555-0142',
    );
    c.say('No, the name is Linda Grant');
    expect(c.frame.forWhom).toBe('self');
    expect(c.frame.patient).toEqual({ first: 'Linda', last: 'Grant' });
  });
});

describe('agreement', () => {
  it.each([
    ...[
      'yes',
      'yep',
      'correct',
      'looks good',
      'go ahead',
      'book it',
      'y',
      '👍',
      'sí',
      'perfecto',
      'it is',
      'that is me',
    ],
    ...[
      'please book that',
      'fine by me',
      'yes, thank you',
      'Yes. And what should I bring?',
      'mhm yes',
      'no, that is right',
    ],
  ])('books: %s', (text) => {
    const c = new Conversation();
    c.sayAll('cleaning on Tuesday December 8 at 10', contact, text);
    expect(c.booked).toHaveLength(1);
  });

  it.each([
    ...['not quite', 'wait', 'hmm let me think', 'I have to ask my husband', 'yes, but wait', 'yes if it is free'],
    ...[
      'is that the only time?',
      'sure, no, in that case not',
      'great question, who is Rosa?',
      'who is it with?',
      'no thanks',
    ],
  ])('does not book: %s', (text) => {
    const c = new Conversation();
    c.sayAll('cleaning on Tuesday December 8 at 10', contact, text);
    expect(c.booked).toEqual([]);
  });
});

describe('who comes, and who is only spoken of', () => {
  it('leaves out people who are only mentioned', () => {
    const c = new Conversation();
    c.say(
      'My daughter Anna was just here, she is 24, and said mom, when were your teeth cleaned; this is Linda Grant and I might come on Wednesday, December 2 at nine in the morning for a cleaning',
    );
    expect(c.frame.forWhom).toBe('self');
    expect(c.frame.patient).toEqual({ first: 'Linda', last: 'Grant' });
    expect(c.frame.chosen?.startsAt).toBe('2026-12-02T09:00:00-06:00');
  });

  it('books for a wife, a husband, a mother', () => {
    for (const who of ['wife', 'husband', 'mother']) {
      const c = new Conversation();
      c.say(`I'd like to book a cleaning for my ${who}, December 8 at 10`);
      expect(c.last).toContain(`your ${who}'s full name, date of birth`);
      c.sayAll('Ann Lee, 3/4/1952, 217-555-0111', 'yes');
      expect(c.booked).toMatchObject([{ patient: { first: 'Ann', last: 'Lee' } }]);
    }
  });

  it('puts the next visit beside the last when asked to', () => {
    const c = new Conversation();
    c.sayAll('cleaning tomorrow at 10', contact, 'yes', 'and one for my wife right after, same thing', 'at 11');
    expect(c.frame.chosen?.startsAt).toBe('2026-11-24T11:00:00-06:00');
  });
});

describe('a no', () => {
  it.each(['no', 'no thanks', 'nothing else, thank you', 'no, that is all'])('ends it: %s', (text) => {
    const c = new Conversation();
    c.sayAll('where do I park?', text);
    expect(c.last).toMatch(/Goodbye/);
  });

  it('that brings something else does not', () => {
    const c = new Conversation();
    c.sayAll('where do I park?', 'no, I need a cleaning');
    expect(c.frame.task).toBe('booking');
  });
});

describe('questions on the way', () => {
  it.each<[string, RegExp]>([
    ['will it hurt?', /don't have that information/],
    ['how long does it take?', /45 minutes/],
    ['do you take Humana?', /I don't know whether/],
  ])('leave the booking as it is: %s', (text, answer) => {
    const c = new Conversation();
    c.say('cleaning on Tuesday December 8 at 10');
    expect(c.say(text)).toMatch(answer);
    c.sayAll(contact, 'yes');
    expect(c.booked).toMatchObject([{ visitType: 'cleaning' }]);
  });

  it('understands a question by the one before', () => {
    const c = new Conversation();
    c.say('How much is a cleaning?');
    expect(c.say('and a crown?')).toMatch(/Crown preparation starts from 1,200 dollars/);
    c.say('Are you open on Saturdays?');
    expect(c.say('how long on Thursdays?')).toMatch(/7:00 PM/);
    c.say('I would like a cleaning on Friday, December 4 at 9');
    expect(c.frame.chosen?.visitType).toBe('cleaning');
  });

  it('says first what stands in the way of the day', () => {
    const c = new Conversation();
    const words = c.say('A check-up on November 20 please');
    expect(words).toMatch(/already passed.*been to us before\?/);
    expect(c.say('yes')).not.toMatch(/already passed/);
    expect(c.frame.offers.length).toBeGreaterThan(0);
  });

  it('tells the code of the appointment it made', () => {
    const c = new Conversation();
    c.sayAll('cleaning on Tuesday December 8 at 10', contact, 'yes');
    expect(c.say('what is my confirmation code?')).toMatch(/The code of your appointment is T3ST01/);
  });

  it('does not take the late for a wish to book', () => {
    const c = new Conversation();
    expect(c.say("I'm running 10 minutes late for my appointment")).toMatch(/more than 15 minutes late/);
    expect(c.frame.task).toBe('none');
  });
});

describe('misunderstandings without end', () => {
  it('gives the telephone to somebody who wants no person, instead of the same question again', () => {
    const c = new Conversation();
    c.sayAll('I need a filling', 'blorb', 'flim', 'zzz');
    expect(c.last).toMatch(/person from our team/);
    c.sayAll('no', 'blorb', 'flim');
    expect(c.say('zzz')).toMatch(/\(555\) 123-4567/);
    expect(c.frame.task).toBe('none');
  });
});

describe('an emergency that is over', () => {
  it.each([
    'false alarm, I can breathe fine',
    'no, that was last year, it is long healed',
    "I'm back from the hospital",
  ])('leads back: %s', (text) => {
    const c = new Conversation();
    c.sayAll('I have chest pain', text);
    expect(c.frame.emergency).toBe(false);
    c.say('I need a cleaning');
    expect(c.frame.task).toBe('booking');
  });

  it('lasts through everything else, with one follow-up until the phone is known', () => {
    const c = new Conversation();
    c.say('my jaw is swollen and it is getting hard to breathe');
    for (const text of ['my name is Dan Rosen', 'a cleaning', 'tomorrow at 10?', 'please', 'where are you?'])
      expect(c.say(text)).toMatch(/911/);
    expect(c.followUps).toHaveLength(1);
    c.sayAll('217-555-0131', 'my phone is 217-555-0131');
    expect(c.followUps).toHaveLength(2);
    expect(c.followUps.at(-1)).toMatchObject({ kind: 'emergency', phone: '+12175550131' });
    expect(c.booked).toEqual([]);
  });
});
