import { createEvent, type DateTime } from 'ics';
import type { AppointmentDetails } from '#contract/channels/appointment-details.ts';

/**
 * The appointment as an iCalendar file: one event whose UID stays the same over its life and whose SEQUENCE grows with
 * each change, so that a calendar replaces the earlier one.
 * @param version the appointment's version, 1 when new
 */
export function calendarFile(details: AppointmentDetails, version: number): string {
  const { error, value } = createEvent({
    uid: `${details.id}@openwide`,
    sequence: version - 1,
    productId: '-//Openwide//Receptionist//EN',
    method: details.kind === 'cancelled' ? 'CANCEL' : 'PUBLISH',
    title: `${details.visitType}, ${details.clinic}`,
    description: `${details.provider}\n${details.instructions}\n${details.code}\n${details.phone}`,
    location: details.address,
    url: details.links.manage,
    start: utcParts(details.startsAt),
    startInputType: 'utc',
    startOutputType: 'utc',
    end: utcParts(details.endsAt),
    endInputType: 'utc',
    endOutputType: 'utc',
    status: details.kind === 'cancelled' ? 'CANCELLED' : details.kind === 'requested' ? 'TENTATIVE' : 'CONFIRMED',
    busyStatus: 'BUSY',
    alarms:
      details.kind === 'cancelled'
        ? []
        : [{ action: 'display', description: details.visitType, trigger: { hours: 24, before: true } }],
  });
  if (error || !value) throw new Error('the calendar file could not be made', { cause: error });
  return value;
}

function utcParts(iso: string): DateTime {
  const at = new Date(iso);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()];
}
