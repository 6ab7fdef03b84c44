import { AppointmentSheet } from '#components/patient/visit/appointment-sheet.tsx';
import { VisitActions } from '#components/patient/visit/visit-actions.tsx';
import { wordsFor } from '#components/patient/words/words-for.ts';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { DownloadIcon } from '#components/ui/icons.tsx';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import type { BookWords } from './words/words.ts';

/** What was booked, with everything to keep of it: the same sheet as beside a conversation. */
export function Booked({
  appointment,
  words,
  onAnother,
}: {
  appointment: AppointmentResponse;
  words: BookWords;
  onAnother: () => void;
}) {
  const { details, confirmation } = appointment;
  const patientWords = wordsFor(words.language);
  return (
    <>
      <Card padding="none" aria-labelledby="booked-heading" className="animate-arrive">
        <AppointmentSheet
          kind={details.kind}
          details={details}
          confirmation={<p lang={details.locale}>{confirmation}</p>}
          headingId="booked-heading"
          level={2}
          words={patientWords}
          actions={
            <VisitActions
              details={details}
              manage
              words={patientWords}
              detailsFile={
                <LinkButton
                  href={details.links.pdf.replace('appointment.pdf', 'details.json')}
                  download
                  className="w-full"
                >
                  <DownloadIcon />
                  {patientWords.visit.detailsFile}
                </LinkButton>
              }
            />
          }
        />
      </Card>
      <div className="mt-6 flex flex-wrap gap-2">
        <Button onClick={onAnother}>{words.done.another}</Button>
        <LinkButton href="/">{words.done.home}</LinkButton>
      </div>
    </>
  );
}
