'use client';

import { lazy, Suspense, useEffect, useId, useRef } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { ClockIcon } from '#components/ui/icons.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import type { Language } from '#locales/language.ts';
import type { BookWords } from '#locales/sections/book.ts';
import { Booked } from './booked.tsx';
import { ChosenTime } from './chosen-time.tsx';
import { Initials, MarkCircle } from './initials.tsx';
import { useMoveOn } from './move-on.ts';
import type { BookingPractice } from './offered.ts';
import { PatientFields } from './patient-fields.tsx';
import { Steps } from './steps.tsx';
import { type Trouble, useBooking } from './use-booking.ts';
import { visitLabel } from './visit-label.ts';

/** Days and times come while the first question is read. */
const loadTimeChoice = () => import('./time-choice.tsx');
const TimeChoice = lazy(async () => ({ default: (await loadTimeChoice()).TimeChoice }));

const anybody = 'anybody';

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
  const form = useRef<HTMLFormElement>(null);
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
  const book = async () => {
    moveOn.focus(part('booked'));
    const first = await booking.book();
    if (first) form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
  };
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
            <RadioCards
              title={words.whom.title}
              value={provider ?? anybody}
              options={[
                {
                  value: anybody,
                  label: words.whom.anybody,
                  mark: (
                    <MarkCircle>
                      <ClockIcon />
                    </MarkCircle>
                  ),
                },
                ...visit.providers.map(({ code, name, about }) => ({
                  value: code,
                  label: name,
                  about,
                  mark: <Initials name={name} />,
                })),
              ]}
              onChange={(code, { byPointer }) => {
                booking.chooseProvider(code === anybody ? null : code);
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
            <form
              ref={form}
              noValidate
              aria-labelledby={part('who')}
              onSubmit={(event) => {
                event.preventDefault();
                void book();
              }}
            >
              <h2 id={part('who')} className="text-18">
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

function troubleSentence(trouble: Trouble, { phoneDisplay }: BookingPractice, { failed }: BookWords): string {
  return trouble === 'notBookable' || trouble === 'other' ? failed[trouble](phoneDisplay) : failed[trouble];
}
