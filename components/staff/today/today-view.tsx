'use client';

import { Card } from '#components/ui/card.tsx';
import { type AppointmentList, appointmentListSchema } from '#contract/http/appointment-list.ts';
import type { ConversationList } from '#contract/http/conversations.ts';
import { localDateOf } from '#domain/clinic-time/instants.ts';
import { LiveColumn } from '../conversations/live-column.tsx';
import { useOpenConversations } from '../conversations/use-conversations.ts';
import { useDeskClock, useNow } from '../desk-clock.tsx';
import { LiveMark, LiveNotice } from '../live/live-mark.tsx';
import { combineFreshness } from '../live/live-status.ts';
import { useLive } from '../live/use-live.ts';
import { PageHead } from '../page-head.tsx';
import { Rows } from '../skeleton.tsx';
import { words } from '../words/en.ts';
import { appointmentsPath, appointmentWindows } from './appointment-paths.ts';
import { Coming } from './coming.tsx';
import { Timeline } from './timeline.tsx';

export interface TodayViewProps {
  /** The local date the lists were made for, `YYYY-MM-DD`. */
  date: string;
  today: AppointmentList;
  coming: AppointmentList;
  conversations: ConversationList;
}

/** The staff's home: the day along the clock, the coming days, and who is talking with the receptionist. */
export function TodayView({ date, today, coming, conversations }: TodayViewProps) {
  const { timeZone } = useDeskClock();
  const now = localDateOf(useNow(60_000), timeZone);
  const windows = appointmentWindows(now);
  const initial = now === date;
  const day = useLive(appointmentsPath(windows.today), appointmentListSchema, initial ? { initial: today } : {});
  const later = useLive(appointmentsPath(windows.coming), appointmentListSchema, {
    everyMs: 10_000,
    ...(initial && { initial: coming }),
  });
  const open = useOpenConversations(conversations);
  const freshness = combineFreshness([day.freshness, later.freshness, open.freshness]);
  return (
    <>
      <PageHead title={words.today.title}>
        <LiveMark freshness={freshness} />
      </PageHead>
      <LiveNotice freshness={freshness} />
      {freshness.status !== 'signed-out' && (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)]">
          <div className="order-2 flex min-w-0 flex-col gap-6 lg:order-1">
            <Card padding="snug" aria-labelledby="schedule">
              <h2 id="schedule" className="sr-only">
                {words.today.schedule}
              </h2>
              {day.data ? <Timeline list={day.data} /> : <Rows count={5} />}
            </Card>
            <Card padding="snug" aria-labelledby="coming">
              <h2 id="coming" className="text-18">
                {words.coming.title}
              </h2>
              <p className="mb-3 text-14 text-ink-soft">{words.coming.lead}</p>
              {later.data ? <Coming list={later.data} today={now} /> : <Rows count={5} />}
            </Card>
          </div>
          <div className="order-1 min-w-0 lg:sticky lg:top-6 lg:order-2">
            <LiveColumn list={open.data} />
          </div>
        </div>
      )}
    </>
  );
}
