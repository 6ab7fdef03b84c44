import { useCallback, useEffect, useId, useState } from 'react';
import { OpeningButtons } from '#components/openings/opening-buttons.tsx';
import { PracticeRefusal } from '#components/practice/ask-practice.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { AvailabilityResponse, Opening } from '#contract/http/availability.ts';
import { addDays, localDateOf } from '#domain/clinic-time.ts';
import { findTimes } from './book-api.ts';
import type { BookWords } from './words/words.ts';

const parts = ['any', 'morning', 'afternoon', 'evening'] as const;
type Part = (typeof parts)[number];
const openingsAtOnce = 15;
const openingsPerDay = 5;

export interface TimeChoiceProps {
  visit: string;
  provider: string | null;
  /** Whether the patient comes for the first time, when that is known. */
  newPatient: boolean | null;
  timeZone: string;
  today: string;
  chosen: Opening | null;
  /** Other times, when the chosen one was taken meanwhile. */
  instead: readonly Opening[] | null;
  words: BookWords;
  onChoose: (opening: Opening) => void;
}

/** When: free times from a day on, narrowed by the part of the day. */
export function TimeChoice(props: TimeChoiceProps) {
  const { visit, provider, newPatient, timeZone, today, chosen, instead, words, onChoose } = props;
  const { when, failed, locale } = words;
  const [from, setFrom] = useState('');
  const [part, setPart] = useState<Part>('any');
  const [found, setFound] = useState<AvailabilityResponse | null>(null);
  const [looking, setLooking] = useState(false);
  const [lost, setLost] = useState(false);
  const titleId = useId();

  const look = useCallback(
    async (isWanted: () => boolean = () => true) => {
      setLooking(true);
      setLost(false);
      try {
        const answer = await findTimes({
          visitType: visit,
          limit: openingsAtOnce,
          perDay: openingsPerDay,
          ...(provider !== null && { provider }),
          ...(newPatient !== null && { newPatient }),
          ...(from !== '' && { from }),
          ...(part !== 'any' && { partOfDay: part }),
        });
        if (isWanted()) setFound(answer);
      } catch (error) {
        if (!(error instanceof PracticeRefusal)) throw error;
        if (isWanted()) setLost(true);
      } finally {
        if (isWanted()) setLooking(false);
      }
    },
    [visit, provider, newPatient, from, part],
  );
  useEffect(() => {
    let wanted = true;
    void look(() => wanted);
    return () => {
      wanted = false;
    };
  }, [look]);

  const openings = instead ?? (found && (found.openings.length > 0 ? found.openings : found.nearest));
  const last = instead ? undefined : found?.openings.at(-1);
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className="text-18">
        {when.title}
      </h2>
      <div className="mt-3 grid max-w-md grid-cols-2 gap-3">
        <TextField
          type="date"
          label={when.from}
          min={today}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <SelectField label={when.part} value={part} onChange={(event) => setPart(event.target.value as Part)}>
          {parts.map((one) => (
            <option key={one} value={one}>
              {when.parts[one]}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="mt-4" aria-live="polite" aria-busy={looking}>
        {instead && <Notice tone="warn" title={failed.taken} className="mb-4" />}
        {looking && found === null && <p className="text-ink-soft">{when.looking}</p>}
        {!instead && found?.openings.length === 0 && (
          <p className="mb-4">
            {found.reason ? when.why[found.reason] : when.none} {found.nearest.length > 0 && when.nearest}
          </p>
        )}
        {openings && (
          <OpeningButtons
            openings={openings}
            timeZone={timeZone}
            locale={locale}
            chosen={chosen}
            withWhom={when.with}
            onChoose={onChoose}
          />
        )}
        {lost && (
          <Notice
            tone="warn"
            role="alert"
            title={failed.network}
            actions={
              <Button size="small" onClick={() => void look()}>
                {failed.again}
              </Button>
            }
          />
        )}
      </div>
      {last && (
        <Button
          variant="ghost"
          size="small"
          className="-ml-3 mt-2"
          busy={looking}
          onClick={() => setFrom(addDays(localDateOf(Date.parse(last.startsAt), timeZone), 1))}
        >
          {when.later}
        </Button>
      )}
    </section>
  );
}
