import type { Metadata } from 'next';
import { CookieGate } from '#components/embed/cookie-gate.tsx';
import { FrameLink } from '#components/embed/frame-link.tsx';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import { OpenLine } from '#components/patient/landing/open-line.tsx';
import { Reception } from '#components/patient/reception.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { frontDesk } from '../../front-desk.ts';
import { requestPractice } from '../../request-practice.ts';
import { frameRequest, type Search } from '../frame-request.ts';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const { practice } = await requestPractice();
  return { title: practice.name, robots: { index: false } };
}

/** The front desk in a frame on the practice's own site: what the site says already is not said again. */
export default async function FramedFrontDesk({ searchParams }: { searchParams: Search }) {
  const [{ practice, nowMs, language, words, status, desk }, frame] = await Promise.all([
    frontDesk({ framed: true }),
    frameRequest(searchParams),
  ]);
  const { landing, embed } = words;
  return (
    <>
      <FrameLink site={frame.site} />
      <CookieGate words={{ ...embed.noCookies, newTab: embed.script.newTab }} href={`/?lang=${language}`}>
        <Reception
          {...desk}
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
