import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import type { WaitlistEntry, WaitlistWishesInput } from '#contract/http/waitlist.ts';
import { type Weekday, weekdays } from '#domain/practice.ts';
import { FailureNotice } from './failure-notice.tsx';
import type { PanelProps } from './panel.ts';
import { useRequest } from './use-request.ts';

const noon = '12:00';
type Part = 'any' | 'morning' | 'afternoon';

export interface WaitingPanelProps extends PanelProps {
  /** The open place, if there is one. */
  place: WaitlistEntry | null;
}

/** A place on the waitlist for an earlier time: which days and which part of the day would suit. */
export function WaitingPanel({ api, appointment, practice, words, place, onChanged }: WaitingPanelProps) {
  const { waiting } = words;
  const [part, setPart] = useState<Part>(
    place?.before === noon ? 'morning' : place?.after === noon ? 'afternoon' : 'any',
  );
  const [days, setDays] = useState<readonly Weekday[]>(place?.weekdays ?? []);
  const saving = useRequest();
  const leaving = useRequest();

  const save = () =>
    saving.run(async () => {
      const wishes: WaitlistWishesInput = {
        to: appointment.details.startsAt.slice(0, 10),
        ...(part === 'morning' && { before: noon }),
        ...(part === 'afternoon' && { after: noon }),
        ...(days.length > 0 && { weekdays: [...days] }),
      };
      await api.join(wishes);
      onChanged(waiting.joined);
    });
  const leave = () =>
    leaving.run(async () => {
      await api.leave();
      onChanged(waiting.left);
    });

  return (
    <form
      className="mt-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{waiting.about}</p>
      <fieldset className="mt-4">
        <legend className="mb-1.5 font-medium text-14">{waiting.days}</legend>
        <div className="flex flex-wrap gap-2">
          {weekdays.map((day) => {
            const isWished = days.includes(day);
            return (
              <Button
                key={day}
                size="small"
                variant={isWished ? 'chosen' : 'quiet'}
                aria-pressed={isWished}
                onClick={() => setDays(isWished ? days.filter((other) => other !== day) : [...days, day])}
              >
                {waiting.weekdays[day]}
              </Button>
            );
          })}
        </div>
      </fieldset>
      <SelectField
        label={waiting.part}
        value={part}
        onChange={(event) => setPart(event.target.value as Part)}
        className="mt-4 max-w-60"
      >
        {(['any', 'morning', 'afternoon'] as const).map((one) => (
          <option key={one} value={one}>
            {waiting.parts[one]}
          </option>
        ))}
      </SelectField>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={saving.busy}>
          {saving.busy ? words.working : place ? waiting.change : waiting.join}
        </Button>
        {place && (
          <Button variant="ghost" busy={leaving.busy} onClick={() => void leave()}>
            {waiting.leave}
          </Button>
        )}
      </div>
      {saving.failure && (
        <FailureNotice failure={saving.failure} practice={practice} words={words} onRetry={() => void save()} />
      )}
      {leaving.failure && (
        <FailureNotice failure={leaving.failure} practice={practice} words={words} onRetry={() => void leave()} />
      )}
    </form>
  );
}
