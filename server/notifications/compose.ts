import { notificationText, type VisitNotificationKind } from '#domain/notification-words.ts';
import type { Practice } from '#domain/practice.ts';
import { oneTimeCodeLength, oneTimeCodeMinutes } from '#domain/verification.ts';
import { verificationMessage } from '#domain/verification-words.ts';
import { wordsFor } from '#locales/words-for.ts';
import { visitTextsIn } from '../clinic/visit-texts.ts';
import type { Prisma } from '../database.ts';
import { env } from '../env.ts';
import { linkPath } from '../links/appointment-link.ts';
import { oneTimeCodeDigits } from '../verification/one-time-code.ts';
import { manageLink } from '../waitlist/entry-response.ts';

const visit = {
  startsAt: true,
  endsAt: true,
  provider: { select: { name: true } },
} as const;

/** What a message is made of. */
export const notificationSelection = {
  id: true,
  clinicId: true,
  kind: true,
  status: true,
  createdAt: true,
  sentAt: true,
  patient: { select: { id: true, first: true, last: true, phone: true, email: true, locale: true } },
  appointment: {
    select: { ...visit, id: true, locale: true, visitType: { select: { code: true, name: true } } },
  },
  waitlistOffer: {
    select: {
      ...visit,
      status: true,
      expiresAt: true,
      entry: { select: { id: true, locale: true, updatedAt: true, visitType: { select: { code: true, name: true } } } },
    },
  },
  oneTimeCode: { select: { id: true, status: true, expiresAt: true } },
} as const satisfies Prisma.NotificationSelect;

export type NotificationRow = Prisma.NotificationGetPayload<{ select: typeof notificationSelection }>;

/** The language a message is in. */
export function localeOf({ appointment, waitlistOffer, patient }: NotificationRow): string {
  return appointment?.locale ?? waitlistOffer?.entry.locale ?? patient.locale;
}

/**
 * The words of a stored notification as they would go out now.
 * @param options `hideCodes`: dots in place of a one-time code, which is for the patient's eyes
 */
export function composeText(
  row: NotificationRow,
  practice: Practice,
  nowMs: number,
  options: { hideCodes?: boolean } = {},
): string {
  const { appointment, waitlistOffer, oneTimeCode } = row;
  const words = wordsFor(localeOf(row));
  if (oneTimeCode) {
    return verificationMessage(
      {
        patientFirst: row.patient.first,
        clinicName: practice.name,
        phone: practice.phoneDisplay,
        code: options.hideCodes ? '•'.repeat(oneTimeCodeLength) : oneTimeCodeDigits(oneTimeCode.id),
        minutes: oneTimeCodeMinutes,
      },
      words,
    );
  }
  const facts = {
    kind: row.kind as VisitNotificationKind,
    patientFirst: row.patient.first,
    timeZone: practice.timeZone,
    nowMs,
    clinicName: practice.name,
    phone: practice.phoneDisplay,
  };
  if (waitlistOffer) {
    return notificationText(
      {
        ...facts,
        visitTypeName: visitTextsIn(waitlistOffer.entry.visitType, practice, localeOf(row)).name,
        providerName: waitlistOffer.provider.name,
        startsAtMs: waitlistOffer.startsAt.getTime(),
        expiresAtMs: waitlistOffer.expiresAt.getTime(),
        link: manageLink(waitlistOffer.entry, practice),
      },
      words,
    );
  }
  if (!appointment) return '';
  return notificationText(
    {
      ...facts,
      visitTypeName: visitTextsIn(appointment.visitType, practice, localeOf(row)).name,
      providerName: appointment.provider.name,
      startsAtMs: appointment.startsAt.getTime(),
      link: `${env().PUBLIC_URL.replace(/\/$/, '')}${linkPath(appointment)}`,
    },
    words,
  );
}
