import type { Conversation } from '#contract/http/conversations.ts';
import { languageOf } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { log } from '../log.ts';
import type { PracticeClient } from '../practice/practice-api.ts';
import { spokenLocale } from '../receptionist/spoken-locale.ts';

export interface ConversationLanguageOptions {
  api: Pick<PracticeClient, 'patchConversation' | 'readConversation'>;
  practice: Practice;
  conversation: Pick<Conversation, 'locale'>;
  /** Whether a configured model leads, which speaks whatever the practice offers. */
  anyLanguage: boolean;
}

/** The language a conversation is in: stored with it, understood by the receptionist, or chosen on the page. */
export class ConversationLanguage {
  readonly #options: ConversationLanguageOptions;
  #locale: string;
  /** What the receptionist understood is stored. */
  #stored: Promise<unknown> = Promise.resolve();

  constructor(options: ConversationLanguageOptions) {
    this.#options = options;
    this.#locale = options.conversation.locale;
  }

  /** The patient's, BCP 47: of fixed sentences, and of what is stored and sent. */
  readonly locale = (): string => this.#locale;

  /** The one the receptionist answers in, BCP 47: another, where it does not speak the patient's. */
  readonly spoken = (): string => {
    const { practice, anyLanguage } = this.#options;
    return spokenLocale(this.#locale, practice, anyLanguage);
  };

  /** Whether the receptionist speaks the patient's language. */
  get isSpoken(): boolean {
    return languageOf(this.spoken()) === languageOf(this.#locale);
  }

  /** The receptionist has understood that it goes on in another language; one the practice does not offer is not heeded. */
  readonly understood = (language: string): void => {
    const { api, practice } = this.#options;
    const found = practice.locales.find((locale) => languageOf(locale) === language);
    if (!found || found === this.#locale) return;
    this.#locale = found;
    this.#stored = api
      .patchConversation({ locale: found })
      .catch((error) => log().warn({ error }, 'the language was not stored'));
  };

  /**
   * Reads what may have been chosen on the page meanwhile.
   * @returns whether it is another language
   */
  async readChoice(): Promise<boolean> {
    await this.#stored;
    const before = this.#locale;
    const { locale } = await this.#options.api.readConversation();
    // The receptionist has understood something newer meanwhile.
    if (this.#locale !== before || languageOf(locale) === languageOf(before)) return false;
    this.#locale = locale;
    return true;
  }
}
