import { Button } from '#components/ui/button.tsx';
import type { HoldResponse } from '#contract/http/appointments.ts';
import type { Opening } from '#contract/http/availability.ts';
import { dateWords, timeWords } from '#domain/clinic-time/words.ts';
import { HeldLine } from './held-line.tsx';
import type { BookWords } from './words/words.ts';

export interface ChosenTimeProps {
  opening: Opening;
  /** How it is kept for this browser; null until it is. */
  hold: HoldResponse | null;
  timeZone: string;
  nowMs: number;
  words: BookWords;
  onChange: () => void;
}

/** The time that was chosen, how long it is kept, and the way back to the others. */
export function ChosenTime({ opening, hold, timeZone, nowMs, words, onChange }: ChosenTimeProps) {
  const { when, locale } = words;
  const startsAtMs = Date.parse(opening.startsAt);
  return (
    <section className="rounded-card bg-brand-soft p-4" aria-label={when.title} aria-live="polite">
      <p className="font-medium first-letter:uppercase">
        {when.chosen(
          dateWords(startsAtMs, timeZone, locale),
          timeWords(startsAtMs, timeZone, locale),
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
