import { useCallback, useEffect, useState } from 'react';
import { OpeningButtons } from '#components/openings/opening-buttons.tsx';
import { PracticeRefusal } from '#components/practice/ask-practice.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { Opening } from '#contract/http/availability.ts';
import { dateWords, timeWords } from '#domain/clinic-time/words.ts';
import { addDays, localDateOf } from '#domain/clinic-time.ts';
import { FailureNotice } from './failure-notice.tsx';
import type { PanelProps } from './panel.ts';
import { useRequest } from './use-request.ts';

const openingsAtOnce = 12;
const openingsPerDay = 4;

/** Another time for the appointment: openings from a day on, and a yes before anything moves. */
export function MovePanel({ api, practice, words, dates, today, onChanged }: PanelProps) {
  const { moving } = words;
  const [from, setFrom] = useState<string | undefined>(undefined);
  const [openings, setOpenings] = useState<readonly Opening[] | null>(null);
  const [chosen, setChosen] = useState<Opening | null>(null);
  const [taken, setTaken] = useState(false);
  const search = useRequest();
  const change = useRequest();
  const { run } = search;

  const look = useCallback(
    () =>
      run(async () => {
        const found = await api.openings({ from, limit: openingsAtOnce, perDay: openingsPerDay });
        setOpenings(found.openings.length > 0 ? found.openings : found.nearest);
      }),
    [api, from, run],
  );
  useEffect(() => void look(), [look]);

  const move = (opening: Opening) =>
    change.run(async () => {
      try {
        await api.reschedule({ startsAt: opening.startsAt, provider: opening.provider });
        onChanged(moving.done);
      } catch (error) {
        if (!(error instanceof PracticeRefusal) || error.problem?.code !== 'slot_taken') throw error;
        setTaken(true);
        setChosen(null);
        setOpenings(error.problem.alternatives ?? []);
      }
    });

  const last = openings?.at(-1);
  return (
    <div className="mt-4">
      <TextField
        type="date"
        label={moving.from}
        min={today}
        value={from ?? ''}
        onChange={(event) => {
          setChosen(null);
          setTaken(false);
          setFrom(event.target.value || undefined);
        }}
        className="max-w-52"
      />
      {taken && <Notice tone="warn" role="alert" title={moving.taken} className="mt-4" />}
      <div className="mt-4" aria-live="polite" aria-busy={search.busy}>
        {openings === null && !search.failure && <p className="text-ink-soft">{moving.looking}</p>}
        {openings?.length === 0 && <p>{moving.none}</p>}
        {openings !== null && (
          <OpeningButtons
            openings={openings}
            timeZone={practice.timeZone}
            dates={dates}
            chosen={chosen}
            withWhom={moving.with}
            onChoose={setChosen}
          />
        )}
      </div>
      {last && !taken && (
        <Button
          variant="ghost"
          size="small"
          className="-ml-3 mt-2"
          busy={search.busy}
          onClick={() => {
            setChosen(null);
            setFrom(addDays(localDateOf(Date.parse(last.startsAt), practice.timeZone), 1));
          }}
        >
          {moving.nextDays}
        </Button>
      )}
      {search.failure && (
        <FailureNotice failure={search.failure} practice={practice} words={words} onRetry={() => void look()} />
      )}
      {chosen && (
        <div className="mt-4 rounded-card bg-brand-soft p-4">
          <p className="font-medium">
            {moving.ask(
              dateWords(Date.parse(chosen.startsAt), practice.timeZone, dates),
              timeWords(Date.parse(chosen.startsAt), practice.timeZone, dates),
              chosen.providerName,
            )}
          </p>
          <Button variant="primary" busy={change.busy} className="mt-3" onClick={() => void move(chosen)}>
            {change.busy ? words.working : moving.confirm}
          </Button>
        </div>
      )}
      {change.failure && (
        <FailureNotice
          failure={change.failure}
          practice={practice}
          words={words}
          {...(chosen && { onRetry: () => void move(chosen) })}
        />
      )}
    </div>
  );
}
