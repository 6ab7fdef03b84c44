import type { ReactNode } from 'react';
import { LinkButton } from '#components/ui/button.tsx';
import { CalendarIcon, DocumentIcon, LinkIcon } from '#components/ui/icons.tsx';
import type { AppointmentDetails } from '#contract/channels/appointment-details.ts';
import type { Words } from '../words/words.ts';

export interface VisitActionsProps {
  details: AppointmentDetails;
  /** The way to keep the details file: the received document, or a link to it. */
  detailsFile: ReactNode;
  /** Whether to lead on to the appointment's own page; not from that page. */
  manage: boolean;
  words: Words;
}

/** What to keep of an appointment: calendar, PDF, the document itself, and the link to its page. */
export function VisitActions({ details, detailsFile, manage, words }: VisitActionsProps) {
  const { visit } = words;
  const takesPlace = details.kind === 'booked' || details.kind === 'rescheduled';
  return (
    <ul aria-label={visit.actions} className="mt-4 grid grid-cols-2 gap-2">
      {takesPlace && (
        <li className={manage ? undefined : 'col-span-2'}>
          <LinkButton variant="primary" href={details.links.ics} download className="w-full">
            <CalendarIcon />
            {visit.addToCalendar}
          </LinkButton>
        </li>
      )}
      {manage && (
        <li className={takesPlace ? undefined : 'col-span-2'}>
          <LinkButton href={details.links.manage} className="w-full">
            <LinkIcon />
            {visit.manage}
          </LinkButton>
        </li>
      )}
      <li>
        <LinkButton href={details.links.pdf} download className="w-full">
          <DocumentIcon />
          {visit.pdf}
        </LinkButton>
      </li>
      <li>{detailsFile}</li>
    </ul>
  );
}
