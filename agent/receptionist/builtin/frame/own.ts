import type { Opening } from '#contract/http/availability.ts';
import { localDateOf } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { namesForVisit } from '#domain/practice-in.ts';
import type { OwnAppointment } from '../../tool-contract/changes.ts';
import { weekdayOfDate } from '../understand/calendar.ts';
import type { Frame, Task } from './frame.ts';

/** Whether a task is about an appointment that exists already. */
export function isAboutOwn(task: Task): boolean {
  return task === 'moving' || task === 'cancelling' || task === 'lookingUp';
}

/** Whether the appointments of the caller have to be known for what they want. */
export function needsOwn(frame: Frame): boolean {
  return isAboutOwn(frame.task) || (frame.task === 'waitlist' && frame.waitlist?.own === true);
}

/** What lies ahead of the caller and can still be changed. */
export function ahead(frame: Frame): readonly OwnAppointment[] {
  return (frame.own?.list ?? []).filter((a) => a.status === 'booked' || a.status === 'requested');
}

/** The appointment in question, once it is known which. */
export function targetOf(frame: Frame): OwnAppointment | undefined {
  const id = frame.change.appointmentId;
  return id === null ? undefined : ahead(frame).find((a) => a.id === id);
}

/** An earlier time that is kept for the caller and was not answered. */
export function openOffer(
  frame: Frame,
): { readonly appointment: OwnAppointment; readonly id: string; readonly opening: Opening } | undefined {
  for (const appointment of ahead(frame)) {
    const { offer } = appointment;
    if (!offer || frame.offersAnswered.includes(offer.id) || Date.parse(offer.keptUntil) <= frame.nowMs) continue;
    return { appointment, id: offer.id, opening: offer.opening };
  }
  return undefined;
}

/** The follow-up that a late change stored in this turn still needs, by name: the staff decide about its fee. */
export function lateChange(frame: Frame, practice: Practice): string | undefined {
  const { news } = frame;
  if (news?.was?.changeNotice !== 'late' || !/fee/.test(practice.booking.lateCancellation)) return undefined;
  const name = `late change of ${news.code}`;
  return frame.followUpsLeft.includes(name) ? undefined : name;
}

/** An appointment as an opening, where openings are compared, spoken or picked. */
export function asOpening(appointment: OwnAppointment): Opening {
  const { visitType, provider, providerName, startsAt } = appointment;
  return { visitType, provider, providerName, operatory: '', startsAt, endsAt: startsAt };
}

/** The one appointment that what was said of it fits; undefined when none or several do. */
export function matching(frame: Frame, practice: Practice): OwnAppointment | undefined {
  const all = ahead(frame);
  const { visit, provider, days, code } = frame.change.hint;
  const dayOf = (a: OwnAppointment) => localDateOf(Date.parse(a.startsAt), practice.timeZone);
  const alike = all.filter((a) => {
    if (code !== undefined) return a.code === code;
    if (visit !== undefined && a.visitType !== visit && !isKindOf(a, visit, practice)) return false;
    return provider === undefined || a.provider === provider;
  });
  const onDays = alike.filter((a) => !days || (dayOf(a) >= days.from && dayOf(a) <= days.to));
  // "On Tuesday" may be the one after the coming.
  const sameWeekday = alike.filter(
    (a) => days?.from === days?.to && weekdayOfDate(dayOf(a)) === weekdayOfDate(days?.from ?? dayOf(a)),
  );
  const fits = onDays.length > 0 || !days ? onDays : sameWeekday;
  if (fits.length === 1) return fits[0];
  const [only] = all;
  return all.length === 1 && only && alike.includes(only) && !days && code === undefined ? only : undefined;
}

/** "My cleaning" may be the child's check-up and cleaning. */
export function isKindOf(appointment: OwnAppointment, code: string, practice: Practice): boolean {
  const visitType = practice.visitTypes.find((t) => t.code === code);
  const stored = appointment.visitTypeName.toLowerCase();
  return visitType !== undefined && namesForVisit(visitType).some((name) => stored.includes(name.toLowerCase()));
}
