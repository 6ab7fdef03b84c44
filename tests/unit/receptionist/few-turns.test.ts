import { describe, expect, it } from 'vitest';
import { Conversation } from './conversation.ts';

/** A caller who answers all that is asked. */
function turnsToBook(first: string, ...answers: readonly string[]): number {
  const c = new Conversation();
  let turns = 0;
  for (const text of [first, ...answers]) {
    turns += 1;
    c.say(text);
    if (c.booked.length > 0) return turns;
  }
  throw new Error(`not booked: ${c.last}`);
}

describe('as few turns as a good receptionist needs', () => {
  it.each<[string, number, readonly string[]]>([
    ['I need a cleaning', 4, ['the first one', 'Nora Quist, June 3, 1980, 217-555-0170', 'yes']],
    ['A first visit please, I am new', 4, ['Tuesday, December 1 at 10', 'Nora Quist, 6/3/1980, 2175550170', 'yes']],
    ['I need a check-up', 5, ['yes', 'any time', 'Nora Quist, 6/3/1980, 2175550170', 'yes']],
    ['cleaning tomorrow at 10', 3, ['Nora Quist, 6/3/1980, 2175550170', 'yes']],
    ['my son needs a check-up', 5, ['the first', 'Theo Quist, 5/19/2018', 'Nora Quist, 217-555-0170', 'yes']],
    ['I lost a filling', 5, ['no pain, no swelling', 'the first', 'Nora Quist, 6/3/1980, 2175550170', 'yes']],
    ['una limpieza por favor', 4, ['la primera', 'Nora Quist, 3 de junio de 1980, 217-555-0170', 'sí']],
  ])('%s: %i', (first, most, answers) => {
    expect(turnsToBook(first, ...answers)).toBeLessThanOrEqual(most);
  });

  it.each([
    'Nora Quist, June 3, 1980, 217-555-0170',
    "It's Nora Quist. I was born June 3, 1980. My phone is 217-555-0170.",
    'nora quist 6/3/1980 phone 217-555-0170',
    '217-555-0170, Nora Quist, born on June 3rd 1980',
    'June 3, 1980; 217-555-0170; Nora Quist',
    'Sure: name Nora Quist, dob 06/03/1980, cell (217) 555-0170 thanks',
    'Nora Quist 😊, 6/3/1980 🎂, 📱 217-555-0170',
    'my name is Nora Quist and my number is 217 555 0170, I was born on the 3rd of June 1980',
  ])('takes name, birth date and phone in any order: %s', (text) => {
    const c = new Conversation();
    c.sayAll('cleaning tomorrow at 10', text);
    expect(c.frame).toMatchObject({
      asked: 'confirm',
      patient: { first: 'Nora', last: 'Quist' },
      birthDate: '1980-06-03',
      phone: '+12175550170',
    });
  });

  it('asks only for what is missing of it', () => {
    const c = new Conversation();
    c.say('cleaning tomorrow at 10');
    expect(c.say('Nora Quist, 217-555-0170')).toMatch(/What is your date of birth\?/);
    const d = new Conversation();
    d.say('cleaning tomorrow at 10, this is Nora Quist');
    expect(d.last).toMatch(/May I have your date of birth and a phone number, please\?/);
  });

  it('offers concrete times at once, and takes another wish in its place', () => {
    const c = new Conversation();
    expect(c.say('I need a cleaning')).toMatch(/or is another day better\?/);
    expect(c.frame.offers).toHaveLength(3);
    expect(c.say('Friday, December 11 at 9')).toMatch(/December 11 at 9:00 AM.*is free/);
  });

  it('asks for a day after the first offers were turned down', () => {
    const c = new Conversation();
    c.say('I need a cleaning');
    expect(c.say('none of these')).toMatch(/Which day and time would suit you better\?/);
  });

  it('offers the second visit that was wished after the first is booked', () => {
    const c = new Conversation();
    c.sayAll('a cleaning and a whitening, I am a patient', 'the first one', 'Nora Quist, 6/3/1980, 2175550170');
    expect(c.say('yes')).toMatch(/You're booked: Whitening.*time for the cleaning as well\?/);
    c.sayAll('yes please', 'Tuesday, December 8 at 3', 'yes');
    expect(c.booked.map((b) => b.visitType)).toEqual(['whitening', 'cleaning']);
  });

  it('offers others at once when the provider asked for does not take the patient', () => {
    const c = new Conversation();
    c.sayAll('I want Dr. Okafor for a check-up', "no, I'm new");
    expect(c.last).toMatch(/takes only children as new patients.*with Dr\. Maya Patel/);
  });

  it.each(['Can my 3 year old see someone for a first visit', 'my 3-year-old needs a first visit'])(
    'sees a child in it: %s',
    (text) => {
      const c = new Conversation();
      c.say(text);
      expect(c.frame.offers[0]?.visitType).toBe('child-visit');
    },
  );

  it('does not ask whether somebody has been here when it decides nothing', () => {
    const c = new Conversation();
    c.sayAll('my crown came off, no pain', 'no swelling');
    expect(c.frame.offers.length).toBeGreaterThan(0);
    expect(c.said).not.toMatch(/been to us/);
  });

  it('reads a spelled name back letter by letter', () => {
    const c = new Conversation();
    const words = c.sayAll(
      'cleaning tomorrow at 10',
      'Hannah Lindkvist, L-I-N-D-Q-V-I-S-T. I was born 4/9/1993, 217-555-0112',
    );
    expect(words).toContain('Hannah Lindqvist (L-I-N-D-Q-V-I-S-T)');
  });
});

describe('the end of a conversation', () => {
  it('is closed after both said goodbye', () => {
    const c = new Conversation();
    c.sayAll('cleaning tomorrow at 10', 'Nora Quist, 6/3/1980, 2175550170', 'yes');
    expect(c.say('thanks, goodbye!')).toMatch(/Goodbye/);
    expect(c.fake.ended).toBe(1);
  });

  it.each(['thank you', "that's all", 'no'])('is left open after less than a goodbye: %s', (text) => {
    const c = new Conversation();
    c.sayAll('where do I park?', text);
    expect(c.fake.ended).toBe(0);
  });

  it('is not closed in an emergency', () => {
    const c = new Conversation();
    c.sayAll('I cannot breathe, my jaw is swollen', 'ok bye');
    expect(c.fake.ended).toBe(0);
    expect(c.last).toMatch(/911|right away/);
  });
});
