import { useId } from 'react';
import { Card } from '#components/ui/card.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { LanguagePack } from '#locales/pack.ts';
import { AppointmentSheet, type ExpectedFacts } from '../../visit/appointment-sheet.tsx';
import { SaveDetailsButton } from '../../visit/save-details-button.tsx';
import { VisitActions } from '../../visit/visit-actions.tsx';
import { type ConfirmedVisit, isIncomplete } from '../store/state.ts';
import { ResendDetails } from './resend-details.tsx';
import { SetWords } from './set-words.tsx';

export interface ConfirmedVisitCardProps {
  visit: ConfirmedVisit;
  /** As the draft has them, until the document is here. */
  expected: ExpectedFacts;
  words: LanguagePack;
  /** Asks for what is missing of it; throws when it cannot be had now. */
  onResend: () => Promise<void>;
}

/** The visit's card in its final form: the words are set into it, then the facts and what to keep. */
export function ConfirmedVisitCard({ visit, expected, words, onResend }: ConfirmedVisitCardProps) {
  const headingId = useId();
  const { details } = visit;
  /** Room for the words that are still to come, so that nothing below them moves. */
  const streams = visit.wordsStatus === 'streaming';
  return (
    <Card padding="none" aria-labelledby={headingId} aria-busy={streams}>
      <AppointmentSheet
        kind={visit.kind}
        details={details}
        expected={expected}
        headingId={headingId}
        level={2}
        words={words}
        confirmation={
          <>
            {(visit.words !== '' || streams) && (
              <p className={classNames('whitespace-pre-wrap', streams && 'min-h-40')}>
                <SetWords text={visit.words} staged={visit.live} />
              </p>
            )}
            {visit.wordsStatus === 'partial' && visit.words !== '' && (
              <p className="mt-1 text-14 text-ink-soft">{words.visit.partialWords}</p>
            )}
            {isIncomplete(visit) && <ResendDetails words={words} onAsk={onResend} />}
          </>
        }
        actions={
          details && (
            <VisitActions
              details={details}
              manage={visit.kind !== 'cancelled'}
              words={words}
              detailsFile={<SaveDetailsButton details={details} label={words.visit.detailsFile} />}
            />
          )
        }
      />
    </Card>
  );
}
