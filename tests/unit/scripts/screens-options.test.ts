import { describe, expect, it } from 'vitest';
import { readOptions } from '#scripts/screens/options.ts';

describe('what pictures are taken', () => {
  it('is everything into the usual folder when nothing is asked for', () => {
    expect(readOptions([], 'docs/screens')).toEqual({
      only: [],
      out: 'docs/screens',
      themes: ['light', 'dark'],
      widths: ['phone', 'desk'],
      languages: expect.arrayContaining(['en', 'es']),
      url: undefined,
    });
  });

  it('can be some states, themes, widths and languages of pages that run already', () => {
    const asked =
      '--only booked,landing --out /tmp/x --themes dark --widths phone --languages es --url http://localhost:3000';
    expect(readOptions(asked.split(' '), 'docs/screens')).toEqual({
      only: ['booked', 'landing'],
      out: '/tmp/x',
      themes: ['dark'],
      widths: ['phone'],
      languages: ['es'],
      url: 'http://localhost:3000',
    });
  });

  it('has to be known', () => {
    expect(() => readOptions(['--themes', 'sepia'], 'x')).toThrow('"sepia" is none of light, dark.');
  });
});
