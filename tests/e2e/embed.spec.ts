import { devices, expect, type Page, test } from '@playwright/test';
import { embedEvents } from '#contract/embed/names.ts';
import { type EmbedSite, serveSite, strictPolicy, watchPolicies } from './embed-site.ts';
import { expectSound, inSpanish, PatientPage } from './patient-page.ts';

let site: EmbedSite;
let deskOrigin: string;

/** The site and the page in its frame have one main part each, as each document should. */
const twoDocuments = ['landmark-unique'];

/** The practice's site with the script's tag on it, and a list of what any policy was against. */
async function openSite(page: Page, attributes: string, origin: 'origin' | 'strangeOrigin' = 'origin') {
  const violations = await watchPolicies(page);
  site = await serveSite(
    strictPolicy(deskOrigin),
    `<script async src="${deskOrigin}/embed.js" ${attributes}></script>`,
  );
  await page.goto(site[origin]);
  return violations;
}

/** What a visitor has on the site. */
function onSite(page: Page, words = { button: 'Book a visit', panel: /^Front desk, /, close: 'Close the front desk' }) {
  const frame = page.locator('openwide-desk iframe');
  return {
    button: page.getByRole('button', { name: words.button }),
    panel: page.getByRole('dialog', { name: words.panel }),
    close: page.getByRole('button', { name: words.close }),
    frame: frame.contentFrame(),
  };
}

test.beforeEach(({ baseURL }) => {
  // Another site than 127.0.0.1, where the practice's own page is.
  deskOrigin = new URL(baseURL ?? '').origin.replace('127.0.0.1', 'localhost');
});
test.afterEach(async () => site?.close());

test('a visit is booked in a panel on another site that allows nothing but the script and the frame', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const violations = await openSite(page, 'data-theme="light" data-open-on="#book-link"');
  const desk = onSite(page);
  await expect(desk.button).toBeVisible();
  await page.waitForLoadState('networkidle');
  const wanted = [`${site.origin}/`, `${site.origin}/site.css`, `${deskOrigin}/embed.js`];
  expect(asked.filter((url) => !url.endsWith('/favicon.ico')).sort()).toEqual(wanted.sort());
  await page.evaluate(
    (names) => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      for (const name of names) document.addEventListener(name, (event) => heard.push((event as CustomEvent).detail));
    },
    [embedEvents.booked, embedEvents.changed],
  );

  await desk.button.click();
  await expect(desk.panel).toBeVisible();
  const patient = new PatientPage(page, undefined, desk.frame);
  await expect(patient.start).toBeFocused();
  await patient.start.press('Escape');
  await expect(desk.panel).toBeHidden();
  await expect(desk.button).toBeFocused();

  await page.getByRole('link', { name: 'Book a time' }).click();
  await expect(patient.start).toBeFocused();
  await expectSound(page, twoDocuments);
  await patient.greet();
  const answer = await patient.ask('A cleaning in sixteen weeks, please');
  await patient.bookFrom(answer);
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([{ kind: 'booked' }]);
  await expectSound(page, twoDocuments);

  // What is said while the panel is closed shows on the button.
  await patient.field.fill('Do you have parking?');
  const send = await patient.field.elementHandle();
  await desk.close.click();
  await expect(page.getByRole('link', { name: 'Book a time' })).toBeFocused();
  // Sent now, so that the answer cannot come before the panel is closed.
  await send?.evaluate((field) => field.closest('form')?.requestSubmit());
  await expect(page.getByRole('button', { name: 'Book a visit, New message' })).toBeVisible();
  await page.getByRole('button', { name: 'Book a visit, New message' }).click();
  await expect(patient.said.last()).toContainText(/park/i);
  await expect(desk.close).toBeVisible();

  // The frame's cookie is kept for this site alone, and brings the visitor back.
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name, sameSite, partitionKey }) => [name, sameSite, partitionKey])).toEqual([
    ['openwide_framed_conversation', 'None', 'http://127.0.0.1'],
  ]);
  // One that is not meant for it alone is not kept: without that nothing would be proved.
  const plain = await desk.frame.locator('html').evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: a cookie as any page would set it
    document.cookie = 'plain=1; SameSite=None; Secure';
    return document.cookie.includes('plain=1');
  });
  expect(plain).toBe(false);
  const said = await patient.said.count();
  await page.reload();
  await desk.button.click();
  await expect(patient.said).toHaveCount(said);
  await expect(patient.confirmation).toBeVisible();
  expect(violations).toEqual([]);
});

test.describe('on a phone', () => {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7'];
  test.use({ viewport, userAgent, deviceScaleFactor, isMobile, hasTouch });

  test('the panel covers the page, in the language and theme of the tag', async ({ page }) => {
    const violations = await openSite(page, 'data-language="es" data-theme="dark" data-position="left"');
    const desk = onSite(page, { button: 'Reservar una cita', panel: /^Recepción, /, close: 'Cerrar la recepción' });
    const button = await desk.button.boundingBox();
    expect(button?.x).toBeLessThan(40);
    await desk.button.tap();
    const patient = new PatientPage(page, inSpanish, desk.frame);
    await expect(patient.start).toBeVisible();
    await expect(desk.frame.locator('html')).toHaveAttribute('lang', 'es');
    await expect(desk.frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    const paper = () => desk.frame.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
    expect(await paper()).toBe('rgb(17, 24, 24)');
    expect(await desk.panel.boundingBox()).toMatchObject({
      x: 0,
      y: 0,
      width: viewport.width,
      height: viewport.height,
    });
    await expectSound(page, twoDocuments);

    // The page behind stays where it is, and has no part in the reading order.
    await page.mouse.wheel(0, 400);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await desk.frame.getByRole('link', { name: 'Reservar sin hablar' }).tap();
    await expect(desk.frame.getByRole('heading', { level: 1, name: 'Reservar una cita' })).toBeVisible();
    await expect(desk.frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expectSound(page, twoDocuments);
    await desk.close.tap();
    await expect(desk.panel).toBeHidden();
    await page.mouse.wheel(0, 400);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    expect(violations).toEqual([]);
  });
});

test('a site that nobody has allowed cannot frame us, and its visitors are told another way', async ({ page }) => {
  await page.clock.install();
  await openSite(page, '', 'strangeOrigin');
  const desk = onSite(page);
  const answered = page.waitForResponse((response) => response.url().startsWith(`${deskOrigin}/embed?`));
  await desk.button.click();
  const policy = (await answered).headers()['content-security-policy'];
  expect(policy).toContain("frame-ancestors 'self' http://localhost:* http://127.0.0.1:*");
  await expect
    .poll(() => page.frames().map((frame) => frame.url()))
    .toContainEqual(expect.stringMatching(/^chrome-error:/));
  await page.clock.fastForward(11_000);
  const told = page.getByRole('alert').filter({ hasText: 'could not be opened here' });
  await expect(told.getByRole('link', { name: 'Call (555) 123-4567' })).toHaveAttribute('href', 'tel:+15551234567');
  await expect(told.getByRole('link', { name: 'Open in a new tab' })).toHaveAttribute('href', `${deskOrigin}/?lang=en`);
  await expectSound(page, twoDocuments);
  await page.keyboard.press('Escape');
  await expect(desk.button).toBeFocused();
});

test('the demonstration shows the line to copy, and the front desk on a page', async ({ page }) => {
  await page.goto('/embed/demo?position=left&panel=dark');
  await expect(
    page.getByText(
      /^<script async src=".+\/embed\.js" data-language="en" data-theme="dark" data-position="left"><\/script>$/,
    ),
  ).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: 'Book online' }).click();
  const desk = onSite(page);
  await expect(desk.frame.getByRole('button', { name: /^Start/ })).toBeFocused();
  await desk.frame.getByRole('link', { name: 'Español' }).click();
  await expect(desk.frame.getByRole('button', { name: /^Empezar/ })).toBeVisible();
  await expect(desk.frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  const link = desk.frame.getByRole('link', { name: '(555) 123-4567' });
  await expect(link).toBeVisible();
});
