import { EmptyState } from '#components/ui/empty-state.tsx';
import type { AppointmentList } from '#contract/http/appointment-list.ts';
import { addDays } from '#domain/clinic-time/calendar.ts';
import { dateWords } from '#domain/clinic-time/words.ts';
import { dates } from '#locales/en.ts';
import { words } from '../words/en.ts';
import { groupByDay } from './timeline-entries.ts';
import { VisitRow } from './visit-row.tsx';

/** The visits of the next days, a group a day. `today` is the local date `YYYY-MM-DD`. */
export function Coming({ list, today }: { list: AppointmentList; today: string }) {
  const days = groupByDay(list.appointments);
  if (days.length === 0) return <EmptyState title={words.coming.empty}>{words.coming.emptyMore}</EmptyState>;
  return (
    <div className="flex flex-col gap-5">
      {days.map(({ date, visits }) => {
        const first = visits[0];
        const name = first ? dateWords(Date.parse(first.startsAt), list.timeZone, dates) : date;
        return (
          <section key={date} aria-labelledby={`day-${date}`}>
            <h3 id={`day-${date}`} className="border-line border-b pb-1 font-semibold text-16">
              {name}
              {date === addDays(today, 1) && (
                <span className="font-normal text-14 text-ink-soft"> · {words.coming.tomorrow}</span>
              )}
            </h3>
            <ul>
              {visits.map((visit) => (
                <li key={visit.id}>
                  <VisitRow visit={visit} timeZone={list.timeZone} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {list.nextCursor !== null && <p className="text-14 text-ink-soft">{words.today.more}</p>}
    </div>
  );
}
