// @vitest-environment jsdom
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { BookVisit } from '#components/book/book-visit.tsx';
import type { BookingPractice } from '#components/book/offered.ts';
import type { Opening } from '#contract/http/availability.ts';
import type { Problem } from '#contract/http/problem.ts';
import { loadWords } from '#locales/load-words.ts';

const rosa = { code: 'martinez', name: 'Rosa Martinez', about: 'Hygienist · English', newPatients: 'yes' } as const;
const cleaning = {
  code: 'cleaning',
  name: 'Cleaning',
  minutes: 45,
  priceFromCents: 11_000,
  newPatients: 'no',
  requiresApproval: false,
  urgent: false,
  providers: [rosa, { ...rosa, code: 'becker', name: 'Tom Becker' }],
} as const;
const practice: BookingPractice = {
  name: 'Bright Smile Dental',
  phone: '+15551234567',
  phoneDisplay: '(555) 123-4567',
  timeZone: 'America/Chicago',
  country: 'US',
  horizonDays: 180,
  visits: [cleaning, { ...cleaning, code: 'filling', name: 'Filling' }],
};
const nowMs = Date.parse('2026-11-23T09:00:00-06:00');
const opening: Opening = {
  visitType: 'cleaning',
  provider: 'martinez',
  providerName: 'Rosa Martinez',
  operatory: 'HYG1',
  startsAt: '2026-12-01T09:00:00-06:00',
  endsAt: '2026-12-01T09:45:00-06:00',
};
const later: Opening = { ...opening, startsAt: '2026-12-01T10:00:00-06:00', endsAt: '2026-12-01T10:45:00-06:00' };
const taken: Problem = {
  type: 'about:blank',
  title: 'Taken',
  status: 409,
  code: 'slot_taken',
  alternatives: [later],
};

/** What the practice's system answers when a time is to be kept. */
let holdAnswer: { status: number; body: unknown };

beforeAll(async () => {
  await Promise.all([
    loadWords('en'),
    import('#components/ui/day-calendar.tsx'),
    import('#components/book/time-choice.tsx'),
    import('#components/book/patient-form.ts'),
  ]);
});
beforeEach(() => {
  // jsdom has neither; the page moves on to what an answer opened.
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  Element.prototype.scrollIntoView = () => undefined;
  holdAnswer = {
    status: 200,
    body: { id: '0b5f0f9e-2b7e-4c39-9a4e-6a2f6d2f0c11', expiresAt: '2026-11-23T09:05:00-06:00', opening },
  };
  vi.stubGlobal('fetch', async (path: string) => {
    if (path.endsWith('/availability')) {
      return Response.json({ timeZone: 'America/Chicago', openings: [opening, later], nearest: [] });
    }
    if (path.endsWith('/hold')) return Response.json(holdAnswer.body, { status: holdAnswer.status });
    return Response.json({ resumed: false });
  });
});
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

async function open(wanted: string | null = null): Promise<void> {
  await act(async () => {
    render(<BookVisit practice={practice} language="en" today="2026-11-23" nowMs={nowMs} wanted={wanted} />);
  });
}

/** What an answer opens comes after it has been marked, and may have to be loaded: all of it is waited for. */
async function press(answer: HTMLElement): Promise<void> {
  await act(async () => {
    fireEvent.pointerDown(answer);
    fireEvent.click(answer);
  });
}

async function chooseNine(): Promise<void> {
  await press(screen.getByText('Yes'));
  await press(screen.getByText('Cleaning'));
  await press(await screen.findByRole('button', { name: '9:00 AM' }));
}

it('goes on step by step, and takes the focus to what was chosen', async () => {
  await open();
  const step = () => screen.getByRole('list', { name: 'How far you are' }).querySelector('[aria-current=step]');
  expect(step()?.textContent).toBe('Visit');
  expect(screen.queryByRole('radiogroup', { name: 'What do you come for?' })).toBeNull();
  await chooseNine();
  expect(step()?.textContent).toBe('Your details');
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Tuesday, December 1 at 9:00 AM'));
  expect(await screen.findByText(/^Kept for you for/)).toBeTruthy();
});

it('brings everything back after a reload, the kept time too', async () => {
  await open();
  await chooseNine();
  await screen.findByText(/^Kept for you for/);
  await userEvent.type(screen.getByLabelText('First name'), 'Tamsin');
  cleanup();
  await open();
  expect(screen.getByRole('region', { name: /December 1 at 9:00 AM/ })).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('First name').value).toBe('Tamsin');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Cleaning/ }).checked).toBe(true);
});

it('says that somebody was quicker, offers what is left, and keeps what was answered', async () => {
  holdAnswer = { status: 409, body: taken };
  await open();
  await chooseNine();
  expect((await screen.findByRole('alert')).textContent).toContain('That time has just been taken.');
  await waitFor(() => expect(document.activeElement?.textContent).toContain('When suits you?'));
  holdAnswer = {
    status: 200,
    body: { id: '0b5f0f9e-2b7e-4c39-9a4e-6a2f6d2f0c11', expiresAt: later.endsAt, opening: later },
  };
  await press(screen.getAllByRole('button', { name: /10:00/ })[0] ?? document.body);
  expect(await screen.findByRole('region', { name: /December 1 at 10:00 AM/ })).toBeTruthy();
});

it('begins with the visit that the front desk linked to, once it is known who asks', async () => {
  await open('cleaning');
  expect(screen.queryByRole('radiogroup', { name: 'With whom?' })).toBeNull();
  await press(screen.getByText('Yes'));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Cleaning/ }).checked).toBe(true);
  expect(await screen.findByRole('button', { name: '9:00 AM' })).toBeTruthy();
});

it('marks what is missing where it is missing, and goes to the first of it', async () => {
  await open();
  await chooseNine();
  await userEvent.click(screen.getByRole('button', { name: 'Book this visit' }));
  const first = screen.getByLabelText('First name');
  await waitFor(() => expect(document.activeElement).toBe(first));
  expect(first.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText('E-mail (if you like)').getAttribute('aria-invalid')).toBeNull();
});
