import type { AppointmentResponse } from '#contract/http/appointments.ts';
import { availabilityResponseSchema } from '#contract/http/availability.ts';
import { expect, expectSound, someone, test } from './staff-desk.ts';
import { chooseDay, timesOn } from './support/free-days.ts';

test.use({ storageState: { cookies: [], origins: [] } });

/** The page's own words, so that each step is tried in both languages. */
const languages = {
  en: {
    heading: 'Change this appointment',
    move: 'Move it',
    day: '2027-03-08',
    language: 'en',
    ask: /^Move it to .*March 8 at/,
    yesMove: 'Yes, move it',
    moved: 'Your appointment has moved.',
    newTime: 'Your visit has moved',
    update: 'Update your calendar',
    cancel: 'Cancel it',
    policy: /free of charge until 24 hours before|less than 24 hours away/,
    fee: /a 50 dollar fee/,
    yesCancel: 'Yes, cancel it',
    gone: 'Your visit is cancelled',
    remove: 'Take it out of your calendar',
    cancelled: 'Your appointment is cancelled.',
    off: 'This appointment is cancelled. Would you like another one?',
    earlier: 'Get an earlier time',
    join: 'Put me on the waitlist',
    joined: 'You are on the waitlist for an earlier time.',
    leave: 'Leave the waitlist',
    left: 'You are no longer on the waitlist.',
    afternoon: 'Afternoon',
    part: 'Time of day',
  },
  es: {
    heading: 'Cambiar esta cita',
    move: 'Cambiar la hora',
    day: '2027-03-15',
    language: 'es',
    ask: /^¿Cambiarla al .*15 de marzo a las/,
    yesMove: 'Sí, cambiarla',
    moved: 'Su cita ha cambiado de hora.',
    newTime: 'Su cita ha cambiado',
    update: 'Actualizar su calendario',
    cancel: 'Cancelarla',
    policy: /sin costo hasta 24 horas antes|menos de 24 horas/,
    fee: /un cargo de 50 dólares/,
    yesCancel: 'Sí, cancelarla',
    gone: 'Su cita está cancelada',
    remove: 'Quitarla de su calendario',
    cancelled: 'Su cita está cancelada.',
    off: 'Esta cita está cancelada. ¿Quiere otra?',
    earlier: 'Conseguir una hora antes',
    join: 'Apuntarme a la lista de espera',
    joined: 'Está en la lista de espera para una hora antes.',
    leave: 'Salir de la lista de espera',
    left: 'Ya no está en la lista de espera.',
    afternoon: 'Tarde',
    part: 'Parte del día',
  },
} as const;

const inLanguage = ({ details }: AppointmentResponse, language: string) => `${details.links.manage}?lang=${language}`;

for (const [language, words] of Object.entries(languages)) {
  test(`an appointment is moved, waits for an earlier time and is cancelled by its link (${language})`, async ({
    page,
    startConversation,
  }) => {
    const conversation = await startConversation('booking');
    const booked = await conversation.book(someone());
    await page.goto(inLanguage(booked, language));
    await expect(page.getByRole('heading', { name: words.heading })).toBeVisible();
    await expectSound(page);

    await page.getByRole('button', { name: words.move }).click();
    // Days of its own, so that no test takes another's time.
    await chooseDay(page, words.language, words.day);
    await timesOn(page).nth(1).click();
    await expect(page.getByRole('region', { name: words.ask })).toBeFocused();
    await expectSound(page);
    await page.getByRole('button', { name: words.yesMove }).click();
    await expect(page.getByText(words.moved)).toBeVisible();
    await expect(page.locator(`time[datetime="${booked.details.startsAt}"]`)).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1, name: words.newTime })).toBeVisible();
    await expect(page.getByText(words.update)).toBeVisible();

    await page.getByRole('button', { name: words.earlier }).click();
    await page.getByLabel(words.part).selectOption(words.afternoon);
    await page.getByRole('button', { name: words.join }).click();
    await expect(page.getByText(words.joined).first()).toBeVisible();
    await page.reload();
    await expect(page.getByText(words.joined)).toBeVisible();
    await page.getByRole('button', { name: words.earlier }).click();
    await expect(page.getByLabel(words.part)).toHaveValue('afternoon');
    await page.getByRole('button', { name: words.leave }).click();
    await expect(page.getByText(words.left)).toBeVisible();

    await page.getByRole('button', { name: words.cancel }).click();
    await expect(page.getByText(words.policy)).toBeVisible();
    await expect(page.getByText(words.fee)).toBeVisible();
    await expectSound(page);
    await page.getByRole('button', { name: words.yesCancel }).click();
    await expect(page.getByText(words.cancelled)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: words.gone })).toBeVisible();
    await expect(page.getByText(words.remove)).toBeVisible();
    await expect(page.getByRole('button', { name: words.move })).toHaveCount(0);
    await expect(page.getByText(words.off)).toBeVisible();
    await expectSound(page);
  });
}

test('a time that is taken meanwhile is told, with what is free instead', async ({
  page,
  browser,
  startConversation,
}) => {
  const mine = await (await startConversation('booking')).book(someone());
  await page.goto(mine.details.links.manage);
  await page.getByRole('button', { name: 'Move it' }).click();
  const found = page.waitForResponse(/\/openings\?from=2027-03-22/);
  await chooseDay(page, 'en', '2027-03-22');
  const { openings } = availabilityResponseSchema.parse(await (await found).json());
  await timesOn(page).first().click();

  const rival = await browser.newContext();
  await rival.request.post('/api/v1/conversations', { data: {} });
  const { visitType, provider, startsAt } = openings[0] ?? {};
  const held = await rival.request.post('/api/v1/conversations/current/hold', {
    data: { visitType, provider, startsAt },
  });
  expect(held.status(), await held.text()).toBe(201);

  await page.getByRole('button', { name: 'Yes, move it' }).click();
  await expect(page.getByText('That time has just been taken. These are free:')).toBeVisible();
  await timesOn(page).first().click();
  await page.getByRole('button', { name: 'Yes, move it' }).click();
  await expect(page.getByText('Your appointment has moved.')).toBeVisible();
  await rival.request.post('/api/v1/conversations/current/end', { data: {} });
  await rival.close();
});

test('without a network nothing changes, and the next try works', async ({ page, context, startConversation }) => {
  const booked = await (await startConversation('booking')).book(someone());
  await page.goto(booked.details.links.manage);
  await page.getByRole('button', { name: 'Cancel it' }).click();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect(page.getByRole('alert').getByText('We could not be reached. Nothing has changed')).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Your appointment is cancelled.')).toBeVisible();
});

test.describe('on an old phone', () => {
  test.use({ viewport: { width: 320, height: 568 }, hasTouch: true });

  test('everything fits and can be tapped', async ({ page, startConversation }) => {
    const booked = await (await startConversation('booking')).book(someone());
    await page.goto(booked.details.links.manage);
    await page.getByRole('button', { name: 'Move it' }).tap();
    await expect(timesOn(page).first()).toBeVisible();
    await expectSound(page);
    await page.getByRole('button', { name: 'Back' }).tap();
    await page.getByRole('button', { name: 'Get an earlier time' }).tap();
    await expectSound(page);
  });
});
