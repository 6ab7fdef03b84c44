import type { Opening } from '#contract/http/availability.ts';
import { DayAndTime, type DayAndTimeProps } from './day-and-time.tsx';
import { OtherTimes } from './other-times.tsx';

export interface ChooseTimeProps extends DayAndTimeProps {
  /** When somebody else was faster: that it is so, and what is free nearest to the time that is gone. */
  taken: { readonly title: string; readonly openings: readonly Opening[] } | null;
}

/** When: a free day and one of its times, or one of those that are left when the chosen one was taken. */
export function ChooseTime({ taken, ...search }: ChooseTimeProps) {
  const { timeZone, dates, words, onChoose } = search;
  return (
    <>
      {taken && <OtherTimes {...taken} {...{ timeZone, dates, onChoose }} withWhom={words.with} />}
      <DayAndTime {...search} />
    </>
  );
}
