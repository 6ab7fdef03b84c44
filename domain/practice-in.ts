import type { Practice, Translations, VisitType } from './practice.ts';

const made = new WeakMap<Practice, Map<string, Practice>>();

/**
 * The practice with its texts in the language of `locale` (BCP 47), where it has them; what is not translated stays as
 * it was written. Codes, topics and the protocol's flags stay the same. The answer holds one language only, so asking
 * it for another changes nothing; the same question gets the same object.
 */
export function practiceIn(practice: Practice, locale: string): Practice {
  const known = made.get(practice) ?? new Map<string, Practice>();
  made.set(practice, known);
  const found = known.get(locale) ?? translated(practice, locale);
  known.set(locale, found);
  return found;
}

/** What a visit type is called, in all of the practice's languages; none twice. */
export function namesForVisit({ name, translations = {} }: VisitType): readonly string[] {
  return [...new Set([name, ...Object.values(translations).flatMap((texts) => texts.name ?? [])])];
}

/** Every name and everyday word of a visit type, in all of the practice's languages; none twice. */
export function wordsForVisit({ name, synonyms, translations = {} }: VisitType): readonly string[] {
  const further = Object.values(translations).flatMap((texts) => [texts.name ?? [], texts.synonyms ?? []].flat());
  return [...new Set([name, ...synonyms, ...further])];
}

function translated({ translations, ...practice }: Practice, locale: string): Practice {
  const own = textsIn(translations, locale);
  const { emergency, insurance } = practice;
  return {
    ...practice,
    greeting: own.greeting ?? practice.greeting,
    insurance: { ...insurance, note: own.insuranceNote ?? insurance.note },
    emergency: {
      ...emergency,
      call911: { ...emergency.call911, say: own.emergency?.call911 ?? emergency.call911.say },
      sameDay: { ...emergency.sameDay, say: own.emergency?.sameDay ?? emergency.sameDay.say },
      firstAid: { ...emergency.firstAid, ...own.emergency?.firstAid },
    },
    closures: practice.closures.map(({ translations, ...row }) => ({ ...row, ...textsIn(translations, locale) })),
    providers: practice.providers.map(({ translations, ...row }) => ({ ...row, ...textsIn(translations, locale) })),
    visitTypes: practice.visitTypes.map((visitType) => visitTypeIn(visitType, locale)),
    knowledge: practice.knowledge.map(({ translations, ...row }) => ({ ...row, ...textsIn(translations, locale) })),
  };
}

function visitTypeIn(visitType: VisitType, locale: string): VisitType {
  const { translations, ...row } = visitType;
  const texts = { ...row, ...textsIn(translations, locale) };
  return { ...texts, synonyms: wordsForVisit(visitType).filter((word) => word !== texts.name) };
}

/** The texts of a language; those of its region go before. */
function textsIn<Texts>(translations: Translations<Texts> = {}, locale: string): Partial<Texts> {
  const [language = locale] = locale.split('-');
  const of = (tag: string) => (Object.hasOwn(translations, tag) ? translations[tag] : undefined);
  return { ...of(language), ...of(locale) } as Partial<Texts>;
}
