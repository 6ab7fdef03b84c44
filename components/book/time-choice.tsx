import { useCallback, useId } from 'react';
import { ChooseTime } from '#components/openings/choose-time.tsx';
import type { DaysQuery } from '#components/openings/use-free-days.ts';
import type { Opening } from '#contract/http/availability.ts';
import type { DateWording } from '#domain/clinic-time/words.ts';
import type { BookWords } from '#locales/sections/book.ts';
import { findTimes } from './book-api.ts';
import type { BookingPractice } from './offered.ts';

export interface TimeChoiceProps {
  practice: BookingPractice;
  visit: string;
  provider: string | null;
  /** Whether the patient comes for the first time, when that is known. */
  newPatient: boolean | null;
  today: string;
  /** Other times, when the chosen one was taken meanwhile. */
  instead: readonly Opening[] | null;
  words: BookWords;
  dates: DateWording;
  onChoose: (opening: Opening) => void;
}

/** The question when, for the visit and the provider that were chosen. */
export function TimeChoice(props: TimeChoiceProps) {
  const { practice, visit, provider, newPatient, today, instead, words, dates, onChoose } = props;
  const { when, failed } = words;
  const { timeZone } = practice;
  const titleId = useId();
  const find = useCallback(
    (query: DaysQuery) =>
      findTimes({
        visitType: visit,
        ...(provider !== null && { provider }),
        ...(newPatient !== null && { newPatient }),
        ...query,
      }),
    [visit, provider, newPatient],
  );
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className="mb-3 text-18">
        {when.title}
      </h2>
      <ChooseTime
        {...{ find, timeZone, dates, today, onChoose }}
        horizonDays={practice.horizonDays}
        taken={instead && { title: failed.taken, openings: instead }}
        words={when}
        failedWords={failed}
      />
    </section>
  );
}
