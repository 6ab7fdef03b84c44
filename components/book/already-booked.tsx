import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import { dateWords, timeWords } from '#domain/clinic-time/words.ts';
import type { LanguagePack } from '#locales/pack.ts';

export interface AlreadyBookedProps {
  /** What was booked in this browser's conversation. */
  appointments: readonly AppointmentResponse[];
  nowMs: number;
  timeZone: string;
  words: Pick<LanguagePack, 'book' | 'dates'>;
}

/** What this browser has booked already, so that a reload does not look as if nothing had been. */
export function AlreadyBooked({ appointments, nowMs, timeZone, words: { book, dates } }: AlreadyBookedProps) {
  const ahead = appointments.filter(
    ({ status, details }) => (status === 'booked' || status === 'requested') && Date.parse(details.startsAt) > nowMs,
  );
  return ahead.map(({ details }) => {
    const startsAtMs = Date.parse(details.startsAt);
    return (
      <Notice
        key={details.code}
        tone="good"
        className="mt-4"
        title={book.already.title(
          details.visitType,
          dateWords(startsAtMs, timeZone, dates),
          timeWords(startsAtMs, timeZone, dates),
        )}
        actions={
          <LinkButton size="small" href={details.links.manage}>
            {book.already.see}
          </LinkButton>
        }
      />
    );
  });
}
