import { describe, expect, it } from 'vitest';
import { Words } from '#domain/triage/matching.ts';
import { pattern, patterns } from '#domain/triage/pattern.ts';
import { tokensOf } from '#domain/triage/reading.ts';

const found = (source: string, text: string) => {
  const words = new Words(tokensOf(text));
  return words.find(pattern(source)).map(({ start, end }) =>
    words.tokens
      .slice(start, end)
      .map(({ word }) => word)
      .join(' '),
  );
};

describe('a pattern', () => {
  it.each([
    ['my tooth', 'My tooth!', ['my tooth']],
    ['swel*', 'swelling and swelled', ['swelling', 'swelled']],
    ['red|blue tooth', 'a blue tooth', ['blue tooth']],
    ['my bad? tooth', 'my tooth, my bad tooth', ['my tooth', 'my bad tooth']],
    ['so+2 bad', 'so so bad', ['so so bad', 'so bad']],
    ['so*2 bad', 'bad', ['bad']],
    ['#15 minutes', 'not 5 minutes, 20 minutes', ['20 minutes']],
    ['<tooth> hurts', 'mi muela hurts', ['muela hurts']],
    ['tooth ..3 hurts', 'tooth on the left hurts', ['tooth on the left hurts']],
    ['tooth ..1 hurts', 'tooth on the left hurts', []],
    ['tooth ..3 hurts', 'tooth. It hurts', []],
    ['tooth ..3 hurts', 'tooth that never hurts', []],
    ['tooth ..3 hurts', 'tooth and my arm hurts', []],
    ["can't breathe", "I can't. Breathe.", ["can't breathe"]],
  ])('%s in "%s"', (source, text, expected) => {
    expect(found(source, text)).toEqual(expected);
  });

  it('has no concept that is not in the lists', () => {
    expect(() => pattern('<unicorn>')).toThrow(/unicorn/);
    expect(() => pattern('<toString>')).toThrow(/toString/);
  });

  it('is read from a line each', () => {
    expect(patterns('\n  a b\n\n  c\n')).toEqual([pattern('a b'), pattern('c')]);
  });
});

describe('words', () => {
  it.each([
    ['I CANT and can not and can’t', "i can't and can't and can't"],
    ["it isn't, is not, isnt, isn t", "it isn't isn't isn't isn't"],
    ["daughter's", "daughter 's"],
    ['swolen, breathng, truoble', 'swollen breathing trouble'],
    ['shallow, spelling, stolen', 'shallow spelling stolen'],
    ['nopuedo tragar con la cara inchada', 'no puedo tragar con la cara hinchada'],
    ['sí, si', 'sip si'],
    ['Soooo baaad', 'so bad'],
    ['no he tenido; he fainted', 'no haber tenido he fainted'],
  ])('are read as they are meant: %s', (text, expected) => {
    expect(
      tokensOf(text)
        .map(({ word }) => word)
        .join(' '),
    ).toBe(expected);
  });

  it('know the end of a sentence, a pause, and a question', () => {
    expect(tokensOf('Ok, thanks. My face? Yes...').map(({ after, asks }) => [after, asks])).toEqual([
      ['end', false],
      ['pause', false],
      ['end', true],
      ['nothing', true],
      ['end', false],
    ]);
  });
});
