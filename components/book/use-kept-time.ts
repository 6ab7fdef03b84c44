import { useRef, useState } from 'react';
import type { HoldResponse } from '#contract/http/appointments.ts';
import type { Opening } from '#contract/http/availability.ts';
import { keepTime } from './book-api.ts';

/** The time that was chosen, and how it is kept for this browser. */
export interface KeptTime {
  readonly opening: Opening | null;
  /** Null until it is kept. */
  readonly hold: HoldResponse | null;
  /** Other times, when the chosen one was taken. */
  readonly instead: readonly Opening[] | null;
  /** Shows it as chosen and has it kept. Throws `PracticeRefusal`, unless another was chosen meanwhile. */
  choose(wanted: Opening): Promise<void>;
  /** One that was kept before the page was loaded. */
  putBack(hold: HoldResponse): void;
  drop(): void;
  /** Somebody else has it. */
  lose(instead: readonly Opening[]): void;
}

/** `locale` is BCP 47. */
export function useKeptTime(locale: string): KeptTime {
  const [opening, setOpening] = useState<Opening | null>(null);
  const [hold, setHold] = useState<HoldResponse | null>(null);
  const [instead, setInstead] = useState<readonly Opening[] | null>(null);
  const wantedTime = useRef<Opening | null>(null);

  const lose = (others: readonly Opening[] | null) => {
    wantedTime.current = null;
    setOpening(null);
    setHold(null);
    setInstead(others);
  };
  return {
    ...{ opening, hold, instead, lose },
    choose: async (wanted) => {
      wantedTime.current = wanted;
      setOpening(wanted);
      setHold(null);
      const { visitType, provider, startsAt } = wanted;
      try {
        const kept = await keepTime({ visitType, provider, startsAt }, locale);
        if (wantedTime.current !== wanted) return;
        setHold(kept);
        setInstead(null);
      } catch (error) {
        if (wantedTime.current === wanted) throw error;
      }
    },
    putBack: (kept) => {
      setHold(kept);
      setOpening(kept.opening);
    },
    drop: () => lose(null),
  };
}
