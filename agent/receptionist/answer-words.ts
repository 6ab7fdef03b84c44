import { dateWords, timeWords } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import type { AnswerWords } from '../conversation/open-questions.ts';

/**
 * What a tap on the page says, in words that the built-in receptionist and a model understand exactly.
 * @param locale asked at each use, since the language may change in mid-conversation
 */
export function answerWordsFor(locale: () => string, practice: Practice): AnswerWords {
  const spanish = () => locale().startsWith('es');
  return {
    picked({ startsAt, providerName }) {
      const instantMs = Date.parse(startsAt);
      const date = dateWords(instantMs, practice.timeZone, locale());
      const time = timeWords(instantMs, practice.timeZone, locale());
      return spanish()
        ? `${date} ${time.startsWith('1:') ? 'a la' : 'a las'} ${time} con ${providerName}`
        : `${date} at ${time} with ${providerName}`;
    },
    right: () => (spanish() ? 'Sí, es correcto.' : "Yes, that's right."),
    mended(before, now) {
      const changes = [
        now.first !== before.first || now.last !== before.last
          ? spanish()
            ? `el nombre es ${now.first} ${now.last}`
            : `the name is ${now.first} ${now.last}`
          : null,
        now.phone !== undefined && now.phone !== before.phone
          ? spanish()
            ? `el teléfono es ${now.phone}`
            : `the phone number is ${now.phone}`
          : null,
        now.birthDate !== undefined && now.birthDate !== before.birthDate
          ? spanish()
            ? `la fecha de nacimiento es el ${birthWords(now.birthDate, 'es-US')}`
            : `the birth date is ${birthWords(now.birthDate, 'en-US')}`
          : null,
      ].filter((change) => change !== null);
      if (changes.length === 0) return null;
      const joined = changes.join(spanish() ? ' y ' : ' and ');
      return spanish() ? `Corrijo: ${joined}.` : `A correction: ${joined}.`;
    },
  };
}

/** `April 9, 1993` · `9 de abril de 1993`, of a local date as it stands on the wire. */
function birthWords(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}
