import type { ReactNode } from 'react';
import type { Practice, Weekday } from '#domain/practice.ts';
import type { LanguagePack } from '#locales/pack.ts';
import { mapLink, practiceFacts } from '../practice-facts.ts';
import { HoursTable } from './hours-table.tsx';

function Detail({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-line border-t pt-5">
      <h2 className="mb-2 text-14 text-ink-soft">{title}</h2>
      {children}
    </section>
  );
}

const linkClass = 'font-semibold text-brand underline decoration-brand/40 underline-offset-4 hover:decoration-current';

/** The languages of the practice's people, in the page's language: `English, Chinese and Spanish`. */
function spokenLanguages(practice: Practice, locale: string): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const codes = [...new Set(practice.providers.flatMap(({ languages }) => languages))];
  return new Intl.ListFormat(locale).format(codes.map((code) => names.of(code) ?? code));
}

export interface LandingDetailsProps {
  practice: Practice;
  today: Weekday;
  words: LanguagePack;
}

/** Where the practice is, how to call it and when it is open. */
export function LandingDetails({ practice, today, words }: LandingDetailsProps) {
  const { address } = practice;
  const facts = practiceFacts(practice);
  return (
    <div className="grid gap-8 md:grid-cols-[auto_1fr_auto] md:gap-8 lg:grid-cols-3 lg:gap-10">
      <Detail title={words.landing.find}>
        <address className="not-italic">
          {address.line1}
          {address.line2 && (
            <>
              <br />
              {address.line2}
            </>
          )}
          <br />
          {address.city}, {address.region} {address.postalCode}
        </address>
        <a href={mapLink(facts.address)} rel="noreferrer" className={`mt-2 inline-block ${linkClass}`}>
          {words.landing.map}
        </a>
      </Detail>
      <Detail title={words.landing.call}>
        <a href={`tel:${practice.phone}`} className={`tabular text-18 ${linkClass}`}>
          {practice.phoneDisplay}
        </a>
        <a href={`mailto:${practice.email}`} className={`mt-2 block w-fit break-all ${linkClass}`}>
          {practice.email}
        </a>
        <p className="mt-4 text-ink-soft">{words.landing.weSpeak(spokenLanguages(practice, words.locale))}</p>
      </Detail>
      <Detail title={words.landing.hours}>
        <HoursTable hours={practice.hours} today={today} words={words} />
      </Detail>
    </div>
  );
}
