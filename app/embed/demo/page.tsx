import type { Metadata } from 'next';
import { Counted } from '#components/embed/counted.tsx';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { embedThemes } from '#contract/embed/names.ts';
import { wordsFor } from '#locales/words-for.ts';

import { env } from '#server/env.ts';
import { requestLanguage } from '../../request-language.ts';
import { requestPractice } from '../../request-practice.ts';
import type { Search } from '../frame-request.ts';
import { demoChoice, snippet } from './snippet.ts';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const [{ practice }, language] = await Promise.all([requestPractice(), requestLanguage()]);
  return { title: `${wordsFor(language).embed.demo.title} · ${practice.name}`, robots: { index: false } };
}

/** A page that stands for the practice's own site, with the script on it, and what a site needs to have the same. */
export default async function EmbedDemo({ searchParams }: { searchParams: Search }) {
  const [{ practice }, language, asked] = await Promise.all([requestPractice(), requestLanguage(), searchParams]);
  const words = wordsFor(language).embed.demo;
  const choice = demoChoice(asked);
  const line = snippet(new URL(env().PUBLIC_URL).origin, language, choice);
  return (
    <>
      <header className="border-line border-b bg-card">
        <div className="mx-auto flex max-w-4xl flex-wrap items-center gap-x-8 gap-y-2 px-5 py-4 sm:px-8">
          <p className="font-semibold text-18">{practice.name}</p>
          <nav aria-label={words.nav} className="flex flex-wrap gap-x-6 text-ink-soft">
            {words.navItems.map((item) => (
              <span key={item}>{item}</span>
            ))}
          </nav>
          <LanguageSwitch words={wordsFor(language)} className="ml-auto" />
        </div>
      </header>
      <main className="mx-auto max-w-4xl px-5 pt-12 pb-32 sm:px-8">
        <h1 className="text-36">{words.hero(practice.address.city)}</h1>
        <p className="mt-4 max-w-xl text-18">{words.heroText}</p>
        <div className="mt-6 flex flex-wrap items-center gap-4">
          <Button variant="primary" size="large" id="book-link">
            {words.book}
          </Button>
          <p className="text-14 text-ink-soft">{words.notice}</p>
        </div>
        <Counted template={words.counted('…')} />

        <h2 className="mt-16 text-22">{words.tryIt}</h2>
        <p className="mt-2 text-ink-soft">{words.tryText}</p>
        <form className="mt-4 flex flex-wrap items-end gap-x-8 gap-y-4">
          <input type="hidden" name="lang" value={language} />
          <Choice legend={words.theme} name="panel" chosen={choice.theme} values={embedThemes} labels={words.themes} />
          <Choice
            legend={words.position}
            name="position"
            chosen={choice.position}
            values={['right', 'left']}
            labels={words.positions}
          />
          <Button type="submit">{words.show}</Button>
        </form>

        <h2 className="mt-16 text-22">{words.snippet}</h2>
        <p className="mt-2 max-w-xl text-ink-soft">{words.snippetText}</p>
        <Card className="mt-4">
          <code className="break-all text-14">{line}</code>
        </Card>
        <table className="mt-6 w-full text-left text-14">
          <thead className="text-ink-soft">
            <tr className="border-line border-b">
              <th className="py-2 pr-4 font-semibold">{words.attribute}</th>
              <th className="py-2 font-semibold">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {words.attributes.map(([name, meaning]) => (
              <tr key={name} className="border-line border-b align-top">
                <td className="py-2 pr-4">
                  <code>{name}</code>
                </td>
                <td className="py-2">{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mt-6 max-w-xl text-ink-soft">{words.allow}</p>
      </main>
      <script
        async
        src="/embed.js"
        data-language={language}
        data-theme={choice.theme}
        data-position={choice.position}
        data-open-on="#book-link"
      />
    </>
  );
}

interface ChoiceProps<Value extends string> {
  legend: string;
  name: string;
  chosen: Value;
  values: readonly Value[];
  labels: Readonly<Record<Value, string>>;
}

function Choice<Value extends string>({ legend, name, chosen, values, labels }: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend className="text-14 text-ink-soft">{legend}</legend>
      <div className="flex flex-wrap gap-x-4">
        {values.map((value) => (
          <label key={value} className="inline-flex min-h-11 items-center gap-2">
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} className="accent-brand" />
            {labels[value]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
