import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import { spokenDateTime } from '#domain/clinic-time/words.ts';
import { dates } from '#locales/en.ts';
import { AppointmentStatusChip } from '../appointment-status-chip.tsx';
import { words } from '../words/en.ts';

/** The appointments a conversation has made. */
export function AppointmentsCard({ appointments }: { appointments: readonly AppointmentResponse[] }) {
  return (
    <Card padding="snug" aria-labelledby="appointments">
      <h2 id="appointments" className="text-18">
        {words.conversation.appointments}
      </h2>
      {appointments.length === 0 ? (
        <p className="mt-2 text-14 text-ink-soft">{words.conversation.appointmentsEmpty}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {appointments.map(({ status, details }) => (
            <li key={details.id} className="flex flex-col gap-1 py-3">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <p className="font-semibold">{details.patient}</p>
                <AppointmentStatusChip status={status} />
              </div>
              <p>
                {/* In English for the staff, whatever language the appointment was made in. */}
                <time dateTime={details.startsAt}>
                  {spokenDateTime(Date.parse(details.startsAt), details.timeZone, dates, { withYear: false })}
                </time>
              </p>
              <p className="text-14 text-ink-soft">
                {details.visitType} · {details.provider} · <span className="tabular">{details.code}</span>
              </p>
              <div className="mt-1 flex gap-2">
                <LinkButton size="small" href={details.links.pdf}>
                  {words.conversation.pdf}
                </LinkButton>
                <LinkButton size="small" href={details.links.ics}>
                  {words.conversation.ics}
                </LinkButton>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
