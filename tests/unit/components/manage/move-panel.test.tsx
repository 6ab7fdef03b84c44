// @vitest-environment jsdom
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { LinkApi } from '#components/manage/link-api.ts';
import { MovePanel } from '#components/manage/move-panel.tsx';
import { PracticeRefusal } from '#components/practice/ask-practice.ts';
import type { MoveQueryInput } from '#contract/http/appointments.ts';
import type { AvailabilityResponse, Opening } from '#contract/http/availability.ts';
import type { Problem } from '#contract/http/problem.ts';
import { wordsFor } from '#locales/words-for.ts';
import { appointmentDetails } from '#tests/factories/appointment-details.ts';

// The month is loaded when it is needed; here it has come already.
beforeAll(() => import('#components/ui/day-calendar.tsx'));
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const timeZone = 'America/Chicago';
const opening = (startsAt: string): Opening => ({
  visitType: 'cleaning',
  provider: 'martinez',
  providerName: 'Rosa Martinez',
  operatory: 'OP1',
  startsAt,
  endsAt: startsAt,
});
const nine = opening('2026-11-24T09:00:00-06:00');
const ten = opening('2026-11-24T10:00:00-06:00');
const tomorrow = opening('2026-11-25T09:00:00-06:00');

async function openings({ from, perDay }: MoveQueryInput): Promise<AvailabilityResponse> {
  const free =
    perDay === 1 ? [nine, tomorrow] : [nine, ten, tomorrow].filter(({ startsAt }) => startsAt.startsWith(from ?? ''));
  return { timeZone, openings: free, nearest: [] };
}

const refusal = (code: Problem['code'], more: Partial<Problem> = {}) =>
  new PracticeRefusal({ type: 'about:blank', title: code, status: 409, code, ...more });

function panel(answers: Partial<LinkApi> = {}) {
  const { manage, book, dates } = wordsFor('en');
  const moved = {
    status: 'booked',
    version: 2,
    visitType: 'cleaning',
    provider: 'martinez',
    changeNotice: 'in_time',
    confirmation: 'It has moved.',
    details: appointmentDetails(),
  } as const;
  const never = () => Promise.reject(new Error('nobody asks for this'));
  const reschedule = vi.fn<LinkApi['reschedule']>(async () => moved);
  const api = { openings, reschedule, cancel: never, place: never, join: never, leave: never, ...answers };
  const onChanged = vi.fn();
  render(
    <MovePanel
      {...{ api, dates, onChanged }}
      appointment={moved}
      practice={{
        phone: '+15551234567',
        phoneDisplay: '(555) 123-4567',
        timeZone,
        cancellationNoticeHours: 24,
        horizonDays: 180,
        policy: null,
      }}
      words={manage}
      when={book.when}
      today="2026-11-23"
    />,
  );
  return { onChanged, reschedule, words: manage, when: book.when };
}

it('offers free days and their times, asks once, and goes back to the times with the focus', async () => {
  const { onChanged, reschedule, words, when } = panel();
  await screen.findByRole('grid', { name: /November 2026/ });
  await userEvent.click(await screen.findByRole('button', { name: '10:00 AM' }));
  const question = screen.getByRole('region', {
    name: 'Move it to Tuesday, November 24 at 10:00 AM with Rosa Martinez?',
  });
  expect(document.activeElement).toBe(question);
  expect(screen.queryByRole('grid')).toBeNull();

  await userEvent.click(within(question).getByRole('button', { name: when.change }));
  expect(document.activeElement?.contains(await screen.findByRole('grid'))).toBe(true);
  await userEvent.click(await screen.findByRole('button', { name: '9:00 AM' }));
  expect(reschedule).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: words.moving.confirm }));
  expect(reschedule).toHaveBeenCalledExactlyOnceWith({ startsAt: nine.startsAt, provider: 'martinez' });
  expect(onChanged).toHaveBeenCalledExactlyOnceWith(words.moving.done);
});

it('says that a time was taken meanwhile, with what is left beside all free days', async () => {
  const reschedule = vi
    .fn<LinkApi['reschedule']>()
    .mockRejectedValueOnce(refusal('slot_taken', { alternatives: [tomorrow] }));
  const { words } = panel({ reschedule });
  await userEvent.click(await screen.findByRole('button', { name: '9:00 AM' }));
  await userEvent.click(screen.getByRole('button', { name: words.moving.confirm }));
  const told = await screen.findByRole('alert');
  expect(told.textContent).toBe(words.moving.taken);
  expect(document.activeElement?.contains(told)).toBe(true);
  expect(await screen.findByRole('grid')).toBeTruthy();
  const left = screen.getByRole('heading', { name: 'Wednesday, November 25' }).nextElementSibling;
  await userEvent.click(within(left as HTMLElement).getByRole('button', { name: /9:00 AM/ }));
  expect(screen.getByRole('region', { name: /November 25 at 9:00 AM/ })).toBeTruthy();
});

it('tries again what may work in a moment, and names the way that is left where nothing helps', async () => {
  const lost = vi.fn(openings).mockRejectedValueOnce(new PracticeRefusal(null));
  const { words } = panel({ openings: lost });
  expect((await screen.findByRole('alert')).textContent).toContain(words.failed.network);
  await userEvent.click(screen.getByRole('button', { name: words.failed.again }));
  expect(await screen.findByRole('button', { name: '9:00 AM' })).toBeTruthy();
  cleanup();

  panel({ openings: () => Promise.reject(refusal('link_expired')) });
  expect((await screen.findByRole('alert')).textContent).toContain(words.failed.expired);
  expect(screen.queryByRole('button', { name: words.failed.again })).toBeNull();
  expect(screen.getByRole('link', { name: '(555) 123-4567' }).getAttribute('href')).toBe('tel:+15551234567');
});
