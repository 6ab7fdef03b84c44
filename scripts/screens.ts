/**
 * `npm run screens`: plays a booking in Chromium against a stack of its own, at a fixed moment of the demo practice,
 * and keeps what the pages look like in `docs/screens/`.
 */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { demoStaffEmail } from '#server/seed/demo-staff.ts';
import { PatientClient } from '#tests/factories/patient-client.ts';
import { cacheDirOf, rootDir } from './stack/paths.ts';
import { createProgress } from './stack/progress.ts';
import { readSettings } from './stack/settings.ts';
import { type Stack, startStack } from './stack/stack.ts';
import { ensureChromium } from './testing/chromium.ts';

const folder = join(rootDir, 'docs', 'screens');
const monday = '2026-11-23T15:12:00Z';
const desk = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } as const satisfies BrowserContextOptions;
const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'light' } as const satisfies BrowserContextOptions;

const dataDir = await mkdtemp(join(tmpdir(), 'openwide-screens-'));
// The database's own account has to get in.
await chmod(dataDir, 0o755);
await mkdir(folder, { recursive: true });
const stack = await startStack({
  dataDir,
  cacheDir: cacheDirOf(process.env),
  settings: readSettings({
    ...process.env,
    PORT: '0',
    OPENWIDE_DATABASE_PORT: '0',
    OPENWIDE_LIVEKIT_PORT: '0',
    GATEWAY_PORT: '0',
  }),
  mode: 'production',
  environment: { ...process.env, CLOCK_START: monday, TOKENS_PER_10_MINUTES: '1000' },
  lasting: false,
  progress: createProgress(process.stderr),
  events: { onRestart: () => {}, onGivenUp: () => {} },
});
const executablePath = await ensureChromium(() => {}, new AbortController().signal);
const browser = await chromium.launch({
  executablePath: executablePath || undefined,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--no-first-run'],
});
try {
  await othersBook(stack);
  await patientScreens(browser, stack);
  await staffScreens(browser, stack);
} finally {
  await browser.close();
  await stack.stop();
  await rm(dataDir, { recursive: true, force: true });
}
process.exit(0);

/** A day worth looking at: others have booked, and one is still writing. */
async function othersBook(running: Stack): Promise<void> {
  const wishes = [
    "I am Marcus Webb, born July 28, 1990, phone 217-555-0163. I'm already a patient. I have a toothache, no swelling and no bleeding, and would like to come today.",
    'I am Linda Garcia, born March 12, 1984, phone 217-555-0142. A cleaning tomorrow morning, please.',
    "I am Sofia Ruiz, born November 2, 1975, phone 217-555-0177. I'm already a patient. A check-up on Wednesday, please.",
    'I am Priya Raman, born June 2, 1991, phone 217-555-0121, and this is my first visit. A new patient exam on Tuesday, please.',
  ];
  for (const wish of wishes) {
    const client = new PatientClient(running.webUrl);
    await client.join();
    await client.until(() => client.segments.some(({ complete }) => complete), 'a greeting');
    await client.ask(wish);
    await client.until(() => (client.drafts.at(-1)?.openings.length ?? 0) > 0, 'openings');
    await client.ask('The first one');
    await client.ask('Yes');
    await client.leave();
  }
  const waiting = new PatientClient(running.webUrl);
  await waiting.join();
  await waiting.until(() => waiting.segments.some(({ complete }) => complete), 'a greeting');
  await waiting.ask('Do you take Delta Dental?');
}

async function patientScreens(browser: Browser, running: Stack): Promise<void> {
  for (const [name, options] of [
    ['desk', desk],
    ['phone', phone],
  ] as const) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(running.webUrl);
    await shot(page, `before-${name}`);
    await page.getByRole('button', { name: /^Start/ }).click();
    const message = page.getByRole('textbox', { name: 'Your message' });
    await page.getByText('How can I help you today?').first().waitFor();
    const say = async (text: string) => {
      await message.fill(text);
      await message.press('Enter');
    };
    const person = name === 'desk' ? 'Hannah Lindqvist, 217-555-0112' : 'Ida Moss, 217-555-0144';
    await say(
      `Hi, I'm ${person}, born April 9, 1993. I moved here last month and would like a cleaning, Tuesday December 1 in the morning.`,
    );
    const opening = page.getByRole('button', { name: /Rosa Martinez|Tom Becker/ }).first();
    await opening.waitFor();
    await shot(page, `during-${name}`);
    await opening.click();
    await page
      .getByText(/Held for you/)
      .first()
      .waitFor({ state: 'attached' });
    await say('Yes, that is right.');
    await page.getByText('You’re booked').first().waitFor({ state: 'attached' });
    await page.getByRole('link', { name: 'PDF' }).first().waitFor({ state: 'attached' });
    await page.getByText('Waiting for you').or(page.getByText('Confirmed')).first().waitFor({ state: 'attached' });
    await shot(page, name === 'desk' ? 'booked' : 'booked-phone');
    await context.close();
  }
}

async function staffScreens(browser: Browser, running: Stack): Promise<void> {
  for (const [name, options] of [
    ['staff', desk],
    ['staff-dark', { ...desk, colorScheme: 'dark' as const }],
  ] as const) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(`${running.webUrl}/staff`);
    if (name === 'staff') await shot(page, 'staff-sign-in');
    await page.getByLabel(/e-?mail/i).fill(demoStaffEmail);
    await page.getByLabel(/password/i).fill(running.secrets.staffPassword);
    await page.getByRole('button', { name: /sign in/i }).click();
    await page.getByRole('heading', { name: /today/i }).first().waitFor();
    await page.getByText('Marcus Webb').first().waitFor();
    await shot(page, name);
    if (name === 'staff') {
      await page
        .getByRole('link', { name: /conversations/i })
        .first()
        .click();
      await page
        .getByText(/Hannah Lindqvist/)
        .first()
        .click();
      await page
        .getByText(/You.re booked|booked/i)
        .first()
        .waitFor();
      await shot(page, 'staff-conversation');
    }
    await context.close();
  }
}

async function shot(page: Page, name: string): Promise<void> {
  // Everything that moves has come to rest.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))),
  );
  await page.screenshot({ path: join(folder, `${name}.png`) });
  process.stdout.write(`docs/screens/${name}.png\n`);
}
