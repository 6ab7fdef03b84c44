import type { FamilyOpening } from '#contract/http/family-opening.ts';
import type { OpeningSlot } from '#domain/availability.ts';
import { zonedIso } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { toOpening } from '../availability/to-opening.ts';

/** Slots of a family as callers see them; there is one at least. */
export function toFamilyOpening(practice: Practice, slots: readonly OpeningSlot[]): FamilyOpening {
  const { timeZone } = practice;
  return {
    startsAt: zonedIso(Math.min(...slots.map(({ startsAtMs }) => startsAtMs)), timeZone),
    endsAt: zonedIso(Math.max(...slots.map(({ endsAtMs }) => endsAtMs)), timeZone),
    openings: slots.map((slot) => toOpening(practice, slot)),
  };
}
