import type { Locator, Page } from '@playwright/test';
import { conversationListSchema } from '#contract/http/conversations.ts';
import { expect, expectSound, someone, test } from './staff-desk.ts';

// Each has conversations and patients of its own.
test.describe.configure({ mode: 'parallel' });

const live = { name: 'Live conversations' };

test('Today shows a visit the moment it is booked, with who, what and its state', async ({
  page,
  startConversation,
}) => {
  const conversation = await startConversation('booking');
  await page.goto('/staff');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  const patient = someone();
  const { details } = await conversation.book(patient);
  const row = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: details.code })
    .filter({ hasText: 'Booked' });
  await expect(row).toContainText(patient.full);
  await expect(row).toContainText(details.visitType);
  await expect(row).toContainText(details.provider);
  await row.getByRole('link', { name: 'Booked in a conversation' }).click();
  await expect(page).toHaveURL(new RegExp(conversation.id));
  await expect(page.getByRole('heading', { level: 1, name: patient.full })).toBeVisible();
});

test('a running conversation is on Today with its state and last words, and who needs a person is on top', async ({
  page,
  startConversation,
}) => {
  await page.goto('/staff');
  const column = page.getByRole('region', live);
  const first = await startConversation('booking');
  const second = await startConversation('booking');
  const cardOf = ({ id }: { id: string }) =>
    column.getByRole('listitem').filter({ has: page.locator(`[href$="${id}"]`) });
  await first.say('patient', 'Something on a Tuesday, please');
  await expect(cardOf(first)).toContainText('Something on a Tuesday, please');
  await expect(cardOf(first)).toContainText('Booking');
  await expect(cardOf(first)).toContainText('Waiting');
  await second.change({ agentState: 'handoff' });
  await expect(cardOf(second)).toContainText('Asks for a person');
  await expect(column.getByRole('status')).toContainText('a person');
  const places = await column.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const placeOf = ({ id }: { id: string }) => places.findIndex((href) => href?.endsWith(id));
  expect(placeOf(second)).toBeLessThan(placeOf(first));
  await second.change({ status: 'ended' });
  await expect(cardOf(second)).toHaveCount(0);
});

test('a conversation can be read as it is spoken, with what it comes to', async ({ page, startConversation }) => {
  const conversation = await startConversation();
  const patient = someone();
  await page.goto(`/staff/conversations/${conversation.id}`);
  await expect(page.getByText('Every word stands here as it is said.')).toBeVisible();
  await conversation.say('patient', 'I would like a cleaning');
  const transcript = page.getByRole('log', { name: 'What was said' });
  await expect(transcript).toContainText('I would like a cleaning');
  await conversation.change({
    agentState: 'booking',
    draft: { v: 1, rev: 0, patient: patient.full, visitType: 'Cleaning', openings: [] },
  });
  const draft = page.getByRole('region', { name: 'The visit so far' });
  await expect(draft).toContainText('Cleaning');
  await expect(draft).toContainText('not known yet');
  const { details } = await conversation.book(patient);
  await expect(page.getByRole('region', { name: 'Appointments made here' })).toContainText(details.code);
  await expectSound(page);
  await conversation.change({ status: 'ended' });
  await expect(page.getByText(/^Ended/)).toBeVisible();
});

test('the list of conversations is filtered in the address and walked by arrow keys', async ({
  page,
  startConversation,
}) => {
  const running = await startConversation('booking');
  const over = await startConversation('confirmed');
  await over.change({ status: 'ended' });
  await page.goto('/staff/conversations');
  const linkTo = ({ id }: { id: string }) => page.getByRole('table').locator(`a[href$="${id}"]`);
  await expect(linkTo(running)).toBeVisible();
  await expect(linkTo(over)).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Which conversations' }).getByRole('link', { name: 'Ended' }).click();
  await expect(page).toHaveURL(/status=ended/);
  await expect(linkTo(over)).toBeVisible();
  await expect(linkTo(running)).toHaveCount(0);
  await page.getByRole('link', { name: 'All', exact: true }).click();
  await expect(linkTo(running)).toBeVisible();
  const rows = page.getByRole('table').getByRole('link');
  await rows.nth(0).focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(rows.nth(0)).toBeFocused();
});

test('a conversation that is none is told plainly', async ({ page }) => {
  for (const id of [`conv_${'z'.repeat(26)}`, 'nonsense']) {
    const response = await page.goto(`/staff/conversations/${id}`);
    expect(response?.status()).toBe(404);
    await expect(page.getByText('There is no such conversation.')).toBeVisible();
  }
});

test('offline and with the server away, what was shown stays and is marked; then it is live again', async ({
  page,
  context,
  startConversation,
}) => {
  const conversation = await startConversation('booking');
  await conversation.say('patient', 'Are you still there?');
  await page.goto('/staff');
  const mark = page.getByRole('status').filter({ hasText: /^(Live|Offline|Not live)$/ });
  const card = page.getByRole('region', live).getByText('Are you still there?');
  await expect(mark).toHaveText('Live');
  await context.setOffline(true);
  await expect(mark).toHaveText('Offline');
  await expect(page.getByRole('alert').filter({ hasText: 'You are offline.' })).toBeVisible();
  await expect(card).toBeVisible();
  await context.setOffline(false);
  await expect(mark).toHaveText('Live');
  await page.route('**/api/v1/conversations**', (route) => route.abort());
  await expect(page.getByRole('alert').filter({ hasText: 'We cannot reach the server.' })).toBeVisible();
  await expect(card).toBeVisible();
  await expectSound(page);
  await page.unroute('**/api/v1/conversations**');
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(mark).toHaveText('Live');
  await expect(page.getByRole('alert').filter({ hasText: 'We cannot reach the server.' })).toHaveCount(0);
});

test('when the session has ended, nothing of the patients is shown any more', async ({ page, startConversation }) => {
  const conversation = await startConversation('booking');
  await conversation.say('patient', 'My phone is five five five');
  await page.goto('/staff');
  const words = page.getByText('My phone is five five five');
  await expect(words).toBeVisible();
  await page.route('**/api/v1/**', (route) => route.fulfill({ status: 401, json: {} }));
  await expect(page.getByRole('alert').filter({ hasText: 'You have been signed out.' })).toBeVisible();
  await expect(words).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Sign in again' })).toBeVisible();
});

for (const path of ['/staff', '/staff/conversations?status=all', 'the conversation']) {
  test(`${path} is sound at every width, light and dark`, async ({ page, startConversation }) => {
    const conversation = await startConversation('emergency');
    await conversation.say('patient', 'A word of astonishing length: '.padEnd(400, 'floccinaucinihilipilification'));
    await conversation.book({
      first: 'Maximiliana-Alexandrina',
      last: `Featherstonehaugh-Wolfeschlegel-${someone().last}`,
    });
    await listFew(page, conversation.id);
    await page.goto(path.startsWith('/') ? path : `/staff/conversations/${conversation.id}`);
    await expect(page.getByRole('status').filter({ hasText: /^Live$/ })).toBeVisible();
    await expect.poll(() => listed(page).count()).toBeLessThanOrEqual(few);
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await expectSound(page);
    }
    // The page asks again and again; an answer under way has nobody left to go to.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
}

/** Rows are made alike: a few show what a list of all that the other tests left would, in a tenth of the time. */
const few = 8;

/** Has the lists of conversations be short from their first renewal on, with this one among them. */
async function listFew(page: Page, id: string): Promise<void> {
  await page.route(/\/api\/v1\/conversations\?/, async (route) => {
    const response = await route.fetch();
    const { conversations } = conversationListSchema.parse(await response.json());
    const own = conversations.filter((conversation) => conversation.id === id);
    const others = conversations.filter((conversation) => conversation.id !== id);
    await route.fulfill({ response, json: { conversations: [...own, ...others.slice(0, few - 1)] } });
  });
}

/** The conversations of a page's list, whether it is the column beside the day or the table. */
function listed(page: Page): Locator {
  return page.getByRole('region', live).or(page.getByRole('table')).locator('a[href*="/conversations/conv_"]');
}
