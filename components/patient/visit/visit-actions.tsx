import type { ReactNode } from 'react';
import { LinkButton } from '#components/ui/button.tsx';
import { DocumentIcon, LinkIcon } from '#components/ui/icons.tsx';
import type { AppointmentDetails } from '#contract/channels/appointment-details.ts';
import type { LanguagePack } from '#locales/pack.ts';
import { AddToCalendar } from './add-to-calendar.tsx';
import { PrintButton } from './print-button.tsx';

export interface VisitActionsProps {
  details: AppointmentDetails;
  /** The way to keep the details file: the received document, or a link to it. */
  detailsFile: ReactNode;
  /** Whether to lead on to the appointment's own page; not from that page. */
  manage: boolean;
  words: LanguagePack;
}

/** What to keep of an appointment: calendar, PDF, paper, the document itself, and the link to its page. */
export function VisitActions({ details, detailsFile, manage, words }: VisitActionsProps) {
  const { visit } = words;
  return (
    <ul aria-label={visit.actions} className="mt-4 grid grid-cols-2 gap-2 *:flex print:hidden">
      <li className="col-span-2">
        <AddToCalendar details={details} words={words} />
      </li>
      {manage && (
        <li>
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
      <li data-scripted>
        <PrintButton label={visit.print} />
      </li>
      <li className={manage ? undefined : 'col-span-2'}>{detailsFile}</li>
    </ul>
  );
}
