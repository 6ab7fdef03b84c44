import { describe, expect, it } from 'vitest';
import { practiceIn } from '#domain/practice-in.ts';
import { type TriageContext, triage } from '#domain/triage.ts';
import { demoPractice } from '#tests/factories/practice.ts';

const protocol = demoPractice().emergency;
const look = (text: string) => triage(text, protocol);

describe('triage', () => {
  it('answers with the protocol’s own words and first aid', () => {
    expect(look("I can't breathe").say).toBe(protocol.call911.say);
    expect(look('My face is swollen').say).toBe(protocol.sameDay.say);
    expect(look('I knocked out a tooth').firstAid).toBe(protocol.firstAid['knocked-out tooth']);
  });

  it('answers in the language that the protocol is in', () => {
    const { emergency } = practiceIn(demoPractice(), 'es-US');
    expect(triage('no puedo respirar', emergency).say).toMatch(/llame al 911/);
    expect(triage('se me cayó un diente de un golpe', emergency).firstAid).toMatch(/leche/);
  });

  it('puts 911 before the same day', () => {
    expect(look('terrible toothache, and my chest hurts').level).toBe('call911');
  });

  it('raises only what the practice’s protocol names', () => {
    const own = { ...protocol, call911: { ...protocol.call911, flags: ['chest pain'] } };
    expect(triage("I can't breathe", own).level).toBe('none');
    expect(triage('my chest hurts', own).level).toBe('call911');
  });

  it.each([
    ['difficulty breathing', "I can't breathe"],
    ['Dificultad para respirar', 'me falta el aire'],
    ['uncontrolled bleeding', "it won't stop bleeding"],
    ['facial swelling', 'my cheek is swollen'],
    ['loss of consciousness', 'he fell on his face and passed out'],
    ['dolor de muelas fuerte', 'no aguanto la muela'],
  ])('knows a flag under a name of the practice’s own: %s', (name, text) => {
    const own = { ...protocol, call911: { ...protocol.call911, flags: [name] } };
    expect(triage(text, own)).toMatchObject({ level: 'call911', flag: name });
  });

  it('finds a flag it has never heard of by its own words', () => {
    const own = { ...protocol, sameDay: { ...protocol.sameDay, flags: ['loose implant'] } };
    expect(triage('I think my implant is loose', own).flag).toBe('loose implant');
    expect(triage('my implant is fine', own).level).toBe('none');
    expect(triage('my implant is not loose', own).level).toBe('none');
  });
});

const none = 'none';
const breathing = 'trouble breathing';
const swallowing = 'trouble swallowing';
const eyeOrNeck = 'swelling that reaches the eye or neck';
const bleeding = 'bleeding that will not stop after 15 minutes of pressure';
const passedOut = 'hit in the face and passed out';
const afterExtraction = 'bleeding after an extraction';

const inContext = (text: string, context: TriageContext) => triage(text, protocol, context).flag ?? none;

describe('a flag spread over messages', () => {
  it.each([
    ['my jaw is swollen', "and now it's getting hard to breathe", breathing],
    ["I can't", 'breathe', breathing],
    ['my cheek is swollen', "now it's up to my eye", eyeOrNeck],
    ['my gum is bleeding', "it won't stop", bleeding],
    ['me sacaron una muela y está sangrando', 'no para', bleeding],
    ['my son fell on his face', 'he passed out', passedOut],
    ['mi hijo se pegó en la cara', 'se desmayó', passedOut],
    ['I had a tooth pulled this morning', "it's been bleeding since", afterExtraction],
  ])('is found in "%s" … "%s"', (first, then, flag) => {
    expect(inContext(then, { before: [first] })).toBe(flag);
    expect(inContext(then, { before: ['hello', first, 'since yesterday'] })).toBe(flag);
  });

  it('is not found again in every message after it', () => {
    const before = ["I can't breathe and my tooth is killing me"];
    expect(inContext('Daniel Ross, 217-555-0131', { before })).toBe(none);
    expect(inContext("it's the upper left tooth", { before })).toBe(none);
    expect(inContext("I still can't breathe", { before })).toBe(breathing);
  });

  it('is not made of what was said long before', () => {
    const before = ['my cheek is swollen', 'yes', 'Maria Lopez', '217-555-0101'];
    expect(inContext('and up to my eye', { before })).toBe(none);
  });

  it('does not hang on a denial', () => {
    expect(inContext('my eye is fine', { before: ['my cheek is swollen'] })).toBe(none);
    expect(inContext('he did not pass out', { before: ['my son fell on his face'] })).toBe(none);
  });
});

describe('an answer to a question', () => {
  it.each([
    ['Do you have trouble breathing?', 'yes', breathing],
    ['Do you have trouble breathing?', 'no', none],
    ['Do you have trouble breathing?', "yes I'm fine", none],
    ['Are you having any trouble breathing?', 'a little', breathing],
    ['Any trouble breathing?', "it's getting harder", breathing],
    ['Can you tell me if you have trouble breathing?', 'yes', breathing],
    ['Can you tell me if you have trouble breathing?', 'no', none],
    ['Do you have trouble breathing or swallowing?', 'Yes.', breathing],
    ['Do you have trouble breathing or swallowing?', 'just the swallowing', swallowing],
    ['Do you have trouble breathing or swallowing?', 'yes, swallowing', swallowing],
    ['Do you have trouble breathing or swallowing?', 'no, neither', none],
    ['Do you have trouble breathing or swallowing?', 'no I can breathe fine', none],
    ['¿Tiene problemas para respirar?', 'un poco', breathing],
    ['¿Tiene problemas para respirar o tragar?', 'sí', breathing],
    ['¿Le cuesta respirar?', 'si', breathing],
    ['¿Le cuesta respirar?', 'no', none],
    ['Can you breathe and swallow normally?', 'no', breathing],
    ['Can you breathe and swallow normally?', 'yes', none],
    ['Can you breathe and swallow normally?', 'I can breathe but not swallow', swallowing],
    ['Can you breathe normally?', 'not really', breathing],
    ['Are you able to swallow?', 'yes but barely', swallowing],
    ['¿Puede respirar bien?', 'no mucho', breathing],
    ['¿Puede respirar bien?', 'sí', none],
    ['¿Puede tragar?', 'no puedo', swallowing],
    [
      'Is there any swelling in your face, or trouble breathing?',
      'yes, swelling, but I can breathe fine',
      'face swelling',
    ],
    ['Is there any swelling in your face? Can you breathe normally?', 'yes, swelling in my face', 'face swelling'],
    ['Does the swelling reach your eye or neck?', 'yes it does', eyeOrNeck],
    ['Where is the swelling?', 'my neck', eyeOrNeck],
    ['Where is the swelling?', 'my cheek', 'face swelling'],
    ['Is there any swelling in your face?', 'yes', 'face swelling'],
    ['Is there any pain or swelling?', 'yes', none],
    ['Do you have any chest pain?', 'I do', 'chest pain'],
    ['Do you have any chest pain?', 'no, just the tooth', none],
    ['Is the pain in your chest or in your tooth?', 'the tooth', none],
    ['¿Siente dolor en el pecho?', 'un poco, si', 'chest pain'],
    ['Are you in pain, any trouble breathing, and when can you come?', 'tuesday morning', none],
    ['Do you have trouble breathing? And may I have your name?', 'Maria Lopez', none],
    ['Would you like me to book that?', 'yes', none],
    ['Please call 911 now.', 'ok', none],
  ])('%s – %s', (asked, text, flag) => {
    expect(inContext(text, { asked })).toBe(flag);
  });

  it.each([
    ['I had a tooth pulled yesterday', 'Is there any swelling or bleeding with it?', 'yes', afterExtraction],
    ['I have a toothache', 'Is the pain severe?', 'yes', 'severe toothache'],
    ['it is still bleeding', 'Have you pressed on it with gauze?', 'yes for half an hour', bleeding],
    ['I fell on my face', 'Did you lose consciousness?', 'yes, for a minute', passedOut],
    ['I fell on my face', 'Did you lose consciousness?', 'no', none],
    ['my face is swollen', 'May I have your name and phone number?', "yes, it's Maria Lopez, 217-555-0101", none],
    ["I can't breathe well", 'Shall I book Tuesday at 9?', 'yes please', none],
  ])('after "%s": %s – %s', (first, asked, text, flag) => {
    expect(inContext(text, { before: [first], asked })).toBe(flag);
  });
});
