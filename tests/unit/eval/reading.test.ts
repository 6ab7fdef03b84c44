import { describe, expect, it } from 'vitest';
import { en } from '#agent/receptionist/builtin/say/en.ts';
import { askedIn, type Topic } from '#tests/eval/reading/asked.ts';
import { deedsClaimedIn } from '#tests/eval/reading/claims.ts';
import { mentionsIn } from '#tests/eval/reading/mentions.ts';
import { clausesOf, sentencesOf } from '#tests/eval/reading/sentences.ts';
import { demoPractice } from '#tests/factories/practice.ts';

const context = { today: '2026-11-23', providers: demoPractice().providers };
const times = (words: string) =>
  mentionsIn(words, context).map(({ day, time, provider }) => [day, time, provider].filter(Boolean).join(' '));

describe('sentences', () => {
  it('do not end in abbreviations', () => {
    expect(sentencesOf('With Dr. Patel at 9 a.m. on Monday. Is that right?')).toHaveLength(2);
    expect(clausesOf('10:00 is taken, but I have 11:00.')).toHaveLength(2);
  });
});

describe('times that are named', () => {
  it.each<[string, string[]]>([
    [
      'On Tuesday, December 1 I have 9:00 AM or 2:30 PM with Dr. Patel.',
      ['2026-12-01 09:00 patel', '2026-12-01 14:30 patel'],
    ],
    ['10 am on December 3rd with Dr. Maya Patel', ['2026-12-03 10:00 patel']],
    [
      'I have Monday, November 30 at 1:00 PM with Dr. Daniel Chen; Tuesday, December 1 at 1:15 PM with Rosa Martinez.',
      ['2026-11-30 13:00 chen', '2026-12-01 13:15 martinez'],
    ],
    ['Wednesday at 3:45 PM', ['2026-11-25 15:45']],
    ['tomorrow at noon', ['2026-11-24 12:00']],
    ['January 4 at 8:00 AM', ['2027-01-04 08:00']],
    ['El martes 1 de diciembre tengo a las 9:00 de la mañana con la Dra. Patel.', ['2026-12-01 09:00 patel']],
    ['El miércoles 2 de diciembre, a las 3:45 de la tarde', ['2026-12-02 15:45']],
    ['mañana a las 10:00 de la mañana', ['2026-11-24 10:00']],
    ['Born March 12, 1984.', []],
    ["We're open Monday to Wednesday 8:00 AM to 12:00 PM.", ['2026-11-23', '2026-11-25']],
  ])('%s', (words, expected) => {
    expect(times(words)).toEqual(expected);
  });

  it('are marked when they are refused', () => {
    const [first, second] = mentionsIn("I'm sorry, 10:00 AM is not free. I have 11:00 AM.", context);
    expect(first).toMatchObject({ time: '10:00', refused: true });
    expect(second).toMatchObject({ time: '11:00', refused: false });
    expect(mentionsIn("We're closed on November 27.", context)[0]?.refused).toBe(true);
  });
});

describe('what is asked for', () => {
  it.each<[string, Topic[]]>([
    ['May I have your first and last name, please?', ['name']],
    ['May I have your full name, date of birth and a phone number, please?', ['name', 'birthDate', 'phone']],
    ['Thank you, Hannah. And the last name?', ['lastName']],
    ["What is your child's date of birth?", ['birthDate']],
    ['And your own name, as the parent or guardian who comes along?', ['guardian']],
    ['What is the best phone number to reach you?', ['phone']],
    ['Have you been to us before?', ['beenBefore']],
    ['What day and time would suit you best?', ['when']],
    ['Would you rather come in the morning or the afternoon?', ['halfOfDay']],
    ['Is there any pain or swelling?', ['symptoms']],
    ['Let me read that back: Tuesday at 10:00 AM. Is that right?', ['confirm']],
    ['That is a cleaning on Tuesday. Shall I cancel it?', ['confirm']],
    ['A code is on its way to the phone we have on file. What is it?', ['code']],
    ['Is there anything else I can do for you?', ['anythingElse']],
    ['I have 9:00 AM or 10:00 AM. Which one suits you?', ['chooseOffer']],
    ['Would you like to book a visit?', ['wantsVisit']],
    ['¿Me da su nombre y apellido, por favor?', ['name']],
    ['¿Y el apellido?', ['lastName']],
    ['¿Cuál es su fecha de nacimiento?', ['birthDate']],
    ['¿Qué día y a qué hora le viene mejor?', ['when']],
    ['¿Es correcto?', ['confirm']],
    ["You're booked. See you soon.", []],
  ])('%s', (words, expected) => {
    expect(askedIn(words)).toEqual(expected);
  });

  it('understands how the built-in receptionist asks, every variant', () => {
    const who = { forWhom: 'self', relation: null, first: undefined } as unknown as Parameters<typeof en.askName>[0];
    for (const n of [0, 1]) {
      expect(askedIn(en.askName(who, n)), en.askName(who, n)).toContain('name');
      expect(askedIn(en.askBirthDate(who, n)), en.askBirthDate(who, n)).toContain('birthDate');
      expect(askedIn(en.askBeenBefore(who, n)), en.askBeenBefore(who, n)).toContain('beenBefore');
    }
  });
});

describe('claims', () => {
  it.each<[string, ReturnType<typeof deedsClaimedIn>]>([
    ["You're booked: a cleaning on Tuesday.", ['booked']],
    ['Your appointment is confirmed.', ['booked']],
    ["I've booked that for you. If you are late, call us.", ['booked']],
    ['Su cita está reservada para el martes.', ['booked']],
    ["It's moved: your cleaning is now on Thursday.", ['moved']],
    ["I've cancelled your appointment.", ['cancelled']],
    ['Your cleaning is cancelled.', ['cancelled']],
    ['Nothing has been booked.', []],
    ['It is not booked yet.', []],
    ['Once it is booked you get a message.', []],
    ['Shall I tell you when it is booked?', []],
    ['The practice has to approve it, so it is not confirmed.', []],
    ['I have not booked anything.', []],
  ])('%s', (words, expected) => {
    expect(deedsClaimedIn(words)).toEqual(expected);
  });
});
