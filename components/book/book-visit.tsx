'use client';

import { lazy, Suspense, useEffect, useId } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import type { Language } from '#locales/language.ts';
import { Booked } from './booked.tsx';
import { ChosenTime } from './chosen-time.tsx';
import { useMoveOn } from './move-on.ts';
import type { BookingPractice } from './offered.ts';
import { ProviderChoice } from './provider-choice.tsx';
import { Steps } from './steps.tsx';
import { troubleSentence } from './trouble.ts';
import { useBooking } from './use-booking.ts';
import { visitLabel } from './visit-label.ts';
import { WhoComes } from './who-comes.tsx';

/** Days and times come while the first question is read. */
const loadTimeChoice = () => import('./time-choice.tsx');
const TimeChoice = lazy(async () => ({ default: (await loadTimeChoice()).TimeChoice }));

export interface BookVisitProps {
  practice: BookingPractice;
  language: Language;
  /** The clinic's local day, `YYYY-MM-DD`. */
  today: string;
  /** The instant the page was made at, epoch ms. */
  nowMs: number;
  /** The code of a visit that was asked for already. */
  wanted: string | null;
}

/** Booking without talking: what, with whom, when, who. One page; each answer opens the next question. */
export function BookVisit({ practice, language, today, nowMs, wanted }: BookVisitProps) {
  const pack = useWords(language);
  const { book: words, dates, locale } = pack;
  const booking = useBooking(practice, { locale, today, nowMs, wanted });
  const id = useId();
  const part = (name: string) => `${id}${name}`;
  const moveOn = useMoveOn();
  const { beenBefore, provider, opening, trouble } = booking;
  const visit = beenBefore === null ? undefined : booking.visit;

  useEffect(() => {
    loadTimeChoice().catch(() => undefined);
  }, []);
  useEffect(() => {
    // The form it was pressed in has gone.
    if (booking.instead) document.getElementById(`${id}when`)?.focus();
  }, [booking.instead, id]);

  if (booking.booked) {
    return (
      <div id={part('booked')} tabIndex={-1} className="outline-none">
        <Booked appointment={booking.booked} words={pack} onAnother={booking.startAnother} />
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-10">
      <Steps current={opening ? 'who' : visit ? 'time' : 'visit'} words={words.steps} />
      <RadioCards
        title={words.before.question}
        value={beenBefore === null ? null : String(beenBefore)}
        options={[
          { value: 'true', label: words.before.yes },
          { value: 'false', label: words.before.no },
        ]}
        onChange={(been, { byPointer }) => {
          booking.answerBefore(been === 'true');
          if (byPointer) moveOn.show(part('what'));
        }}
      />
      {beenBefore !== null && (
        <div id={part('what')} className="scroll-mt-4">
          <RadioCards
            title={words.what.title}
            value={visit?.code ?? null}
            options={booking.offered.map((one) => ({
              value: one.code,
              label: one.name,
              about: visitLabel(one, words, locale),
            }))}
            onChange={(code, { byPointer }) => {
              booking.chooseVisit(code);
              if (byPointer) moveOn.show(part('next'));
            }}
          />
        </div>
      )}
      {visit && (
        <div id={part('next')} className="flex scroll-mt-4 flex-col gap-10">
          {visit.urgent && <Notice tone="alarm" role="status" title={words.what.urgent} />}
          {visit.providers.length > 1 && (
            <ProviderChoice
              providers={visit.providers}
              value={provider}
              words={words}
              onChange={(code, { byPointer }) => {
                booking.chooseProvider(code);
                if (byPointer) moveOn.show(part('when'));
              }}
            />
          )}
          <div id={part('when')} tabIndex={-1} className="scroll-mt-4 outline-none">
            {opening ? (
              <ChosenTime
                id={part('chosen')}
                opening={opening}
                hold={booking.hold}
                timeZone={practice.timeZone}
                nowMs={nowMs}
                words={words}
                dates={dates}
                onChange={() => {
                  booking.dropTime();
                  moveOn.focus(part('when'));
                }}
              />
            ) : (
              <Suspense fallback={<p className="text-ink-soft">{words.when.looking}</p>}>
                <TimeChoice
                  key={`${visit.code} ${provider}`}
                  practice={practice}
                  visit={visit.code}
                  provider={provider}
                  newPatient={beenBefore === null ? null : !beenBefore}
                  today={today}
                  instead={booking.instead}
                  words={words}
                  dates={dates}
                  onChoose={(wantedTime) => {
                    moveOn.focus(part('chosen'));
                    void booking.chooseTime(wantedTime);
                  }}
                />
              </Suspense>
            )}
          </div>
          {opening && (
            <WhoComes
              id={part('who')}
              booking={booking}
              visit={visit}
              today={today}
              words={words}
              onSend={() => moveOn.focus(part('booked'))}
            />
          )}
        </div>
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
