import type { AppointmentDetails } from '#contract/channels/appointment-details.ts';
import type { PatientWords } from '#locales/sections/patient.ts';

/** The web calendars that take an entry from an address. */
export const webCalendars = ['google', 'outlook', 'office'] as const;
export type WebCalendar = (typeof webCalendars)[number];

type Facts = Pick<AppointmentDetails, 'kind' | 'clinic' | 'address' | 'phone' | 'startsAt' | 'endsAt' | 'timeZone'>;

/**
 * Where a visit can be put into a calendar on the web. The address goes to another company, so it says that it is a
 * dental visit, where and when, and nothing else: not who comes, not why, no code, and no link to the appointment, which
 * is a secret.
 */
export function calendarLinks(facts: Facts, words: PatientWords['visit']['calendar']): Record<WebCalendar, string> {
  const named = words.title(facts.clinic);
  const title = facts.kind === 'requested' ? words.requested(named) : named;
  const about = words.change(facts.phone);
  const place = `${facts.clinic}, ${facts.address}`;
  const startsAt = utc(facts.startsAt);
  const endsAt = utc(facts.endsAt);
  const outlook = (host: string) =>
    address(`https://${host}/calendar/0/deeplink/compose`, {
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: title,
      startdt: startsAt,
      enddt: endsAt,
      location: place,
      body: about,
      allday: 'false',
    });
  return {
    google: address('https://calendar.google.com/calendar/render', {
      action: 'TEMPLATE',
      text: title,
      dates: `${startsAt.replace(/[-:]/g, '')}/${endsAt.replace(/[-:]/g, '')}`,
      ctz: facts.timeZone,
      location: place,
      details: about,
    }),
    outlook: outlook('outlook.live.com'),
    office: outlook('outlook.office.com'),
  };
}

/** `2026-12-01T16:00:00Z`. */
function utc(iso: string): string {
  return new Date(iso).toISOString().replace('.000', '');
}

/** Spaces as `%20`: Outlook shows a plus as a plus. */
function address(base: string, query: Record<string, string>): string {
  return `${base}?${new URLSearchParams(query).toString().replaceAll('+', '%20')}`;
}
