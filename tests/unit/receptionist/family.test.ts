import { describe, expect, it } from 'vitest';
import { toolNames } from '#agent/receptionist/tool-contract/names.ts';
import { Conversation } from './conversation.ts';

const three = 'Karen Brown 9/30/1986, Ethan Brown May 19, 2018, Mia Brown June 1, 2020, 217-555-0188';

describe('several who come together', () => {
  it('books a mother and two children one after another, all read back, all or nothing', () => {
    const c = new Conversation();
    expect(c.say('cleanings for my two kids and me please')).toMatch(
      /everybody's full name and date of birth, and a phone/,
    );
    expect(c.say(three)).toMatch(/side by side, at the same time, or one after another\?/);
    c.sayAll('one after another', 'Saturday, December 12');
    const readBack = c.say('the first one');
    for (const part of ['Karen Brown', 'Ethan Brown', 'Mia Brown', 'Saturday, December 12', '217-555-0188'])
      expect(readBack).toContain(part);
    expect(readBack).toMatch(/Karen Brown comes along as the parent/);
    expect(c.fake.families).toEqual([]);
    expect(c.say('yes')).toMatch(/You're all booked/);
    expect(c.fake.families).toMatchObject([
      {
        arrangement: 'one_after_another',
        visits: [
          { visitType: 'cleaning', patient: { first: 'Karen' } },
          { visitType: 'child-visit', patient: { first: 'Ethan', guardian: 'Karen Brown', phone: '+12175550188' } },
          { visitType: 'child-visit', patient: { first: 'Mia', guardian: 'Karen Brown' } },
        ],
      },
    ]);
    expect(c.fake.standing()).toHaveLength(3);
  });

  it.each<[string, number | null]>([
    ['my wife and I both need cleanings', 2],
    ["I'd like to bring my kids in for cleanings", null],
    ['both my kids need cleanings', 2],
    ['cleanings for my son and my daughter', 2],
    ['we need cleanings, the three of us', 3],
    ['my husband, my two daughters and me need cleanings', 4],
    ['a cleaning for me and one for my husband', 2],
    ['necesitamos limpieza mis dos hijos y yo', 3],
    ['limpieza para mi esposa y para mí', 2],
  ])('counts who comes: %s', (text, size) => {
    const c = new Conversation();
    c.say(text);
    expect(c.frame.task).toBe('family');
    expect(c.frame.family?.size).toBe(size);
  });

  it.each(['my wife and I just moved here and I need a cleaning', 'my son needs a cleaning', 'do you see kids?'])(
    'is not begun by: %s',
    (text) => {
      const c = new Conversation();
      c.say(text);
      expect(c.frame.task).not.toBe('family');
    },
  );

  it('asks how many, what for, and for each one who is missing', () => {
    const c = new Conversation();
    expect(c.say('Can I book for my whole family?')).toMatch(/How many of you/);
    expect(c.say('four of us')).toMatch(/What would you like to come in for\?/);
    c.say('cleanings');
    expect(c.say("I'm Tom Lee, 1/2/1980, my wife is Ann, 3/4/1982")).toMatch(/full name and date of birth/);
    c.say('Max 5/5/2015');
    c.sayAll('Mia, 6/6/2017', '217-555-0111');
    expect(c.frame.family?.members.map((m) => `${m.first} ${m.last}`)).toEqual([
      'Tom Lee',
      'Ann Lee',
      'Max Lee',
      'Mia Lee',
    ]);
    expect(c.last).toMatch(/one after another\?/);
  });

  it('gives each their own kind of visit', () => {
    const c = new Conversation();
    c.sayAll(
      'a cleaning for my husband Arun and me and a check-up for our daughter Mira, all at the same time, December 8 at 2 pm',
      'yes, all of us',
    );
    c.say('Mira Shah, October 5, 2017; Arun Shah, February 20, 1983; Priya Shah, June 14, 1985; 217-555-0191');
    c.say('yes');
    const [family] = c.fake.families;
    expect(family?.arrangement).toBe('side_by_side');
    expect(Object.fromEntries(family?.visits.map((v) => [v.patient.first, v.visitType]) ?? [])).toEqual({
      Arun: 'cleaning',
      Priya: 'cleaning',
      Mira: 'child-visit',
    });
  });

  it('says so when all cannot come at the same time, and offers one after another', () => {
    const c = new Conversation();
    c.sayAll(
      'both my kids need their cleanings',
      'Max Lee, May 5, 2015 and Mia Lee, June 6, 2017',
      'Ann Lee, 217-555-0111',
      'side by side',
    );
    expect(c.last).toMatch(/can't fit all of you in at the same time, but one after another/);
    expect(c.frame.offers.length).toBeGreaterThan(0);
  });

  it('takes another day at the read-back', () => {
    const c = new Conversation();
    c.sayAll('cleanings for my two kids and me', three, 'one after another', 'Wednesday, December 2', 'the first one');
    c.say('no, Tuesday the 8th would be better');
    expect(c.last).toMatch(/Tuesday, December 8/);
    expect(c.fake.families).toEqual([]);
  });

  it('is honest when a time goes before the yes', () => {
    const c = new Conversation();
    c.sayAll('cleanings for my two kids and me', three, 'one after another', 'Saturday, December 12', 'the first one');
    c.take('okafor', 'OP3', '2026-12-12 09:00', 240);
    const words = c.say('yes');
    expect(words).toMatch(/just taken/);
    expect(words).not.toMatch(/booked/);
    expect(c.fake.standing()).toEqual([]);
  });

  it('hands over when more come than fit one booking', () => {
    const c = new Conversation();
    expect(c.say('seven of us need cleanings')).toMatch(/up to five people at once/);
    c.say('Ann Lee, 217-555-0111');
    expect(c.followUps).toMatchObject([{ kind: 'callback', first: 'Ann' }]);
  });

  it('books in Spanish', () => {
    const c = new Conversation();
    c.sayAll(
      'mis dos hijos y yo necesitamos limpieza',
      'Ana Ruiz 2 de noviembre de 1975, Luis Ruiz 5 de mayo de 2015, Eva Ruiz 6 de junio de 2018, 217-555-0177',
      'uno después de otro',
      'el sábado 12 de diciembre',
      'la primera',
    );
    expect(c.last).toMatch(/¿Es correcto\?/);
    expect(c.say('sí')).toMatch(/Sus citas están reservadas/);
    expect(c.calls.filter((call) => call.name === toolNames.bookFamily)).toHaveLength(1);
  });
});
