import { describe, expect, it } from 'vitest';
import { openLineWords } from '#components/patient/landing/open-line.tsx';
import { languageFromHeader, languageOf } from '#locales/language.ts';
import { wordsFor } from '#locales/words-for.ts';

describe('the page’s language', () => {
  it.each([
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['fr;q=1, es;q=0.4, en;q=0.5', 'en'],
    ['en;q=0, es', 'es'],
    ['de-DE', 'en'],
    ['', 'en'],
    [null, 'en'],
  ])('for %s is %s', (header, language) => {
    expect(languageFromHeader(header)).toBe(language);
  });

  it('asked for in the address must be one the pages speak', () => {
    expect(languageOf('ES-us')).toBe('es');
    expect(languageOf('klingon')).toBeUndefined();
    expect(languageOf(null)).toBeUndefined();
  });
});

describe('the open-now line', () => {
  const timeZone = 'America/Chicago';
  const tuesday = Date.parse('2026-11-24T15:20:00-06:00');
  const at = (iso: string) => Date.parse(iso);
  const line = (status: Parameters<typeof openLineWords>[0], language: 'en' | 'es' = 'en') =>
    openLineWords(status, tuesday, timeZone, wordsFor(language));

  it('says until when, or when next', () => {
    expect(line({ open: true, closesAtMs: at('2026-11-24T17:00:00-06:00') })).toBe('Open until 5:00 PM');
    expect(line({ open: true })).toBe('Open now');
    expect(line({ open: false, opensAtMs: at('2026-11-24T16:00:00-06:00') })).toBe('Opens today at 4:00 PM');
    expect(line({ open: false, opensAtMs: at('2026-11-25T08:00:00-06:00') })).toBe('Opens tomorrow at 8:00 AM');
    expect(line({ open: false, opensAtMs: at('2026-11-28T09:00:00-06:00'), reason: 'Thanksgiving' })).toBe(
      'Closed: Thanksgiving · Opens Saturday, November 28 at 9:00 AM',
    );
    expect(line({ open: false })).toBe('Closed now');
  });

  it('says one o’clock in Spanish in the singular', () => {
    expect(line({ open: true, closesAtMs: at('2026-11-24T13:00:00-06:00') }, 'es')).toBe('Abierto hasta la 1:00 p. m.');
    expect(line({ open: false, opensAtMs: at('2026-11-25T08:00:00-06:00') }, 'es')).toBe(
      'Abre mañana a las 8:00 a. m.',
    );
  });
});
