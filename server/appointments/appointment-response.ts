import { appointmentDetailsVersion, type ConfirmationKind } from '#contract/channels/appointment-details.ts';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import { changeNotice } from '#domain/appointment-states.ts';
import { dateWords, timeWords, zonedIso } from '#domain/clinic-time.ts';
import { confirmationText } from '#domain/confirmation-words.ts';
import { addressLine, type Practice } from '#domain/practice.ts';
import { wordsFor } from '#locales/words-for.ts';
import { visitTextsIn } from '../clinic/visit-texts.ts';
import { serverClock } from '../clock.ts';
import type { Prisma } from '../database.ts';
import { env } from '../env.ts';
import { linkPath } from '../links/appointment-link.ts';

/** What a response is made of; select it wherever an appointment is answered. */
export const appointmentSelection = {
  id: true,
  clinicId: true,
  code: true,
  status: true,
  version: true,
  locale: true,
  startsAt: true,
  endsAt: true,
  conversationId: true,
  saidFirst: true,
  saidLast: true,
  patient: { select: { first: true, last: true } },
  visitType: { select: { code: true, name: true, instructions: true } },
  provider: { select: { code: true, name: true } },
} as const satisfies Prisma.AppointmentSelect;

export type AppointmentRow = Prisma.AppointmentGetPayload<{ select: typeof appointmentSelection }>;

/**
 * A stored row as the confirmation's words and the document to keep: the one place that makes either.
 * @param locale the reader's language, BCP 47; as a rule the one the appointment was made in
 */
export function appointmentResponse(
  row: AppointmentRow,
  practice: Practice,
  kind: ConfirmationKind = kindOf(row.status),
  locale: string = row.locale,
): AppointmentResponse {
  const { timeZone } = practice;
  const startsAtMs = row.startsAt.getTime();
  const nowMs = serverClock().nowMs();
  const first = row.saidFirst ?? row.patient.first;
  const last = row.saidLast ?? row.patient.last;
  const address = addressLine(practice.address);
  const base = env().PUBLIC_URL.replace(/\/$/, '');
  const path = linkPath(row);
  const visitType = visitTextsIn(row.visitType, practice, locale);
  const words = wordsFor(locale);
  return {
    status: row.status,
    version: row.version,
    visitType: row.visitType.code,
    provider: row.provider.code,
    changeNotice: changeNotice(practice.booking, startsAtMs, nowMs),
    confirmation: confirmationText(
      {
        kind,
        patientFirst: first,
        visitTypeName: visitType.name,
        providerName: row.provider.name,
        startsAtMs,
        timeZone,
        nowMs,
        clinicName: practice.name,
        address,
        phone: practice.phoneDisplay,
        instructions: visitType.instructions,
        code: row.code,
      },
      words,
    ),
    details: {
      v: appointmentDetailsVersion,
      id: row.id,
      code: row.code,
      kind,
      locale,
      clinic: practice.name,
      address,
      phone: practice.phoneDisplay,
      phoneE164: practice.phone,
      patient: `${first} ${last}`,
      visitType: visitType.name,
      provider: row.provider.name,
      date: dateWords(startsAtMs, timeZone, words.dates, { withYear: true }),
      time: timeWords(startsAtMs, timeZone, words.dates),
      startsAt: zonedIso(startsAtMs, timeZone),
      endsAt: zonedIso(row.endsAt.getTime(), timeZone),
      timeZone,
      instructions: visitType.instructions,
      links: {
        ics: `${base}/api/v1${path}/calendar.ics`,
        pdf: `${base}/api/v1${path}/appointment.pdf`,
        manage: `${base}${path}`,
      },
    },
  };
}

function kindOf(status: AppointmentRow['status']): ConfirmationKind {
  if (status === 'requested') return 'requested';
  if (status === 'cancelled' || status === 'declined') return 'cancelled';
  return 'booked';
}
