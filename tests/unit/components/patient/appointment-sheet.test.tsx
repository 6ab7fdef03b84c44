// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { AppointmentSheet } from '#components/patient/visit/appointment-sheet.tsx';
import type { AppointmentDetails } from '#contract/channels/appointment-details.ts';
import { loadWords } from '#locales/load-words.ts';
import { wordsFor } from '#locales/words-for.ts';
import { appointmentDetails } from '#tests/factories/appointment-details.ts';

beforeAll(() => loadWords('en'));
afterEach(cleanup);

function sheet(details: AppointmentDetails) {
  render(
    <AppointmentSheet
      kind="booked"
      details={details}
      confirmation="You’re booked."
      actions={null}
      headingId="heading"
      level={2}
      words={wordsFor('en')}
    />,
  );
}

it('dials the practice’s number with its country code, also from abroad', () => {
  sheet(appointmentDetails());
  expect(screen.getByRole('link', { name: '(555) 123-4567' }).getAttribute('href')).toBe('tel:+15551234567');
});

it('shows the number alone when an earlier receptionist did not say how to dial it', () => {
  sheet(appointmentDetails({ phoneE164: undefined }));
  expect(screen.getByText('(555) 123-4567')).toBeTruthy();
  expect(screen.queryByRole('link', { name: '(555) 123-4567' })).toBeNull();
});
