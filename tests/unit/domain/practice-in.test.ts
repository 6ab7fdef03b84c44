import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Practice, VisitType } from '#domain/practice.ts';
import { namesForVisit, practiceIn, wordsForVisit } from '#domain/practice-in.ts';
import { emergencyIn, greetingIn } from '#domain/practice-wording.ts';
import { demoPractice } from '#tests/factories/practice.ts';

const practice = demoPractice();
const spanish = practiceIn(practice, 'es-US');
const visit = (of: Practice, code: string): VisitType => {
  const found = of.visitTypes.find((type) => type.code === code);
  if (!found) throw new Error(`no visit type ${code}`);
  return found;
};

/** The practice without any language but its first. */
function inOneLanguage({ translations: _, ...rest }: Practice): Practice {
  const plain = <Row extends object>(rows: readonly Row[]) =>
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'translations')) as Row);
  return {
    ...rest,
    closures: plain(rest.closures),
    providers: plain(rest.providers),
    visitTypes: plain(rest.visitTypes),
    knowledge: plain(rest.knowledge),
  };
}

describe('a practice in a language', () => {
  it('has every text of the demo practice in Spanish', () => {
    expect(spanish.greeting).toMatch(/bienvenida/);
    expect(spanish.insurance.note).toMatch(/facturar/);
    expect(spanish.emergency.call911.say).toMatch(/llame al 911/);
    expect(spanish.emergency.sameDay.say).toMatch(/hoy/);
    expect(Object.values(spanish.emergency.firstAid).join()).toMatch(/leche/);
    for (const [index, type] of practice.visitTypes.entries()) {
      expect(spanish.visitTypes[index]?.name).not.toBe(type.name);
      expect(spanish.visitTypes[index]?.instructions).not.toBe(type.instructions);
      expect(spanish.visitTypes[index]?.nameInSentence).toMatch(/^una? /);
    }
    for (const [index, entry] of practice.knowledge.entries()) {
      expect(spanish.knowledge[index]).toMatchObject({ topic: entry.topic, title: expect.any(String) });
      expect(spanish.knowledge[index]?.text).not.toBe(entry.text);
    }
    expect(spanish.closures.map(({ reason }) => reason)).toContain('Navidad');
    expect(spanish.providers.every(({ title }) => /^(?:odontólog|higienista)/.test(title))).toBe(true);
  });

  it('keeps what is no text: codes, times, prices, flags', () => {
    const facts = ({ visitTypes, emergency, closures, hours }: Practice) => ({
      hours,
      types: visitTypes.map(({ code, minutes, providers, priceFromCents }) => [
        code,
        minutes,
        providers,
        priceFromCents,
      ]),
      flags: [emergency.call911.flags, emergency.sameDay.flags, Object.keys(emergency.firstAid)],
      closed: closures.map(({ from, to, startTime, endTime }) => [from, to, startTime, endTime]),
    });
    expect(facts(spanish)).toEqual(facts(practice));
  });

  it('understands a visit by its words in every language', () => {
    expect(wordsForVisit(visit(practice, 'cleaning'))).toEqual(
      expect.arrayContaining(['Cleaning', 'Limpieza', 'sarro']),
    );
    expect(wordsForVisit(visit(spanish, 'cleaning'))).toEqual(
      expect.arrayContaining(['Cleaning', 'Limpieza', 'polish']),
    );
    expect(namesForVisit(visit(practice, 'crown'))).toEqual(['Crown preparation', 'Preparación de corona']);
  });

  it('prefers the texts of a region to those of its language', () => {
    const own = demoPractice({ translations: { es: { greeting: 'Hola' }, 'es-MX': { greeting: 'Qué tal' } } });
    expect(practiceIn(own, 'es-MX').greeting).toBe('Qué tal');
    expect(practiceIn(own, 'es-US').greeting).toBe('Hola');
  });

  it('stands as written in a language it has no texts in, whatever the language is called', () => {
    const { visitTypes: _, ...asWritten } = inOneLanguage(practice);
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('en', 'en-US', 'fr', 'zh-Hant', 'constructor', '__proto__', '')),
        (locale) => {
          fc.pre(locale.split('-')[0] !== 'es');
          const { visitTypes, ...rest } = practiceIn(practice, locale);
          expect(rest).toEqual(asWritten);
          expect(visitTypes.map(({ name }) => name)).toEqual(practice.visitTypes.map(({ name }) => name));
        },
      ),
    );
  });

  it('is in one language for good, and the same object each time', () => {
    expect(practiceIn(practice, 'es-US')).toBe(spanish);
    expect(practiceIn(spanish, 'en-US')).toEqual(spanish);
    expect(JSON.stringify(spanish)).not.toContain('translations');
  });

  it('works for a practice without translations', () => {
    const plain = inOneLanguage(practice);
    expect(practiceIn(plain, 'es-US')).toEqual(plain);
  });
});

describe('what has to be said in the patient’s language', () => {
  const generic = { call911: 'Llame al 911.', sameDay: 'Hoy mismo.' };

  it('is the practice’s own where it has it', () => {
    expect(greetingIn(practice, 'es', 'Hola')).toBe(spanish.greeting);
    expect(greetingIn(practice, 'en', 'Hello')).toBe(practice.greeting);
    expect(emergencyIn(practice, 'es-US', generic)).toEqual(spanish.emergency);
    expect(emergencyIn(practice, 'en-US', generic)).toEqual(practice.emergency);
  });

  it('is the product’s where the practice has none in it, flags and first aid as they are', () => {
    const plain = inOneLanguage(practice);
    expect(greetingIn(plain, 'es', 'Hola')).toBe('Hola');
    expect(emergencyIn(plain, 'es', generic)).toEqual({
      ...practice.emergency,
      call911: { flags: practice.emergency.call911.flags, say: generic.call911 },
      sameDay: { flags: practice.emergency.sameDay.flags, say: generic.sameDay },
    });
    expect(emergencyIn(plain, 'en', generic)).toEqual(practice.emergency);
  });
});
