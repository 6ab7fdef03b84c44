import { useCallback, useEffect, useRef, useState } from 'react';
import { PracticeRefusal } from '#components/practice/ask-practice.ts';
import type { AvailabilityResponse, Opening } from '#contract/http/availability.ts';
import { localDateOf } from '#domain/clinic-time.ts';

/** The most that one question for free times answers. */
const mostOpenings = 200;

/** What is asked: free times from a local day to another, inclusive, so many a day. */
export interface DaysQuery {
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly perDay?: number;
}

/** Which days have free times, and those of the chosen one. */
export interface FreeDays {
  /** Local days, `YYYY-MM-DD`, in their order; null while they are looked for. */
  readonly days: readonly string[] | null;
  readonly day: string | null;
  /** The chosen day's; null while they are looked for. */
  readonly openings: readonly Opening[] | null;
  /** When no day is free: why, and the nearest that could be had. */
  readonly instead: Pick<AvailabilityResponse, 'reason' | 'nearest'> | null;
  /** The practice's system could not be reached or said no. */
  readonly failed: boolean;
  chooseDay(day: string): void;
  tryAgain(): void;
}

/**
 * Looks for free days first and then for the times of one, the earliest until another is chosen. `find` asks the
 * practice and throws `PracticeRefusal`; another `find` is another question.
 */
export function useFreeDays(find: (query: DaysQuery) => Promise<AvailabilityResponse>, timeZone: string): FreeDays {
  const [days, setDays] = useState<readonly string[] | null>(null);
  const [instead, setInstead] = useState<FreeDays['instead']>(null);
  const [day, setDay] = useState<string | null>(null);
  const [openings, setOpenings] = useState<readonly Opening[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const newestOfDays = useRef(0);
  const newestOfDay = useRef(0);

  const ask = useCallback(
    /** `newest` counts questions of one kind: only the last asked may answer. */
    async (newest: { current: number }, query: DaysQuery, use: (answer: AvailabilityResponse) => void) => {
      newest.current += 1;
      const own = newest.current;
      try {
        const answer = await find(query);
        if (own === newest.current) use(answer);
      } catch (error) {
        if (!(error instanceof PracticeRefusal)) throw error;
        if (own === newest.current) setFailed(true);
      }
    },
    [find],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks the same again
  useEffect(() => {
    setFailed(false);
    setDays(null);
    void ask(newestOfDays, { limit: mostOpenings, perDay: 1 }, (answer) => {
      const free = answer.openings.map(({ startsAt }) => localDateOf(Date.parse(startsAt), timeZone));
      setDays(free);
      setInstead(free.length === 0 ? answer : null);
      setDay((chosen) => (chosen !== null && free.includes(chosen) ? chosen : (free[0] ?? null)));
    });
    return () => {
      newestOfDays.current += 1;
    };
  }, [ask, timeZone, attempt]);

  useEffect(() => {
    if (day === null || days === null) return;
    setFailed(false);
    setOpenings(null);
    void ask(newestOfDay, { from: day, to: day, limit: mostOpenings }, (answer) => setOpenings(answer.openings));
    return () => {
      newestOfDay.current += 1;
    };
  }, [ask, day, days]);

  return {
    ...{ days, day, openings, instead, failed },
    chooseDay: setDay,
    tryAgain: () => setAttempt((before) => before + 1),
  };
}
