import { AppointmentSheet } from '#components/patient/visit/appointment-sheet.tsx';
import { VisitActions } from '#components/patient/visit/visit-actions.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { DownloadIcon } from '#components/ui/icons.tsx';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import type { LanguagePack } from '#locales/pack.ts';

/** What was booked, with everything to keep of it: the same sheet as beside a conversation. */
export function Booked({
  appointment,
  words,
  onAnother,
}: {
  appointment: AppointmentResponse;
  words: LanguagePack;
  onAnother: () => void;
}) {
  const { details, confirmation } = appointment;
  return (
    <>
      <Card padding="none" aria-labelledby="booked-heading" className="animate-arrive">
        <AppointmentSheet
          kind={details.kind}
          details={details}
          confirmation={<p lang={details.locale}>{confirmation}</p>}
          headingId="booked-heading"
          level={2}
          words={words}
          actions={
            <VisitActions
              details={details}
              manage
              words={words}
              detailsFile={
                <LinkButton
                  href={details.links.pdf.replace('appointment.pdf', 'details.json')}
                  download
                  className="w-full"
                >
                  <DownloadIcon />
                  {words.visit.detailsFile}
                </LinkButton>
              }
            />
          }
        />
      </Card>
      <div className="mt-6 flex flex-wrap gap-2">
        <Button onClick={onAnother}>{words.book.done.another}</Button>
        <LinkButton href="/">{words.book.done.home}</LinkButton>
      </div>
    </>
  );
}
