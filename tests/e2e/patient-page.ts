import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { conversationSchema } from '#contract/http/conversations.ts';

/** What the front desk's buttons and marks are called in a language; tests of another language bring their own. */
export const inEnglish = {
  start: /^Start/,
  message: 'Your message',
  transcript: 'What was said',
  receptionist: 'Receptionist:',
  openings: 'Times you can have',
  visit: 'Your visit',
  booked: 'You’re booked',
  nextTurn: /^(Waiting for you|Confirmed)$/,
  answers: [
    [/is that right|shall i book|correct\?/i, 'Yes, please'],
    [/date of birth/i, 'May 17, 1990'],
    [/phone/i, '(217) 555-0133'],
    [/name/i, 'Tamsin Okonkwo'],
    [/which (one|time|day)|suit/i, 'The first one, please'],
  ] as readonly (readonly [RegExp, string])[],
};
export type DeskWords = typeof inEnglish;

export const inSpanish: DeskWords = {
  start: /^Empezar/,
  message: 'Su mensaje',
  transcript: 'Lo que se ha dicho',
  receptionist: 'Recepción:',
  openings: 'Horas disponibles',
  visit: 'Su cita',
  booked: 'Su cita está reservada',
  nextTurn: /^(Esperando su respuesta|Confirmado)$/,
  answers: [
    [/correct|¿(está|es) (bien|así)|reserv[oe]\?/i, 'Sí, por favor'],
    [/nacimiento/i, '17 de mayo de 1990'],
    [/teléfono/i, '(217) 555-0133'],
    [/nombre|llama/i, 'Tamsin Okonkwo'],
    [/cuál|prefiere|conviene/i, 'La primera, por favor'],
  ],
};

/** The patient's page as a visitor uses it. */
export class PatientPage {
  readonly page: Page;
  readonly words: DeskWords;
  readonly start: Locator;
  readonly field: Locator;
  readonly transcript: Locator;
  readonly said: Locator;
  readonly openings: Locator;
  readonly visit: Locator;
  readonly confirmation: Locator;

  constructor(page: Page, words = inEnglish) {
    this.page = page;
    this.words = words;
    this.start = page.getByRole('button', { name: words.start });
    this.field = page.getByRole('textbox', { name: words.message });
    this.transcript = page.getByRole('region', { name: words.transcript });
    this.said = this.transcript.getByRole('listitem').filter({ hasText: words.receptionist });
    this.openings = page.getByRole('region', { name: words.openings });
    this.visit = page.getByRole('complementary', { name: words.visit });
    this.confirmation = this.visit.getByRole('region', { name: words.booked });
  }

  /** Opens the front desk and presses Start; returns when the receptionist has said hello. */
  async begin(path = '/'): Promise<void> {
    await this.page.goto(path);
    await this.start.click();
    await expect(this.said).toHaveCount(1);
    await this.untilMyTurn();
  }

  /** Waits until the receptionist has finished. */
  async untilMyTurn(): Promise<void> {
    await expect(this.page.getByText(this.words.nextTurn)).toBeVisible();
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

/** Waits until all that arrives has arrived: what is only half there has too little contrast for a moment. */
async function untilAtRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

/** No axe finding, and nothing wider than the window. */
export async function expectSound(page: Page): Promise<void> {
  await untilAtRest(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(found).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}
