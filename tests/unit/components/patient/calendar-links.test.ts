import { describe, expect, it } from 'vitest';
import { calendarLinks, webCalendars } from '#components/patient/visit/calendar-links.ts';
import en from '#locales/en.ts';
import es from '#locales/es.ts';
import { appointmentDetails } from '#tests/factories/appointment-details.ts';

const details = appointmentDetails({ clinic: 'Smith & Sons + Dental, #1', instructions: 'Stop your blood thinner.' });
const inLanguages = [
  ['en', en, 'Dental visit at Smith & Sons + Dental, #1', ' (not confirmed yet)'],
  ['es', es, 'Visita dental en Smith & Sons + Dental, #1', ' (sin confirmar)'],
] as const;

describe.each(inLanguages)('in %s', (_, words, title, requested) => {
  it('say when, where and that it is a dental visit', () => {
    const links = calendarLinks(details, words.visit.calendar);
    const google = new URL(links.google);
    expect(google.origin + google.pathname).toBe('https://calendar.google.com/calendar/render');
    expect(Object.fromEntries(google.searchParams)).toEqual({
      action: 'TEMPLATE',
      text: title,
      dates: '20261201T160000Z/20261201T170000Z',
      ctz: 'America/Chicago',
      location: `${details.clinic}, ${details.address}`,
      details: words.visit.calendar.change(details.phone),
    });
    for (const [which, host] of [
      ['outlook', 'outlook.live.com'],
      ['office', 'outlook.office.com'],
    ] as const) {
      const outlook = new URL(links[which]);
      expect(outlook.host).toBe(host);
      expect(Object.fromEntries(outlook.searchParams)).toMatchObject({
        rru: 'addevent',
        subject: title,
        startdt: '2026-12-01T16:00:00Z',
        enddt: '2026-12-01T17:00:00Z',
        location: `${details.clinic}, ${details.address}`,
      });
    }
  });

  it('tell another company neither who comes nor why, and no secret', () => {
    const { patient, visitType, provider, code, id, instructions, links: own } = details;
    const links = calendarLinks(details, words.visit.calendar);
    for (const which of webCalendars) {
      // A plus is a plus, and a space is none.
      expect(links[which].replaceAll('%2B', '')).not.toContain('+');
      const said = decodeURIComponent(links[which]);
      for (const secret of [
        patient,
        ...patient.split(' '),
        visitType,
        provider,
        code,
        id,
        instructions,
        ...Object.values(own),
      ]) {
        expect(said).not.toContain(secret);
      }
    }
  });

  it('say of a request that it is one', () => {
    const { google } = calendarLinks({ ...details, kind: 'requested' }, words.visit.calendar);
    expect(new URL(google).searchParams.get('text')).toBe(title + requested);
  });
});
