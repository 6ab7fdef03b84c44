import { memo, useId, useState } from 'react';
import { byDay } from '#components/openings/by-day.ts';
import { Button } from '#components/ui/button.tsx';
import type { Opening } from '#contract/http/availability.ts';
import { timeWords } from '#domain/clinic-time/words.ts';
import type { LanguagePack } from '#locales/pack.ts';

/** So many openings are shown at once. */
const shownAtOnce = 6;

export function openingKey(opening: Pick<Opening, 'startsAt' | 'provider'>): string {
  return `${opening.startsAt} ${opening.provider}`;
}

export interface OpeningsProps {
  openings: readonly Opening[];
  timeZone: string;
  /** The key of the opening that was tapped; all rest until the receptionist answers. */
  chosen: string | null;
  words: LanguagePack;
  onChoose: (opening: Opening, key: string, sentence: string) => void;
}

/** Times to choose from as buttons under their days; a tap says the words for it. */
export const Openings = memo(function Openings({ openings, timeZone, chosen, words, onChoose }: OpeningsProps) {
  const [all, setAll] = useState(false);
  const titleId = useId();
  const { dates } = words;
  const shown = all ? openings : openings.slice(0, shownAtOnce);
  const hidden = openings.length - shown.length;

  return (
    <section aria-labelledby={titleId} className="animate-arrive pb-4">
      <h2 id={titleId} className="sr-only">
        {words.openings.title}
      </h2>
      <div className="flex flex-col gap-4">
        {byDay(shown, timeZone, dates).map(({ date, openings: ofDay }) => (
          <div key={date}>
            <h3 className="mb-2 text-14 text-ink-soft first-letter:uppercase">{date}</h3>
            <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.25rem,1fr))] sm:grid-cols-[repeat(auto-fill,minmax(9.75rem,1fr))] gap-2">
              {ofDay.map((opening) => {
                const key = openingKey(opening);
                const time = timeWords(Date.parse(opening.startsAt), timeZone, dates);
                const isChosen = key === chosen;
                return (
                  <li key={key}>
                    <Button
                      aria-pressed={chosen === null ? undefined : isChosen}
                      disabled={chosen !== null && !isChosen}
                      onClick={() => onChoose(opening, key, words.openings.say(date, time, opening.providerName))}
                      variant={isChosen ? 'chosen' : 'quiet'}
                      stacked="start"
                      className="h-full w-full"
                    >
                      <span className="tabular leading-6">{time}</span>
                      <span className="font-normal text-14 text-ink-soft leading-5">
                        {words.openings.with(opening.providerName)}
                      </span>
                    </Button>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </div>
      {openings.length > shownAtOnce && (
        <Button variant="ghost" size="small" className="-ml-3 mt-2" onClick={() => setAll(!all)}>
          {all ? words.openings.fewer : words.openings.more(hidden)}
        </Button>
      )}
    </section>
  );
});
