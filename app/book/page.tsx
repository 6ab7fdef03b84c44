import type { Metadata } from 'next';
import { BookVisit } from '#components/book/book-visit.tsx';
import { bookingPractice } from '#components/book/offered.ts';
import { bookWordsFor } from '#components/book/words/words-for.ts';
import { localDateOf } from '#domain/clinic-time.ts';
import { getPractice } from '#server/clinic/get-practice.ts';
import { requestLanguage } from '../request-language.ts';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const [{ practice }, language] = await Promise.all([getPractice(), requestLanguage()]);
  const { title, lead } = bookWordsFor(language);
  return { title: `${title} · ${practice.name}`, description: lead };
}

/** Booking without talking: the same engine, for those who prefer it and when the receptionist is away. */
export default async function BookPage() {
  const [{ practice, nowMs }, language] = await Promise.all([getPractice(), requestLanguage()]);
  const words = bookWordsFor(language);
  return (
    <main className="mx-auto max-w-2xl px-4 pt-8 pb-16 sm:px-8 sm:pt-14">
      <p className="font-semibold">{practice.name}</p>
      <h1 className="mt-1 text-28">{words.title}</h1>
      <p className="mt-3 mb-8 text-ink-soft">
        {words.lead}{' '}
        <a href="/" className="text-brand underline underline-offset-4">
          {words.talkInstead}
        </a>
      </p>
      <BookVisit
        practice={bookingPractice(practice)}
        language={language}
        today={localDateOf(nowMs, practice.timeZone)}
        nowMs={nowMs}
      />
    </main>
  );
}
