import { dateWords, timeWords } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { wordsFor } from '#locales/words-for.ts';
import type { AnswerWords } from '../conversation/open-questions.ts';

/**
 * What a tap on the page says, in words that the built-in receptionist and a model understand exactly.
 * @param locale asked at each use, since the language may change in mid-conversation
 */
export function answerWordsFor(locale: () => string, practice: Practice): AnswerWords {
  return {
    picked({ startsAt, providerName }) {
      const { dates, openings } = wordsFor(locale());
      const instantMs = Date.parse(startsAt);
      const date = dateWords(instantMs, practice.timeZone, dates);
      return openings.say(date, timeWords(instantMs, practice.timeZone, dates), providerName);
    },
    right: () => wordsFor(locale()).review.sayRight,
    mended(before, now) {
      const { review, locale: tag } = wordsFor(locale());
      const isOther = <Key extends keyof typeof now & keyof typeof before>(key: Key) =>
        now[key] !== undefined && now[key] !== before[key];
      const mended = {
        ...((isOther('first') || isOther('last')) && { name: `${now.first} ${now.last}` }),
        ...(isOther('phone') && now.phone !== undefined && { phone: now.phone }),
        ...(isOther('birthDate') && now.birthDate !== undefined && { birthDate: birthWords(now.birthDate, tag) }),
      };
      return Object.keys(mended).length === 0 ? null : review.sayMended(mended);
    },
  };
}

/** `April 9, 1993` · `9 de abril de 1993`, of a local date as it stands on the wire. */
function birthWords(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}
