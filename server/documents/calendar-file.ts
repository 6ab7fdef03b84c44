import type { AppointmentDetails, ConfirmationKind } from '#contract/channels/appointment-details.ts';
import type { FilesWords } from '#locales/sections/files.ts';
import { wordsFor } from '#locales/words-for.ts';
import { icalFile, icalInstant, icalParameter, icalText } from './ical-lines.ts';

/** What the file says beside the details. */
export interface CalendarFileFacts {
  /** The appointment's version, 1 when new. */
  version: number;
  /** When the file is made, epoch ms. */
  nowMs: number;
  /** Whose calendar entry it is; a cancellation is only believed from the one who invited. */
  organizerEmail: string;
}

const states: Readonly<Record<ConfirmationKind, 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'>> = {
  booked: 'CONFIRMED',
  rescheduled: 'CONFIRMED',
  requested: 'TENTATIVE',
  cancelled: 'CANCELLED',
};

/** A day before and two hours before, as RFC 5545 durations. */
const reminders = ['-P1D', '-PT2H'];

/**
 * The appointment as an iCalendar file (RFC 5545) of one event, in the appointment's language. Its UID stays the same
 * over the appointment's life and its SEQUENCE grows with each change, so that a calendar which has the event replaces
 * it, and takes it out when it is cancelled.
 */
export function calendarFile(details: AppointmentDetails, facts: CalendarFileFacts): string {
  const words = wordsFor(details.locale).files;
  const { kind, locale, clinic, phone } = details;
  const language = `LANGUAGE=${locale.replace(/[^A-Za-z0-9-]/g, '')}`;
  const isOff = kind === 'cancelled';
  return icalFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Openwide//Receptionist//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${isOff ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${details.id}@openwide`,
    `SEQUENCE:${facts.version - 1}`,
    `DTSTAMP:${icalInstant(facts.nowMs)}`,
    `DTSTART:${icalInstant(Date.parse(details.startsAt))}`,
    `DTEND:${icalInstant(Date.parse(details.endsAt))}`,
    `SUMMARY;${language}:${icalText(titleOf(details, words))}`,
    `DESCRIPTION;${language}:${icalText(descriptionOf(details, words))}`,
    `LOCATION:${icalText(`${clinic}, ${details.address}`)}`,
    `URL:${details.links.manage}`,
    `ORGANIZER;CN=${icalParameter(clinic)}:mailto:${encodeURI(facts.organizerEmail)}`,
    `CONTACT:${icalText(`${clinic}, ${phone}`)}`,
    `STATUS:${states[kind]}`,
    `TRANSP:${isOff ? 'TRANSPARENT' : 'OPAQUE'}`,
    'CLASS:PRIVATE',
    ...(isOff ? [] : reminders.flatMap((trigger) => alarm(trigger, words.event.reminder(details.visitType, clinic)))),
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}

function titleOf({ kind, visitType, clinic }: AppointmentDetails, words: FilesWords): string {
  const title = words.event.title(visitType, clinic);
  if (kind === 'cancelled') return words.event.cancelled(title);
  return kind === 'requested' ? words.event.requested(title) : title;
}

function descriptionOf(details: AppointmentDetails, words: FilesWords): string {
  const { kind, provider, instructions, code, phone } = details;
  const lines =
    kind === 'cancelled'
      ? [words.about.cancelled ?? '']
      : [
          words.event.with(provider),
          words.about[kind] ?? '',
          instructions,
          words.event.code(code),
          words.event.change(phone),
        ];
  return lines.filter((line) => line.trim() !== '').join('\n');
}

function alarm(trigger: string, text: string): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${trigger}`, `DESCRIPTION:${icalText(text)}`, 'END:VALARM'];
}
