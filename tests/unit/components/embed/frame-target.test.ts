import { expect, it } from 'vitest';
import { frameTarget } from '#components/embed/frame-target.ts';

const here = 'https://desk.example/embed?lang=es&theme=dark&site=https%3A%2F%2Fsite.example';

it('pages made for the frame stay in it, with its language, theme and site', () => {
  const kept = 'lang=es&theme=dark&site=https%3A%2F%2Fsite.example';
  expect(frameTarget('https://desk.example/', here)).toEqual({
    to: 'frame',
    href: `https://desk.example/embed?${kept}`,
  });
  expect(frameTarget('https://desk.example/book?visit=cleaning', here)).toEqual({
    to: 'frame',
    href: `https://desk.example/embed/book?${kept}&visit=cleaning`,
  });
  expect(frameTarget('https://desk.example/embed?lang=en', here)).toEqual({
    to: 'frame',
    href: `https://desk.example/embed?${kept.replace('es', 'en')}`,
  });
});

it.each([
  ['https://desk.example/a/token', 'tab'],
  ['https://desk.example/api/v1/a/token/appointment.pdf', 'tab'],
  ['https://www.openstreetmap.org/search?query=x', 'tab'],
  ['https://desk.example.evil.example/', 'tab'],
  ['tel:+15551234567', 'as-is'],
  ['mailto:desk@example.com', 'as-is'],
])('%s: %s', (href, to) => {
  expect(frameTarget(href, here)).toEqual({ to });
});
