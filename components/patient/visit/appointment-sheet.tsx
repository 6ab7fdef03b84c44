import type { ReactNode } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { FactList } from '#components/ui/fact-list.tsx';
import { toneClass } from '#components/ui/tone.ts';
import type { AppointmentDetails, ConfirmationKind } from '#contract/channels/appointment-details.ts';
import type { LanguagePack } from '#locales/pack.ts';
import { mapLink } from '../practice-facts.ts';
import { kindLook } from './kind-look.tsx';
import { OwnTime } from './own-time.tsx';
import './print.css';

/** Facts of an appointment, in words, as far as they are known. */
export type ExpectedFacts = Partial<Pick<AppointmentDetails, 'patient' | 'visitType' | 'provider' | 'date' | 'time'>>;

export interface AppointmentSheetProps {
  kind: ConfirmationKind;
  /** The document, as soon as it is here. */
  details: AppointmentDetails | null;
  /** What is known before the document is here. */
  expected?: ExpectedFacts;
  /** The written confirmation, however much of it. */
  confirmation: ReactNode;
  /** What to do with it: below the facts. */
  actions: ReactNode;
  headingId: string;
  /** Heading level: 1 where it is the page, 2 beside a conversation. */
  level: 1 | 2;
  words: LanguagePack;
}

/** An appointment in its final form; used beside the conversation and on its own page. */
export function AppointmentSheet(props: AppointmentSheetProps) {
  const { kind, details, expected, confirmation, actions, headingId, level, words } = props;
  const { visit } = words;
  const look = kindLook[kind];
  const Heading = level === 1 ? 'h1' : 'h2';
  const { date, time, patient, visitType, provider }: ExpectedFacts = details ?? expected ?? {};
  const isOff = kind === 'cancelled';
  const about = words.files.about[kind];

  return (
    <div data-sheet>
      <p className="hidden pb-4 font-semibold text-18 print:block">{details?.clinic}</p>
      <div
        className={classNames(
          '@container rounded-t-card px-5 pt-4 pb-1.5 sm:px-6 print:rounded-none print:border-2 print:border-ink',
          toneClass[look.tone],
        )}
      >
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <Heading id={headingId} className="flex items-center gap-2 text-16">
            <span className="grid size-6 place-items-center rounded-full border border-current/40">{look.icon}</span>
            {visit.heading[kind]}
          </Heading>
          {details && (
            <p className="tabular text-14">
              {visit.code} <span className="font-semibold text-ink">{details.code}</span>
            </p>
          )}
        </div>
        {date !== undefined && time !== undefined && (
          <p className="mt-3 text-ink">
            <span className={classNames('block', isOff && 'line-through decoration-2 decoration-alarm/70')}>
              <time
                dateTime={details?.startsAt}
                className="block font-semibold text-22 tracking-tight @min-[22rem]:text-28 first-letter:uppercase"
              >
                {date}
              </time>
              <span className="tabular text-18 @min-[22rem]:text-22">{time}</span>
            </span>
            {!isOff && details && (
              <OwnTime startsAt={details.startsAt} timeZone={details.timeZone} language={words.language} />
            )}
          </p>
        )}
        {about !== '' && <p className="pb-2 font-medium text-14">{about}</p>}
      </div>
      <div className="px-5 py-4 sm:px-6 sm:pb-6">
        {confirmation}
        <FactList
          className="mt-3 border-line border-t"
          missing={visit.missing}
          facts={[
            { key: 'who', label: visit.who, value: patient },
            { key: 'what', label: visit.what, value: visitType },
            { key: 'with', label: visit.withWhom, value: provider },
            { key: 'where', label: visit.where, value: details && <Place details={details} /> },
            ...(details && !isOff && details.instructions !== ''
              ? [{ key: 'remember', label: visit.remember, value: details.instructions }]
              : []),
          ]}
        />
        {actions}
      </div>
    </div>
  );
}

/** Where it is, with the way there, and the number to call. */
function Place({ details: { clinic, address, phone, phoneE164 } }: { details: AppointmentDetails }) {
  const link = 'underline decoration-edge underline-offset-4 hover:decoration-current print:no-underline';
  return (
    <>
      <a href={mapLink(address)} rel="noreferrer" className={link}>
        {clinic}, {address}
      </a>
      <span className="mt-1 block">
        {phoneE164 === undefined ? (
          phone
        ) : (
          <a href={`tel:${phoneE164}`} className={link}>
            {phone}
          </a>
        )}
      </span>
    </>
  );
}
