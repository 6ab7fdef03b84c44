import type { WaitlistEntry } from '#contract/http/waitlist.ts';
import { wallTimeOfMinute, zonedIso } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { weekdays } from '#domain/practice.ts';
import { visitTextsIn } from '../clinic/visit-texts.ts';
import type { Prisma } from '../database.ts';
import { env } from '../env.ts';
import { waitlistLinkPath } from '../links/waitlist-link.ts';

/** What an answer about a place on the waitlist is made of. Of its offers, the one that is open. */
export const entrySelection = {
  id: true,
  clinicId: true,
  status: true,
  version: true,
  appointmentId: true,
  conversationId: true,
  patientId: true,
  fromDate: true,
  toDate: true,
  weekdays: true,
  afterMinute: true,
  beforeMinute: true,
  locale: true,
  createdAt: true,
  updatedAt: true,
  visitType: { select: { code: true, name: true } },
  provider: { select: { code: true, name: true } },
  offers: {
    where: { status: 'open' },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      expiresAt: true,
      provider: { select: { code: true, name: true } },
      operatory: { select: { code: true } },
    },
  },
} as const satisfies Prisma.WaitlistEntrySelect;

export type EntryRow = Prisma.WaitlistEntryGetPayload<{ select: typeof entrySelection }>;

/** The offer that can be accepted at `nowMs`: open, not run out, and of an entry that still wants it. */
export function standingOffer(row: EntryRow, nowMs: number): EntryRow['offers'][number] | undefined {
  return row.status === 'offered' ? row.offers.find(({ expiresAt }) => expiresAt.getTime() > nowMs) : undefined;
}

/** A stored entry as callers see it; nothing of the patient. */
export function entryResponse(row: EntryRow, practice: Practice, nowMs: number): WaitlistEntry {
  const { timeZone } = practice;
  const iso = (at: Date) => zonedIso(at.getTime(), timeZone);
  const offer = standingOffer(row, nowMs);
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    visitType: row.visitType.code,
    visitTypeName: visitTextsIn(row.visitType, practice, row.locale).name,
    provider: row.provider?.code ?? null,
    providerName: row.provider?.name ?? null,
    appointmentId: row.appointmentId,
    from: localDate(row.fromDate),
    to: localDate(row.toDate),
    weekdays: weekdays.filter((_, index) => row.weekdays.includes(index + 1)),
    after: row.afterMinute === null ? null : wallTimeOfMinute(row.afterMinute),
    before: row.beforeMinute === null ? null : wallTimeOfMinute(row.beforeMinute),
    locale: row.locale,
    joinedAt: iso(row.createdAt),
    offer: offer
      ? {
          id: offer.id,
          opening: {
            visitType: row.visitType.code,
            provider: offer.provider.code,
            providerName: offer.provider.name,
            operatory: offer.operatory.code,
            startsAt: iso(offer.startsAt),
            endsAt: iso(offer.endsAt),
          },
          expiresAt: iso(offer.expiresAt),
        }
      : null,
    links: { manage: manageLink(row, practice) },
  };
}

/** The address of the page where a place on the waitlist is seen and answered. */
export function manageLink(row: { id: string; updatedAt: Date }, practice: Practice): string {
  return `${env().PUBLIC_URL.replace(/\/$/, '')}${waitlistLinkPath(row, practice.booking.horizonDays)}`;
}

function localDate(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}
