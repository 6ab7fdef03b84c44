import { expect, test } from '@playwright/test';
import { tokenResponseSchema } from '#contract/http/token.ts';
import { environment } from '#tests/environment/environment.ts';
import { bundle } from './support/bundle.ts';

declare global {
  interface Window {
    standard: typeof import('#tests/clients/components/panel.tsx');
    example: typeof import('#tests/clients/javascript/book.ts');
  }
}

// The scripts of these tests stand in for other people's pages; ours let in no code but our own.
test.use({ bypassCSP: true });

test('LiveKit’s standard components understand the room: words, chat, confirmation, state', async ({ page }) => {
  const answer = await page.request.post('/api/v1/token', { data: { locale: 'en-US' } });
  const { server_url, participant_token } = tokenResponseSchema.parse(await answer.json());
  // Any page; LiveKit's own answers with two letters.
  await page.goto(environment().livekitUrl.replace(/^ws/, 'http'));
  await page.addScriptTag({ content: await bundle('tests/clients/components/panel.tsx', 'standard') });
  await page.evaluate(([url, token]) => window.standard.openPanel(url, token), [
    server_url,
    participant_token,
  ] as const);

  const words = page.getByRole('list', { name: 'Words' }).getByRole('listitem');
  const say = async (text: string) => {
    const before = await words.count();
    await page.getByLabel('Message').fill(text);
    await page.getByLabel('Message').press('Enter');
    await expect.poll(() => words.count()).toBeGreaterThan(before);
  };
  await expect(words.first()).toContainText('Welcome to Bright Smile Dental');
  await say('I am Nia Park, 217-555-0188, born May 5, 1985. I need a cleaning in fourteen weeks.');
  await expect(words.last()).toContainText(/suits? you/);
  await expect(page.getByRole('list', { name: 'Chat' })).toContainText('I am Nia Park');
  await say('The first one, please');
  await expect(words.last()).toContainText('Is that right?');
  await say('Yes');
  await expect(page.getByRole('list', { name: 'Confirmations' }).getByRole('listitem')).toHaveText(
    /You're booked, Nia/,
  );
  await expect(page.getByRole('status')).toHaveText('confirmed');
  await page.request.post('/api/v1/conversations/current/end');
});

test('LiveKit’s JavaScript client books, taps a time and sends a photo with nothing of this project', async ({
  page,
}) => {
  await page.goto('/');
  await page.addScriptTag({ content: await bundle('tests/clients/javascript/book.ts', 'example') });
  const booked = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(400, 300);
    canvas.getContext('2d')?.fillRect(10, 10, 200, 100);
    return window.example.book(await canvas.convertToBlob());
  });
  expect(booked.confirmation).toContain("You're booked, Leo");
  expect(booked.confirmation).toContain(booked.details.code);
  expect(booked.details.patient).toBe('Leo Marsh');
  expect(booked.states.at(-1)).toBe('confirmed');
  expect(booked.documentStatuses.at(-1)).toBe('stored');
  await page.request.post('/api/v1/conversations/current/end');
});
