import type { Metadata } from 'next';
import { CookieGate } from '#components/embed/cookie-gate.tsx';
import { FrameLink } from '#components/embed/frame-link.tsx';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import { OpenLine, openLineWords } from '#components/patient/landing/open-line.tsx';
import { practiceFacts } from '#components/patient/practice-facts.ts';
import { Reception } from '#components/patient/reception.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { openStatus } from '#domain/clinic-time.ts';
import { wordsFor } from '#locales/words-for.ts';
import { getConversationSnapshot } from '#server/conversations/current.ts';
import { env } from '#server/env.ts';
import { requestLanguage } from '../../request-language.ts';
import { requestPractice } from '../../request-practice.ts';
import { frameRequest, type Search } from '../frame-request.ts';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const { practice } = await requestPractice();
  return { title: practice.name, robots: { index: false } };
}

/** The front desk in a frame on the practice's own site: what the site says already is not said again. */
export default async function FramedFrontDesk({ searchParams }: { searchParams: Search }) {
  const [{ practice, nowMs }, snapshot, language, frame] = await Promise.all([
    requestPractice(),
    getConversationSnapshot({ framed: true }),
    requestLanguage(),
    frameRequest(searchParams),
  ]);
  const words = wordsFor(language);
  const { landing, embed } = words;
  const status = openStatus(practice, nowMs);
  const open = { isOpen: status.open, words: openLineWords(status, nowMs, practice.timeZone, words) };
  const speech = env().SPEECH;
  return (
    <>
      <FrameLink site={frame.site} />
      <CookieGate words={{ ...embed.noCookies, newTab: embed.script.newTab }} href={`/?lang=${language}`}>
        <Reception
          practice={practiceFacts(practice, open)}
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
          backdrop={null}
          above={
            <div>
              <h1 className="mb-2 text-22">{practice.name}</h1>
              <OpenLine status={status} nowMs={nowMs} timeZone={practice.timeZone} words={words} />
              <p className="mt-4">{landing.lead}</p>
            </div>
          }
          beside={
            <LinkButton href="/book" variant="ghost" size="large" className="mt-2 w-full">
              {landing.bookByHand}
            </LinkButton>
          }
          below={
            <footer className="mt-auto flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-14 text-ink-soft">
              <a
                href={`tel:${practice.phone}`}
                className="tabular inline-flex min-h-11 items-center underline underline-offset-4 hover:text-ink"
              >
                {practice.phoneDisplay}
              </a>
              <LanguageSwitch words={words} keep={frame.keep} />
            </footer>
          }
        />
      </CookieGate>
    </>
  );
}
