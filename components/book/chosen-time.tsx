import { Button } from '#components/ui/button.tsx';
import type { HoldResponse } from '#contract/http/appointments.ts';
import type { Opening } from '#contract/http/availability.ts';
import { type DateWording, dateWords, timeWords } from '#domain/clinic-time/words.ts';
import type { BookWords } from '#locales/sections/book.ts';
import { HeldLine } from './held-line.tsx';

export interface ChosenTimeProps {
  id: string;
  opening: Opening;
  /** How it is kept for this browser; null until it is. */
  hold: HoldResponse | null;
  timeZone: string;
  nowMs: number;
  words: BookWords;
  dates: DateWording;
  onChange: () => void;
}

/** The time that was chosen, how long it is kept, and the way back to the others. */
export function ChosenTime({ id, opening, hold, timeZone, nowMs, words, dates, onChange }: ChosenTimeProps) {
  const { when } = words;
  const startsAtMs = Date.parse(opening.startsAt);
  return (
    <section
      id={id}
      tabIndex={-1}
      className="scroll-mt-4 rounded-card border border-brand/25 bg-brand-soft p-4 outline-none"
      aria-labelledby={`${id}-words`}
    >
      <p id={`${id}-words`} className="font-semibold first-letter:uppercase">
        {when.chosen(
          dateWords(startsAtMs, timeZone, dates),
          timeWords(startsAtMs, timeZone, dates),
          opening.providerName,
        )}
      </p>
      {hold && <HeldLine expiresAt={hold.expiresAt} nowMs={nowMs} words={words} />}
      <Button variant="ghost" size="small" className="-ml-3 mt-1" onClick={onChange}>
        {when.change}
      </Button>
    </section>
  );
}
