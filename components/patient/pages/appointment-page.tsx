import type { ReactNode } from 'react';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import type { PracticeLogo } from '#components/practice/practice-logo.ts';
import { PracticeMark } from '#components/practice/practice-mark.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { DownloadIcon, PhoneIcon } from '#components/ui/icons.tsx';
import type { AppointmentDetails } from '#contract/channels/appointment-details.ts';
import type { Practice } from '#domain/practice.ts';
import type { LanguagePack } from '#locales/pack.ts';
import { AppointmentSheet } from '../visit/appointment-sheet.tsx';
import { VisitActions } from '../visit/visit-actions.tsx';

export interface AppointmentPageProps {
  details: AppointmentDetails;
  /** The written confirmation, in the appointment's language. */
  confirmation: string;
  practice: Pick<Practice, 'name' | 'phone' | 'phoneDisplay'>;
  logo: PracticeLogo | null;
  detailsFileHref: string;
  /** What can be done with it; needs scripts, unlike the rest of the page. */
  manage?: ReactNode;
  words: LanguagePack;
}

/** One appointment to read, keep and print. */
export function AppointmentPage(props: AppointmentPageProps) {
  const { details, confirmation, practice, logo, detailsFileHref, manage, words } = props;
  const { appointment, visit } = words;
  return (
    <main className="mx-auto max-w-xl px-4 pt-8 pb-16 sm:px-8 sm:pt-16">
      <noscript>
        <style>{'[data-scripted]{display:none!important}'}</style>
      </noscript>
      <header className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-1">
        <p className="font-semibold">
          <PracticeMark practice={{ name: practice.name, logo }} />
        </p>
        <LanguageSwitch words={words} className="text-ink-soft" />
      </header>
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
        <p className="mt-6 px-1 text-ink-soft">{appointment.questions(practice.phoneDisplay)}</p>
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
