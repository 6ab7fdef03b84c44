import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PracticeMark } from '#components/practice/practice-mark.tsx';
import { themeOf } from '#components/practice/theme.ts';
import { themeStyle } from '#components/practice/theme-style.ts';

it('gives the logo its box before it has come, and keeps a wide one from pushing the name away', () => {
  const mark = (width: number, height: number) =>
    renderToStaticMarkup(<PracticeMark practice={{ name: 'B', logo: { src: '/l', width, height } }} />);
  expect(mark(96, 96)).toContain('alt="" width="32" height="32"');
  expect(mark(1120, 100)).toContain('width="112" height="10"');
  expect(renderToStaticMarkup(<PracticeMark practice={{ name: 'B', logo: null }} />)).toBe('<span>B</span>');
});

it('themes by the device unless the document names a theme', () => {
  expect(themeStyle(null)).toBe('');
  const [light = '', device = '', dark = ''] = themeStyle('#7a1f5c').split(/(?=@media|html:root\[data)/);
  expect(light).toMatch(/^html:root\{--brand:#[0-9a-f]{6};/);
  expect(device).toContain('prefers-color-scheme:dark){html:root:not([data-theme=light])');
  expect(dark).toMatch(/^html:root\[data-theme=dark\]/);
  expect(device).toContain(dark.slice(dark.indexOf('{') + 1, -1));
  expect(['dark', 'light', 'auto', '"><script>', null].map(themeOf)).toEqual(['dark', 'light', null, null, null]);
});
