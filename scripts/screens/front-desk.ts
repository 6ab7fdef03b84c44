import type { Locator, Page } from '@playwright/test';
import type { LanguagePack } from '#locales/pack.ts';
import type { Stage } from './scene.ts';
import { type Speech, speechIn } from './speech.ts';

/** The conversation as a visitor uses it, by the words of its language. */
export class FrontDesk {
  readonly page: Page;
  readonly words: LanguagePack;
  readonly speech: Speech;
  readonly start: Locator;
  readonly field: Locator;
  readonly openings: Locator;
  readonly review: Locator;
  readonly visit: Locator;

  constructor({ page, words, language }: Pick<Stage, 'page' | 'words' | 'language'>) {
    this.page = page;
    this.words = words;
    this.speech = speechIn(language);
    this.start = page.getByRole('button', { name: startingWith(words.landing.start) });
    this.field = page.getByRole('textbox', { name: words.composer.label });
    this.openings = page.getByRole('region', { name: words.openings.title });
    this.review = page.getByRole('region', { name: words.review.title });
    this.visit = page.getByRole('complementary', { name: words.visit.title });
  }

  /** Opens the front desk, presses Start and waits for the greeting. */
  async begin(address: string): Promise<void> {
    await this.page.goto(address);
    await this.start.click();
    await this.untilSaid(1);
  }

  /** How much the receptionist has said. */
  async said(): Promise<number> {
    return this.#lines().count();
  }

  /** Waits until the receptionist has said so many things and it is the visitor's turn. */
  async untilSaid(count: number): Promise<void> {
    await this.#lines()
      .nth(count - 1)
      .waitFor();
    const { yourTurn, confirmed } = this.words.conversation.state;
    await this.page
      .getByText(new RegExp(`^(${yourTurn}|${confirmed})$`))
      .first()
      .waitFor({ state: 'attached' });
  }

  /** Does something that the receptionist answers, and waits for all of the answer, which it returns. */
  async answerTo(act: () => Promise<void>): Promise<string> {
    const before = await this.said();
    await act();
    await this.untilSaid(before + 1);
    return (await this.#lines().last().textContent()) ?? '';
  }

  /** Writes a message without waiting. */
  async write(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  say(text: string): Promise<string> {
    return this.answerTo(() => this.write(text));
  }

  /** Answers whatever is asked next until the card carries this heading. */
  async answerUntil(heading: string, asked: string): Promise<void> {
    const card = this.visit.getByRole('region', { name: heading });
    let question = asked;
    for (let turn = 0; turn < 10 && (await card.count()) === 0; turn++) {
      const found = this.speech.answers.find(([pattern]) => pattern.test(question));
      question = await this.say(found?.[1] ?? this.speech.yes);
    }
    await card.waitFor({ state: 'attached' });
  }

  #lines(): Locator {
    return this.page
      .getByRole('region', { name: this.words.conversation.transcript })
      .getByRole('listitem')
      .filter({ hasText: startingWith(`${this.words.conversation.receptionist}:`) });
  }
}

/** Matches what begins with exactly these words. */
export function startingWith(words: string): RegExp {
  return new RegExp(`^\\s*${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
