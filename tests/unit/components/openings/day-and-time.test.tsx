// @vitest-environment jsdom
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { DayAndTime } from '#components/openings/day-and-time.tsx';
import type { DaysQuery } from '#components/openings/use-free-days.ts';
import { PracticeRefusal } from '#components/practice/ask-practice.ts';
import type { AvailabilityResponse, Opening } from '#contract/http/availability.ts';
import { wordsFor } from '#locales/words-for.ts';

// The month is loaded when it is needed; here it has come already.
beforeAll(() => import('#components/ui/day-calendar.tsx'));
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const timeZone = 'America/Chicago';
const opening = (startsAt: string, provider = 'patel', providerName = 'Dr. Maya Patel'): Opening => ({
  visitType: 'check-up',
  provider,
  providerName,
  operatory: 'OP1',
  startsAt,
  endsAt: startsAt,
});
const free = [
  opening('2026-11-24T09:00:00-06:00'),
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((quarter) =>
    opening(`2026-12-01T${String(13 + Math.floor(quarter / 4))}:${['00', '15', '30', '45'][quarter % 4]}:00-06:00`),
  ),
];
const answer = (openings: readonly Opening[], more: Partial<AvailabilityResponse> = {}): AvailabilityResponse => ({
  timeZone,
  openings: [...openings],
  nearest: [],
  ...more,
});

/** A practice that is free at `free`. */
async function practice({ from, to, perDay }: DaysQuery): Promise<AvailabilityResponse> {
  const asked = free.filter(
    ({ startsAt }) => (from === undefined || startsAt >= from) && (to === undefined || startsAt.slice(0, 10) <= to),
  );
  return answer(perDay === 1 ? asked.filter(({ startsAt }) => /T(09|13):00/.test(startsAt)) : asked);
}

function page(find: (query: DaysQuery) => Promise<AvailabilityResponse>, language: 'en' | 'es' = 'en') {
  const onChoose = vi.fn();
  const { book, dates } = wordsFor(language);
  render(
    <DayAndTime
      {...{ find, timeZone, dates, onChoose }}
      today="2026-11-23"
      horizonDays={180}
      words={book.when}
      failedWords={book.failed}
    />,
  );
  return onChoose;
}

it('opens the earliest free day, and another when it is chosen from the month', async () => {
  const onChoose = page(practice);
  expect(await screen.findByRole('heading', { name: 'Tuesday, November 24' })).toBeTruthy();
  await screen.findByRole('grid', { name: /November 2026/ });
  expect(screen.getByRole('button', { name: /Thursday, November 26/ }).getAttribute('aria-disabled')).toBe('true');

  await userEvent.click(screen.getAllByRole('button', { name: 'Next' })[0] ?? document.body);
  await userEvent.click(screen.getByRole('button', { name: /Tuesday, December 1, / }));
  expect(await screen.findByRole('heading', { name: 'Tuesday, December 1' })).toBeTruthy();
  const afternoon = screen.getByRole('list', { name: 'Afternoon' });
  expect(afternoon.querySelectorAll('button')).toHaveLength(6);
  await userEvent.click(screen.getByRole('button', { name: '3 more' }));
  expect(afternoon.querySelectorAll('button')).toHaveLength(9);

  await userEvent.click(screen.getByRole('button', { name: '3:00 PM' }));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(free.at(-1));
});

it('names the days in the language of the page', async () => {
  page(practice, 'es');
  expect(await screen.findByRole('button', { name: /martes, 24 de noviembre/ })).toBeTruthy();
  expect(screen.getAllByRole('button', { name: 'Siguiente' })).not.toHaveLength(0);
});

it('says why nothing is free, and offers the nearest', async () => {
  const onChoose = page(async () => answer([], { reason: 'provider_away', nearest: free.slice(0, 1) }));
  expect(await screen.findByText('They are not in then. The nearest we have:')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /9:00/ }));
  expect(onChoose).toHaveBeenCalledOnce();
});

it('says when the practice cannot be reached, and tries again', async () => {
  const find = vi.fn(practice).mockRejectedValueOnce(new PracticeRefusal(null));
  page(find);
  expect((await screen.findByRole('alert')).textContent).toContain('We could not be reached');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Tuesday, November 24' })).toBeTruthy();
});
