import { useId } from 'react';
import { AppointmentSheet } from '#components/patient/visit/appointment-sheet.tsx';
import { SaveDetailsButton } from '#components/patient/visit/save-details-button.tsx';
import { VisitActions } from '#components/patient/visit/visit-actions.tsx';
import { Card } from '#components/ui/card.tsx';
import type { LanguagePack } from '#locales/pack.ts';
import type { Booking } from '../conversation-state.ts';

/** A stored appointment, as it was confirmed, with what to keep of it. */
export function BookingCard({ booking, words }: { booking: Booking; words: LanguagePack }) {
  const headingId = useId();
  const { details, confirmation } = booking;
  return (
    <Card padding="none" aria-labelledby={headingId} className="mb-4 animate-arrive">
      <AppointmentSheet
        kind={details.kind}
        details={details}
        headingId={headingId}
        level={2}
        words={words}
        confirmation={<p className="whitespace-pre-wrap">{confirmation}</p>}
        actions={
          <VisitActions
            details={details}
            manage
            words={words}
            detailsFile={<SaveDetailsButton details={details} label={words.visit.detailsFile} />}
          />
        }
      />
    </Card>
  );
}
