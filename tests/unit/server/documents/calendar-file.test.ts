import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import type { ConfirmationKind } from '#contract/channels/appointment-details.ts';
import { calendarFile } from '#server/documents/calendar-file.ts';
import { appointmentDetails } from '#tests/factories/appointment-details.ts';

const facts = { version: 1, nowMs: Date.parse('2026-11-23T15:00:00Z'), organizerEmail: 'hello@brightsmile.example' };

/** As ical.js reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('no event');
  return { calendar, component, event: new ICAL.Event(component) };
}

/** As node-ical reads it. */
function readElsewhere(text: string): VEvent {
  const found = Object.values(nodeIcal.sync.parseICS(text)).find((part) => part?.type === 'VEVENT');
  if (!found) throw new Error('no event');
  return found as VEvent;
}

const languages = {
  'en-US': { about: /This visit will not take place/, requested: /^Not confirmed yet: /, code: 'Code: K7M2QX' },
  'es-US': { about: /no tendrá lugar/, requested: /^Sin confirmar: /, code: 'Código: K7M2QX' },
} as const;

const expected: Record<ConfirmationKind, { status: string; method: string; alarms: number }> = {
  booked: { status: 'CONFIRMED', method: 'PUBLISH', alarms: 2 },
  rescheduled: { status: 'CONFIRMED', method: 'PUBLISH', alarms: 2 },
  requested: { status: 'TENTATIVE', method: 'PUBLISH', alarms: 2 },
  cancelled: { status: 'CANCELLED', method: 'CANCEL', alarms: 0 },
};

describe.each(Object.keys(languages) as (keyof typeof languages)[])('in %s', (locale) => {
  it.each(Object.keys(expected) as ConfirmationKind[])(
    'an appointment that is %s is read alike by two libraries',
    (kind) => {
      const details = appointmentDetails({ kind, locale });
      const text = calendarFile(details, { ...facts, version: 3 });
      const { calendar, component, event } = read(text);
      const other = readElsewhere(text);

      expect(calendar.getFirstPropertyValue('method')).toBe(expected[kind].method);
      expect(component.getFirstPropertyValue('status')).toBe(expected[kind].status);
      expect(other).toMatchObject({
        uid: event.uid,
        sequence: 2,
        status: expected[kind].status,
        method: expected[kind].method,
      });
      expect(event).toMatchObject({ uid: `${details.id}@openwide`, sequence: 2 });
      expect(component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-23T15:00:00Z');
      expect(component.getFirstPropertyValue('url')).toBe(details.links.manage);
      expect(event.organizer).toBe('mailto:hello@brightsmile.example');
      expect(component.getFirstProperty('summary')?.getFirstParameter('language')).toBe(locale);

      for (const [starts, ends] of [
        [event.startDate.toJSDate(), event.endDate.toJSDate()],
        [other.start, other.end],
      ]) {
        expect(starts?.getTime()).toBe(Date.parse(details.startsAt));
        expect(ends?.getTime()).toBe(Date.parse(details.endsAt));
      }
      expect(event.location).toBe(`${details.clinic}, ${details.address}`);
      expect(other.location).toBe(event.location);
      expect(event.summary).toContain(details.visitType);

      const alarms = component.getAllSubcomponents('valarm');
      expect(alarms).toHaveLength(expected[kind].alarms);
      expect(alarms.map((alarm) => alarm.getFirstPropertyValue('trigger')?.toString())).toEqual(
        kind === 'cancelled' ? [] : ['-P1D', '-PT2H'],
      );
      if (kind === 'cancelled') expect(event.description).toMatch(languages[locale].about);
      else expect(event.description).toContain(languages[locale].code);
      if (kind === 'requested') expect(event.summary).toMatch(languages[locale].requested);
      // Who is treated is nobody's business who looks over a shoulder at a calendar.
      expect(text).not.toContain(details.patient);
    },
  );
});

it.each([
  ['the hour before the clocks go back', '2026-11-01T00:30:00-05:00', '2026-11-01T01:30:00-05:00'],
  ['across the hour that comes twice', '2026-11-01T01:30:00-05:00', '2026-11-01T01:30:00-06:00'],
  ['the day after they went back', '2026-11-02T09:00:00-06:00', '2026-11-02T10:00:00-06:00'],
  ['across the hour that is left out', '2027-03-14T01:30:00-06:00', '2027-03-14T03:30:00-05:00'],
  ['the day after they went forward', '2027-03-15T09:00:00-05:00', '2027-03-15T10:00:00-05:00'],
])('is right when daylight saving changes: %s', (_, startsAt, endsAt) => {
  const text = calendarFile(appointmentDetails({ startsAt, endsAt }), facts);
  const { event } = read(text);
  const other = readElsewhere(text);
  expect(event.startDate.toJSDate().toISOString()).toBe(new Date(startsAt).toISOString());
  expect(event.endDate.toJSDate().toISOString()).toBe(new Date(endsAt).toISOString());
  expect(other.start.toISOString()).toBe(new Date(startsAt).toISOString());
  expect(other.end?.toISOString()).toBe(new Date(endsAt).toISOString());
  // The same wall clock again where the practice is.
  const wall = event.startDate.convertToZone(ICAL.Timezone.utcTimezone).toJSDate();
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Chicago', timeStyle: 'short' });
  expect(clock.format(wall)).toBe(startsAt.slice(11, 16));
});

it('keeps its identity over the appointment’s life, and each change comes after the last', () => {
  const files = (['requested', 'booked', 'rescheduled', 'cancelled'] as const).map((kind, index) =>
    read(calendarFile(appointmentDetails({ kind }), { ...facts, version: index + 1 })),
  );
  expect(new Set(files.map(({ event }) => event.uid)).size).toBe(1);
  expect(files.map(({ event }) => event.sequence)).toEqual([0, 1, 2, 3]);
});

it('holds whatever a practice writes: signs with a meaning, long lines, letters of several bytes', () => {
  const awkward = 'Bring: ID; card, "photo" \\ two\r\nlines — ¡niños, años! 🦷 '.repeat(6).trim();
  const text = calendarFile(
    appointmentDetails({
      instructions: awkward,
      clinic: 'Dr. Ñandú, "Sons"; & Daughters',
      visitType: 'Cleaning; deep, long',
    }),
    facts,
  );
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const { event } = read(text);
  const other = readElsewhere(text);
  expect(event.summary).toBe('Cleaning; deep, long, Dr. Ñandú, "Sons"; & Daughters');
  expect(event.description).toContain(awkward.replaceAll('\r\n', '\n'));
  expect(
    String(other.description && typeof other.description === 'object' ? other.description.val : other.description),
  ).toContain(awkward.replaceAll('\r\n', '\n'));
});
