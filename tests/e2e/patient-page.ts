import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { conversationSchema } from '#contract/http/conversations.ts';
import type { Language } from '#locales/language.ts';
import { wordsFor } from '#locales/words-for.ts';

type Answers = readonly (readonly [question: RegExp, answer: string])[];

/** What the front desk's buttons and marks are called in a language, and what a patient says in it. */
function deskWords(language: Language, answers: Answers) {
  const words = wordsFor(language);
  const { yourTurn, confirmed } = words.conversation.state;
  const beginning = (sentence: string) => new RegExp(`^${sentence.split(/[\d(]/)[0]?.trim()}`);
  return {
    pack: words,
    start: beginning(words.landing.start),
    message: words.composer.label,
    transcript: words.conversation.transcript,
    receptionist: `${words.conversation.receptionist}:`,
    openings: words.openings.title,
    visit: words.visit.title,
    held: beginning(words.visit.heldFor(5)),
    booked: words.visit.heading.booked,
    nextTurn: new RegExp(`^(${yourTurn}|${confirmed})$`),
    answers,
  };
}
export type DeskWords = ReturnType<typeof deskWords>;

export const inEnglish = deskWords('en', [
  [/is that right|shall i book|correct\?/i, 'Yes, please'],
  [/date of birth/i, 'May 17, 1990'],
  [/phone/i, '(217) 555-0133'],
  [/name/i, 'Tamsin Okonkwo'],
  [/which (one|time|day)|suit/i, 'The first one, please'],
]);

export const inSpanish = deskWords('es', [
  [/correct|¿(está|es) (bien|así)|reserv[oe]\?/i, 'Sí, por favor'],
  [/nacimiento/i, '17 de mayo de 1990'],
  [/teléfono/i, '(217) 555-0133'],
  [/nombre|llama/i, 'Tamsin Okonkwo'],
  [/cuál|prefiere|conviene/i, 'La primera, por favor'],
]);

/** The patient's page as a visitor uses it. */
export class PatientPage {
  readonly page: Page;
  /** Where the desk is: the page itself, or a frame in it. */
  readonly desk: Page | FrameLocator;
  readonly words: DeskWords;
  readonly start: Locator;
  readonly field: Locator;
  readonly transcript: Locator;
  readonly said: Locator;
  readonly openings: Locator;
  readonly visit: Locator;
  readonly confirmation: Locator;

  constructor(page: Page, words = inEnglish, desk: Page | FrameLocator = page) {
    this.page = page;
    this.desk = desk;
    this.words = words;
    this.start = desk.getByRole('button', { name: words.start });
    this.field = desk.getByRole('textbox', { name: words.message });
    this.transcript = desk.getByRole('region', { name: words.transcript });
    this.said = this.transcript.getByRole('listitem').filter({ hasText: words.receptionist });
    this.openings = desk.getByRole('region', { name: words.openings });
    this.visit = desk.getByRole('complementary', { name: words.visit });
    this.confirmation = this.visit.getByRole('region', { name: words.booked });
  }

  /** Opens the front desk and presses Start; returns when the receptionist has said hello. */
  async begin(path = '/'): Promise<void> {
    await this.page.goto(path);
    await this.greet();
  }

  /** Presses Start; returns when the receptionist has said hello. */
  async greet(): Promise<void> {
    await this.start.click();
    await expect(this.said).toHaveCount(1);
    await this.untilMyTurn();
  }

  /** Waits until the receptionist has finished. */
  async untilMyTurn(): Promise<void> {
    await expect(this.desk.getByText(this.words.nextTurn)).toBeVisible();
  }

  /** Writes a message and waits for the whole answer, which it returns. */
  async ask(text: string): Promise<string> {
    const before = await this.said.count();
    await this.field.fill(text);
    await this.field.press('Enter');
    return this.answerAfter(before);
  }

  /** The answer that comes when the receptionist has said more than so many things. */
  async answerAfter(before: number): Promise<string> {
    await expect.poll(() => this.said.count()).toBeGreaterThan(before);
    await this.untilMyTurn();
    return (await this.said.last().textContent()) ?? '';
  }

  /** Taps an opening and waits for the answer. */
  async choose(opening: Locator): Promise<string> {
    const before = await this.said.count();
    await opening.click();
    return this.answerAfter(before);
  }

  /** Answers whatever is asked next, until there is a confirmation. */
  async bookFrom(answer: string): Promise<void> {
    let asked = answer;
    for (let turn = 0; turn < 10 && (await this.confirmation.count()) === 0; turn++) {
      const found = this.words.answers.find(([question]) => question.test(asked));
      if (!found) throw new Error(`nothing to answer to: ${asked}`);
      asked = await this.ask(found[1]);
    }
    await expect(this.confirmation).toBeVisible();
  }

  /** The conversation as the server has it. */
  async stored() {
    const response = await this.page.request.get('/api/v1/conversations/current');
    return conversationSchema.parse(await response.json());
  }
}

export { expectSound } from './support/sound.ts';
