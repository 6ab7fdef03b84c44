import { useEffect, useRef, useState } from 'react';
import { tellFrame } from '#components/embed/tell-frame.ts';
import { PracticeRefusal } from '#components/practice/ask-practice.ts';
import type { AppointmentResponse, HoldResponse } from '#contract/http/appointments.ts';
import type { Opening } from '#contract/http/availability.ts';
import { bookVisit, keepTime } from './book-api.ts';
import { forget, keep, readKept } from './kept-form.ts';
import { type BookingPractice, type OfferedVisit, visitsFor } from './offered.ts';
import { nothingTyped, type PatientField, patientFields, type TypedPatient } from './typed-patient.ts';

/** Why the last step did not work. */
export type Trouble = 'network' | 'rateLimited' | 'notBookable' | 'other' | 'check';

/** What has been answered so far, and what can be done next. */
export interface Booking {
  readonly beenBefore: boolean | null;
  /** What may be booked by somebody who has, or has not, been here. */
  readonly offered: readonly OfferedVisit[];
  readonly visit: OfferedVisit | undefined;
  /** A provider's code; null for whoever is free. */
  readonly provider: string | null;
  readonly opening: Opening | null;
  readonly hold: HoldResponse | null;
  /** Other times, when the chosen one was taken. */
  readonly instead: readonly Opening[] | null;
  readonly typed: TypedPatient;
  readonly wrong: ReadonlySet<PatientField>;
  readonly trouble: Trouble | null;
  readonly sending: boolean;
  readonly booked: AppointmentResponse | null;
  answerBefore(been: boolean): void;
  chooseVisit(code: string): void;
  chooseProvider(code: string | null): void;
  chooseTime(opening: Opening): Promise<void>;
  dropTime(): void;
  type(change: Partial<TypedPatient>): void;
  /** Books, or marks what has to be mended; returns the first field of those. */
  book(): Promise<PatientField | undefined>;
  startAnother(): void;
}

/** Reading phone numbers takes much code: it comes while the form is filled in, and again at the end if it did not. */
const loadPatientForm = () => import('./patient-form.ts');

const noFields: ReadonlySet<PatientField> = new Set();

/** What a page for booking begins with. */
export interface BookingStart {
  /** BCP 47. */
  readonly locale: string;
  /** The clinic's local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The instant the page was made at, epoch ms. */
  readonly nowMs: number;
  /** The code of a visit that was asked for already. */
  readonly wanted: string | null;
}

/** One visit booked by hand. What is chosen and typed is kept in the tab until it is booked. */
export function useBooking(practice: BookingPractice, { locale, today, nowMs, wanted }: BookingStart): Booking {
  const [beenBefore, setBeenBefore] = useState<boolean | null>(null);
  const [visitCode, setVisitCode] = useState<string | null>(null);
  const [provider, setProvider] = useState<string | null>(null);
  const [opening, setOpening] = useState<Opening | null>(null);
  const [hold, setHold] = useState<HoldResponse | null>(null);
  const [instead, setInstead] = useState<readonly Opening[] | null>(null);
  const [typed, setTyped] = useState<TypedPatient>(nothingTyped);
  const [wrong, setWrong] = useState(noFields);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [sending, setSending] = useState(false);
  const [booked, setBooked] = useState<AppointmentResponse | null>(null);
  const lastSent = useRef<{ body: string; key: string } | null>(null);
  const wantedTime = useRef<Opening | null>(null);
  const [restored, setRestored] = useState(false);
  const offered = visitsFor(practice, beenBefore);

  useEffect(() => {
    const kept = readKept();
    // Unless it was answered before this ran.
    setBeenBefore((been) => been ?? kept.beenBefore);
    setTyped(kept.typed);
    const isOther = wanted !== null && wanted !== kept.visit;
    setVisitCode(wanted ?? kept.visit);
    if (!isOther) setProvider(kept.provider);
    if (!isOther && kept.hold && Date.parse(kept.hold.expiresAt) > nowMs) {
      setHold(kept.hold);
      setOpening(kept.hold.opening);
    }
    setRestored(true);
  }, [wanted, nowMs]);
  useEffect(() => {
    if (restored && booked === null) keep({ beenBefore, visit: visitCode, provider, hold, typed });
  }, [restored, beenBefore, visitCode, provider, hold, typed, booked]);

  const isFilledIn = opening !== null;
  useEffect(() => {
    if (isFilledIn) loadPatientForm().catch(() => undefined);
  }, [isFilledIn]);

  const dropTime = () => {
    wantedTime.current = null;
    setOpening(null);
    setHold(null);
    setInstead(null);
    setTrouble(null);
  };

  const failed = (error: unknown) => {
    if (!(error instanceof PracticeRefusal)) throw error;
    const { problem } = error;
    if (problem?.code === 'slot_taken') {
      dropTime();
      setInstead(problem.alternatives ?? []);
    } else if (problem?.code === 'invalid_request') {
      setWrong(fieldsOf(problem.fields ?? []));
      setTrouble('check');
    } else {
      setTrouble(troubleOf(problem?.code));
    }
  };

  return {
    ...{ beenBefore, offered, provider, opening, hold, instead, typed, wrong, trouble, sending, booked, dropTime },
    visit: offered.find(({ code }) => code === visitCode),
    answerBefore: (been) => {
      setBeenBefore(been);
      dropTime();
    },
    chooseVisit: (code) => {
      if (code === visitCode) return;
      setVisitCode(code);
      setProvider(null);
      dropTime();
    },
    chooseProvider: (code) => {
      setProvider(code);
      dropTime();
    },
    chooseTime: async (wanted) => {
      wantedTime.current = wanted;
      setOpening(wanted);
      setHold(null);
      setTrouble(null);
      const { visitType, provider: by, startsAt } = wanted;
      try {
        const kept = await keepTime({ visitType, provider: by, startsAt }, locale);
        if (wantedTime.current !== wanted) return;
        setHold(kept);
        setInstead(null);
      } catch (error) {
        if (wantedTime.current === wanted) failed(error);
      }
    },
    type: (change) => {
      setTyped((known) => ({ ...known, ...change }));
      setWrong((marked) => new Set([...marked].filter((field) => !(field in change))));
    },
    book: async () => {
      if (!opening || sending) return undefined;
      setSending(true);
      const form = await loadPatientForm().catch(() => null);
      setSending(false);
      if (form === null) {
        setTrouble('network');
        return undefined;
      }
      const read = form.patientOf(typed, { country: practice.country, today });
      if ('wrong' in read) {
        setWrong(read.wrong);
        setTrouble('check');
        return patientFields.find((field) => read.wrong.has(field));
      }
      setWrong(noFields);
      setTrouble(null);
      setSending(true);
      const { visitType, provider: by, startsAt } = opening;
      const note = typed.note.trim();
      const visit = { visitType, provider: by, startsAt, patient: read.patient, locale };
      const input = note === '' ? visit : { ...visit, note };
      const body = JSON.stringify(input);
      // Sent again after a lost answer it is the same booking; another body is another one.
      if (lastSent.current?.body !== body) lastSent.current = { body, key: crypto.randomUUID() };
      try {
        const appointment = await bookVisit(input, lastSent.current.key);
        setBooked(appointment);
        tellFrame({ type: 'appointment', kind: appointment.details.kind });
        forget();
      } catch (error) {
        failed(error);
      } finally {
        setSending(false);
      }
      return undefined;
    },
    startAnother: () => {
      lastSent.current = null;
      setBooked(null);
      dropTime();
    },
  };
}

function troubleOf(code: string | undefined): Trouble {
  if (code === undefined) return 'network';
  if (code === 'not_bookable') return 'notBookable';
  return code === 'rate_limited' ? 'rateLimited' : 'other';
}

/** The fields of the form that the practice's system did not take. */
function fieldsOf(fields: readonly { path: string }[]): ReadonlySet<PatientField> {
  const named = fields.map(({ path }) => path.replace(/^patient\./, ''));
  return new Set(patientFields.filter((field) => named.includes(field)));
}
