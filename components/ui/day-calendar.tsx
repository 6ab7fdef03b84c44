'use client';

import { type CalendarDate, parseDate } from '@internationalized/date';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components/Calendar';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { buttonClass } from './button.tsx';
import { classNames } from './class-names.ts';
import { ChevronDownIcon } from './icons.tsx';

export interface DayCalendarProps {
  /** What the days are for, e.g. `Free days`. */
  label: string;
  /** The chosen local day, `YYYY-MM-DD`; null for none. */
  value: string | null;
  onChange: (day: string) => void;
  /** The first and last day that can be asked for, inclusive, `YYYY-MM-DD`. */
  min: string;
  max: string;
  /** The practice's present day; the browser's clock may be wrong. */
  today: string;
  /** Whether a day can be had. Others stay reachable for those who listen, and are called unavailable. */
  isFree?: (day: string) => boolean;
  /** BCP 47. */
  locale: string;
  className?: string;
}

const step = buttonClass({ variant: 'ghost' }, 'size-11 data-disabled:opacity-30');

/** A month of days to choose one from: arrows move by day and week, Page Up and Down by month. */
export function DayCalendar(props: DayCalendarProps) {
  const { label, value, onChange, min, max, today, isFree, locale, className } = props;
  return (
    <I18nProvider locale={locale}>
      <Calendar
        aria-label={label}
        value={value === null ? null : parseDate(value)}
        defaultFocusedValue={parseDate(value ?? min)}
        minValue={parseDate(min)}
        maxValue={parseDate(max)}
        isDateUnavailable={isFree && ((date) => !isFree(date.toString()))}
        onChange={(date: CalendarDate) => onChange(date.toString())}
        className={classNames('w-full max-w-[22rem]', className)}
      >
        <div className="flex items-center justify-between">
          <Button slot="previous" className={step}>
            <ChevronDownIcon className="rotate-90" />
          </Button>
          <CalendarHeading className="font-semibold text-16 first-letter:uppercase" />
          <Button slot="next" className={step}>
            <ChevronDownIcon className="-rotate-90" />
          </Button>
        </div>
        <CalendarGrid weekdayStyle="short" className="mt-1 w-full table-fixed border-collapse">
          <CalendarGridHeader>
            {(day) => <CalendarHeaderCell className="pb-1 font-medium text-14 text-ink-soft">{day}</CalendarHeaderCell>}
          </CalendarGridHeader>
          <CalendarGridBody className="[&_td]:p-0.5 [&_td]:text-center">
            {(date) => (
              <CalendarCell
                date={date}
                className={classNames(
                  'tabular mx-auto grid h-11 w-full max-w-12 cursor-pointer place-items-center rounded-control font-semibold text-brand outline-none',
                  'data-hovered:bg-brand-soft data-outside-month:invisible',
                  'data-focus-visible:outline-2 data-focus-visible:outline-brand data-focus-visible:outline-offset-2',
                  'data-selected:bg-brand data-selected:text-on-brand forced-colors:data-selected:bg-[Highlight] forced-colors:data-selected:text-[HighlightText]',
                  'data-disabled:cursor-default data-disabled:font-normal data-disabled:text-ink-soft data-disabled:opacity-50',
                  'data-unavailable:cursor-default data-unavailable:font-normal data-unavailable:text-ink-soft data-unavailable:not-data-disabled:line-through',
                  date.toString() === today && 'underline decoration-2 underline-offset-4',
                )}
              />
            )}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
    </I18nProvider>
  );
}
