import { describe, expect, it } from 'vitest';
import { toolNames } from '#agent/receptionist/tool-contract/names.ts';
import { Conversation } from './conversation.ts';
import { sentCode } from './fake-practice.ts';
import { checkup, cleaning, noraSays, tomorrow } from './people-on-record.ts';

const proved = `${noraSays}, code K7M2QX`;

describe('moving an appointment', () => {
  it('reads old and new time back, moves it on yes, and says that the old one is released', () => {
    const c = new Conversation({ given: [cleaning] });
    c.say('I have a cleaning next week but my shift changed. Could we move it?');
    expect(c.notes[0]).toMatchObject({ intent: 'rescheduling' });
    c.sayAll(noraSays, sentCode);
    const readBack = c.say('Thursday, December 3, still at ten in the morning');
    expect(readBack).toMatch(
      /from Tuesday, December 1 at 10:00 AM to Thursday, December 3 at 10:00 AM with Rosa Martinez/,
    );
    expect(readBack).not.toMatch(/fee/);
    expect(c.fake.moved).toEqual([]);
    expect(c.say('yes')).toMatch(/It's moved.*December 3.*old time, Tuesday, December 1 at 10:00 AM, is released/);
    expect(c.fake.standing()).toMatchObject([{ code: 'K7M2QX', start: '2026-12-03T10:00' }]);
  });

  it.each<[string, string]>([
    ['move my cleaning to Thursday, December 3 at 2 pm', '2026-12-03T14:00'],
    ['can I move my Tuesday appointment to Thursday at 2?', '2026-12-03T14:00'],
    ["I can't make it on Tuesday. Could I come Thursday at 2 instead?", '2026-12-03T14:00'],
    ['please reschedule my cleaning from Tuesday to Wednesday at 9', '2026-12-02T09:00'],
    ['push my cleaning back a week please, same time', '2026-12-08T10:00'],
    ['I need to change my cleaning on December 1 to 2 pm', '2026-12-01T14:00'],
    ['Could I come on Wednesday at 9 instead of Tuesday for my cleaning?', '2026-12-02T09:00'],
    ['reschedule my cleaning to the same time on Thursday', '2026-12-03T10:00'],
  ])('understands old and new day: %s', (text, start) => {
    const c = new Conversation({ given: [cleaning] });
    c.sayAll(text, proved);
    expect(c.frame.chosen?.startsAt.slice(0, 16)).toBe(start);
    c.say('yes');
    expect(c.fake.moved).toMatchObject([{ from: '2026-12-01T10:00', to: start }]);
  });

  it.each<[string, string]>([
    ['Necesito cambiar mi cita del martes al jueves a las 2 de la tarde', '2026-12-03T14:00'],
    ['quisiera mover mi limpieza para el miércoles 2 a las 9', '2026-12-02T09:00'],
  ])('and in Spanish: %s', (text, start) => {
    const c = new Conversation({ given: [cleaning] });
    c.sayAll(text, 'Nora Quist, 3 de junio de 1980, código K7M2QX');
    expect(c.last).toMatch(/del martes 1 de diciembre/);
    expect(c.say('sí')).toMatch(/Su cita está cambiada.*queda libre/);
    expect(c.fake.moved).toMatchObject([{ to: start }]);
  });

  it('asks which one, and takes the answer in any words', () => {
    for (const text of [
      'the check-up',
      'the second one',
      'the one on the 10th',
      'the one with Dr. Patel',
      'the later one',
    ]) {
      const c = new Conversation({ given: [cleaning, checkup] });
      expect(c.sayAll('move my appointment', proved)).toMatch(/Which one is it about\?/);
      expect(c.say(text), text).toMatch(/check-up on Thursday, December 10.*instead\?/);
    }
  });

  it('knows which one from what was said of it', () => {
    const c = new Conversation({ given: [cleaning, checkup] });
    c.sayAll('can I move my check-up to December 17 at 3 pm?', proved, 'yes');
    expect(c.fake.moved).toMatchObject([{ from: '2026-12-10T14:00', to: '2026-12-17T15:00', provider: 'patel' }]);
  });

  it('says honestly that a time is taken, and offers others that day', () => {
    const c = new Conversation({ given: [cleaning], busy: [['martinez', 'HYG1', '2026-12-03 10:00', 55]] });
    const words = c.sayAll('move my cleaning to Thursday December 3 at 10', proved);
    expect(words).toMatch(/10:00 AM on Thursday, December 3 is not free/);
    c.sayAll('11 then', 'yes');
    expect(c.fake.moved).toMatchObject([{ to: '2026-12-03T11:00' }]);
  });

  it('does not swap the hygienist without saying so', () => {
    const c = new Conversation({ given: [cleaning] });
    const words = c.sayAll('move my cleaning to Friday December 4 at 10', proved);
    expect(words).toMatch(/Rosa Martinez isn't in.*with Tom Becker/);
    expect(c.say('yes')).toMatch(/at 10:00 AM with Rosa Martinez to Friday, December 4 at 10:00 AM with Tom Becker/);
    c.say('yes');
    expect(c.fake.moved).toMatchObject([{ provider: 'becker' }]);
  });

  it('is honest about a time that goes between read-back and yes', () => {
    const c = new Conversation({ given: [cleaning] });
    c.sayAll('move my cleaning to Thursday December 3 at 10', proved);
    c.take('martinez', 'HYG1', '2026-12-03 10:00', 55);
    expect(c.say('yes')).toMatch(/somebody has just taken that time/);
    expect(c.fake.moved).toEqual([]);
  });

  it('takes a correction at the read-back', () => {
    const c = new Conversation({ given: [cleaning] });
    c.sayAll('move my cleaning to Thursday December 3 at 10', proved);
    expect(c.say('no, make it 11')).toMatch(/December 3 at 11:00 AM/);
    c.say('yes');
    expect(c.fake.moved).toMatchObject([{ to: '2026-12-03T11:00' }]);
  });

  it('says the policy before a late move, and lets the staff decide about the fee', () => {
    const c = new Conversation({ given: [tomorrow] });
    expect(c.sayAll('move my cleaning to next Monday at 9', proved)).toMatch(/less than 24 hours away.*50 dollar fee/);
    expect(c.say('yes')).toMatch(/It's moved.*Our team decides about the fee/);
    expect(c.followUps).toMatchObject([{ kind: 'billing' }]);
  });

  it('leaves everything as it is when the caller stops', () => {
    const c = new Conversation({ given: [cleaning] });
    c.sayAll('move my cleaning', proved);
    expect(c.say('never mind')).toMatch(/nothing is changed/);
    expect(c.fake.standing()).toMatchObject([{ start: '2026-12-01T10:00' }]);
  });
});

describe('cancelling an appointment', () => {
  it('says the policy, asks, cancels on yes, and offers another time', () => {
    const c = new Conversation({ given: [cleaning] });
    c.say('I need to cancel my appointment');
    expect(c.notes[0]).toMatchObject({ intent: 'cancelling' });
    expect(c.say(proved)).toMatch(/24 hours' notice, and you are in good time\. Shall I cancel it\?/);
    expect(c.fake.cancelled).toEqual([]);
    expect(c.say('yes please')).toMatch(/It's cancelled.*Would you like to book another time\?/);
    expect(c.fake.cancelled).toEqual(['K7M2QX']);
    expect(c.followUps).toEqual([]);
    c.say('yes');
    expect(c.frame.saidVisit).toBe('cleaning');
    expect(c.frame.offers.length).toBeGreaterThan(0);
  });

  it('says what a late cancellation costs before it asks', () => {
    const c = new Conversation({ given: [tomorrow] });
    expect(c.sayAll("I have to cancel tomorrow's cleaning", proved)).toMatch(/50 dollar fee.*Shall I cancel it\?/);
    c.say('yes, cancel it');
    expect(c.fake.cancelled).toEqual(['K7M2QX']);
    expect(c.followUps).toMatchObject([{ kind: 'billing', note: expect.stringMatching(/decide about the fee/) }]);
  });

  it('keeps it when the caller says no', () => {
    const c = new Conversation({ given: [tomorrow] });
    c.sayAll('cancel my cleaning', proved);
    expect(c.say('oh, then no, I will come')).toMatch(/nothing is changed/);
    expect(c.fake.cancelled).toEqual([]);
    expect(c.followUps).toEqual([]);
  });

  it('promises no waiver, but passes the question on', () => {
    const c = new Conversation({ given: [tomorrow] });
    c.sayAll('cancel my cleaning', proved);
    expect(c.say('can you waive the fee?')).toMatch(/Our team decides about waiving/);
    c.sayAll('yes', '217-555-0170');
    expect(c.followUps).toMatchObject([{ kind: 'callback', note: 'can you waive the fee?' }]);
    expect(c.last).toMatch(/Shall I cancel it\?/);
  });

  it('turns to a move, and a move to a cancellation, with the same proof', () => {
    const c = new Conversation({ given: [cleaning] });
    c.sayAll('cancel my cleaning', proved);
    c.sayAll('wait, can I move it to Wednesday at 9 instead?', 'yes');
    expect(c.fake.moved).toMatchObject([{ to: '2026-12-02T09:00' }]);
    const d = new Conversation({ given: [cleaning] });
    d.sayAll('move my cleaning', proved);
    expect(d.say('hmm, just cancel it')).toMatch(/Shall I cancel it\?/);
    d.say('yes, cancel it');
    expect(d.fake.cancelled).toEqual(['K7M2QX']);
  });

  it('cancels in Spanish', () => {
    const c = new Conversation({ given: [cleaning] });
    c.sayAll('quiero cancelar mi cita', 'Nora Quist, 3 de junio de 1980, código K7M2QX');
    expect(c.say('sí, cancélela')).toMatch(/está cancelada/);
    expect(c.fake.cancelled).toEqual(['K7M2QX']);
  });

  it('never cancels or moves without a yes', () => {
    for (const answer of ['hmm', 'no', 'wait', 'maybe', 'what?', 'who are you?', 'thanks', 'nothing', 'the phone']) {
      for (const wish of ['cancel my cleaning', 'move my cleaning to Wednesday at 9']) {
        const c = new Conversation({ given: [cleaning] });
        c.sayAll(wish, proved, answer);
        expect([c.fake.cancelled, c.fake.moved], `${wish}: ${answer}`).toEqual([[], []]);
      }
    }
  });

  it('says so when the practice refuses, and when it cannot be reached', () => {
    const refused = new Conversation({
      given: [cleaning],
      answers: { [toolNames.cancelAppointment]: [{ outcome: 'not_allowed', reason: 'started', next: '' }] },
    });
    expect(refused.sayAll('cancel my cleaning', proved, 'yes')).toMatch(/can't be changed here any more/);
    const failed = new Conversation({
      given: [cleaning],
      answers: { [toolNames.cancelAppointment]: [{ outcome: 'failed', next: '' }] },
    });
    const words = failed.sayAll('cancel my cleaning', proved, 'yes');
    expect(words).toMatch(/can't reach our calendar/);
    expect(failed.fake.cancelled).toEqual([]);
    failed.say('yes, try again');
    expect(failed.fake.cancelled).toEqual(['K7M2QX']);
  });
});

describe('what this conversation made', () => {
  const booked = () => {
    const c = new Conversation();
    c.sayAll('cleaning tomorrow at 10', `${noraSays}, 217-555-0170`, 'yes');
    return c;
  };

  it.each(['actually, can we make it 2 pm instead?', 'sorry, 2 pm would be better', 'could you move it to 2 pm?'])(
    'is moved without a proof: %s',
    (text) => {
      const c = booked();
      expect(c.say(text)).toMatch(/from Tuesday, November 24 at 10:00 AM to Tuesday, November 24 at 2:00 PM/);
      c.say('yes');
      expect(c.fake.standing()).toMatchObject([{ start: '2026-11-24T14:00' }]);
      expect(c.fake.codesSent).toEqual([]);
    },
  );

  it('is cancelled without a proof', () => {
    const c = booked();
    c.sayAll('please cancel it', 'yes');
    expect(c.fake.standing()).toEqual([]);
    expect(c.fake.codesSent).toEqual([]);
  });

  it('is told as it stands now', () => {
    const c = booked();
    c.sayAll('make it 2 pm instead', 'yes');
    expect(c.say('so is that booked now?')).toMatch(/booked for Tuesday, November 24 at 2:00 PM/);
    expect(c.calls.at(-1)?.name).toBe(toolNames.listAppointments);
  });

  it('opens no older appointment without a proof', () => {
    const c = new Conversation({ given: [checkup] });
    c.sayAll('cleaning tomorrow at 10', `${noraSays}, 217-555-0170`, 'yes');
    expect(c.say('and please cancel my check-up')).not.toMatch(/December 10/);
    expect(c.last).toMatch(/a code is on its way/);
    c.sayAll(sentCode, 'yes');
    expect(c.fake.cancelled).toEqual(['P2Q4RS']);
  });
});
