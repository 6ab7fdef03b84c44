'use client';

import { useId, useRef } from 'react';
import type { Language } from '#components/patient/words/language.ts';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Booked } from './booked.tsx';
import { Choice } from './choice.tsx';
import { ChosenTime } from './chosen-time.tsx';
import type { BookingPractice } from './offered.ts';
import { PatientFields } from './patient-fields.tsx';
import { TimeChoice } from './time-choice.tsx';
import { type Trouble, useBooking } from './use-booking.ts';
import { visitLabel } from './visit-label.ts';
import type { BookWords } from './words/words.ts';
import { bookWordsFor } from './words/words-for.ts';

export interface BookVisitProps {
  practice: BookingPractice;
  language: Language;
  /** The clinic's local day, `YYYY-MM-DD`. */
  today: string;
  /** The instant the page was made at, epoch ms. */
  nowMs: number;
}

/** Booking without talking: what, with whom, when, who. One page; each answer opens the next question. */
export function BookVisit({ practice, language, today, nowMs }: BookVisitProps) {
  const words = bookWordsFor(language);
  const booking = useBooking(practice, { locale: words.locale, today });
  const form = useRef<HTMLFormElement>(null);
  const whoId = useId();
  const { beenBefore, visit, provider, opening, trouble } = booking;

  if (booking.booked) return <Booked appointment={booking.booked} words={words} onAnother={booking.startAnother} />;
  const book = async () => {
    const first = await booking.book();
    if (first) form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
  };
  return (
    <div className="flex flex-col gap-8">
      <Choice
        title={words.before.question}
        chosen={beenBefore === null ? null : String(beenBefore)}
        options={[
          { key: 'true', value: true, label: words.before.yes },
          { key: 'false', value: false, label: words.before.no },
        ]}
        onChoose={booking.answerBefore}
      />
      {beenBefore !== null && (
        <Choice
          title={words.what.title}
          chosen={visit?.code ?? null}
          options={booking.offered.map((one) => ({
            key: one.code,
            value: one.code,
            label: one.name,
            about: visitLabel(one, words),
          }))}
          onChoose={booking.chooseVisit}
        />
      )}
      {visit?.urgent && <Notice tone="alarm" role="status" title={words.what.urgent} />}
      {visit && visit.providers.length > 1 && (
        <Choice
          title={words.whom.title}
          chosen={provider ?? 'anybody'}
          options={[
            { key: 'anybody', value: null, label: words.whom.anybody },
            ...visit.providers.map(({ code, name }) => ({ key: code, value: code, label: name })),
          ]}
          onChoose={booking.chooseProvider}
        />
      )}
      {visit && !opening && (
        <TimeChoice
          key={`${visit.code} ${provider}`}
          visit={visit.code}
          provider={provider}
          newPatient={beenBefore === null ? null : !beenBefore}
          timeZone={practice.timeZone}
          today={today}
          chosen={opening}
          instead={booking.instead}
          words={words}
          onChoose={(wanted) => void booking.chooseTime(wanted)}
        />
      )}
      {visit && opening && (
        <>
          <ChosenTime
            opening={opening}
            hold={booking.hold}
            timeZone={practice.timeZone}
            nowMs={nowMs}
            words={words}
            onChange={booking.dropTime}
          />
          <form
            ref={form}
            noValidate
            aria-labelledby={whoId}
            onSubmit={(event) => {
              event.preventDefault();
              void book();
            }}
          >
            <h2 id={whoId} className="text-18">
              {words.who.title}
            </h2>
            <PatientFields
              typed={booking.typed}
              wrong={booking.wrong}
              today={today}
              words={words}
              onType={booking.type}
            />
            <Button
              type="submit"
              variant="primary"
              size="large"
              busy={booking.sending}
              className="mt-6 w-full sm:w-auto"
            >
              {booking.sending ? words.sending : visit.requiresApproval ? words.request : words.send}
            </Button>
          </form>
        </>
      )}
      {trouble && (
        <Notice
          tone="warn"
          role="alert"
          title={troubleSentence(trouble, practice, words)}
          actions={
            trouble === 'check' ? undefined : (
              <LinkButton size="small" href={`tel:${practice.phone}`}>
                {practice.phoneDisplay}
              </LinkButton>
            )
          }
        />
      )}
    </div>
  );
}

function troubleSentence(trouble: Trouble, { phoneDisplay }: BookingPractice, { failed }: BookWords): string {
  return trouble === 'notBookable' || trouble === 'other' ? failed[trouble](phoneDisplay) : failed[trouble];
}
