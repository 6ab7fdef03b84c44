import { describe, expect, it } from 'vitest';
import { PublicFace } from '#agent/conversation/public-face.ts';
import type { PracticeClient } from '#agent/practice/practice-api.ts';
import { receptionistInstructions } from '#agent/receptionist/instructions.ts';
import { sentencesFor } from '#agent/receptionist/sentences.ts';
import { practiceIndexOf } from '#agent/receptionist/tools/practice-index.ts';
import { VisitTools } from '#agent/receptionist/visit-tools.ts';
import type { Practice } from '#domain/practice.ts';
import { practiceIn } from '#domain/practice-in.ts';
import { demoPractice } from '#tests/factories/practice.ts';
import { Conversation } from '#tests/unit/receptionist/conversation.ts';

const practice = demoPractice();
const knows = (topic: string, locale: string) => practiceIn(practice, locale).knowledge.find((k) => k.topic === topic);

/** The demo practice with other Spanish for its cleaning. */
function withCleaning(texts: object): Practice {
  return demoPractice({
    visitTypes: practice.visitTypes.map((type) =>
      type.code === 'cleaning' ? { ...type, translations: { es: texts } } : type,
    ),
  });
}

describe('looking up what the practice says', () => {
  it.each([
    ['¿Dónde puedo estacionar?', 'parking'],
    ['donde esta el estacionamiento', 'parking'],
    ['cómo llego en autobús', 'directions'],
    ['es accesible en silla de ruedas?', 'accessibility'],
    ['¿Puedo pagar con tarjeta?', 'payment'],
    ['cuánto cobran por cancelar', 'cancellation policy'],
    ['¿atienden a niños?', 'children'],
  ])('finds the Spanish text for “%s”', (question, topic) => {
    const found = practiceIndexOf(practiceIn(practice, 'es-US')).find(question);
    expect(found.slice(0, 2).map(({ text }) => text)).toContain(knows(topic, 'es')?.text);
  });

  it('answers with prices and hours for Spanish questions, and in English as before', () => {
    const spanish = practiceIndexOf(practiceIn(practice, 'es'));
    expect(spanish.find('¿Cuánto cuesta una limpieza?')[0]).toMatchObject({ topic: 'Limpieza' });
    expect(spanish.find('qué horario tienen el sábado')[0]?.text).toMatch(/sat 09:00-13:00/);
    expect(practiceIndexOf(practiceIn(practice, 'en')).find('Where can I park?')[0]).toMatchObject({
      topic: 'parking',
      text: knows('parking', 'en')?.text,
    });
  });
});

describe('a language that changes in mid-conversation', () => {
  it('changes the card, the greeting, what is looked up and what a model is told', () => {
    let locale = 'en-US';
    const api = { patchConversation: async () => undefined } as unknown as PracticeClient;
    const face = new PublicFace({
      api,
      state: 'greeting',
      draft: null,
      channels: {
        setState: async () => {},
        sendDraft: async () => {},
        sendConfirmation: async () => {},
        sendDetails: async () => {},
      },
    });
    const tools = new VisitTools({
      api,
      face,
      practice,
      conversationId: 'conv_test',
      locale: () => locale,
      setLanguage: (language) => {
        locale = language === 'es' ? 'es-US' : 'en-US';
      },
      appointments: [],
    });
    const sentences = sentencesFor({ locale: () => locale }, practice);
    tools.noteDetails({ visitType: 'cleaning' });
    expect(face.draft.visitType).toBe('Cleaning');
    expect(sentences.greeting()).toBe(practice.greeting);
    tools.noteDetails({ language: 'es' });
    expect(face.draft.visitType).toBe('Limpieza');
    expect(sentences.greeting()).toBe(practiceIn(practice, 'es').greeting);
    expect(tools.practice.lookUp('estacionamiento').found[0]?.text).toBe(knows('parking', 'es')?.text);
    expect(tools.practice.checkInsurance('Cigna').note).toBe(practiceIn(practice, 'es').insurance.note);
    tools.noteDetails({ language: 'en' });
    expect(face.draft.visitType).toBe('Cleaning');

    const told = receptionistInstructions(practice, { nowMs: Date.parse('2026-11-23T15:00:00Z'), locale: 'es-US' });
    expect(told).toContain('- cleaning: Limpieza, 45 minutes');
    expect(told).toContain(knows('parking', 'es')?.text);
    expect(told).not.toContain(knows('parking', 'en')?.text);
  });

  it('is followed by the built-in receptionist, in the words of the practice', () => {
    const c = new Conversation();
    expect(c.say('Where do I park?')).toContain('Free parking is behind the building');
    expect(c.say('¿Hablamos en español? ¿Dónde puedo estacionar?')).toContain('Hay estacionamiento gratuito');
    expect(c.say('Quisiera una limpieza, por favor')).toContain('una limpieza');
  });
});

describe('the built-in receptionist', () => {
  it('understands and says a visit in the Spanish of the practice', () => {
    const own = withCleaning({
      name: 'Higiene bucal completa',
      nameInSentence: 'una higiene bucal completa',
      synonyms: ['puesta a punto'],
    });
    const c = new Conversation({ practice: own, locale: 'es-US' });
    expect(c.say('Quisiera una puesta a punto, nunca he venido')).toContain('una higiene bucal completa');
    expect(c.frame.saidVisit).toBe('cleaning');
  });

  it('names a visit that has no Spanish as the practice wrote it', () => {
    const c = new Conversation({ practice: withCleaning({}), locale: 'es-US' });
    expect(c.say('Quisiera una limpieza, nunca he venido')).toContain('una visita de Cleaning');
  });

  it('tells a Spanish speaker to call 911 in Spanish, whatever the protocol is written in', () => {
    const { translations: _, ...rest } = practice;
    for (const own of [practice, rest]) {
      const c = new Conversation({ practice: own, locale: 'es-US' });
      expect(c.say('No puedo respirar')).toMatch(/llame al 911/);
    }
  });

  it('says the protocol of the practice in its Spanish', () => {
    const own = demoPractice({ translations: { es: { emergency: { call911: 'Marque el 911 sin demora.' } } } });
    expect(new Conversation({ practice: own, locale: 'es-US' }).say('No puedo respirar')).toContain('Marque el 911');
  });
});
