import type { BusyClaim, InstantWindow, OpeningSlot, PatientFacts } from './availability.ts';
import { findOpenings } from './availability.ts';
import { dayBoundsMs, localDateOf, wallTimeOfMinute } from './clinic-time.ts';
import type { Practice, Weekday } from './practice.ts';
import type { FreedTime } from './waitlist/freed-time.ts';
import { overlapMs, usesFreedTime } from './waitlist/freed-time.ts';
import { offerExpiryMs } from './waitlist/offer-expiry.ts';

export type { FreedTime } from './waitlist/freed-time.ts';
export { mayUseFreedTime } from './waitlist/freed-time.ts';
export { offerExpiryMs } from './waitlist/offer-expiry.ts';

/** When somebody on the waitlist would come; what is left out excludes nothing. */
export interface WaitlistWishes {
  readonly provider?: string | undefined;
  /** Local days, both inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly weekdays?: readonly Weekday[] | undefined;
  /** Bounds of the start in minutes of the local day: `after <= start < before`. */
  readonly afterMinute?: number | undefined;
  readonly beforeMinute?: number | undefined;
}

/** Somebody who waits for a time. Instants are epoch ms. */
export interface WaitingEntry extends WaitlistWishes, PatientFacts {
  readonly id: string;
  readonly visitType: string;
  readonly joinedAtMs: number;
  /** The start of the appointment they want to move: only an earlier start helps them. */
  readonly movesFromMs?: number | undefined;
  /** Visits they were offered before (without buffers). */
  readonly offered: readonly InstantWindow[];
  /** When the patient is here anyway, for other visits. */
  readonly elsewhere: readonly InstantWindow[];
}

/** What one entry would be offered of a freed time. */
export interface WaitlistMatch {
  readonly entryId: string;
  readonly slot: OpeningSlot;
  /** Until when the offer can be accepted, epoch ms. */
  readonly expiresAtMs: number;
  /** How much of the freed time stays unused; all of it when only the room is used. */
  readonly unusedMs: number;
}

/**
 * Whom a freed time can be offered to, the best match first.
 *
 * Each entry is offered one opening: a time that could be booked (hours, notice, closures, ages, kept capacity and
 * all), that the entry wants, that uses the freed time, that the patient is free for, that is earlier than what they
 * have, and whose claim touches nothing they were offered before; of several the one that leaves least of the freed
 * time unused, then the earliest, then by the visit type's order of providers.
 *
 * The entry whose visit leaves least of the freed time unused comes first, then who has waited longest, then by id.
 * @param input `claims`: what is taken on the freed day, the freed time no longer among them. An appointment that is
 *   to be moved keeps its own time until it has moved, so that no offer overlaps it.
 */
export function matchFreedTime(input: {
  practice: Practice;
  claims: readonly BusyClaim[];
  freed: FreedTime;
  entries: readonly WaitingEntry[];
  nowMs: number;
}): WaitlistMatch[] {
  const { entries } = input;
  const joinedAtMs = new Map(entries.map((entry) => [entry.id, entry.joinedAtMs]));
  return entries
    .flatMap((entry) => matchOf(input, entry) ?? [])
    .sort(
      (a, b) =>
        a.unusedMs - b.unusedMs ||
        (joinedAtMs.get(a.entryId) ?? 0) - (joinedAtMs.get(b.entryId) ?? 0) ||
        (a.entryId < b.entryId ? -1 : 1),
    );
}

function matchOf(input: Parameters<typeof matchFreedTime>[0], entry: WaitingEntry): WaitlistMatch | undefined {
  const { practice, freed, nowMs } = input;
  let best: WaitlistMatch | undefined;
  for (const slot of openingsFor(input, entry)) {
    if (!usesFreedTime(slot, freed) || !suits(practice, entry, slot)) continue;
    const unusedMs = freed.endsAtMs - freed.startsAtMs - usedMs(slot, freed);
    if (best && best.unusedMs <= unusedMs) continue;
    const expiresAtMs = offerExpiryMs(practice, slot, nowMs);
    if (expiresAtMs !== undefined) best = { entryId: entry.id, slot, expiresAtMs, unusedMs };
  }
  return best;
}

/** All openings of the freed days that fit the entry's wishes, by start. */
function openingsFor(
  { practice, claims, freed, nowMs }: Parameters<typeof matchFreedTime>[0],
  entry: WaitingEntry,
): readonly OpeningSlot[] {
  const { timeZone } = practice;
  const firstDay = localDateOf(freed.startsAtMs, timeZone);
  const lastDay = localDateOf(freed.endsAtMs - 1, timeZone);
  const from = entry.from !== undefined && entry.from > firstDay ? entry.from : firstDay;
  const to = entry.to !== undefined && entry.to < lastDay ? entry.to : lastDay;
  if (from > to) return [];
  return findOpenings({
    practice,
    claims,
    nowMs,
    claimsCover: { fromMs: dayBoundsMs(firstDay, timeZone).startMs, toMs: dayBoundsMs(lastDay, timeZone).endMs },
    query: {
      visitType: entry.visitType,
      provider: entry.provider,
      newPatient: entry.newPatient,
      birthDate: entry.birthDate,
      from,
      to,
      weekdays: entry.weekdays && entry.weekdays.length > 0 ? entry.weekdays : undefined,
      after: wallTime(entry.afterMinute),
      before: wallTime(entry.beforeMinute),
      limit: Number.POSITIVE_INFINITY,
    },
  }).openings;
}

/** The end of the day bounds nothing. */
function wallTime(minute: number | undefined): string | undefined {
  return minute === undefined || minute >= 1440 ? undefined : wallTimeOfMinute(minute);
}

/** Whether the opening is news and of use to them. */
function suits(practice: Practice, entry: WaitingEntry, slot: OpeningSlot): boolean {
  if (entry.movesFromMs !== undefined && slot.startsAtMs >= entry.movesFromMs) return false;
  const visit = { fromMs: slot.startsAtMs, toMs: slot.endsAtMs };
  if (entry.elsewhere.some((window) => overlapMs(window, visit) > 0)) return false;
  const claim = { fromMs: slot.claimStartsAtMs, toMs: slot.claimEndsAtMs };
  return !entry.offered.some((window) => overlapMs(claimOfVisit(practice, entry.visitType, window), claim) > 0);
}

/** A visit with the buffers of its type: the time it claims. */
export function claimOfVisit(practice: Practice, visitTypeCode: string, visit: InstantWindow): InstantWindow {
  const visitType = practice.visitTypes.find(({ code }) => code === visitTypeCode);
  return {
    fromMs: visit.fromMs - (visitType?.bufferBefore ?? 0) * 60_000,
    toMs: visit.toMs + (visitType?.bufferAfter ?? 0) * 60_000,
  };
}

/** How much of the freed provider's time the opening takes. */
function usedMs(slot: OpeningSlot, freed: FreedTime): number {
  if (slot.provider !== freed.provider) return 0;
  return overlapMs(
    { fromMs: slot.claimStartsAtMs, toMs: slot.claimEndsAtMs },
    { fromMs: freed.startsAtMs, toMs: freed.endsAtMs },
  );
}
