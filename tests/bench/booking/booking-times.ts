import type { BookInput, PatientInput } from '#contract/http/appointments.ts';
import { findOpenings, type OpeningSlot } from '#domain/availability.ts';
import { zonedIso } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { shuffled } from './random.ts';

const dayMs = 86_400_000;

/** A time to book: what, who, and when as ISO with the clinic's offset. */
export type BookableTime = Pick<BookInput, 'visitType' | 'provider' | 'startsAt'>;

/**
 * Times of all providers, from the day after tomorrow to the horizon, that can all be booked, in any order: none overlaps another, and none
 * is kept for urgent visits. In an order by chance, the same in every run.
 */
export function bookableTimes(practice: Practice, nowMs: number): BookableTime[] {
  const until = new Map<string, number>();
  const chosen: OpeningSlot[] = [];
  for (const visitType of ['checkup', 'cleaning']) {
    const query = { visitType, limit: Number.POSITIVE_INFINITY };
    for (const slot of findOpenings({ practice, claims: [], nowMs, query }).openings) {
      const free = Math.max(until.get(slot.provider) ?? 0, until.get(slot.operatory) ?? 0);
      if (slot.claimStartsAtMs < free || slot.startsAtMs < nowMs + 2 * dayMs) continue;
      until.set(slot.provider, slot.claimEndsAtMs);
      until.set(slot.operatory, slot.claimEndsAtMs);
      chosen.push(slot);
    }
  }
  return shuffled(chosen).map(({ visitType, provider, startsAtMs }) => ({
    visitType,
    provider,
    startsAt: zonedIso(startsAtMs, practice.timeZone),
  }));
}

/** People with a phone each. */
export function benchPatients(count: number, from = 0): PatientInput[] {
  return Array.from({ length: count }, (_, index) => ({
    first: 'Hannah',
    last: `Lindqvist ${letters(from + index)}`,
    birthDate: '1993-04-09',
    phone: `+1217${String(2_000_000 + from + index)}`,
  }));
}

/** A number in letters: names have no digits. */
function letters(value: number): string {
  return [...value.toString(26)].map((digit) => String.fromCharCode(65 + Number.parseInt(digit, 26))).join('');
}
