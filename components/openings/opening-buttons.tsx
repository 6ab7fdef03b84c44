import type { Opening } from '#contract/http/availability.ts';
import type { DateWording } from '#domain/clinic-time/words.ts';
import { byDay } from './by-day.ts';
import { OpeningButton, openingKey } from './opening-button.tsx';

export interface OpeningButtonsProps {
  openings: readonly Opening[];
  timeZone: string;
  dates: DateWording;
  /** E.g. `with Dr. Maya Patel`. */
  withWhom: (provider: string) => string;
  onChoose: (opening: Opening) => void;
}

/** Times to choose from, as buttons under their days, in the order of time. */
export function OpeningButtons({ openings, timeZone, dates, withWhom, onChoose }: OpeningButtonsProps) {
  return (
    <div className="flex flex-col gap-4">
      {byDay([...openings].sort(byStart), timeZone, dates).map(({ date, openings: ofDay }) => (
        <div key={date}>
          <h3 className="mb-2 text-14 text-ink-soft first-letter:uppercase">{date}</h3>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.25rem,1fr))] gap-2">
            {ofDay.map((opening) => (
              <li key={openingKey(opening)}>
                <OpeningButton
                  {...{ opening, timeZone, dates, onChoose }}
                  align="start"
                  withWhom={withWhom(opening.providerName)}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function byStart(one: Opening, other: Opening): number {
  return Date.parse(one.startsAt) - Date.parse(other.startsAt);
}
