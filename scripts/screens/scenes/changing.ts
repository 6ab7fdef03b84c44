import type { BrowserContext, Locator } from '@playwright/test';
import { availabilityResponseSchema, type Opening } from '#contract/http/availability.ts';
import { waitlistEntrySchema } from '#contract/http/waitlist.ts';
import { bookByHand, takeTime } from '../appointments.ts';
import { FrontDesk, startingWith } from '../front-desk.ts';
import type { Chapter, Scene, Stage } from '../scene.ts';

const times = ({ page }: Stage) => page.getByRole('list').getByRole('button', { name: /\d:\d\d/ });

/** The free times of the day that is opened next. */
async function timesOfDay({ page }: Stage) {
  const answer = await page.waitForResponse((response) => {
    const asked = response.url() + response.request().postData();
    return /(openings|availability)\b/.test(response.url()) && /\bfrom\b/.test(asked);
  });
  return availabilityResponseSchema.parse(await answer.json()).openings;
}

/** Somebody else takes a time meanwhile. */
async function quicker({ context, place }: Stage, opening: Opening | undefined) {
  const rival = await otherWindow(context);
  if (!opening) throw new Error('Nothing is free that somebody else could take.');
  const { visitType, provider, startsAt } = opening;
  await takeTime(rival, place.url, { visitType, provider, startsAt });
  return {
    async leave() {
      await rival.request.post(`${place.url}/api/v1/conversations/current/end`, { data: {} });
      await rival.close();
    },
  };
}

async function otherWindow(context: BrowserContext): Promise<BrowserContext> {
  const browser = context.browser();
  if (!browser) throw new Error('no browser');
  return browser.newContext();
}

/** Opens an appointment's own page in the scene's language. */
async function openLink(stage: Stage, link: string): Promise<void> {
  const { pathname } = new URL(link);
  await stage.page.goto(stage.at(pathname), { waitUntil: 'networkidle' });
}

const manage: Scene = {
  states: {
    manage: 'An appointment’s own page',
    'manage-move': 'Another time for it',
    'manage-move-ask': 'Asked once more before it moves',
    'manage-taken': 'Somebody was quicker with that time',
    'manage-rescheduled': 'It has moved',
    'manage-waitlist': 'Waiting for an earlier time',
    'manage-waiting': 'On the waitlist',
    'manage-cancel': 'The policy, before it is called off',
    'manage-cancelled': 'It is called off',
  },
  async play(stage) {
    const { page, shot } = stage;
    const words = stage.words.manage;
    const booked = await bookByHand(stage, { weeks: stage.weeks(4) });
    await openLink(stage, booked.details.links.manage);
    await shot('manage', { whole: true });
    const found = timesOfDay(stage);
    await page.getByRole('button', { name: words.move }).click();
    const [first] = await found;
    await times(stage).first().waitFor();
    await shot('manage-move', { whole: true });
    await times(stage).first().click();
    await page.getByRole('button', { name: words.moving.confirm }).waitFor();
    await shot('manage-move-ask', { whole: true });
    const rival = await quicker(stage, first);
    await page.getByRole('button', { name: words.moving.confirm }).click();
    await page.getByText(words.moving.taken).or(page.getByText(words.moving.done)).first().waitFor();
    await shot('manage-taken', { whole: true });
    await rival.leave();
    // The other language's scene may be quicker as well.
    const moved = page.getByText(words.moving.done).first();
    for (let tries = 0; tries < 5 && !(await moved.isVisible()); tries++) {
      await times(stage).nth(tries).click();
      await page.getByRole('button', { name: words.moving.confirm }).click();
      await moved.waitFor({ timeout: 8000 }).catch(() => {});
    }
    await page.getByText(stage.words.visit.heading.rescheduled).first().waitFor();
    await shot('manage-rescheduled', { whole: true });
    await page.getByRole('button', { name: words.earlier }).click();
    await page.getByText(words.waiting.about).waitFor();
    await shot('manage-waitlist', { whole: true });
    await page.getByRole('button', { name: words.waiting.join }).click();
    await page.getByText(words.waiting.joined).first().waitFor();
    await shot('manage-waiting', { whole: true });
    await page.getByRole('button', { name: words.cancel }).click();
    await page.getByRole('button', { name: words.cancelling.confirm }).waitFor();
    await shot('manage-cancel', { whole: true });
    await page.getByRole('button', { name: words.cancelling.confirm }).click();
    await page.getByText(words.cancelling.done).first().waitFor();
    await page.getByText(stage.words.visit.heading.cancelled).first().waitFor();
    await shot('manage-cancelled', { whole: true });
  },
};

const waiting: Scene = {
  states: {
    'waitlist-waiting': 'A place on the waitlist',
    'waitlist-offered': 'A time is offered and kept for a while',
    'waitlist-booked': 'It is taken',
  },
  async play(stage) {
    const { page, context, place, shot } = stage;
    const { heading, accept } = stage.words.waitlist;
    const other = await otherWindow(context);
    const earlier = await bookByHand({ ...stage, context: other }, { weeks: stage.weeks(5) });
    const own = await bookByHand(stage, { weeks: stage.weeks(6) });
    const linkOf = ({ details }: typeof own) => `${place.url}/api/v1${new URL(details.links.manage).pathname}`;
    const day = earlier.details.startsAt.slice(0, 10);
    const joined = await context.request.post(`${linkOf(own)}/waitlist`, { data: { from: day, to: day } });
    await openLink(stage, waitlistEntrySchema.parse(await joined.json()).links.manage);
    await page.getByRole('heading', { name: heading.waiting }).waitFor();
    await shot('waitlist-waiting', { whole: true });
    await other.request.post(`${linkOf(earlier)}/cancel`, { data: {} });
    await other.close();
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('heading', { name: heading.offered }).waitFor();
    await shot('waitlist-offered', { whole: true });
    await page.getByRole('button', { name: accept }).click();
    await page.getByRole('heading', { name: heading.booked }).waitFor();
    await shot('waitlist-booked', { whole: true });
  },
};

const requested: Scene = {
  states: { 'manage-requested': 'A request’s own page' },
  async play(stage) {
    const { appointment: _, visit } = stage.words;
    const request = await bookByHand(stage, { weeks: stage.weeks(7), visitType: 'extraction' });
    await openLink(stage, request.details.links.manage);
    await stage.page.getByRole('heading', { name: visit.heading.requested }).first().waitFor();
    await stage.shot('manage-requested', { whole: true });
  },
};

const badLinks: Scene = {
  states: {
    'link-unknown': 'A link that leads to no appointment',
    'waitlist-unknown': 'A link that leads to no place on the waitlist',
  },
  async play(stage) {
    const { page, words } = stage;
    await page.goto(stage.at('/a/not-a-link'));
    await page.getByText(words.appointment.notFound.title).waitFor();
    await stage.shot('link-unknown');
    await page.goto(stage.at('/w/not-a-link'));
    await page.getByText(words.waitlist.notFound.title).waitFor();
    await stage.shot('waitlist-unknown');
  },
};

const expired: Scene = {
  needsStack: true,
  states: { 'link-expired': 'A link of long ago' },
  async play(stage) {
    const booked = await bookByHand(stage, { weeks: stage.weeks(9) });
    const url = await stage.place.own?.otherPages({ CLOCK_START: '2027-06-01T15:00:00Z' });
    await stage.page.goto(stage.at(new URL(booked.details.links.manage).pathname, url));
    await stage.page.getByText(stage.words.appointment.expired.title).waitFor();
    await stage.shot('link-expired');
  },
};

const byHand: Scene = {
  states: {
    book: 'Booking without talking: the first question',
    'book-visit': 'What for',
    'book-time': 'With whom, and when',
    'book-taken': 'Somebody was quicker with that time',
    'book-details': 'A time is kept; who comes',
    'book-wrong': 'Fields to be mended',
    'book-booked': 'Booked by hand',
  },
  async play(stage) {
    const { page, shot } = stage;
    const { book } = stage.words;
    const isFirst = stage.weeks(0) === 0;
    const speech = new FrontDesk(stage).speech;
    // A card is pressed anywhere.
    const card = (radio: Locator) => page.locator('label').filter({ has: radio }).first();
    await page.goto(stage.at('/book'), { waitUntil: 'networkidle' });
    await shot('book', { whole: true });
    await card(page.getByRole('radio', { name: book.before.yes, exact: true })).click();
    await shot('book-visit', { whole: true });
    const found = timesOfDay(stage);
    await card(
      page.getByRole('radio', { name: startingWith(stage.language === 'es' ? 'Limpieza' : 'Cleaning') }),
    ).click();
    await times(stage).first().waitFor();
    await shot('book-time', { whole: true });
    // Another one than the scene beside it takes.
    const wanted = isFirst ? 0 : 2;
    const rival = await quicker(stage, (await found)[wanted]);
    await times(stage).nth(wanted).click();
    await page.getByText(book.failed.taken).waitFor();
    await shot('book-taken', { whole: true });
    await rival.leave();
    await (isFirst ? times(stage).first() : times(stage).last()).click();
    await page.getByLabel(book.who.first, { exact: true }).waitFor();
    await shot('book-details', { whole: true });
    await page.getByLabel(book.who.first, { exact: true }).fill(speech.patient.first);
    await page.getByLabel(book.who.phone).fill('217 555');
    await page.getByRole('button', { name: book.send }).click();
    await page.getByText(book.who.wrong.phone).first().waitFor();
    await shot('book-wrong', { whole: true });
    await page.getByLabel(book.who.last, { exact: true }).fill(speech.patient.last);
    await page.getByLabel(book.who.birthDate).fill(speech.patient.birthDate);
    await page.getByLabel(book.who.phone).fill('(217) 555-0112');
    await page.getByRole('button', { name: book.send }).click();
    await page.getByRole('link', { name: stage.words.visit.pdf }).first().waitFor();
    await shot('book-booked', { whole: true });
  },
};

export const changing: Chapter = {
  title: 'Appointments by hand',
  scenes: [byHand, manage, waiting, requested, badLinks, expired],
};
