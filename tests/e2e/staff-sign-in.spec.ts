import { expect, test } from '@playwright/test';
import { environment } from '#tests/environment/environment.ts';
import { expectSound, signIn } from './staff-desk.ts';

test.describe('signing in', () => {
  for (const path of ['/staff', '/staff/conversations?status=all']) {
    test(`${path} asks who is there, and goes on to it after signing in`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.request().redirectedFrom()?.url()).toContain(path);
      await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
      await signIn(page);
      await expect(page).toHaveURL(path);
      await expect(page.getByRole('navigation', { name: 'Staff' })).toBeVisible();
    });
  }

  test('a wrong password is told plainly, keeps the address and shows nothing', async ({ page }) => {
    await page.goto('/staff/sign-in');
    await expectSound(page);
    await signIn(page, 'not the password');
    await expect(page.getByRole('alert').filter({ hasText: 'do not fit together' })).toBeVisible();
    await expect(page.getByLabel('E-mail')).toHaveValue(environment().staffEmail);
    await expect(page.getByLabel('Password')).toHaveValue('');
    await expectSound(page);
    await page.goto('/staff');
    await expect(page).toHaveURL(/\/staff\/sign-in/);
  });

  test('sends nobody to another site afterwards', async ({ page, baseURL }) => {
    await page.goto('/staff/sign-in?from=https://evil.example/');
    await signIn(page);
    await expect(page).toHaveURL(new URL('/staff', baseURL).href);
  });

  test('works by the keyboard alone', async ({ page }) => {
    await page.goto('/staff/sign-in');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('E-mail')).toBeFocused();
    await page.keyboard.type(environment().staffEmail);
    await page.keyboard.press('Tab');
    await page.keyboard.type(environment().staffPassword);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  });

  test('works at localhost as at 127.0.0.1', async ({ page, baseURL }) => {
    const other = new URL('/staff/sign-in', baseURL);
    other.hostname = other.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    await page.goto(other.href);
    await signIn(page);
    await expect(page).toHaveURL(new URL('/staff', other).href);
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  });

  test('keeps the session where no script can read it', async ({ page, context }) => {
    await page.goto('/staff/sign-in');
    await signIn(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    const cookie = (await context.cookies()).find(({ name }) => name.endsWith('openwide.session_token'));
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(await page.evaluate(() => document.cookie)).not.toContain('session_token');
  });
});

test.describe('signing out', () => {
  test('ends the session at once and says so', async ({ page, context }) => {
    await page.goto('/staff/sign-in');
    await signIn(page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('You are signed out.')).toBeVisible();
    expect((await context.cookies()).filter(({ name }) => name.includes('session_token'))).toEqual([]);
    expect((await page.request.get('/api/v1/conversations')).status()).toBe(401);
    await page.goto('/staff');
    await expect(page).toHaveURL(/\/staff\/sign-in/);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('signing in, reading and signing out work', async ({ page }) => {
    await page.goto('/staff');
    await signIn(page, 'not the password');
    await expect(page.getByRole('alert').filter({ hasText: 'do not fit together' })).toBeVisible();
    await signIn(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: 'Live conversations' })).toBeVisible();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('You are signed out.')).toBeVisible();
  });
});
