import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { BookWords } from '#locales/sections/book.ts';
import type { Booking } from './booking.ts';
import type { OfferedVisit } from './offered.ts';
import { PatientFields } from './patient-fields.tsx';

export interface WhoComesProps {
  /** The heading's. */
  id: string;
  booking: Booking;
  visit: OfferedVisit;
  /** The clinic's local day, `YYYY-MM-DD`. */
  today: string;
  words: BookWords;
  /** It is sent now. */
  onSend: () => void;
}

/** The last step: who comes, and the button that books. */
export function WhoComes({ id, booking, visit, today, words, onSend }: WhoComesProps) {
  const form = useRef<HTMLFormElement>(null);
  const book = async () => {
    onSend();
    const first = await booking.book();
    if (first) form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
  };
  return (
    <form
      ref={form}
      noValidate
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        void book();
      }}
    >
      <h2 id={id} className="text-18">
        {words.who.title}
      </h2>
      <PatientFields typed={booking.typed} wrong={booking.wrong} today={today} words={words} onType={booking.type} />
      <Button type="submit" variant="primary" size="large" busy={booking.sending} className="mt-6 w-full sm:w-auto">
        {booking.sending ? words.sending : visit.requiresApproval ? words.request : words.send}
      </Button>
    </form>
  );
}
