import { describe, expect, it } from 'vitest';
import {
  type NotificationFacts,
  notificationText as textIn,
  type VisitNotificationKind,
} from '#domain/notification-words.ts';
import { wordsFor } from '#locales/words-for.ts';

const kinds: VisitNotificationKind[] = ['appointment.approved', 'appointment.declined', 'waitlist.offered'];

const facts: NotificationFacts = {
  kind: 'waitlist.offered',
  patientFirst: 'Linda',
  visitTypeName: 'Cleaning',
  providerName: 'Rosa Martinez',
  startsAtMs: Date.parse('2026-12-01T15:00:00Z'),
  expiresAtMs: Date.parse('2026-11-23T16:00:00Z'),
  timeZone: 'America/Chicago',
  nowMs: Date.parse('2026-11-23T15:00:00Z'),
  clinicName: 'Bright Smile Dental',
  phone: '(217) 555-0100',
  link: 'https://example.org/w/TOKEN',
};

const notificationText = (said: NotificationFacts, locale = 'en-US') => textIn(said, wordsFor(locale));

describe('what a patient is told outside a conversation', () => {
  it('offers a time, in English and Spanish', () => {
    expect(notificationText(facts)).toBe(
      'Linda, a time has opened up at Bright Smile Dental: Cleaning on Tuesday, December 1 at 9:00 in the morning with Rosa Martinez. It is kept for you until 10:00 in the morning. Take it or pass on it here: https://example.org/w/TOKEN',
    );
    expect(notificationText(facts, 'es-US')).toBe(
      'Linda, se ha liberado una hora en Bright Smile Dental: Cleaning el martes 1 de diciembre a las 9:00 de la mañana con Rosa Martinez. Se la guardamos hasta las 10:00 de la mañana. Acéptela o rechácela aquí: https://example.org/w/TOKEN',
    );
  });

  it('names the day until which a time is kept when it is not today', () => {
    const tomorrow = { ...facts, expiresAtMs: Date.parse('2026-11-24T19:00:00Z') };
    expect(notificationText(tomorrow)).toContain('until Tuesday, November 24 at 1:00 in the afternoon.');
    expect(notificationText(tomorrow, 'es')).toContain('hasta el martes 24 de noviembre a la 1:00 de la tarde.');
  });

  it.each(kinds.flatMap((kind) => ['en-US', 'es-US', 'fr'].map((locale) => [kind, locale] as const)))(
    'says %s in %s with name, visit, time, provider, practice and link',
    (kind, locale) => {
      const text = notificationText({ ...facts, kind }, locale);
      for (const fact of ['Linda', 'Cleaning', '9:00', 'Rosa Martinez', 'Bright Smile Dental', facts.link]) {
        expect(text).toContain(fact);
      }
      expect(text).not.toMatch(/undefined|null|NaN/);
    },
  );
});
