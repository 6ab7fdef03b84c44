import { expect, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { expectSound, someone, test } from './staff-desk.ts';

test.use({ storageState: { cookies: [], origins: [] } });

/** What tells crawlers, caches and other sites nothing of a page or file behind a signed link. */
function expectSecret(headers: Record<string, string>): void {
  expect(headers['x-robots-tag']).toMatch(/noindex/);
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['cache-control']).toMatch(/no-store/);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an appointment’s page tells everything, gives its files and says how to change it', async ({
    page,
    startConversation,
  }) => {
    const { details, confirmation } = await (await startConversation('booking')).book(someone());
    const response = await page.goto(details.links.manage);
    expect(response?.status()).toBe(200);
    expectSecret(response?.headers() ?? {});
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'no-referrer');

    const main = page.getByRole('main');
    await expect(page.getByRole('heading', { level: 1, name: 'You’re booked' })).toBeVisible();
    const { date, time, patient, provider, address, phone, code } = details;
    for (const fact of [date, time, patient, provider, address, phone, code, confirmation]) {
      await expect(main).toContainText(fact);
    }
    await expect(main).toContainText(/24 hours/);
    const without = page.locator('noscript p', { hasText: `Without it, please call us at ${phone}.` });
    await expect(without).toBeVisible();
    // What would do nothing is not offered.
    for (const name of ['Move it', 'Cancel it', 'Get an earlier time', 'Print']) {
      await expect(page.getByRole('button', { name })).toBeHidden();
    }

    await page.getByText('Add to calendar').click();
    await expect(page.getByRole('link', { name: 'Google Calendar' })).toBeVisible();
    for (const [name, type, start] of [
      [/^Calendar file/, /^text\/calendar/, 'BEGIN:VCALENDAR'],
      ['PDF', /^application\/pdf/, '%PDF-'],
      ['Details file', /^application\/json/, '{'],
    ] as const) {
      const href = await page.getByRole('link', { name }).getAttribute('href');
      const file = await page.request.get(new URL(href ?? '', page.url()).href);
      expect(file.headers()['content-type']).toMatch(type);
      expect((await file.body()).toString('latin1').startsWith(start)).toBe(true);
      expectSecret(file.headers());
    }
  });
});

test.describe('a link that is not ours', () => {
  test.use({ javaScriptEnabled: false });

  test('opens nothing and shows the ways that are left', async ({ page, startConversation }) => {
    const { details } = await (await startConversation('booking')).book(someone());
    const forged = details.links.manage.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const [address, title] of [
      [forged, 'This link does not lead to an appointment.'],
      // A link of one purpose opens nothing of another.
      [details.links.manage.replace('/a/', '/w/'), 'This link does not lead to a place on our waitlist.'],
    ] as const) {
      const response = await page.goto(address);
      expectSecret(response?.headers() ?? {});
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.getByText(details.code)).toHaveCount(0);
      await expect(page.getByRole('link', { name: /\(555\) 123-4567/ })).toHaveAttribute('href', /^tel:\+/);
      await expect(page.getByRole('link', { name: 'Book a visit' })).toBeVisible();
    }
    const robots = await (await page.request.get('/robots.txt')).text();
    // A crawler that may not open a page never reads that it is not to be listed.
    expect(robots).not.toMatch(/^Disallow: \/(a|w)?\/?$/m);
    expect(robots).toMatch(/^Disallow: \/staff$/m);
  });
});

/** How much of the sheet has moved by itself so far, and whatever React said about the server's markup. */
async function watch(page: Page): Promise<{ shift: () => Promise<number>; said: string[] }> {
  const said: string[] = [];
  page.on('console', (message) => {
    if (/hydrat/i.test(message.text())) said.push(message.text());
  });
  await page.addInitScript(() => {
    const moved = { total: 0 };
    Object.assign(window, { moved });
    type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const sheet = document.querySelector('[data-sheet]');
        if (sources.some(({ node }) => node && sheet?.contains(node))) moved.total += value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return { shift: () => page.evaluate(() => (window as unknown as { moved: { total: number } }).moved.total), said };
}

for (const [timezoneId, own] of [
  ['America/Chicago', null],
  // With its day where that is another one there, as it is after nine in the morning.
  ['Asia/Tokyo', /\d+:\d\d [AP]M your time \(Tokyo\)/],
] as const) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('the clinic’s time stands first, and the visitor’s own below it where it differs', async ({
      page,
      startConversation,
    }) => {
      const { details } = await (await startConversation('booking')).book(someone());
      const { shift, said } = await watch(page);
      await page.goto(details.links.manage);
      const when = page.locator('p', { has: page.locator(`time[datetime="${details.startsAt}"]`) });
      await expect(when).toContainText(`${details.date}${details.time}`);
      // Until scripts have run, a press does nothing.
      await expect(async () => {
        await page.getByRole('button', { name: 'Move it' }).click({ timeout: 1000 });
        await expect(page.getByRole('heading', { name: 'Choose another time' })).toBeVisible({ timeout: 1000 });
      }).toPass();
      if (own) await expect(when).toContainText(own);
      else await expect(when).not.toContainText('your time');
      expect(said).toEqual([]);
      expect(await shift()).toBe(0);
    });
  });
}

test.describe('on paper', () => {
  test.use({ colorScheme: 'dark' });

  test('the page is the sheet alone, black on white, on one page', async ({ page, startConversation }) => {
    const { details } = await (await startConversation('booking')).book(someone());
    await page.goto(details.links.manage);
    await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1, name: 'You’re booked' })).toBeVisible();
    for (const name of ['Print', 'Move it']) await expect(page.getByRole('button', { name })).toBeHidden();
    await expect(page.getByRole('link', { name: 'Talk to our receptionist' })).toBeHidden();
    await expect(page.getByRole('navigation')).toBeHidden();
    const colours = await page.evaluate(() => {
      const sheet = document.querySelector('[data-sheet]');
      const time = sheet?.querySelector('time');
      return time && [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(time).color];
    });
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);

    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'Letter' })));
    const { totalPages, text } = await extractText(pdf, { mergePages: true });
    expect(totalPages).toBe(1);
    for (const fact of [details.clinic, details.patient, details.provider, details.code, details.time]) {
      expect(text).toContain(fact);
    }
    expect(text).not.toContain('Talk to our receptionist');
  });
});

test('an address with no page says so and leads back', async ({ page }) => {
  const response = await page.goto('/nowhere');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: 'There is no page here.' })).toBeVisible();
  await expectSound(page);
  await page.getByRole('link', { name: 'To the front desk' }).click();
  await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible();
});
