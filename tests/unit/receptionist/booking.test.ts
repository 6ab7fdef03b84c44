import { describe, expect, it } from 'vitest';
import { toolNames } from '#agent/receptionist/tool-contract/names.ts';
import { Conversation } from './conversation.ts';

/** The facts every caller of these conversations gives when asked. */
const contact = ['Nora Quist', 'June 3, 1980', '217-555-0170'] as const;

describe('booking in English', () => {
  it('books a first visit, one question after the other', () => {
    const c = new Conversation();
    const first = c.say('Hello, we are new in town and I would like to come in for a first visit.');
    expect(first).toMatch(/Would one of these suit you, or is another day better\?/);
    const offer = c.say('Tuesday, December 1');
    expect(offer).toContain('Tuesday, December 1');
    expect(offer).toContain('Dr. Maya Patel');
    expect(c.say('at ten please')).toMatch(/full name, date of birth and a phone number/i);
    expect(c.say('Nora Quist')).toMatch(/date of birth and a phone number/i);
    expect(c.say('June 3, 1980')).toMatch(/phone/i);
    const readBack = c.say('217-555-0170');
    for (const part of ['Tuesday, December 1', '10:00 AM', 'Dr. Maya Patel', 'Nora Quist', '217-555-0170']) {
      expect(readBack).toContain(part);
    }
    expect(c.booked).toHaveLength(0);
    const done = c.say('yes, that is right');
    expect(done).toContain('photo ID');
    expect(c.booked).toMatchObject([
      {
        visitType: 'new-patient-exam',
        provider: 'patel',
        startsAt: '2026-12-01T10:00:00-06:00',
        patient: { first: 'Nora', last: 'Quist', birthDate: '1980-06-03', phone: '+12175550170' },
      },
    ]);
  });

  it('takes everything from one message and reads back at once', () => {
    const c = new Conversation();
    const answer = c.say(
      'Nora Quist here, born June 3, 1980, 217-555-0170. I am already a patient and would like a cleaning with Tom Becker on Tuesday, December 8 at 2 pm.',
    );
    expect(answer).toContain('Tuesday, December 8 at 2:00 PM with Tom Becker');
    c.say("yes, that's it");
    expect(c.booked).toMatchObject([{ provider: 'becker', startsAt: '2026-12-08T14:00:00-06:00' }]);
  });

  it('takes a name out of the middle of a list', () => {
    const c = new Conversation();
    expect(c.say('Cleaning, tomorrow 10am, Nora Quist, 6/3/1980, 2175550170')).toContain('Nora Quist');
    c.say('yes');
    expect(c.booked).toHaveLength(1);
  });

  it('books from one-word answers', () => {
    const c = new Conversation();
    c.sayAll('appointment', 'checkup', 'yes', 'asap', 'first', 'Ann', 'Lee', '1/2/1990', '2175550171', 'ok');
    expect(c.booked).toMatchObject([{ visitType: 'checkup', patient: { first: 'Ann', last: 'Lee' } }]);
  });

  it('understands spoken wording', () => {
    const c = new Conversation();
    c.sayAll(
      "yeah um hi i'd like to schedule a cleaning for next tuesday at ten thirty in the morning",
      'john smith',
      'may fifth nineteen eighty five',
      'two one seven five five five oh one two oh',
      "yes that's right",
    );
    expect(c.booked).toMatchObject([
      {
        startsAt: '2026-12-01T10:30:00-06:00',
        patient: { first: 'John', last: 'Smith', birthDate: '1985-05-05', phone: '+12175550120' },
      },
    ]);
  });

  it('understands typing errors', () => {
    const c = new Conversation();
    c.sayAll('i wanna bok an apointment for clening on wensday at 10 oclok', ...contact, 'yess');
    expect(c.booked).toMatchObject([{ visitType: 'cleaning', startsAt: '2026-11-25T10:00:00-06:00' }]);
  });

  it('takes a button of the page', () => {
    const c = new Conversation();
    c.sayAll('I would like a cleaning next week', 'Tuesday, December 1 at 10:00 AM with Rosa Martinez');
    expect(c.holds).toMatchObject([{ provider: 'martinez', startsAt: '2026-12-01T10:00:00-06:00' }]);
  });

  it.each([
    ['the second one', 1],
    ['the later one', 2],
    ['the earliest', 0],
    ['the last one please', 2],
    ['option 2', 1],
    ['2', 1],
  ])('takes a pick among offers: %s', (text, place) => {
    const c = new Conversation();
    c.say('I would like a cleaning next week');
    const wanted = c.frame.offers[place];
    c.say(text);
    expect(c.frame.chosen?.startsAt).toBe(wanted?.startsAt);
  });

  it('offers only what fits a vague wish, and at least two of it', () => {
    const c = new Conversation();
    c.sayAll('I need my check-up, any afternoon next week after 3?', 'yes, for years');
    const { offers } = c.frame;
    expect(offers.length).toBeGreaterThanOrEqual(2);
    for (const { startsAt } of offers) {
      expect(startsAt.slice(0, 10) >= '2026-11-30' && startsAt.slice(0, 10) <= '2026-12-05').toBe(true);
      expect(startsAt.slice(11, 16) >= '15:00').toBe(true);
    }
    c.say('Wednesday at 3:45');
    expect(c.frame.chosen?.startsAt).toBe('2026-12-02T15:45:00-06:00');
  });

  it('keeps a provider who was asked for, and finds one who speaks Spanish', () => {
    const c = new Conversation();
    c.say('Could I have a cleaning with someone who speaks Spanish next week?');
    expect(c.frame.offers.every((o) => o.provider === 'martinez')).toBe(true);
  });

  it('books a child with the guardian who comes along', () => {
    const c = new Conversation();
    c.sayAll(
      'Hi, my son is due for his check-up and cleaning',
      'Saturday, December 12 at 9:30',
      'Theo Quist',
      'May 19, 2018',
    );
    expect(c.last).toMatch(/your own name/i);
    c.sayAll('Nora Quist, his mother', '217-555-0170');
    expect(c.last).toContain('Theo Quist');
    c.say('yes');
    expect(c.booked).toMatchObject([
      {
        visitType: 'child-visit',
        provider: 'okafor',
        patient: { first: 'Theo', last: 'Quist', birthDate: '2018-05-19', guardian: 'Nora Quist' },
      },
    ]);
  });

  it("takes the child's name and the caller's own from one message", () => {
    const c = new Conversation();
    c.sayAll('my daughter needs a check-up', 'next Tuesday at 9', "Mia Quist, I'm Nora Quist, her mother");
    expect(c.frame.patient).toEqual({ first: 'Mia', last: 'Quist' });
    expect(c.frame.caller).toEqual({ first: 'Nora', last: 'Quist' });
  });

  it('books an older child as everybody else, with the guardian', () => {
    const c = new Conversation();
    c.sayAll(
      'My daughter needs a cleaning',
      'next Tuesday at 9',
      'Emma Quist',
      'May 5, 2010',
      'Nora Quist',
      '2175550170',
      'yes',
    );
    expect(c.booked).toMatchObject([
      { visitType: 'cleaning', provider: 'martinez', patient: { guardian: 'Nora Quist' } },
    ]);
  });

  it('asks whether the caller has been here only when it matters', () => {
    expect(new Conversation().say('I would like a cleaning')).not.toMatch(/been to us/);
    expect(new Conversation().say('I would like a filling')).toMatch(/been to us/);
  });

  it('begins with the first visit for somebody new', () => {
    const c = new Conversation();
    expect(c.sayAll('I need a filling', 'no, never')).toMatch(/begin with a new patient exam/);
    expect(c.frame.beenBefore).toBe(false);
  });

  it('sends a request where the practice has to approve', () => {
    const c = new Conversation();
    c.sayAll('One of my back teeth has to come out, Dr. Chen said', 'Thursday, December 10 at 1 pm');
    expect(c.frame.chosen?.provider).toBe('chen');
    expect(c.sayAll(...contact)).toMatch(/approve/);
    const sent = c.say('yes');
    expect(sent).toMatch(/request/);
    expect(sent).toMatch(/blood thinners/);
    expect(sent).not.toMatch(/\bbooked\b|\bconfirmed\b|\ball set\b/);
    expect(c.say("so that's definitely booked now?")).toMatch(/not yet/i);
  });

  it('treats a lost crown as something urgent', () => {
    const c = new Conversation();
    expect(c.say('My crown came off last night while eating. No pain.')).toMatch(/swelling/);
    c.sayAll('none', 'yes I am a patient', 'Wednesday at half past one', ...contact, 'yes');
    expect(c.booked).toMatchObject([{ visitType: 'urgent', startsAt: '2026-11-25T13:30:00-06:00' }]);
    expect(c.last).toMatch(/list of medicines/);
  });

  it('writes what it understood onto the card, and only what is new', () => {
    const c = new Conversation();
    c.sayAll('I am Nora Quist and would like a cleaning', 'tomorrow at 10');
    expect(c.notes.map(({ offers: _offers, ...note }) => note).filter((note) => Object.keys(note).length > 0)).toEqual([
      { intent: 'booking', visitType: 'cleaning', first: 'Nora', last: 'Quist' },
      { provider: 'martinez', startsAt: '2026-11-24T10:00:00-06:00' },
    ]);
    // The times said are told to the page as well.
    expect(c.notes.find((note) => note.offers)?.offers).toHaveLength(3);
  });

  it('books a second visit after the first', () => {
    const c = new Conversation();
    c.sayAll('cleaning tomorrow at 10', ...contact, 'yes');
    c.sayAll('I also need a whitening, please', 'yes I have been', 'next Tuesday at 3');
    expect(c.last).toContain('Nora Quist');
    c.say('yes');
    expect(c.booked.map((b) => b.visitType)).toEqual(['cleaning', 'whitening']);
  });

  it('books another one for a child after the own visit', () => {
    const c = new Conversation();
    c.sayAll('cleaning tomorrow at 10', ...contact, 'yes', 'also one for my son, please');
    c.sayAll('next Tuesday at 9', 'Max Quist', '5/5/2018', 'yes');
    expect(c.booked.map((b) => [b.visitType, b.patient.first, b.patient.guardian])).toEqual([
      ['cleaning', 'Nora', undefined],
      ['child-visit', 'Max', 'Nora Quist'],
    ]);
  });

  it('proposes a check-up to somebody who does not know', () => {
    const c = new Conversation();
    c.sayAll('I need an appointment', "I don't really know");
    expect(c.frame.saidVisit).toBe('checkup');
  });

  it.each<[string, (time: string) => boolean]>([
    ['cleaning next week but not mornings', (time) => time >= '12:00'],
    ['cleaning on a Thursday after 5', (time) => time >= '17:00'],
    ['cleaning next week between 1 and 3', (time) => time >= '13:00' && time <= '15:00'],
  ])('keeps to %s', (text, fits) => {
    const c = new Conversation();
    c.say(text);
    expect(c.frame.offers.length).toBeGreaterThan(0);
    expect(c.frame.offers.every((o) => fits(o.startsAt.slice(11, 16)))).toBe(true);
  });

  it('finds the soonest', () => {
    const c = new Conversation();
    c.say('How soon can you see me for a cleaning?');
    expect(c.frame.offers[0]?.startsAt.slice(0, 10)).toBe('2026-11-23');
  });

  it('leaves out days that are ruled out', () => {
    const c = new Conversation();
    c.say('cleaning any day but Monday next week');
    expect(c.frame.offers.some((o) => o.startsAt.startsWith('2026-11-30'))).toBe(false);
    expect(c.frame.offers.length).toBeGreaterThan(0);
  });

  it('says the last thing again when asked to', () => {
    const c = new Conversation();
    c.sayAll('cleaning tomorrow at 10', ...contact);
    expect(c.say('what time was it again?')).toMatch(/^All right, once more: Cleaning/);
    expect(c.frame.misses).toBe(0);
  });

  it('calls no tool twice for the same thing', () => {
    const c = new Conversation();
    c.sayAll('cleaning tomorrow at 10', ...contact, 'yes', 'yes', 'yes');
    expect(c.calls.filter((call) => call.name === toolNames.bookAppointment)).toHaveLength(1);
    expect(c.booked).toHaveLength(1);
  });
});

describe('booking in Spanish', () => {
  it('speaks Spanish from the first answer to the last', () => {
    const c = new Conversation();
    const said = [
      'Buenas tardes, soy Lucía Prado. Quisiera una cita para una revisión.',
      'sí, ya soy paciente',
      'el lunes 30 de noviembre',
      'a las diez de la mañana',
      '2 de noviembre de 1975',
      '217-555-0172',
    ].map((text) => c.say(text));
    expect(said.at(-1)).toContain('lunes 30 de noviembre a las 10:00 de la mañana');
    said.push(c.say('sí, perfecto'));
    for (const words of said) expect(words).not.toMatch(/\b(?:the|you|please|with|your)\b/i);
    expect(c.booked).toMatchObject([
      {
        visitType: 'checkup',
        startsAt: '2026-11-30T10:00:00-06:00',
        patient: { last: 'Prado', birthDate: '1975-11-02' },
      },
    ]);
  });

  it('begins in Spanish on a Spanish page and follows the caller into English', () => {
    const c = new Conversation({ locale: 'es-US' });
    expect(c.last).toMatch(/bienvenida/);
    expect(c.say('hola')).toMatch(/ayudarle/);
    expect(c.say('Sorry, could we continue in English please?')).toMatch(/in English/);
  });

  it('turns to Spanish when asked to', () => {
    const c = new Conversation();
    c.say('I need a cleaning');
    expect(c.say('¿Podemos seguir en español, por favor?')).toMatch(/¿/);
    expect(c.notes.at(-1)).toMatchObject({ language: 'es' });
  });

  it('takes a correction in Spanish', () => {
    const c = new Conversation();
    c.sayAll('Hola, necesito una limpieza', 'el lunes a la una', 'Juan Pérez Gómez', '5 de mayo de 1970', '2175550173');
    expect(c.say('no, mejor a las 4')).toContain('4:00 de la tarde');
    c.say('sí');
    expect(c.booked).toMatchObject([{ patient: { first: 'Juan', last: 'Pérez Gómez' } }]);
  });
});
