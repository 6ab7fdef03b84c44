/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * A name as it is compared, not shown: lower case, no accents, no apostrophes or full stops, hyphens and any run of
 * white space one space. `José  O’Neill-Ruiz` becomes `jose oneill ruiz`.
 */
export function comparableName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’‘ʼ`´.]/g, '')
    .replace(/[\p{Pd}\s]+/gu, ' ')
    .trim();
}

/** Whether two written names are one name: case, accents, apostrophes, hyphens and spacing aside. */
export function isSameName(one: string, other: string): boolean {
  const name = comparableName(one);
  return name !== '' && name === comparableName(other);
}

/** First and last name, one space between. */
export function fullName(person: { readonly first: string; readonly last: string }): string {
  return `${person.first} ${person.last}`.replace(/\s+/g, ' ').trim();
}

const longestNameWords = 6;

/**
 * Whether a text can be a first or last name at all: letters of any script with the marks names have, a few words at
 * most. A sentence, a number, an address or an order is none.
 */
export function canBeName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return (
    words.length <= longestNameWords && /^[\p{L}\p{M}'’‘ʼ`´.\-\u2010-\u2015,() ]+$/u.test(text) && /\p{L}/u.test(text)
  );
}
