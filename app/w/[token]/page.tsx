import type { Metadata } from 'next';
import { FaultPage } from '#components/patient/pages/fault-page.tsx';
import { WaitlistPage } from '#components/patient/pages/waitlist-page.tsx';
import { waitlistWordsFor } from '#components/patient/words/waitlist-words.ts';
import { wordsFor } from '#components/patient/words/words-for.ts';
import { LinkButton } from '#components/ui/button.tsx';
import { getPlaceByLink } from '#server/waitlist/by-link.ts';
import { requestLanguage } from '../../request-language.ts';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ asked?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: waitlistWordsFor(await requestLanguage()).title,
    robots: { index: false, follow: false, noarchive: true },
    referrer: 'no-referrer',
  };
}

/** One place on the waitlist, opened by its signed link; reading and answering need no JavaScript. */
export default async function ManageWaitlistPlace({ params, searchParams }: Props) {
  const [{ token }, { asked }, language] = await Promise.all([params, searchParams, requestLanguage()]);
  const words = wordsFor(language);
  const waitlist = waitlistWordsFor(language);
  const place = await getPlaceByLink(token);
  if (place === null || place === 'expired') {
    return (
      <FaultPage
        fault={place === null ? waitlist.notFound : waitlist.expired}
        actions={
          <LinkButton variant="primary" href="/">
            {words.appointment.talk}
          </LinkButton>
        }
      />
    );
  }
  return (
    <WaitlistPage
      {...place}
      asked={typeof asked === 'string' ? asked : undefined}
      action={`/api/v1/w/${encodeURIComponent(token)}`}
      language={language}
      words={words}
      waitlist={waitlist}
    />
  );
}
