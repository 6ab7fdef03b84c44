import { describe, expect, it } from 'vitest';
import { pageAddress, readOptions } from '#embed/options.ts';

const spoken = ['en', 'es'];

describe('the attributes of the script’s tag', () => {
  it('are all optional', () => {
    expect(readOptions({}, spoken, [])).toEqual({
      language: 'en',
      theme: 'auto',
      position: 'right',
      label: undefined,
      openOn: undefined,
      button: true,
    });
  });

  it('say language, theme, side, words and ways to open', () => {
    const data = {
      language: 'es-MX',
      theme: 'dark',
      position: 'left',
      label: ' Cita ',
      openOn: '#book',
      button: 'none',
    };
    expect(readOptions(data, spoken, ['en'])).toEqual({
      language: 'es',
      theme: 'dark',
      position: 'left',
      label: 'Cita',
      openOn: '#book',
      button: false,
    });
  });

  it.each([
    [{ language: 'fr' }, ['es-ES', 'en'], 'es'],
    [{}, ['', 'de', 'ES-mx'], 'es'],
    [{ language: '__proto__' }, [undefined], 'en'],
  ])('fall back to the page’s language, then the browser’s: %j %j', (data, wished, language) => {
    expect(readOptions(data, spoken, wished).language).toBe(language);
  });

  it('that mean nothing count as not said', () => {
    const odd = readOptions({ theme: 'neon', position: 'middle', label: '   ' }, spoken, []);
    expect([odd.theme, odd.position, odd.label]).toEqual(['auto', 'right', undefined]);
    expect(readOptions({ label: 'x'.repeat(500) }, spoken, []).label).toHaveLength(40);
  });

  it('go to the page in the frame by its address', () => {
    const options = readOptions({ language: 'es', theme: 'light' }, spoken, []);
    expect(pageAddress('https://desk.example', options, 'https://site.example:8443')).toBe(
      'https://desk.example/embed?lang=es&theme=light&site=https%3A%2F%2Fsite.example%3A8443',
    );
  });
});
