import { expect, type Page, test } from '@playwright/test';
import { conversationSchema } from '#contract/http/conversations.ts';
import { expectSound } from './patient-page.ts';

const inEnglish = {
  start: 'Start writing',
  field: 'Your message',
  transcript: 'What was said',
  receptionist: 'Receptionist:',
  waiting: /^(Waiting for you|Booking a visit with you|Confirmed)$/,
};

/** The text-only receptionist, as somebody uses it who has it in a narrow frame. */
class TextPage {
  readonly page: Page;
  readonly words: typeof inEnglish;

  constructor(page: Page, words = inEnglish) {
    this.page = page;
    this.words = words;
  }

  get field() {
    return this.page.getByRole('textbox', { name: this.words.field });
  }

  get transcript() {
    return this.page.getByRole('region', { name: this.words.transcript });
  }

  get answers() {
    return this.transcript.getByRole('listitem').filter({ hasText: this.words.receptionist });
  }

  async begin(path = '/embed/text'): Promise<void> {
    await this.page.goto(path);
    await this.page.getByRole('button', { name: this.words.start }).click();
    await expect(this.answers).toHaveCount(1);
  }

  /** Writes something and waits for the answer. */
  async ask(text: string): Promise<void> {
    const before = await this.answers.count();
    await this.field.fill(text);
    await this.field.press('Enter');
    await this.answered(before);
  }

  async answered(before: number): Promise<void> {
    await expect.poll(() => this.answers.count()).toBeGreaterThan(before);
    await expect(this.page.getByRole('status').filter({ hasText: this.words.waiting })).toBeVisible();
  }
}

test.use({ viewport: { width: 320, height: 640 } });

test('a visit is booked by text alone in a narrow frame, without LiveKit, and is there after a reload', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') scripts.push(await response.text().catch(() => ''));
  });
  const text = new TextPage(page);
  await page.goto('/embed/text');
  await expectSound(page);
  await text.begin();
  await expect(text.field).toBeFocused();
  await text.ask('I am Vera Nolan, (217) 555-0188, born May 2, 1979. I would like a cleaning in thirteen weeks.');
  const times = page.getByRole('region', { name: 'Times you can have' });
  await expect(times.getByRole('button').first()).toBeVisible();
  await expectSound(page);

  const before = await text.answers.count();
  await times.getByRole('button').first().click();
  await text.answered(before);
  await text.ask('Yes, that is right.');
  const card = text.transcript.getByRole('region', { name: 'You’re booked' });
  await expect(card).toContainText('Vera Nolan');
  await expect(page.getByRole('status')).toHaveText('Confirmed');
  await expectSound(page);

  const current = await page.request.get('/api/v1/conversations/current');
  const stored = conversationSchema.parse(await current.json());
  expect(stored.appointments).toHaveLength(1);
  await expect(card).toContainText(stored.appointments[0]?.details.code ?? '?');

  const lines = await text.transcript.getByRole('listitem').allTextContents();
  await page.reload();
  await expect(card).toContainText('Vera Nolan');
  expect(await text.transcript.getByRole('listitem').allTextContents()).toEqual(lines);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((script) => /RTCPeerConnection|livekit-client/.test(script))).toEqual([]);
});

test('a lost connection comes back by itself, and nothing is said twice', async ({ page }) => {
  const text = new TextPage(page);
  let lose = async () => {};
  await page.routeWebSocket(/token=/, (socket) => {
    const server = socket.connectToServer();
    lose = async () => {
      await server.close({ code: 4999 });
      await socket.close({ code: 4999 });
    };
  });
  await text.begin();
  await text.ask('Do you have parking?');
  await lose();
  await text.ask('And are you open on Fridays?');
  const lines = await text.transcript.getByRole('listitem').allTextContents();
  expect(lines).toHaveLength(5);
  expect(new Set(lines).size).toBe(5);
});

test('of two windows the newer one has the conversation, and the older one says so', async ({ page, context }) => {
  const text = new TextPage(page);
  await text.begin();
  await text.ask('Do you have parking?');
  const newer = new TextPage(await context.newPage());
  await newer.page.goto('/embed/text');
  await expect(newer.answers).toHaveCount(2);
  await expect(page.getByText('This conversation goes on in another window.')).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: 'Continue here' }).click();
  await expect(newer.page.getByText('This conversation goes on in another window.')).toBeVisible();
  await text.ask('Thank you');
});

test('it speaks Spanish when the address says so', async ({ page }) => {
  const text = new TextPage(page, {
    start: 'Empezar a escribir',
    field: 'Su mensaje',
    transcript: 'Lo que se ha dicho',
    receptionist: 'Recepción:',
    waiting: /^(Le escuchamos|Reservando una visita con usted|Confirmado)$/,
  });
  await text.begin('/embed/text?lang=es');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await text.ask('Quisiera una limpieza la próxima semana');
  await expect(text.answers.last()).toContainText(/¿Cuál le viene mejor\?/);
  await expectSound(page);
});
