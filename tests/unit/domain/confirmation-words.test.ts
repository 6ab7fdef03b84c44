import { describe, expect, it } from 'vitest';
import { instantOf } from '#domain/clinic-time.ts';
import type { ConfirmationFacts } from '#domain/confirmation-words.ts';
import { confirmationText as textIn } from '#domain/confirmation-words.ts';
import { addressLine } from '#domain/practice.ts';
import { wordsFor } from '#locales/words-for.ts';
import { demoPractice } from '../../factories/practice.ts';

const practice = demoPractice();
const facts: ConfirmationFacts = {
  kind: 'booked',
  patientFirst: 'Hannah',
  visitTypeName: 'New patient exam and X-rays',
  providerName: 'Dr. Maya Patel',
  startsAtMs: instantOf('2026-12-01', '10:00', practice.timeZone) ?? 0,
  timeZone: practice.timeZone,
  clinicName: practice.name,
  address: addressLine(practice.address),
  phone: practice.phoneDisplay,
  instructions: 'Please arrive 15 minutes early with your photo ID and insurance card.',
  code: 'K7M2QX',
};

const confirmationText = (said: ConfirmationFacts, locale = 'en-US') => textIn(said, wordsFor(locale));

describe('the written confirmation', () => {
  it('says all there is to know of a booking', () => {
    expect(confirmationText(facts)).toBe(
      "You're booked, Hannah: new patient exam and X-rays on Tuesday, December 1 at 10:00 in the morning with " +
        'Dr. Maya Patel. We are at Bright Smile Dental, 123 Main Street, Suite 200, Springfield, IL 62701. ' +
        'Please arrive 15 minutes early with your photo ID and insurance card. ' +
        'Your code is K7M2QX; to change anything, call us at (555) 123-4567.',
    );
  });
  it('says it in Spanish', () => {
    expect(confirmationText({ ...facts, visitTypeName: 'Limpieza', instructions: '' }, 'es-US')).toBe(
      'Su cita está reservada, Hannah: limpieza el martes 1 de diciembre a las 10:00 de la mañana con Dr. Maya Patel. ' +
        'Estamos en Bright Smile Dental, 123 Main Street, Suite 200, Springfield, IL 62701. ' +
        'Su código es K7M2QX; para cambiar algo, llámenos al (555) 123-4567.',
    );
  });
  it.each(['en-US', 'es-US'])('tells the occasions apart in %s', (locale) => {
    const texts = (['booked', 'rescheduled', 'cancelled', 'requested'] as const).map((kind) =>
      confirmationText({ ...facts, kind }, locale),
    );
    expect(new Set(texts.map((text) => text.split(',')[0])).size).toBe(4);
    const [booked, moved, cancelled, requested] = texts;
    for (const text of [booked, moved]) expect(text).toContain('123 Main Street');
    for (const text of [booked, moved, requested]) expect(text).toContain('K7M2QX');
    for (const text of texts) expect(text).toContain('(555) 123-4567');
    expect(cancelled).not.toContain(facts.instructions);
    expect(requested).toMatch(/not confirmed yet|aún no está confirmada/);
  });
  it('says the year when the visit is in another one', () => {
    const nowMs = facts.startsAtMs;
    const startsAtMs = instantOf('2027-01-08', '13:00', practice.timeZone) ?? 0;
    expect(confirmationText({ ...facts, startsAtMs, nowMs })).toContain('Friday, January 8, 2027 at 1:00');
  });
  it('ends instructions with a full stop and does without them', () => {
    expect(confirmationText({ ...facts, instructions: 'Bring your card' })).toContain(
      '62701. Bring your card. Your code',
    );
    expect(confirmationText({ ...facts, instructions: '  ' })).toContain('62701. Your code');
  });
  it('keeps abbreviations in capitals', () => {
    expect(confirmationText({ ...facts, visitTypeName: 'X-rays' })).toContain('Hannah: X-rays on');
    expect(confirmationText({ ...facts, visitTypeName: 'MRI' })).toContain('Hannah: MRI on');
  });
});
