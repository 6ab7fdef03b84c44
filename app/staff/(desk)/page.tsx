import type { Metadata } from 'next';
import { appointmentWindows } from '#components/staff/today/appointment-paths.ts';
import { TodayView } from '#components/staff/today/today-view.tsx';
import { words } from '#components/staff/words/en.ts';
import { localDateOf } from '#domain/clinic-time/instants.ts';
import { listAppointments } from '#server/appointments/list.ts';
import { getPractice } from '#server/clinic/get-practice.ts';
import { listConversations } from '#server/conversations/list.ts';
import { pageStaff } from '../page-staff.ts';

export const metadata: Metadata = { title: words.today.title };

export default async function TodayPage() {
  const staff = await pageStaff('/staff');
  const { practice, nowMs } = await getPractice(staff);
  const date = localDateOf(nowMs, practice.timeZone);
  const windows = appointmentWindows(date);
  const [today, coming, conversations] = await Promise.all([
    listAppointments(staff, windows.today),
    listAppointments(staff, windows.coming),
    listConversations(staff, { status: 'open', limit: 200 }),
  ]);
  return <TodayView date={date} today={today} coming={coming} conversations={conversations} />;
}
