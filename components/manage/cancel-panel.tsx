import { Button } from '#components/ui/button.tsx';
import { dateWords, timeWords } from '#domain/clinic-time/words.ts';
import { FailureNotice } from './failure-notice.tsx';
import type { PanelProps } from './panel.ts';
import { useRequest } from './use-request.ts';

/** Calling the appointment off: the practice's policy first, then a yes. */
export function CancelPanel({
  api,
  appointment,
  practice,
  words,
  dates,
  onChanged,
  onKeep,
}: PanelProps & { onKeep: () => void }) {
  const { cancelling, notice } = words;
  const { busy, failure, run } = useRequest();
  const startsAtMs = Date.parse(appointment.details.startsAt);
  const date = dateWords(startsAtMs, practice.timeZone, dates);
  const time = timeWords(startsAtMs, practice.timeZone, dates);
  const isLate = appointment.changeNotice === 'late';
  const cancel = () =>
    run(async () => {
      await api.cancel();
      onChanged(cancelling.done);
    });
  return (
    <div className="mt-4">
      <p>{notice[isLate ? 'late' : 'in_time'](practice.cancellationNoticeHours)}</p>
      {practice.policy !== null && (
        <div className="mt-3 border-line border-l-2 pl-3">
          <h3 className="text-14 text-ink-soft">{words.policy}</h3>
          <p>{practice.policy}</p>
        </div>
      )}
      <p className="mt-4 font-medium">{cancelling.ask(date, time)}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button variant="danger" busy={busy} onClick={() => void cancel()}>
          {busy ? words.working : cancelling.confirm}
        </Button>
        <Button onClick={onKeep}>{cancelling.keep}</Button>
      </div>
      {failure && <FailureNotice failure={failure} practice={practice} words={words} onRetry={() => void cancel()} />}
    </div>
  );
}
