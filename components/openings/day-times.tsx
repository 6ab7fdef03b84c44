import { useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Opening } from '#contract/http/availability.ts';
import { type DateWording, dateWords } from '#domain/clinic-time/words.ts';
import { minuteOfDayOf } from '#domain/clinic-time.ts';
import { OpeningButton, openingKey } from './opening-button.tsx';

const partsOfDay = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof partsOfDay)[number];
const noon = 12 * 60;
const fiveInTheAfternoon = 17 * 60;
/** So many times of one part of the day are shown at once. */
const shownAtOnce = 6;

export interface DayTimesWords {
  readonly parts: Readonly<Record<PartOfDay, string>>;
  /** E.g. `with Dr. Maya Patel`. */
  readonly with: (provider: string) => string;
  /** Shows so many more times. */
  readonly more: (count: number) => string;
}

export interface DayTimesProps {
  /** Of one local day of the clinic, in their order. */
  openings: readonly Opening[];
  timeZone: string;
  dates: DateWording;
  words: DayTimesWords;
  onChoose: (opening: Opening) => void;
}

function partOf({ startsAt }: Opening, timeZone: string): PartOfDay {
  const minute = minuteOfDayOf(Date.parse(startsAt), timeZone);
  return minute < noon ? 'morning' : minute < fiveInTheAfternoon ? 'afternoon' : 'evening';
}

/** The free times of one day under morning, afternoon and evening. Who it is with is said once if it is always the same. */
export function DayTimes({ openings, timeZone, dates, words, onChoose }: DayTimesProps) {
  const [first] = openings;
  if (!first) return null;
  const isOnePerson = openings.every(({ provider }) => provider === first.provider);
  return (
    <div>
      <h3 className="text-16 first-letter:uppercase">{dateWords(Date.parse(first.startsAt), timeZone, dates)}</h3>
      {isOnePerson && <p className="text-14 text-ink-soft first-letter:uppercase">{words.with(first.providerName)}</p>}
      <div className="mt-3 flex flex-col gap-4">
        {partsOfDay.map((part) => {
          const ofPart = openings.filter((opening) => partOf(opening, timeZone) === part);
          return ofPart.length === 0 ? null : (
            <PartTimes
              key={part}
              title={words.parts[part]}
              openings={ofPart}
              {...{ timeZone, dates, words, onChoose, isOnePerson }}
            />
          );
        })}
      </div>
    </div>
  );
}

interface PartTimesProps extends DayTimesProps {
  title: string;
  isOnePerson: boolean;
}

function PartTimes({ title, openings, timeZone, dates, words, onChoose, isOnePerson }: PartTimesProps) {
  const [all, setAll] = useState(false);
  const titleId = useId();
  const shown = all || openings.length <= shownAtOnce + 1 ? openings : openings.slice(0, shownAtOnce);
  const hidden = openings.length - shown.length;
  return (
    <div>
      <h4 id={titleId} className="mb-1.5 font-medium text-14 text-ink-soft">
        {title}
      </h4>
      <ul aria-labelledby={titleId} className="grid grid-cols-[repeat(auto-fill,minmax(6.25rem,1fr))] gap-2">
        {shown.map((opening) => (
          <li key={openingKey(opening)}>
            <OpeningButton
              {...{ opening, timeZone, dates, onChoose }}
              align="center"
              withWhom={isOnePerson ? null : words.with(opening.providerName)}
            />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="ghost" size="small" className="-ml-3 mt-1" onClick={() => setAll(true)}>
          {words.more(hidden)}
        </Button>
      )}
    </div>
  );
}
