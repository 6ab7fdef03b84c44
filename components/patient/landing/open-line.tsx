import { dateWords, timeWords } from '#domain/clinic-time/words.ts';
import type { OpenStatus } from '#domain/clinic-time.ts';
import { addDays, localDateOf } from '#domain/clinic-time.ts';
import type { LanguagePack } from '#locales/pack.ts';

/** One line: open and until when, or why closed and when it opens next. */
export function openLineWords(status: OpenStatus, nowMs: number, timeZone: string, words: LanguagePack): string {
  const { landing, dates } = words;
  if (status.open) {
    return status.closesAtMs === undefined
      ? landing.openAlways
      : landing.openUntil(timeWords(status.closesAtMs, timeZone, dates));
  }
  const why = status.reason === undefined ? null : landing.closedFor(status.reason);
  if (status.opensAtMs === undefined) return why ?? landing.closed;
  const time = timeWords(status.opensAtMs, timeZone, dates);
  const today = localDateOf(nowMs, timeZone);
  const day = localDateOf(status.opensAtMs, timeZone);
  const when =
    day === today
      ? landing.opensToday(time)
      : day === addDays(today, 1)
        ? landing.opensTomorrow(time)
        : landing.opensOn(dateWords(status.opensAtMs, timeZone, dates, { nowMs }), time);
  return why === null ? when : `${why} · ${when}`;
}

export interface OpenLineProps {
  status: OpenStatus;
  nowMs: number;
  timeZone: string;
  words: LanguagePack;
}

/** The open-now line with its mark: a full one when open, a hollow one when not. */
export function OpenLine({ status, nowMs, timeZone, words }: OpenLineProps) {
  return (
    <p className="flex items-baseline gap-2.5 font-medium text-ink-soft">
      <span
        aria-hidden="true"
        className={
          status.open ? 'size-2.5 shrink-0 rounded-full bg-good' : 'size-2.5 shrink-0 rounded-full border-2 border-edge'
        }
      />
      <span className={status.open ? 'text-good' : undefined}>{openLineWords(status, nowMs, timeZone, words)}</span>
    </p>
  );
}
