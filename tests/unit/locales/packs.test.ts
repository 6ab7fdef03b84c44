import { describe, expect, it } from 'vitest';
import { defaultLanguage, languageName, languages } from '#locales/language.ts';
import { loadWords } from '#locales/load-words.ts';
import type { LanguagePack } from '#locales/pack.ts';
import { wordsFor } from '#locales/words-for.ts';
import { sentencesOf } from './sentences.ts';

const others = languages.filter((language) => language !== defaultLanguage);
const ours = sentencesOf(wordsFor(defaultLanguage));

/** The same in two languages, and rightly so: names. */
const sameEverywhere = new Set(['PDF', 'Google Calendar', 'Outlook.com']);
const isName = (sentence: string) => sameEverywhere.has(sentence) || /^data-[a-z-]+$/.test(sentence);

describe.each(languages)('the pack of %s', (language) => {
  const sentences = sentencesOf(wordsFor(language));

  it('has no empty sentence, and none with a hole', () => {
    for (const [path, sentence] of sentences) {
      // Confirmations leave out what is not given.
      if (!path.startsWith('confirmation.')) expect(sentence.trim(), path).not.toBe('');
      expect(sentence, path).not.toMatch(/undefined|null|NaN|\[object|\$\{|TODO/);
      expect(sentence, path).not.toMatch(/^\s|\s$| {2}/);
    }
  });

  it('says what the others say, and nothing else', () => {
    expect([...sentences.keys()].sort()).toEqual([...ours.keys()].sort());
  });

  it('is what is loaded alone, and names itself', async () => {
    expect(await loadWords(language)).toBe(wordsFor(language));
    expect(wordsFor(language)).toMatchObject({ language, name: languageName(language) });
    expect(new Intl.Locale(wordsFor(language).locale).language).toBe(language);
  });

  it('tells one from several', () => {
    const { visit, book, openings } = wordsFor(language);
    const counted = { ...visit, kept: book.when.kept, more: openings.more };
    for (const say of [counted.heldFor, counted.kept]) {
      const [one, two] = [say(1), say(2)];
      expect(one).toContain('1');
      expect(one.replace('1', '2'), 'one and two are worded alike').not.toBe(two);
    }
  });
});

describe.each(others)('the sentences of %s', (language) => {
  it('are in that language', () => {
    const same = [...sentencesOf(wordsFor(language))].filter(
      ([path, sentence]) => sentence === ours.get(path) && /\p{L}{2}/u.test(sentence) && !isName(sentence),
    );
    expect(same).toEqual([]);
  });
});

describe('a language without a pack', () => {
  it('is spoken to in the default one', () => {
    expect(wordsFor('tlh')).toBe(wordsFor(defaultLanguage));
    expect(wordsFor('es-MX')).toBe(wordsFor('es'));
  });
});

it('looks into functions too', () => {
  const withHole = { ...wordsFor('en'), landing: { openUntil: (time: { at?: string }) => `Open until ${time.at}` } };
  const found = sentencesOf(withHole as unknown as LanguagePack, 'the mark');
  expect(found.get('landing.openUntil()')).toBe('Open until the mark');
});
