import { expect, type Page, test } from '@playwright/test';
import { AccessToken, RoomServiceClient } from 'livekit-server-sdk';
import { tokenResponseSchema } from '#contract/http/token.ts';
import { environment } from '#tests/environment/environment.ts';
import { expectSound, PatientPage } from './patient-page.ts';

const tokenPath = '**/api/v1/token';

function rooms(): RoomServiceClient {
  const { livekitUrl, livekitApiKey, livekitApiSecret } = environment();
  return new RoomServiceClient(livekitUrl.replace(/^ws/, 'http'), livekitApiKey, livekitApiSecret);
}

/** Takes the receptionist out of a room, as a worker that dies would. */
async function removeReceptionist(room: string): Promise<void> {
  const agent = (await rooms().listParticipants(room)).find(({ identity }) => identity.startsWith('agent-'));
  if (!agent) throw new Error('the room has no receptionist');
  await rooms().removeParticipant(room, agent.identity);
}

async function problem(page: Page, code: string, status: number): Promise<void> {
  await page.route(tokenPath, (route) =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: `about:blank#${code}`, title: 'No', status, code }),
    }),
  );
}

// The page is sent to another address than the conversation's server has, which its policy does not know.
test.use({ bypassCSP: true });

test.describe('no way in', () => {
  for (const [code, status, sentence] of [
    ['rate_limited', 429, 'That was a lot of new conversations at once.'],
    ['forbidden', 403, 'We could not open a conversation.'],
    ['receptionist_unavailable', 503, 'Our receptionist is away right now.'],
    ['database_unavailable', 503, 'We cannot be reached just now.'],
  ] as const) {
    test(`${code}: a plain sentence, the phone, what was typed, and another try that works`, async ({ page }) => {
      const desk = new PatientPage(page);
      await problem(page, code, status);
      await page.goto('/');
      await desk.start.click();
      const alert = page.getByRole('alert').filter({ hasText: sentence });
      await expect(alert).toBeVisible();
      await expect(alert.getByRole('link', { name: /Call/ })).toHaveAttribute('href', 'tel:+15551234567');
      await expectSound(page);
      await desk.field.fill('Do you take children?');
      await desk.field.press('Enter');
      await page.unroute(tokenPath);
      await alert.getByRole('button', { name: 'Try again' }).click();
      await expect(alert).toBeHidden();
      await expect.poll(() => desk.said.count()).toBeGreaterThan(1);
      await expect(desk.transcript.getByText('Do you take children?')).toHaveCount(1);
    });
  }

  test('LiveKit down: says so after a few tries, and goes on when it is back', async ({ page }) => {
    const desk = new PatientPage(page);
    await page.route(tokenPath, async (route) => {
      const response = await route.fetch();
      const token = tokenResponseSchema.parse(await response.json());
      await route.fulfill({ response, json: { ...token, server_url: 'ws://127.0.0.1:9' } });
    });
    await page.goto('/');
    await desk.start.click();
    const alert = page.getByRole('alert').filter({ hasText: 'The line to our receptionist is down.' });
    await expect(alert).toBeVisible({ timeout: 45_000 });
    await page.unroute(tokenPath);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(desk.said).toHaveCount(1);
  });

  test('no receptionist comes: honest while it lasts, then the phone; the message waits', async ({ page }) => {
    const { livekitUrl, livekitApiKey, livekitApiSecret } = environment();
    const desk = new PatientPage(page);
    await page.route(tokenPath, async (route) => {
      const token = new AccessToken(livekitApiKey, livekitApiSecret, { identity: 'visitor-alone' });
      token.addGrant({ roomJoin: true, room: 'conv_nobodycomeshereatalleverr' });
      const json = { server_url: livekitUrl, participant_token: await token.toJwt(), resumed: false };
      await route.fulfill({ status: 201, json });
    });
    await page.goto('/');
    await desk.start.click();
    await desk.field.fill('Hello?');
    await desk.field.press('Enter');
    await expect(page.getByText('This takes a little longer than usual')).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: 'Our receptionist is away right now.' })).toBeVisible();
    await expect(desk.transcript.getByText('Hello?')).toBeVisible();
    await expect(desk.transcript.getByText('Will be sent as soon as the receptionist is here')).toBeVisible();
    await expectSound(page);
  });
});

test('a double click on Start begins one conversation', async ({ page }) => {
  const desk = new PatientPage(page);
  let tokens = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/api/v1/token')) tokens++;
  });
  await page.goto('/');
  await desk.start.dblclick();
  await expect(desk.said).toHaveCount(1);
  await desk.untilMyTurn();
  expect(tokens).toBe(1);
  await expect(desk.said).toHaveCount(1);
});

test('an empty message is not sent; one of 10,000 characters is refused in place and stays', async ({ page }) => {
  const desk = new PatientPage(page);
  await desk.begin();
  await desk.field.press('Enter');
  await desk.field.fill('   ');
  await desk.field.press('Enter');
  const long = 'tooth '.repeat(1700).slice(0, 10_000).replace(/ $/, '!');
  await desk.field.fill(long);
  await desk.field.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'the receptionist reads up to 4,000' })).toBeVisible();
  await expect(desk.field).toHaveValue(long);
  await expectSound(page);
  await desk.ask('What are your hours?');
  await expect(desk.transcript.getByRole('listitem')).toHaveCount(3);
});

test('a receptionist that goes is replaced, and the conversation goes on where it was', async ({ page }) => {
  const desk = new PatientPage(page);
  await desk.begin();
  await desk.ask('I need a cleaning in two months');
  const { id } = await desk.stored();
  await removeReceptionist(id);
  const before = await desk.said.count();
  await desk.field.fill('The first one, please');
  await desk.field.press('Enter');
  const answer = await desk.answerAfter(before);
  await desk.bookFrom(answer);
  const { messages, appointments } = await desk.stored();
  expect(appointments).toHaveLength(1);
  expect(messages.filter(({ text }) => text === 'The first one, please')).toHaveLength(1);
});

test('a room that is gone is built anew, with everything in it', async ({ page }) => {
  const desk = new PatientPage(page);
  await desk.begin();
  await desk.ask('What are your hours?');
  const { id } = await desk.stored();
  await rooms().deleteRoom(id);
  await desk.untilMyTurn();
  await expect(desk.transcript.getByText('What are your hours?')).toHaveCount(1);
  await desk.ask('Where are you?');
  expect((await desk.stored()).id).toBe(id);
});

test('offline is said, and the way back is found', async ({ page, context }) => {
  const desk = new PatientPage(page);
  await desk.begin();
  await context.setOffline(true);
  const banner = page.getByRole('status').filter({ hasText: 'You are offline.' });
  await expect(banner).toBeVisible();
  await desk.field.fill('Are you still there?');
  await context.setOffline(false);
  await expect(banner).toBeHidden();
  await expect(desk.field).toHaveValue('Are you still there?');
  const before = await desk.said.count();
  await desk.field.press('Enter');
  await desk.answerAfter(before);
});

test('offline before Start is said too, and Start works once the network is back', async ({ page, context }) => {
  const desk = new PatientPage(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  await context.setOffline(true);
  await desk.start.click();
  await expect(page.getByRole('alert').filter({ hasText: /offline|did not open/ })).toBeVisible();
  await context.setOffline(false);
  if (await desk.start.isVisible()) await desk.start.click();
  await expect(desk.said).toHaveCount(1);
});

test('a second tab takes the conversation over, and it can be brought back', async ({ page, context }) => {
  const desk = new PatientPage(page);
  await desk.begin();
  const second = new PatientPage(await context.newPage());
  await second.page.goto('/');
  await second.untilMyTurn();
  const alert = page.getByRole('alert').filter({ hasText: 'open in another tab' });
  await expect(alert).toBeVisible();
  await second.ask('What are your hours?');
  await alert.getByRole('button', { name: 'Bring it here' }).click();
  await expect(desk.transcript.getByText('What are your hours?')).toBeVisible();
  await desk.untilMyTurn();
  await expect(second.page.getByRole('alert').filter({ hasText: 'open in another tab' })).toBeVisible();
});

test('an ended conversation stays ended, and a new one begins clean', async ({ page }) => {
  const desk = new PatientPage(page);
  await desk.begin();
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(page.getByText('This conversation has ended.')).toBeVisible();
  await page.getByRole('button', { name: 'Start a new conversation' }).click();
  await expect(desk.said).toHaveCount(1);
  await desk.untilMyTurn();
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(page.getByText('This conversation has ended.')).toBeVisible();
  await page.reload();
  await expect(desk.start).toBeVisible();
});
