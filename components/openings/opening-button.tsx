import { startTransition, useOptimistic } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Opening } from '#contract/http/availability.ts';
import { type DateWording, timeWords } from '#domain/clinic-time/words.ts';

export interface OpeningButtonProps {
  opening: Opening;
  timeZone: string;
  dates: DateWording;
  /** The one that is chosen, where the times stay on the page after it. */
  chosen?: Opening | null;
  /** Who it is with, below the time; null where that is said already. */
  withWhom: string | null;
  align: 'start' | 'center';
  /** Called in a transition: the button is marked at once, and what the page makes of the choice may take longer than a frame. */
  onChoose: (opening: Opening) => void;
}

/** Tells openings apart. */
export function openingKey({ startsAt, provider }: Opening): string {
  return `${startsAt} ${provider}`;
}

/** One time to choose. */
export function OpeningButton({
  opening,
  timeZone,
  dates,
  chosen = null,
  withWhom,
  align,
  onChoose,
}: OpeningButtonProps) {
  const [isChosen, mark] = useOptimistic(chosen !== null && openingKey(chosen) === openingKey(opening));
  return (
    <Button
      aria-pressed={isChosen}
      variant={isChosen ? 'chosen' : 'quiet'}
      stacked={align}
      className={align === 'center' ? 'h-full w-full px-1.5' : 'h-full w-full'}
      onClick={() =>
        startTransition(() => {
          mark(true);
          onChoose(opening);
        })
      }
    >
      <span className="tabular whitespace-nowrap leading-6">
        {timeWords(Date.parse(opening.startsAt), timeZone, dates)}
      </span>
      {withWhom !== null && <span className="font-normal text-14 text-ink-soft leading-5">{withWhom}</span>}
    </Button>
  );
}
