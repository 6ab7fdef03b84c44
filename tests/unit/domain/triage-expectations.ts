/** What an utterance is expected to be. */
export interface Expected {
  readonly text: string;
  readonly language: Language;
  /** A flag of the demo practice's protocol, or `none`. */
  readonly flag: string;
}

type Language = 'en' | 'es' | 'mixed';

/** Utterances by flag and language, one a line. */
export function utterances(byFlag: Readonly<Record<string, Partial<Record<Language, string>>>>): Expected[] {
  return Object.entries(byFlag).flatMap(([flag, byLanguage]) =>
    Object.entries(byLanguage).flatMap(([language, lines]) =>
      lines
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.length > 0)
        .map((text) => ({ text, language: language as Language, flag })),
    ),
  );
}
