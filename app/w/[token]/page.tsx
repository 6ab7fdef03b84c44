import type { Metadata } from 'next';
import { WaitlistPage } from '#components/patient/pages/waitlist-page.tsx';
import { practiceLogo } from '#components/practice/practice-logo.ts';
import { practiceIn } from '#domain/practice-in.ts';
import { wordsFor } from '#locales/words-for.ts';
import { getPlaceByLink } from '#server/waitlist/by-link.ts';
import { LinkFault } from '../../link-fault.tsx';
import { requestLanguage } from '../../request-language.ts';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ asked?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: wordsFor(await requestLanguage()).waitlist.title,
    robots: { index: false, follow: false, noarchive: true },
    referrer: 'no-referrer',
  };
}

/** One place on the waitlist, opened by its signed link; reading and answering need no JavaScript. */
export default async function ManageWaitlistPlace({ params, searchParams }: Props) {
  const [{ token }, { asked }, language] = await Promise.all([params, searchParams, requestLanguage()]);
  const words = wordsFor(language);
  const { waitlist } = words;
  const place = await getPlaceByLink(token, words.locale);
  // Not `notFound()`: that page would only be there with scripts.
  if (place === null) return <LinkFault fault={(pack) => pack.waitlist.notFound} />;
  if (place === 'expired') return <LinkFault fault={(pack) => pack.waitlist.expired} />;
  const practice = practiceIn(place.practice, language);
  return (
    <WaitlistPage
      {...place}
      practice={practice}
      logo={practiceLogo(practice)}
      asked={typeof asked === 'string' ? asked : undefined}
      action={`/api/v1/w/${encodeURIComponent(token)}`}
      words={words}
      waitlist={waitlist}
    />
  );
}
