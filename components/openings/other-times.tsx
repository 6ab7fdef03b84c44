import { Notice } from '#components/ui/notice.tsx';
import type { Opening } from '#contract/http/availability.ts';
import type { DateWording } from '#domain/clinic-time/words.ts';
import { OpeningButtons } from './opening-buttons.tsx';

export interface OtherTimesProps {
  /** That the chosen time was taken meanwhile, and that these are free. */
  title: string;
  openings: readonly Opening[];
  timeZone: string;
  dates: DateWording;
  /** E.g. `with Dr. Maya Patel`. */
  withWhom: (provider: string) => string;
  onChoose: (opening: Opening) => void;
}

/** What is left when somebody else was faster: told at once, with the times nearest to the one that is gone. */
export function OtherTimes({ title, openings, timeZone, dates, withWhom, onChoose }: OtherTimesProps) {
  return (
    <div className="mb-8">
      <Notice tone="warn" role="alert" title={title} className="mb-4" />
      <OpeningButtons openings={openings} timeZone={timeZone} dates={dates} withWhom={withWhom} onChoose={onChoose} />
    </div>
  );
}
