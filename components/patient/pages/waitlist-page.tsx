import { LanguageSwitch } from '#components/language/language-switch.tsx';
import type { PracticeLogo } from '#components/practice/practice-logo.ts';
import { PracticeMark } from '#components/practice/practice-mark.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { FactList } from '#components/ui/fact-list.tsx';
import { PhoneIcon } from '#components/ui/icons.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import type { WaitlistEntry } from '#contract/http/waitlist.ts';
import { dateWords, spokenDateTime, timeWords } from '#domain/clinic-time/words.ts';
import type { Practice } from '#domain/practice.ts';
import type { LanguagePack } from '#locales/pack.ts';
import type { WaitlistWords } from '#locales/sections/waitlist.ts';
import { OwnTime } from '../visit/own-time.tsx';

export interface WaitlistPageProps {
  entry: WaitlistEntry;
  practice: Practice;
  logo: PracticeLogo | null;
  /** What was booked from the offer. */
  appointment: AppointmentResponse | null;
  /** What the visitor has just asked for with one of the forms. */
  asked: string | undefined;
  /** Where the forms go: `/api/v1/w/TOKEN`. */
  action: string;
  words: LanguagePack;
  waitlist: WaitlistWords;
}

/** One place on the waitlist, and what can be done with it: plain forms, so it works without JavaScript. */
export function WaitlistPage(props: WaitlistPageProps) {
  const { entry, practice, logo, appointment, asked, action, words, waitlist } = props;
  const state = entry.offer ? 'offered' : entry.status === 'offered' ? 'waiting' : entry.status;
  return (
    <main className="mx-auto max-w-xl px-4 pt-8 pb-16 sm:px-8 sm:pt-16">
      <header className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-1">
        <p className="font-semibold">
          <PracticeMark practice={{ name: practice.name, logo }} />
        </p>
        <LanguageSwitch words={words} className="text-ink-soft" />
      </header>
      {asked === 'accept' && state !== 'booked' && (
        <Notice tone="warn" title={waitlist.gone} role="status" className="mb-4" />
      )}
      {asked === 'decline' && state === 'waiting' && (
        <Notice title={waitlist.declined} role="status" className="mb-4" />
      )}
      <Card aria-labelledby="waitlist-heading">
        <h1 id="waitlist-heading" className="text-22">
          {waitlist.heading[state]}
        </h1>
        {state === 'offered' && <Offer {...props} />}
        {state === 'booked' && appointment && (
          <>
            <p className="mt-3" lang={appointment.details.locale}>
              {appointment.confirmation}
            </p>
            <p className="mt-4">
              <LinkButton variant="primary" href={appointment.details.links.manage}>
                {words.visit.manage}
              </LinkButton>
            </p>
          </>
        )}
        {(state === 'waiting' || state === 'closed') && <p className="mt-3">{waitlist.about[state]}</p>}
        <FactList
          className="mt-4 border-line border-t"
          missing={words.visit.missing}
          facts={[
            { key: 'what', label: waitlist.visitType, value: entry.visitTypeName },
            {
              key: 'with',
              label: waitlist.withWhom,
              value:
                appointment?.details.provider ??
                entry.offer?.opening.providerName ??
                entry.providerName ??
                waitlist.anybody,
            },
          ]}
        />
        {(state === 'offered' || state === 'waiting') && (
          <form method="post" action={`${action}/leave`} className="mt-4">
            <Button type="submit" variant="ghost" size="small" className="-ml-3">
              {waitlist.leave}
            </Button>
          </form>
        )}
      </Card>
      <div className="mt-6 flex flex-wrap gap-2 px-1">
        <LinkButton href="/">{words.appointment.talk}</LinkButton>
        <LinkButton href={`tel:${practice.phone}`}>
          <PhoneIcon />
          {words.conversation.callPractice(practice.phoneDisplay)}
        </LinkButton>
      </div>
    </main>
  );
}

function Offer({ entry: { offer, appointmentId }, practice, action, words, waitlist }: WaitlistPageProps) {
  if (!offer) return null;
  const { timeZone } = practice;
  const startsAtMs = Date.parse(offer.opening.startsAt);
  return (
    <>
      <p className="mt-3">
        <time
          dateTime={offer.opening.startsAt}
          className="block font-semibold text-22 tracking-tight first-letter:uppercase"
        >
          {dateWords(startsAtMs, timeZone, words.dates)}
        </time>
        <span className="tabular block text-18">{timeWords(startsAtMs, timeZone, words.dates)}</span>
        <OwnTime startsAt={offer.opening.startsAt} timeZone={timeZone} language={words.language} />
      </p>
      <p className="mt-1">
        {waitlist.keptUntil(spokenDateTime(Date.parse(offer.expiresAt), timeZone, words.dates))}
        {appointmentId !== null && ` ${waitlist.moves}`}
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <form method="post" action={`${action}/accept`}>
          <Button type="submit" variant="primary">
            {waitlist.accept}
          </Button>
        </form>
        <form method="post" action={`${action}/decline`}>
          <Button type="submit">{waitlist.decline}</Button>
        </form>
      </div>
    </>
  );
}
