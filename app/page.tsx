import type { Metadata } from 'next';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import { BookableVisits } from '#components/patient/landing/bookable-visits.tsx';
import { Daylight } from '#components/patient/landing/daylight.tsx';
import { LandingDetails } from '#components/patient/landing/landing-details.tsx';
import { OpenLine, openLineWords } from '#components/patient/landing/open-line.tsx';
import { practiceFacts } from '#components/patient/practice-facts.ts';
import { Reception } from '#components/patient/reception.tsx';
import { PracticeMark } from '#components/practice/practice-mark.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { openStatus, weekdayOf } from '#domain/clinic-time.ts';
import { wordsFor } from '#locales/words-for.ts';
import { getConversationSnapshot } from '#server/conversations/current.ts';
import { env } from '#server/env.ts';
import { requestLanguage } from './request-language.ts';
import { requestPractice } from './request-practice.ts';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const [{ practice }, language] = await Promise.all([requestPractice(), requestLanguage()]);
  return { title: practice.name, description: wordsFor(language).landing.lead };
}

/** The practice's front desk for patients. */
export default async function FrontDesk() {
  const [{ practice, nowMs }, snapshot, language] = await Promise.all([
    requestPractice(),
    getConversationSnapshot(),
    requestLanguage(),
  ]);
  const words = wordsFor(language);
  const { landing } = words;
  const status = openStatus(practice, nowMs);
  const facts = practiceFacts(practice, {
    isOpen: status.open,
    words: openLineWords(status, nowMs, practice.timeZone, words),
  });
  const speech = env().SPEECH;
  return (
    <Reception
      practice={facts}
      language={language}
      nowMs={nowMs}
      stored={snapshot?.status === 'open' ? snapshot : null}
      speech={speech}
      words={{
        start: landing.start,
        startHow: speech ? landing.startByTalking : landing.startByTyping,
        starting: landing.starting,
        startFailed: landing.startFailed,
      }}
      backdrop={<Daylight />}
      above={
        <div>
          <h1 className="mb-3 text-28 sm:text-36">
            <PracticeMark practice={facts} size="page" />
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
