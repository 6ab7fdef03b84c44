import type { GatewayErrorCode } from '#contract/gateway/messages.ts';
import { defaultLanguage } from '#locales/language.ts';
import { wordsFor } from '#locales/words-for.ts';

/**
 * What an error tells the person.
 * @param locale BCP 47 of the conversation, when it is known
 */
export function errorWords(code: GatewayErrorCode, locale: string = defaultLanguage): string {
  return wordsFor(locale).gateway[code];
}
