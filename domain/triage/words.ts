import { languageOf } from '../clinic-time/words.ts';

/** Spanish for what a protocol says, by level or by flag; a practice writes its protocol in its own language. */
const spanish: Readonly<Record<string, string>> = {
  call911:
    'Esto parece una emergencia. Por favor, llame al 911 o vaya ahora mismo a la sala de emergencias más cercana. He avisado a nuestro equipo para que se comunique con usted.',
  sameDay: 'Eso hay que verlo hoy mismo.',
  'knocked-out tooth': 'Sujete el diente por la corona, no lo frote, guárdelo en leche y venga en menos de 30 minutos.',
};

/** The protocol's words, or their Spanish where the caller speaks Spanish and they are written in English. */
export function inLanguage(key: string, words: string, locale: string): string {
  const isEnglish = /\b(?:the|please|that|this|your|you|be|it)\b/i.test(words);
  return languageOf(locale) === 'es' && isEnglish ? (spanish[key] ?? words) : words;
}
