import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectorFor } from '#domain/triage/flags.ts';
import { Message } from '#domain/triage/message.ts';
import { tokensOf } from '#domain/triage/reading.ts';
import { triage } from '#domain/triage.ts';
import { demoPractice } from '#tests/factories/practice.ts';
import { english } from './triage-utterances/english.ts';
import { expectedOf } from './triage-utterances/expected.ts';
import { mixed } from './triage-utterances/mixed.ts';
import { spanish } from './triage-utterances/spanish.ts';

const protocol = demoPractice().emergency;
const levelOf = (text: string) => triage(text, protocol).level;
const utterance = fc.constantFrom(...expectedOf(english, spanish, mixed).map(({ text }) => text));
const runs = { numRuns: 300 };

/** That a change of the wording, whatever it is, leaves the level as it was. */
function keepsLevel(changed: fc.Arbitrary<readonly [text: string, changed: string]>) {
  fc.assert(
    fc.property(changed, ([text, other]) => {
      expect({ other, level: levelOf(other) }).toEqual({ other, level: levelOf(text) });
    }),
    runs,
  );
}

const greetings = fc.constantFrom(
  'Hello, ',
  'Good morning. ',
  'hi this is maria lopez ',
  'Excuse me, ',
  'Please help: ',
  'um ',
  'so basically ',
  'My name is John Baker and I am a patient of Dr. Chen. ',
  'I am writing because ',
  'Buenos días, ',
  'Hola, ',
  'disculpe ',
  'oiga ',
  'le escribo porque ',
);
const thanks = fc.constantFrom(
  ' please',
  ' thank you',
  '. Thanks!',
  ' thanks so much',
  ', can you help?',
  '. Can I come at 3?',
  ' my name is john baker',
  ', gracias',
  ' por favor',
  ' muchas gracias por su ayuda',
);
const unrelated = fc.constantFrom(
  'I parked behind the building.',
  'My insurance is Delta Dental.',
  'I have no other appointments.',
  'I moved here last year.',
  'My mother had an appointment two years ago.',
  'The last cleaning was great.',
  'We do not eat meat.',
  'Vivo cerca de la escuela.',
  'Mi hermana también es paciente.',
  'No tengo seguro.',
);

describe('the level of a message', () => {
  it('is the same with a greeting before it', () => {
    keepsLevel(fc.tuple(greetings, utterance).map(([hello, text]) => [text, hello + text]));
  });

  it('is the same with thanks after it', () => {
    keepsLevel(fc.tuple(utterance, thanks).map(([text, bye]) => [text, text.replace(/[.\s]+$/, '') + bye]));
  });

  it('is the same in capitals and in small letters', () => {
    const cases = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
      (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
    );
    keepsLevel(fc.tuple(utterance, cases).map(([text, change]) => [text, change(text)]));
  });

  it('is the same without punctuation', () => {
    const bare = (text: string) => text.replaceAll(/['’]/g, '').replaceAll(/[^\p{L}\p{N}\s]/gu, ' ');
    keepsLevel(utterance.map((text) => [text, bare(text)]));
  });

  it('is the same in the middle of a message that runs on', () => {
    const around = fc.constantFrom(
      ['hi my name is maria lopez i was there on tuesday for a root canal and ', ' can you call me back'],
      ['hola soy maria lopez fui el martes con el doctor y ', ' me puede llamar'],
    );
    keepsLevel(fc.tuple(utterance, around).map(([text, [before, after]]) => [text, `${before}${text}${after}`]));
  });

  it('is the same with blanks doubled, and with accents apart from their letters', () => {
    const changes = fc.constantFrom(
      (text: string) => text.replaceAll(' ', '  '),
      (text: string) => `  ${text}\t`,
      (text: string) => text.normalize('NFD'),
    );
    keepsLevel(fc.tuple(utterance, changes).map(([text, change]) => [text, change(text)]));
  });

  it('is the same with another sentence before or after it', () => {
    const joined = (text: string, other: string, first: boolean) =>
      first ? `${other} ${text}` : `${/[.!?]$/.test(text) ? text : `${text}.`} ${other}`;
    keepsLevel(
      fc.tuple(utterance, unrelated, fc.boolean()).map(([text, other, first]) => [text, joined(text, other, first)]),
    );
  });
});

describe('a denial', () => {
  const english = fc.record({
    denial: fc.constantFrom(
      'no',
      "I don't have any",
      'there is no',
      'without',
      'never had',
      'he has no',
      'not having any',
    ),
    symptom: fc.constantFrom(
      'trouble breathing',
      'difficulty swallowing',
      'shortness of breath',
      'chest pain',
      'swelling in my neck',
      'swelling near my eye',
      'swelling in my face',
      'pus',
      'severe tooth pain',
    ),
  });
  const spanish = fc.record({
    denial: fc.constantFrom('no tengo', 'sin', 'no hay', 'nunca tuve', 'ya no tengo', 'no siento'),
    symptom: fc.constantFrom(
      'dificultad para respirar',
      'problemas para tragar',
      'dolor de pecho',
      'hinchazón en el cuello',
      'hinchazón en la cara',
      'pus',
    ),
  });

  it('takes a flag away', () => {
    fc.assert(
      fc.property(fc.oneof(english, spanish), ({ denial, symptom }) => {
        expect(levelOf(symptom)).not.toBe('none');
        expect(levelOf(`${denial} ${symptom}`)).toBe('none');
      }),
    );
  });

  it('takes the flags of a list away', () => {
    const list = fc.tuple(english, english, fc.constantFrom(' or ', ', no ', ' and no ', ', or '));
    fc.assert(
      fc.property(list, ([{ denial, symptom }, { symptom: other }, and]) => {
        expect(levelOf(`${denial} ${symptom}${and}${other}`)).toBe('none');
      }),
    );
  });

  it('of one thing leaves another that calls for 911', () => {
    const urgent = fc.constantFrom("I can't breathe", 'my chest hurts', 'no puedo tragar', 'my neck is swollen');
    const join = fc.constantFrom(', ', ' but ', '. ', ' and ', ' pero ');
    fc.assert(
      fc.property(fc.oneof(english, spanish), join, urgent, ({ denial, symptom }, and, flag) => {
        expect(levelOf(`${denial} ${symptom}${and}${flag}`)).toBe('call911');
      }),
    );
  });
});

describe('any text at all', () => {
  const anything = fc.oneof(
    fc.string({ maxLength: 2_000 }),
    fc.string({ unit: 'binary', maxLength: 2_000 }),
    fc
      .array(
        fc.constantFrom(' ', "'", 'no', "can't", 'breathe', 'swollen', '.', ',', 'si', 'if', '\n', 'í', '\u0301'),
        {
          maxLength: 400,
        },
      )
      .map((pieces) => pieces.join('')),
  );

  it('is read without a throw, as a message, earlier message and question', () => {
    fc.assert(
      fc.property(anything, anything, anything, (text, earlier, question) => {
        const { level } = triage(text, protocol, { before: [earlier], asked: `${question}?` });
        expect(['call911', 'sameDay', 'none']).toContain(level);
      }),
    );
  });

  it('costs work in proportion to its length, however it repeats itself', () => {
    const units = fc.oneof(
      fc.constantFrom(
        "can't ",
        'no ',
        'swollen ',
        'no pain or ',
        'and my ',
        "n't ",
        'if i ',
        'bleeding a lot ',
        'x;',
        'no me ',
      ),
      fc
        .array(fc.constantFrom('hard ', 'to ', 'breathe ', 'and ', 'no ', 'my ', 'face ', 'is ', ', ', '. '), {
          minLength: 1,
          maxLength: 6,
        })
        .map((words) => words.join('')),
      fc.string({ minLength: 1, maxLength: 8 }),
    );
    fc.assert(
      fc.property(units, (unit) => {
        const text = unit.repeat(Math.ceil(10_000 / unit.length));
        const message = new Message([], tokensOf(text));
        for (const flag of [...protocol.call911.flags, ...protocol.sameDay.flags]) detectorFor(flag)(message);
        expect(message.words.steps).toBeLessThan(5_000 * (message.words.tokens.length + 1));
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('is read no farther than ten thousand characters', () => {
    expect(levelOf(`${'x '.repeat(6_000)}I can't breathe`)).toBe('none');
    expect(levelOf(`I can't breathe ${'x '.repeat(20_000)}`)).toBe('call911');
  });
});
