type Numbers = Readonly<Record<string, number>>;

/** Number words of one language, plain form. */
interface NumberWords {
  /** 1 to 19. */
  readonly small: Numbers;
  /** 20, 30 … 90. */
  readonly tens: Numbers;
}

/** The words from which longer numbers, hours, days and years are put together. */
export const numberWords: Readonly<Record<'en' | 'es', NumberWords>> = {
  en: {
    small: counted(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    tens: tensOf('twenty thirty forty fifty sixty seventy eighty ninety'),
  },
  es: {
    small: counted(
      'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
    ),
    tens: tensOf('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
  },
};

function counted(words: string): Numbers {
  return Object.fromEntries(words.split(' ').map((word, i) => [word, i + 1]));
}

function tensOf(words: string): Numbers {
  return Object.fromEntries(words.split(' ').map((word, i) => [word, 10 * (i + 2)]));
}

/** Words for the digits of phone numbers and codes, of both languages. */
export const digitWords: Readonly<Record<string, string>> = {
  ...{ zero: '0', oh: '0', o: '0', cero: '0' },
  ...digitsOf(numberWords.en.small),
  ...digitsOf(numberWords.es.small),
};

function digitsOf(words: Numbers): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(upTo(9, words)).map(([word, n]) => [word, String(n)]));
}

/** Those of a table up to a number. */
export function upTo(most: number, words: Numbers): Numbers {
  return Object.fromEntries(Object.entries(words).filter(([, n]) => n <= most));
}
