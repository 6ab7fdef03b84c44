import type { AppointmentResponse, HoldResponse } from '#contract/http/appointments.ts';
import type { Opening } from '#contract/http/availability.ts';
import type { OfferedVisit } from './offered.ts';
import type { Trouble } from './trouble.ts';
import type { PatientField, TypedPatient } from './typed-patient.ts';

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
