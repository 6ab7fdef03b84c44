import { useCallback, useId, useState } from 'react';
import { useMoveOn } from '#components/book/move-on.ts';
import { ChooseTime } from '#components/openings/choose-time.tsx';
import type { DayAndTimeWords } from '#components/openings/day-and-time.tsx';
import type { DaysQuery } from '#components/openings/use-free-days.ts';
import { PracticeRefusal } from '#components/practice/ask-practice.ts';
import type { Opening } from '#contract/http/availability.ts';
import { FailureNotice, isWorthAnotherTry } from './failure-notice.tsx';
import { MoveQuestion } from './move-question.tsx';
import type { PanelProps } from './panel.ts';

export interface MovePanelProps extends PanelProps {
  /** What the page for booking says while a time is chosen. */
  when: DayAndTimeWords & { readonly change: string };
}

/** Another time for the appointment: a free day and one of its times, and a yes before anything moves. */
export function MovePanel({ api, practice, words, when, dates, today, onChanged }: MovePanelProps) {
  const { timeZone } = practice;
  const [chosen, setChosen] = useState<Opening | null>(null);
  const [instead, setInstead] = useState<readonly Opening[] | null>(null);
  const [refusal, setRefusal] = useState<PracticeRefusal | null>(null);
  const moveOn = useMoveOn();
  const id = useId();
  const part = (name: 'times' | 'chosen') => `${id}-${name}`;
  const find = useCallback(
    async (query: DaysQuery) => {
      try {
        return await api.openings(query);
      } catch (error) {
        if (error instanceof PracticeRefusal && !isWorthAnotherTry(error)) setRefusal(error);
        throw error;
      }
    },
    [api],
  );
  const choose = (opening: Opening) => {
    moveOn.focus(part('chosen'));
    setChosen(opening);
  };
  const backToTimes = (left: readonly Opening[] | null) => {
    moveOn.focus(part('times'));
    setChosen(null);
    setInstead(left);
  };

  if (refusal) return <FailureNotice failure={refusal} practice={practice} words={words} />;
  if (chosen) {
    return (
      <div className="mt-4">
        <MoveQuestion
          {...{ api, practice, words, dates, onChanged }}
          id={part('chosen')}
          opening={chosen}
          change={when.change}
          onChange={() => backToTimes(null)}
          onTaken={backToTimes}
        />
      </div>
    );
  }
  return (
    <div id={part('times')} tabIndex={-1} className="mt-4 scroll-mt-4 outline-none">
      <ChooseTime
        {...{ find, timeZone, dates, today }}
        horizonDays={practice.horizonDays}
        taken={instead && { title: words.moving.taken, openings: instead }}
        words={when}
        failedWords={words.failed}
        onChoose={choose}
      />
    </div>
  );
}
