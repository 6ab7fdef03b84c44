import { describe, expect, it } from 'vitest';
import { triage } from '#domain/triage.ts';
import { demoPractice } from '#tests/factories/practice.ts';

const protocol = demoPractice().emergency;
const look = (text: string, locale = 'en-US') => triage(text, protocol, locale);

const call911: readonly (readonly [text: string, flag: string])[] = [
  ['my jaw is really swollen from an infected tooth and its getting hard to breathe', 'trouble breathing'],
  ['i cant breathe well', 'trouble breathing'],
  ["I can't breathe", 'trouble breathing'],
  ['My son has trouble breathing since the tooth got infected', 'trouble breathing'],
  ['having a hard time breathing, please help', 'trouble breathing'],
  ['I feel short of breath and my gums are puffed up', 'trouble breathing'],
  ['my throat feels like it is closing', 'trouble breathing'],
  ["I'm not sure what to do, but breathing is getting difficult", 'trouble breathing'],
  ['she can barely swallow since this morning', 'trouble swallowing'],
  ['It is hard to swallow my own saliva', 'trouble swallowing'],
  ['The swelling has reached my eye', 'swelling that reaches the eye or neck'],
  ['My cheek is swollen up to the eye', 'swelling that reaches the eye or neck'],
  ['swelling going down into my neck since last night', 'swelling that reaches the eye or neck'],
  ['My eye is swollen shut from a bad tooth', 'swelling that reaches the eye or neck'],
  [
    "I pressed on gauze for half an hour and it won't stop bleeding",
    'bleeding that will not stop after 15 minutes of pressure',
  ],
  ['The bleeding will not stop', 'bleeding that will not stop after 15 minutes of pressure'],
  [
    'I have been bleeding for over 2 hours after the extraction',
    'bleeding that will not stop after 15 minutes of pressure',
  ],
  ['My daughter got hit by a ball in the face and passed out', 'hit in the face and passed out'],
  ['He fell off his bike on his mouth and lost consciousness for a minute', 'hit in the face and passed out'],
  ['Tooth pain and also chest pain', 'chest pain'],
  ['There is a pressure in my chest', 'chest pain'],
  ['No puedo respirar bien y tengo la cara hinchada', 'trouble breathing'],
  ['A mi hijo le cuesta respirar', 'trouble breathing'],
  ['me cuesta mucho tragar', 'trouble swallowing'],
  ['Tengo la mejilla hinchada hasta el ojo', 'swelling that reaches the eye or neck'],
  ['no deja de sangrar', 'bleeding that will not stop after 15 minutes of pressure'],
  ['recibió un golpe en la cara y se desmayó', 'hit in the face and passed out'],
  ['me duele el pecho', 'chest pain'],
];

const sameDay: readonly (readonly [text: string, flag: string])[] = [
  ['My son got his front tooth knocked out at soccer', 'knocked-out tooth'],
  ['I knocked out a tooth', 'knocked-out tooth'],
  ['my tooth fell out when I tripped', 'knocked-out tooth'],
  ['I have a terrible toothache', 'severe toothache'],
  ["My tooth hurts so bad I can't sleep", 'severe toothache'],
  ['the pain in my molar is unbearable', 'severe toothache'],
  ['My face is swollen', 'face swelling'],
  ["My daughter's cheek is really swollen", 'face swelling'],
  ['I think I have an abscess', 'abscess'],
  ['there is pus coming out of my gum', 'abscess'],
  ['I broke a tooth and it hurts', 'broken tooth with pain'],
  ['I had a tooth pulled yesterday and it is bleeding', 'bleeding after an extraction'],
  ['Tengo un dolor de muela insoportable', 'severe toothache'],
  ['tengo la cara hinchada', 'face swelling'],
  ['creo que tengo un flemón', 'abscess'],
  ['se me rompió un diente y me duele', 'broken tooth with pain'],
  ['me sacaron una muela ayer y está sangrando', 'bleeding after an extraction'],
  ['a mi hija se le salió un diente con una pelota', 'knocked-out tooth'],
];

const none: readonly string[] = [
  "I'd like a cleaning next week",
  'My tooth hurts a little when I drink something cold',
  "My crown popped off on a caramel last night. It doesn't hurt, I'd just like it back on.",
  'I broke a tooth but there is no pain',
  'no swelling',
  'No pain, no swelling, no bleeding.',
  "I don't have any trouble breathing or swallowing",
  'I have a toothache but no swelling and I can breathe fine',
  'The swelling is gone',
  'I had an abscess last year',
  'Two years ago I had a tooth knocked out',
  'When I was a kid I fell and passed out',
  'I had chest pain last month but my doctor said it is fine',
  'My gums bleed when I brush',
  'My gums are bleeding a lot when I floss',
  'Do you treat abscesses?',
  'What should I do if a tooth gets knocked out?',
  'My son lost his baby tooth, is it time for a check-up?',
  'the swelling went down',
  "It's not swollen",
  'Can I get my tooth out?',
  'I have trouble swallowing pills, is that a problem for sedation?',
  'My face is not swollen',
  'hinchazón no tengo',
  'no tengo dolor ni hinchazón',
  'el año pasado tuve un absceso',
  'sin problemas para respirar',
  'Dr. Chen said one of my back teeth has to come out',
  'I need an appointment for my neck, just kidding, for my teeth',
  '',
  'x'.repeat(20_000),
];

describe('triage', () => {
  it.each(call911)('sends to 911: %s', (text, flag) => {
    expect(look(text)).toMatchObject({ level: 'call911', flag });
  });

  it.each(sameDay)('has it seen today: %s', (text, flag) => {
    expect(look(text)).toMatchObject({ level: 'sameDay', flag });
  });

  it.each(none)('finds no red flag: %s', (text) => {
    expect(look(text)).toEqual({ level: 'none' });
  });

  it('answers with the protocol’s own words and first aid', () => {
    expect(look("I can't breathe").say).toBe(protocol.call911.say);
    expect(look('I knocked out a tooth').firstAid).toBe(protocol.firstAid['knocked-out tooth']);
  });

  it('answers in Spanish where the caller speaks Spanish', () => {
    expect(look('no puedo respirar', 'es-US').say).toContain('911');
    expect(look('no puedo respirar', 'es-US').say).toContain('llame');
  });

  it('finds a flag it has never heard of by its own words', () => {
    const own = { ...protocol, sameDay: { ...protocol.sameDay, flags: ['loose implant'] } };
    expect(triage('I think my implant is loose', own, 'en').flag).toBe('loose implant');
    expect(triage('my implant is fine', own, 'en').level).toBe('none');
  });

  it('puts 911 before the same day', () => {
    expect(look('terrible toothache, and my chest hurts').level).toBe('call911');
  });
});
