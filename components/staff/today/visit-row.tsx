import Link from 'next/link';
import { classNames } from '#components/ui/class-names.ts';
import type { StaffAppointment } from '#contract/http/appointment-list.ts';
import { timeWords } from '#domain/clinic-time/words.ts';
import { dates } from '#locales/en.ts';
import { AppointmentStatusChip } from '../appointment-status-chip.tsx';
import { phoneWords } from '../phone-words.ts';
import { words } from '../words/en.ts';

export interface VisitRowProps {
  visit: StaffAppointment;
  timeZone: string;
  phase?: 'past' | 'current' | 'later';
}

/** One visit: when, who, what, with whom and where, and its state. */
export function VisitRow({ visit, timeZone, phase = 'later' }: VisitRowProps) {
  const time = (iso: string) => timeWords(Date.parse(iso), timeZone, dates);
  return (
    <div className={classNames('grid grid-cols-[4.5rem_1fr] gap-x-3 py-3', phase === 'past' && 'text-ink-soft')}>
      <p className="text-right">
        <time dateTime={visit.startsAt} className="block font-semibold text-14 leading-6">
          {time(visit.startsAt)}
        </time>
        <time dateTime={visit.endsAt} className="block text-14 text-ink-soft">
          {time(visit.endsAt)}
        </time>
      </p>
      <div
        className={classNames(
          'min-w-0 border-l-2 pl-3',
          phase === 'current' ? 'border-brand' : visit.status === 'requested' ? 'border-warn' : 'border-line',
        )}
      >
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <p className="wrap-anywhere min-w-0 font-semibold">{visit.patient}</p>
          <AppointmentStatusChip status={visit.status} />
        </div>
        <p className="text-14">
          {visit.visitType} · {visit.provider} · {visit.operatory}
        </p>
        <p className="tabular mt-0.5 flex flex-wrap gap-x-3 text-14 text-ink-soft">
          <span>{visit.code}</span>
          <a
            href={`tel:${visit.phone}`}
            className="inline-flex min-h-6 items-center underline-offset-4 hover:underline"
          >
            {phoneWords(visit.phone)}
          </a>
          {visit.conversationId !== null && (
            <Link
              href={`/staff/conversations/${visit.conversationId}`}
              className="inline-flex min-h-6 items-center text-brand underline underline-offset-4"
            >
              {words.today.fromConversation}
            </Link>
          )}
        </p>
      </div>
    </div>
  );
}
