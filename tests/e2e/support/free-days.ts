import { expect, type Locator, type Page } from '@playwright/test';
import { wordsFor } from '#locales/words-for.ts';

/** Free times as buttons, of a day or of several. */
export function timesOn(page: Page): Locator {
  return page.getByRole('list').getByRole('button', { name: /\d:\d\d/ });
}

/** Pages through the months to a local day, `YYYY-MM-DD`, and opens it. */
export async function chooseDay(page: Page, language: 'en' | 'es', day: string): Promise<void> {
  const { locale } = wordsFor(language).dates;
  const name = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(day));
  const next = { en: 'Next', es: 'Siguiente' }[language];
  const month = page.getByRole('grid', { name: new RegExp(name({ month: 'long', year: 'numeric' }), 'i') });
  const shown = page.getByRole('grid');
  await expect(shown).toBeVisible();
  while (!(await month.isVisible())) {
    const before = await shown.getAttribute('aria-label');
    await page.getByRole('button', { name: next, exact: true }).first().click();
    await expect(shown).not.toHaveAttribute('aria-label', before ?? '');
  }
  await month.getByRole('button', { name: new RegExp(name({ dateStyle: 'full' }), 'i') }).click();
  const heading = name({ weekday: 'long', month: 'long', day: 'numeric' }).replace(',', ',?');
  await expect(page.getByRole('heading', { name: new RegExp(heading, 'i') })).toBeVisible();
  await expect(timesOn(page).first()).toBeVisible();
}
