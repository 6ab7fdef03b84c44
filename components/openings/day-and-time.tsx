'use client';

import { lazy, Suspense } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { AvailabilityResponse, NoOpeningReason, Opening } from '#contract/http/availability.ts';
import { addDays } from '#domain/clinic-time/calendar.ts';
import { type DateWording, dateWords } from '#domain/clinic-time/words.ts';
import { DayTimes, type DayTimesWords } from './day-times.tsx';
import { OpeningButtons } from './opening-buttons.tsx';
import { type DaysQuery, useFreeDays } from './use-free-days.ts';

/** The month is the largest part of it and not needed before the first question is answered. */
const DayCalendar = lazy(async () => ({ default: (await import('#components/ui/day-calendar.tsx')).DayCalendar }));

export interface DayAndTimeWords extends DayTimesWords {
  /** What the month shows. */
  readonly freeDays: string;
  readonly looking: string;
  readonly none: string;
  readonly why: Readonly<Record<NoOpeningReason, string>>;
  /** Before the nearest times that could be had instead. */
  readonly nearest: string;
}

export interface DayAndTimeProps {
  /** Asks the practice; a stable function, another one is another question. Throws `PracticeRefusal`. */
  find: (query: DaysQuery) => Promise<AvailabilityResponse>;
  timeZone: string;
  dates: DateWording;
  /** The clinic's local day, `YYYY-MM-DD`. */
  today: string;
  /** So many days ahead can be booked. */
  horizonDays: number;
  words: DayAndTimeWords;
  failedWords: { readonly network: string; readonly again: string };
  onChoose: (opening: Opening) => void;
}

/** A free day from a month, and then one of its times. The earliest free day is open from the start. */
export function DayAndTime(props: DayAndTimeProps) {
  const { find, timeZone, dates, today, horizonDays, words, failedWords, onChoose } = props;
  const { days, day, openings, instead, failed, chooseDay, tryAgain } = useFreeDays(find, timeZone);
  const first = openings?.[0];
  const looking = <p className="text-ink-soft">{words.looking}</p>;

  if (failed) {
    return (
      <Notice
        tone="warn"
        role="alert"
        title={failedWords.network}
        actions={
          <Button size="small" onClick={tryAgain}>
            {failedWords.again}
          </Button>
        }
      />
    );
  }
  if (instead) {
    return (
      <div aria-live="polite">
        <p className="mb-4">
          {instead.reason ? words.why[instead.reason] : words.none} {instead.nearest.length > 0 && words.nearest}
        </p>
        <OpeningButtons
          openings={instead.nearest}
          timeZone={timeZone}
          dates={dates}
          withWhom={words.with}
          onChoose={onChoose}
        />
      </div>
    );
  }
  return (
    <div className="@container">
      <div className="grid gap-x-8 gap-y-5 @[40rem]:grid-cols-[20rem_1fr]">
        <div className="min-h-[23.5rem]" aria-busy={days === null}>
          {days === null ? (
            looking
          ) : (
            <Suspense fallback={looking}>
              <DayCalendar
                label={words.freeDays}
                value={day}
                onChange={chooseDay}
                min={today}
                max={addDays(today, horizonDays)}
                today={today}
                isFree={(one) => days.includes(one)}
                locale={dates.locale}
              />
            </Suspense>
          )}
        </div>
        <div className="min-h-64" aria-busy={day !== null && openings === null}>
          {/* The day alone: nobody wants all its times read out by themselves. */}
          <p role="status" className="sr-only">
            {first && dateWords(Date.parse(first.startsAt), timeZone, dates)}
          </p>
          {day !== null &&
            (openings === null ? (
              looking
            ) : openings.length === 0 ? (
              <p>{words.why.taken}</p>
            ) : (
              <DayTimes
                key={day}
                openings={openings}
                timeZone={timeZone}
                dates={dates}
                words={words}
                onChoose={onChoose}
              />
            ))}
        </div>
      </div>
    </div>
  );
}
