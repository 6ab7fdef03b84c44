import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { WaitlistPage } from '#components/patient/pages/waitlist-page.tsx';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import type { WaitlistEntry } from '#contract/http/waitlist.ts';
import { languages } from '#locales/language.ts';
import { wordsFor } from '#locales/words-for.ts';
import { appointmentDetails } from '#tests/factories/appointment-details.ts';
import { demoPractice } from '#tests/factories/practice.ts';

const offered: WaitlistEntry = {
  id: '0b5f0f9e-2b7e-4c39-9a4e-6a2f6d2f0c11',
  status: 'offered',
  version: 2,
  visitType: 'cleaning',
  visitTypeName: 'Cleaning',
  provider: null,
  providerName: null,
  appointmentId: null,
  from: null,
  to: null,
  weekdays: [],
  after: null,
  before: null,
  locale: 'en-US',
  joinedAt: '2026-11-20T09:00:00-06:00',
  offer: {
    id: '0b5f0f9e-2b7e-4c39-9a4e-6a2f6d2f0c12',
    opening: {
      visitType: 'cleaning',
      provider: 'martinez',
      providerName: 'Rosa Martinez',
      operatory: 'HYG1',
      startsAt: '2026-12-01T09:00:00-06:00',
      endsAt: '2026-12-01T09:45:00-06:00',
    },
    expiresAt: '2026-11-23T10:00:00-06:00',
  },
  links: { manage: 'http://localhost:3000/w/TOKEN' },
};

function page(
  entry: WaitlistEntry,
  {
    asked,
    language = 'en',
    appointment = null,
  }: { asked?: string; language?: 'en' | 'es'; appointment?: AppointmentResponse | null } = {},
): string {
  return renderToStaticMarkup(
    <WaitlistPage
      entry={entry}
      practice={demoPractice()}
      logo={null}
      appointment={appointment}
      asked={asked}
      action="/api/v1/w/TOKEN"
      words={wordsFor(language)}
      waitlist={wordsFor(language).waitlist}
    />,
  );
}

/** Where the page's forms lead, all of them plain posts. */
function formsOf(html: string): string[] {
  const forms = html.match(/<form[^>]*>/g) ?? [];
  for (const form of forms) expect(form).toContain('method="post"');
  return forms.map((form) => /action="([^"]*)"/.exec(form)?.[1] ?? '');
}

describe('the page of a place on the waitlist', () => {
  it('shows an offer and lets it be taken, passed on or left', () => {
    const html = page(offered);
    for (const words of ['Tuesday, December 1', '9:00 AM', 'Rosa Martinez', 'Cleaning', 'Monday, November 23']) {
      expect(html).toContain(words);
    }
    expect(formsOf(html)).toEqual(['/api/v1/w/TOKEN/accept', '/api/v1/w/TOKEN/decline', '/api/v1/w/TOKEN/leave']);
    expect(html).not.toContain(wordsFor('en').waitlist.moves);
    expect(page({ ...offered, appointmentId: offered.id })).toContain(wordsFor('en').waitlist.moves);
  });

  it('names who does what was booked, whoever was waited for', () => {
    const html = page(
      { ...offered, status: 'booked', offer: null },
      {
        appointment: {
          status: 'booked',
          version: 1,
          visitType: 'cleaning',
          provider: 'martinez',
          changeNotice: 'in_time',
          confirmation: 'You’re booked.',
          details: appointmentDetails({ provider: 'Rosa Martinez' }),
        },
      },
    );
    expect(html).toContain('Rosa Martinez');
    expect(html).not.toContain(wordsFor('en').waitlist.anybody);
  });

  it('says so when the time is gone, and when it was passed on', () => {
    const waiting: WaitlistEntry = { ...offered, status: 'waiting', offer: null };
    expect(page(waiting, { asked: 'accept' })).toContain(wordsFor('en').waitlist.gone);
    expect(page(waiting, { asked: 'decline' })).toContain(wordsFor('en').waitlist.declined);
    expect(formsOf(page(waiting))).toEqual(['/api/v1/w/TOKEN/leave']);
    // Run out, and not swept up yet.
    expect(formsOf(page({ ...offered, offer: null }))).toEqual(['/api/v1/w/TOKEN/leave']);
  });

  it('has nothing to answer once it is closed', () => {
    expect(formsOf(page({ ...offered, status: 'closed', offer: null }))).toEqual([]);
  });

  it('speaks each language', () => {
    const headings = languages.map((language) => /<h1[^>]*>(.*?)<\/h1>/.exec(page(offered, { language }))?.[1]);
    expect(headings).toEqual(['A time has opened up for you', 'Se ha liberado una hora para usted']);
    expect(page(offered, { language: 'es' })).toContain('martes 1 de diciembre');
  });
});
