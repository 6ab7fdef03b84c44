import { describe, expect, it } from 'vitest';
import type { PracticeFile } from '#domain/practice-file.ts';
import { PracticeFileError, practiceFromFile } from '#domain/practice-file.ts';
import bundled from '#prisma/seed/bright-smile.json' with { type: 'json' };
import { demoPracticeFile } from '../../factories/practice.ts';

const file = demoPracticeFile();

describe('a practice from its file', () => {
  it('reads closures of whole days and of part of a day', () => {
    const { closures } = practiceFromFile(file);
    expect(closures[0]).toEqual({
      from: '2026-11-26',
      to: '2026-11-27',
      reason: 'Thanksgiving',
      translations: { es: { reason: 'Día de Acción de Gracias' } },
    });
    expect(closures.at(-1)).toEqual({
      from: '2026-12-04',
      to: '2026-12-04',
      startTime: '13:00',
      endTime: '14:00',
      reason: 'Staff training',
      translations: { es: { reason: 'Capacitación del personal' } },
    });
  });
  it('fills in what visit types leave out', () => {
    const visitTypes = practiceFromFile(file).visitTypes;
    expect(visitTypes.find(({ code }) => code === 'checkup')).toMatchObject({
      bufferBefore: 0,
      bufferAfter: 0,
      minNoticeMinutes: null,
      reservedPerDay: 0,
      requiresApproval: false,
      cosmetic: false,
      minAge: null,
      maxAge: null,
    });
    expect(visitTypes.find(({ code }) => code === 'urgent')).toMatchObject({ reservedPerDay: 2, minNoticeMinutes: 15 });
    expect(visitTypes.find(({ code }) => code === 'child-visit')).toMatchObject({ maxAge: 15, bufferAfter: 10 });
    expect(visitTypes.find(({ code }) => code === 'extraction')).toMatchObject({ requiresApproval: true });
  });
  it('takes the document as TypeScript reads it', () => {
    expect(practiceFromFile(bundled)).toEqual(practiceFromFile(file));
  });

  const withClinic = (changes: Partial<PracticeFile['clinic']>): PracticeFile => ({
    ...file,
    clinic: { ...file.clinic, ...changes },
  });
  const withProvider = (changes: object): PracticeFile => ({
    ...file,
    providers: file.providers.map((provider, index) => (index === 0 ? { ...provider, ...changes } : provider)),
  });
  const withVisit = (changes: object): PracticeFile => ({
    ...file,
    visitTypes: file.visitTypes.map((visitType, index) => (index === 0 ? { ...visitType, ...changes } : visitType)),
  });
  it.each<[string, PracticeFile, string]>([
    ['a zone that is none', withClinic({ timeZone: 'Mars/Olympus' }), 'clinic.timeZone'],
    ['no time to keep conversations', withClinic({ conversationRetentionDays: 0 }), 'clinic.conversationRetentionDays'],
    ['half a day', withClinic({ conversationRetentionDays: 1.5 }), 'clinic.conversationRetentionDays'],
    ['a time that is none', withClinic({ hours: { mon: [['8:00', '12:00']] } }), 'clinic.hours.mon'],
    ['an opening that ends before it starts', withClinic({ hours: { mon: [['12:00', '08:00']] } }), 'clinic.hours.mon'],
    ['a day that is none', withClinic({ hours: { monday: [['08:00', '12:00']] } }), 'clinic.hours.monday'],
    [
      'a closure that ends before it starts',
      withClinic({ closures: [{ from: '2026-12-25', to: '2026-12-24', reason: '' }] }),
      'clinic.closures.0',
    ],
    ['an unknown operatory', withProvider({ operatories: ['OP9'] }), 'providers.patel.operatories'],
    ['an unknown rule', withProvider({ newPatients: 'perhaps' }), 'providers.patel.newPatients'],
    ['an unknown provider', withVisit({ providers: ['nobody'] }), 'visitTypes.new-patient-exam.providers'],
    ['a visit without length', withVisit({ minutes: 0 }), 'visitTypes.new-patient-exam.minutes'],
    ['a colour in other words', withClinic({ brandColour: 'teal' }), 'clinic.brandColour'],
    ['texts in a language that is not spoken', withClinic({ translations: { fr: {} } }), 'clinic.translations.fr'],
    [
      'a visit in a language that is not spoken',
      withVisit({ translations: { fr: { name: 'Détartrage' } } }),
      'visitTypes.new-patient-exam.translations.fr',
    ],
    ['a code that is there twice', withVisit({ code: 'checkup' }), 'visitTypes.checkup'],
  ])('refuses %s and names the place', (_, broken, path) => {
    expect(() => practiceFromFile(broken)).toThrow(PracticeFileError);
    expect(() => practiceFromFile(broken)).toThrow(expect.objectContaining({ path }));
  });
});
