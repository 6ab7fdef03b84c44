import type { Metadata } from 'next';
import { AlreadyBooked } from '#components/book/already-booked.tsx';
import { BookVisit } from '#components/book/book-visit.tsx';
import { bookingPractice } from '#components/book/offered.ts';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import { OpenLine } from '#components/patient/landing/open-line.tsx';
import { practiceLogo } from '#components/practice/practice-logo.ts';
import { PracticeMark } from '#components/practice/practice-mark.tsx';
import { localDateOf, openStatus } from '#domain/clinic-time.ts';
import { wordsFor } from '#locales/words-for.ts';
import { getConversationSnapshot } from '#server/conversations/current.ts';
import { requestLanguage } from '../request-language.ts';
import { requestPractice } from '../request-practice.ts';

export const dynamic = 'force-dynamic';

interface Props {
  searchParams: Promise<{ visit?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const [{ practice }, language] = await Promise.all([requestPractice(), requestLanguage()]);
  const { title, lead } = wordsFor(language).book;
  return { title: `${title} · ${practice.name}`, description: lead };
}

/** Booking without talking: the same engine, for those who prefer it and when the receptionist is away. */
export default async function BookPage({ searchParams }: Props) {
  const [{ practice, nowMs }, snapshot, language, { visit }] = await Promise.all([
    requestPractice(),
    getConversationSnapshot(),
    requestLanguage(),
    searchParams,
  ]);
  const pack = wordsFor(language);
  const { book: words, locale } = pack;
  const { timeZone } = practice;
  const status = openStatus(practice, nowMs);
  const wanted = practice.visitTypes.find(({ code }) => code === visit)?.code ?? null;
  return (
    <main className="mx-auto max-w-3xl px-4 pt-6 pb-16 sm:px-8 sm:pt-12">
      <header className="mb-8">
        <p className="font-semibold">
          <PracticeMark practice={{ name: practice.name, logo: practiceLogo(practice) }} />
        </p>
        <h1 className="mt-4 text-28">{words.title}</h1>
        <p className="mt-2 max-w-xl text-ink-soft">
          {words.lead}{' '}
          <a href="/" className="text-brand underline underline-offset-4">
            {words.talkInstead}
          </a>
        </p>
        {!status.open && (
          <div className="mt-4 flex flex-wrap gap-x-2 text-ink-soft">
            <OpenLine status={status} nowMs={nowMs} timeZone={timeZone} words={pack} />
            <span>{words.closedNow}</span>
          </div>
        )}
        <AlreadyBooked appointments={snapshot?.appointments ?? []} nowMs={nowMs} timeZone={timeZone} words={pack} />
      </header>
      <BookVisit
        practice={bookingPractice(practice, locale)}
        language={language}
        today={localDateOf(nowMs, timeZone)}
        nowMs={nowMs}
        wanted={wanted}
      />
      <footer className="mt-16 flex justify-end text-ink-soft">
        <LanguageSwitch words={pack} {...(wanted !== null && { keep: { visit: wanted } })} />
      </footer>
    </main>
  );
}
