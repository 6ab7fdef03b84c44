import type { Metadata } from 'next';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import { BookableVisits } from '#components/patient/landing/bookable-visits.tsx';
import { Daylight } from '#components/patient/landing/daylight.tsx';
import { LandingDetails } from '#components/patient/landing/landing-details.tsx';
import { OpenLine } from '#components/patient/landing/open-line.tsx';
import { Reception } from '#components/patient/reception.tsx';
import { PracticeMark } from '#components/practice/practice-mark.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { weekdayOf } from '#domain/clinic-time.ts';
import { wordsFor } from '#locales/words-for.ts';
import { frontDesk } from './front-desk.ts';
import { requestLanguage } from './request-language.ts';
import { requestPractice } from './request-practice.ts';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const [{ practice }, language] = await Promise.all([requestPractice(), requestLanguage()]);
  return { title: practice.name, description: wordsFor(language).landing.lead };
}

/** The practice's front desk for patients. */
export default async function FrontDesk() {
  const { practice, nowMs, words, status, desk } = await frontDesk();
  const { landing } = words;
  return (
    <Reception
      {...desk}
      backdrop={<Daylight />}
      above={
        <div>
          <h1 className="mb-3 text-28 sm:text-36">
            <PracticeMark practice={desk.practice} size="page" />
          </h1>
          <OpenLine status={status} nowMs={nowMs} timeZone={practice.timeZone} words={words} />
          <p className="mt-6 max-w-md text-18">{landing.lead}</p>
        </div>
      }
      beside={
        <LinkButton href="/book" variant="ghost" size="large" className="mt-2 w-full sm:mt-0 sm:ml-3 sm:w-auto">
          {landing.bookByHand}
        </LinkButton>
      }
      below={
        <>
          <BookableVisits visits={practice.visitTypes} words={words} />
          <LandingDetails practice={practice} today={weekdayOf(nowMs, practice.timeZone)} words={words} />
          <footer className="mt-auto flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pt-12 text-14 text-ink-soft">
            <span>{landing.poweredBy}</span>
            <LanguageSwitch words={words} />
          </footer>
        </>
      }
    />
  );
}
