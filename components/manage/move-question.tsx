import { PracticeRefusal } from '#components/practice/ask-practice.ts';
import { Button } from '#components/ui/button.tsx';
import type { Opening } from '#contract/http/availability.ts';
import { dateWords, timeWords } from '#domain/clinic-time/words.ts';
import { FailureNotice } from './failure-notice.tsx';
import type { PanelProps } from './panel.ts';
import { useRequest } from './use-request.ts';

export interface MoveQuestionProps extends Pick<PanelProps, 'api' | 'practice' | 'words' | 'dates' | 'onChanged'> {
  id: string;
  opening: Opening;
  /** Leads back to the other times. */
  change: string;
  onChange: () => void;
  /** Somebody else was faster; these are left. */
  onTaken: (instead: readonly Opening[]) => void;
}

/** The chosen time, and a yes before anything moves. */
export function MoveQuestion(props: MoveQuestionProps) {
  const { id, opening, change, api, practice, words, dates, onChanged, onChange, onTaken } = props;
  const { moving, working } = words;
  const { busy, failure, run } = useRequest();
  const startsAtMs = Date.parse(opening.startsAt);
  const move = () =>
    run(async () => {
      try {
        await api.reschedule({ startsAt: opening.startsAt, provider: opening.provider });
        onChanged(moving.done);
      } catch (error) {
        if (!(error instanceof PracticeRefusal) || error.problem?.code !== 'slot_taken') throw error;
        onTaken(error.problem.alternatives ?? []);
      }
    });
  return (
    <>
      <section
        id={id}
        tabIndex={-1}
        aria-labelledby={`${id}-question`}
        className="scroll-mt-4 rounded-card border border-brand/25 bg-brand-soft p-4 outline-none"
      >
        <p id={`${id}-question`} className="font-semibold">
          {moving.ask(
            dateWords(startsAtMs, practice.timeZone, dates),
            timeWords(startsAtMs, practice.timeZone, dates),
            opening.providerName,
          )}
        </p>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button variant="primary" busy={busy} onClick={() => void move()}>
            {busy ? working : moving.confirm}
          </Button>
          <Button variant="ghost" onClick={onChange}>
            {change}
          </Button>
        </div>
      </section>
      {failure && <FailureNotice failure={failure} practice={practice} words={words} onRetry={() => void move()} />}
    </>
  );
}
