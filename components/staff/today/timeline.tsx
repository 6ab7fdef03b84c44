'use client';

import { classNames } from '#components/ui/class-names.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { AppointmentList, StaffAppointment } from '#contract/http/appointment-list.ts';
import { timeWords } from '#domain/clinic-time/words.ts';
import { dates } from '#locales/en.ts';
import { useNow } from '../desk-clock.tsx';
import { words } from '../words/en.ts';
import { layOutDay } from './timeline-entries.ts';
import { VisitRow } from './visit-row.tsx';

/** The day as a list along the clock, with a line where now is. */
export function Timeline({ list }: { list: AppointmentList }) {
  const nowMs = useNow(60_000);
  const { timeZone } = list;
  const { earlier, entries, off } = layOutDay(list.appointments, nowMs);
  if (entries.length === 0 && off.length === 0) {
    return <EmptyState title={words.today.empty}>{words.today.emptyMore}</EmptyState>;
  }
  return (
    <>
      {entries.length === 0 && <EmptyState title={words.today.noneLeft} />}
      {earlier.length > 0 && (
        <Folded
          label={words.today.earlier(earlier.length)}
          visits={earlier}
          timeZone={timeZone}
          className="mb-2 border-b pb-3"
        />
      )}
      <ol aria-label={words.today.schedule} className="flex flex-col">
        {entries.map((entry) =>
          entry.kind === 'now' ? (
            <NowLine key="now" time={timeWords(nowMs, timeZone, dates)} />
          ) : (
            <li key={entry.visit.id} aria-current={entry.phase === 'current' ? 'time' : undefined}>
              <VisitRow visit={entry.visit} timeZone={timeZone} phase={entry.phase} />
            </li>
          ),
        )}
      </ol>
      {list.nextCursor !== null && <p className="text-14 text-ink-soft">{words.today.more}</p>}
      {off.length > 0 && (
        <Folded label={words.today.off(off.length)} visits={off} timeZone={timeZone} className="mt-2 border-t pt-3" />
      )}
    </>
  );
}

function NowLine({ time }: { time: string }) {
  return (
    <li className="grid grid-cols-[4.5rem_1fr] items-center gap-x-3 py-1 text-brand">
      <span className="sr-only">{words.today.now(time)}</span>
      <span aria-hidden="true" className="tabular text-right font-semibold text-14">
        {time}
      </span>
      <span aria-hidden="true" className="relative block h-0.5 bg-brand">
        <span className="absolute -top-1 -left-1 size-2.5 rounded-full bg-brand" />
      </span>
    </li>
  );
}

interface FoldedProps {
  label: string;
  visits: readonly StaffAppointment[];
  timeZone: string;
  className: string;
}

function Folded({ label, visits, timeZone, className }: FoldedProps) {
  return (
    <details className={classNames('border-line', className)}>
      <summary className="font-medium text-14 text-ink-soft">{label}</summary>
      <ul>
        {visits.map((visit) => (
          <li key={visit.id}>
            <VisitRow visit={visit} timeZone={timeZone} phase="past" />
          </li>
        ))}
      </ul>
    </details>
  );
}
