import { Button } from '#components/ui/button.tsx';
import type { Opening } from '#contract/http/availability.ts';
import { type DateWording, timeWords } from '#domain/clinic-time/words.ts';
import { byDay } from './by-day.ts';

export interface OpeningButtonsProps {
  openings: readonly Opening[];
  timeZone: string;
  dates: DateWording;
  /** The one that is chosen. */
  chosen: Opening | null;
  /** E.g. `with Dr. Maya Patel`. */
  withWhom: (provider: string) => string;
  onChoose: (opening: Opening) => void;
}

/** Times to choose from, as buttons under their days, in the order of time. */
export function OpeningButtons({ openings, timeZone, dates, chosen, withWhom, onChoose }: OpeningButtonsProps) {
  return (
    <div className="flex flex-col gap-4">
      {byDay([...openings].sort(byStart), timeZone, dates).map(({ date, openings: ofDay }) => (
        <div key={date}>
          <h3 className="mb-2 text-14 text-ink-soft first-letter:uppercase">{date}</h3>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.25rem,1fr))] gap-2">
            {ofDay.map((opening) => {
              const isChosen = chosen?.startsAt === opening.startsAt && chosen.provider === opening.provider;
              return (
                <li key={`${opening.startsAt} ${opening.provider}`}>
                  <Button
                    aria-pressed={isChosen}
                    variant={isChosen ? 'chosen' : 'quiet'}
                    stacked="start"
                    className="h-full w-full"
                    onClick={() => onChoose(opening)}
                  >
                    <span className="tabular leading-6">
                      {timeWords(Date.parse(opening.startsAt), timeZone, dates)}
                    </span>
                    <span className="font-normal text-14 text-ink-soft leading-5">
                      {withWhom(opening.providerName)}
                    </span>
                  </Button>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}

function byStart(one: Opening, other: Opening): number {
  return Date.parse(one.startsAt) - Date.parse(other.startsAt);
}
