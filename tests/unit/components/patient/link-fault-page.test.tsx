import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LinkFaultPage } from '#components/patient/pages/link-fault-page.tsx';
import { languages } from '#locales/language.ts';
import { wordsFor } from '#locales/words-for.ts';
import { demoPractice } from '#tests/factories/practice.ts';

describe.each(languages)('the page of a link that opens nothing, in %s', (language) => {
  const words = wordsFor(language);

  it.each([
    ['expired', words.appointment.expired],
    ['unknown', words.appointment.notFound],
    ['expired, of the waitlist', words.waitlist.expired],
    ['unknown, of the waitlist', words.waitlist.notFound],
  ])('says so and what is left to do: %s', (_, fault) => {
    const practice = demoPractice();
    const html = renderToStaticMarkup(<LinkFaultPage fault={fault} practice={practice} words={words} />);
    expect(html).toContain(fault.title);
    expect(html).toContain(fault.text);
    expect(html).toContain(practice.phoneDisplay);
    const ways = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(ways).toEqual(expect.arrayContaining([`tel:${practice.phone}`, '/', '/book']));
  });
});

it('says until when a link works', () => {
  expect(wordsFor('en').appointment.expired.text).toContain('30 days after the visit');
  expect(wordsFor('es').appointment.expired.text).toContain('30 días después de la visita');
});
