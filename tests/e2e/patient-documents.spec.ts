import { expect, test } from '@playwright/test';
import { expectSound, PatientPage } from './patient-page.ts';

/** The smallest picture there is, and after it as many bytes as a photo has. */
function png(sizeBytes: number): Buffer {
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  return Buffer.concat([picture, Buffer.alloc(Math.max(0, sizeBytes - picture.length))]);
}

async function choose(desk: PatientPage, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await desk.page.getByRole('button', { name: 'Send a photo or PDF' }).click();
  await desk.page.getByTestId('file').setInputFiles({ name, mimeType, buffer });
}

test('a photo of an insurance card reaches the practice, and the patient is told so', async ({ page }) => {
  const desk = new PatientPage(page);
  await desk.begin();
  await page.getByRole('button', { name: 'Send a photo or PDF' }).click();
  await expect(page.getByText('Only the practice’s staff can open it.')).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: 'Not now' }).click();

  await choose(desk, 'card.png', 'image/png', png(300_000));
  const line = desk.transcript.getByRole('listitem').filter({ hasText: 'card.png' });
  await expect(line.getByText('Received. Only our staff can open it.')).toBeVisible();
  await expectSound(page);
  await desk.untilMyTurn();
  await desk.ask('What are your hours?');
});

test('what is no photo or PDF, or too large, is refused in place and nothing is sent', async ({ page }) => {
  const desk = new PatientPage(page);
  await desk.begin();
  await choose(desk, 'card.png', 'image/png', Buffer.from('<html>not a picture</html>'));
  await expect(desk.transcript.getByText('This is not a JPEG, PNG or PDF.')).toBeVisible();
  await choose(desk, 'large.png', 'image/png', png(5 * 1024 * 1024 + 1));
  await expect(desk.transcript.getByText('This file is larger than 5 MB.')).toBeVisible();
  await expectSound(page);
});
