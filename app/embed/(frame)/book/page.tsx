import type { Metadata } from 'next';
import { BookVisit } from '#components/book/book-visit.tsx';
import { bookingPractice } from '#components/book/offered.ts';
import { CookieGate } from '#components/embed/cookie-gate.tsx';
import { FrameLink } from '#components/embed/frame-link.tsx';
import { localDateOf } from '#domain/clinic-time.ts';
import { wordsFor } from '#locales/words-for.ts';
import { requestLanguage } from '../../../request-language.ts';
import { requestPractice } from '../../../request-practice.ts';
import { frameRequest, type Search } from '../../frame-request.ts';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const [{ practice }, language] = await Promise.all([requestPractice(), requestLanguage()]);
  return { title: `${wordsFor(language).book.title} · ${practice.name}`, robots: { index: false } };
}

/** Booking by hand in a frame on the practice's own site. */
export default async function FramedBookPage({ searchParams }: { searchParams: Search }) {
  const [{ practice, nowMs }, language, frame] = await Promise.all([
    requestPractice(),
    requestLanguage(),
    frameRequest(searchParams),
  ]);
  const { book: words, embed, locale } = wordsFor(language);
  return (
    <>
      <FrameLink site={frame.site} />
      <CookieGate words={{ ...embed.noCookies, newTab: embed.script.newTab }} href={`/book?lang=${language}`}>
        <main className="px-4 pt-5 pb-10">
          <h1 className="text-22">{words.title}</h1>
          <p className="mt-1 mb-6">
            <a href="/" className="inline-flex min-h-11 items-center text-brand underline underline-offset-4">
              {words.talkInstead}
            </a>
          </p>
          <BookVisit
            practice={bookingPractice(practice, locale)}
            language={language}
            today={localDateOf(nowMs, practice.timeZone)}
            nowMs={nowMs}
            wanted={null}
          />
        </main>
      </CookieGate>
    </>
  );
}
