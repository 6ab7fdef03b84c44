// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ManageAppointment } from '#components/manage/manage-appointment.tsx';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import { type Language, languages } from '#locales/language.ts';
import { loadWords } from '#locales/load-words.ts';
import { wordsFor } from '#locales/words-for.ts';
import { appointmentDetails } from '#tests/factories/appointment-details.ts';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => {} }) }));

const policy = 'Later than that there is a 50 dollar fee.';

async function open(language: Language, change: Partial<AppointmentResponse> = {}) {
  const appointment: AppointmentResponse = {
    status: 'booked',
    version: 1,
    visitType: 'cleaning',
    provider: 'martinez',
    changeNotice: 'in_time',
    confirmation: 'You’re booked.',
    details: appointmentDetails(),
    ...change,
  };
  const practice = {
    phone: '+15551234567',
    phoneDisplay: '(555) 123-4567',
    timeZone: 'America/Chicago',
    cancellationNoticeHours: 24,
    horizonDays: 180,
    policy,
  };
  await act(async () => {
    render(
      <Suspense>
        <ManageAppointment
          token="token"
          appointment={appointment}
          practice={practice}
          place={null}
          today="2026-11-23"
          language={language}
        />
      </Suspense>,
    );
  });
}

beforeAll(async () => {
  for (const language of languages) await loadWords(language);
});
afterEach(cleanup);

describe.each(languages)('changing an appointment by its link, in %s', (language) => {
  const { manage } = wordsFor(language);

  it.each(['in_time', 'late'] as const)(
    'says the practice’s policy before it is cancelled: %s',
    async (changeNotice) => {
      await open(language, { changeNotice });
      await userEvent.click(screen.getByRole('button', { name: manage.cancel }));
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: manage.cancelling.title }));
      expect(screen.getByText(manage.notice[changeNotice](24))).toBeTruthy();
      expect(screen.getByText(policy)).toBeTruthy();
      expect(screen.getByRole('button', { name: manage.cancelling.confirm })).toBeTruthy();
      await userEvent.click(screen.getByRole('button', { name: manage.cancelling.keep }));
      expect(screen.queryByText(policy)).toBeNull();
    },
  );

  it('offers nothing of a visit whose time has come, and another one of a visit that is off', async () => {
    await open(language, { changeNotice: 'started' });
    expect(screen.getByText(manage.started('(555) 123-4567'))).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    cleanup();
    await open(language, { status: 'cancelled', details: appointmentDetails({ kind: 'cancelled' }) });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('link', { name: manage.bookAnother }).getAttribute('href')).toBe('/book');
  });
});
