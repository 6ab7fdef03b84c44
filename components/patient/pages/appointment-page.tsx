import type { ReactNode } from 'react';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { DownloadIcon, PhoneIcon } from '#components/ui/icons.tsx';
import type { AppointmentDetails } from '#contract/channels/appointment-details.ts';
import type { Practice } from '#domain/practice.ts';
import { AppointmentSheet } from '../visit/appointment-sheet.tsx';
import { VisitActions } from '../visit/visit-actions.tsx';
import type { Words } from '../words/words.ts';

export interface AppointmentPageProps {
  details: AppointmentDetails;
  /** The written confirmation, in the appointment's language. */
  confirmation: string;
  practice: Practice;
  detailsFileHref: string;
  /** What can be done with it; needs scripts, unlike the rest of the page. */
  manage?: ReactNode;
  words: Words;
}

/** One appointment to read and keep. */
export function AppointmentPage(props: AppointmentPageProps) {
  const { details, confirmation, practice, detailsFileHref, manage, words } = props;
  const { appointment, visit } = words;
  return (
    <main className="mx-auto max-w-xl px-4 pt-8 pb-16 sm:px-8 sm:pt-16">
      <p className="mb-4 px-1 font-semibold">{practice.name}</p>
      <Card padding="none" aria-labelledby="appointment-heading">
        <AppointmentSheet
          kind={details.kind}
          details={details}
          confirmation={<p lang={details.locale}>{confirmation}</p>}
          headingId="appointment-heading"
          level={1}
          words={words}
          actions={
            <VisitActions
              details={details}
              manage={false}
              words={words}
              detailsFile={
                <LinkButton href={detailsFileHref} download className="w-full">
                  <DownloadIcon />
                  {visit.detailsFile}
                </LinkButton>
              }
            />
          }
        />
      </Card>
      {manage}
      {details.kind !== 'cancelled' && (
        <p className="mt-6 px-1 text-ink-soft">{appointment.toChange(practice.phoneDisplay)}</p>
      )}
      <div className="mt-3 flex flex-wrap gap-2 px-1">
        <LinkButton href="/">{appointment.talk}</LinkButton>
        <LinkButton href={`tel:${practice.phone}`}>
          <PhoneIcon />
          {words.conversation.callPractice(practice.phoneDisplay)}
        </LinkButton>
      </div>
    </main>
  );
}
