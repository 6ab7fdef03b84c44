import { useEffect, useRef, useState } from 'react';
import { tellFrame } from '#components/embed/tell-frame.ts';
import { PracticeRefusal } from '#components/practice/ask-practice.ts';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import { bookVisit } from './book-api.ts';
import type { Booking, BookingStart } from './booking.ts';
import { forget, keep, readKept } from './kept-form.ts';
import { type BookingPractice, visitsFor } from './offered.ts';
import { fieldsOf, type Trouble, troubleOf } from './trouble.ts';
import { nothingTyped, type PatientField, patientFields, type TypedPatient } from './typed-patient.ts';
import { useKeptTime } from './use-kept-time.ts';

/** Reading phone numbers takes much code: it comes while the form is filled in, and again at the end if it did not. */
const loadPatientForm = () => import('./patient-form.ts');

const noFields: ReadonlySet<PatientField> = new Set();

/** One visit booked by hand. What is chosen and typed is kept in the tab until it is booked. */
export function useBooking(practice: BookingPractice, { locale, today, nowMs, wanted }: BookingStart): Booking {
  const [beenBefore, setBeenBefore] = useState<boolean | null>(null);
  const [visitCode, setVisitCode] = useState<string | null>(null);
  const [provider, setProvider] = useState<string | null>(null);
  const time = useKeptTime(locale);
  const { opening, hold, instead } = time;
  const [typed, setTyped] = useState<TypedPatient>(nothingTyped);
  const [wrong, setWrong] = useState(noFields);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [sending, setSending] = useState(false);
  const [booked, setBooked] = useState<AppointmentResponse | null>(null);
  const lastSent = useRef<{ body: string; key: string } | null>(null);
  const [restored, setRestored] = useState(false);
  const offered = visitsFor(practice, beenBefore);
  const putBack = useRef(time.putBack);

  useEffect(() => {
    const kept = readKept();
    // Unless it was answered before this ran.
    setBeenBefore((been) => been ?? kept.beenBefore);
    setTyped(kept.typed);
    const isOther = wanted !== null && wanted !== kept.visit;
    setVisitCode(wanted ?? kept.visit);
    if (!isOther) setProvider(kept.provider);
    if (!isOther && kept.hold && Date.parse(kept.hold.expiresAt) > nowMs) putBack.current(kept.hold);
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
    time.drop();
    setTrouble(null);
  };

  const failed = (error: unknown) => {
    if (!(error instanceof PracticeRefusal)) throw error;
    const { problem } = error;
    if (problem?.code === 'slot_taken') {
      time.lose(problem.alternatives ?? []);
      setTrouble(null);
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
    chooseTime: async (wantedTime) => {
      setTrouble(null);
      await time.choose(wantedTime).catch(failed);
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
