import { visitLabel } from '#components/book/visit-label.ts';
import type { VisitType } from '#domain/practice.ts';
import type { LanguagePack } from '#locales/pack.ts';

/** So many are in sight; the rest opens below them. */
const shownAtOnce = 6;

export interface BookableVisitsProps {
  visits: readonly VisitType[];
  words: LanguagePack;
}

/** What can be booked here, with minutes and price; each leads to booking it by hand. */
export function BookableVisits({ visits, words }: BookableVisitsProps) {
  const { landing } = words;
  const shown = visits.length > shownAtOnce + 1 ? visits.slice(0, shownAtOnce) : visits;
  const rest = visits.slice(shown.length);
  if (visits.length === 0) return null;
  return (
    <section aria-labelledby="bookable" className="mb-10 border-line border-t pt-5">
      <h2 id="bookable" className="mb-1 text-14 text-ink-soft">
        {landing.bookable}
      </h2>
      <VisitList visits={shown} words={words} />
      {rest.length > 0 && (
        <details className="group">
          <summary className="inline-flex min-h-11 items-center font-semibold text-brand group-open:hidden">
            {landing.moreToBook(rest.length)}
          </summary>
          <VisitList visits={rest} words={words} />
        </details>
      )}
    </section>
  );
}

function VisitList({ visits, words }: BookableVisitsProps) {
  return (
    <ul className="grid gap-x-10 sm:grid-cols-2 lg:grid-cols-3">
      {visits.map((visit) => (
        <li key={visit.code}>
          <a
            href={`/book?visit=${encodeURIComponent(visit.code)}`}
            className="group/visit -mx-2 flex h-full min-h-11 flex-col justify-center rounded-control px-2 py-1.5 hover:bg-brand-soft"
          >
            <span className="font-semibold group-hover/visit:text-brand">{visit.name}</span>
            <span className="tabular text-14 text-ink-soft">{visitLabel(visit, words.book, words.locale)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
