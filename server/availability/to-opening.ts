import type { Opening } from '#contract/http/availability.ts';
import type { OpeningSlot } from '#domain/availability.ts';
import { zonedIso } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';

/** An opening as callers see it: codes, the provider's name, and instants with the clinic's offset. */
export function toOpening(practice: Practice, slot: OpeningSlot): Opening {
  return {
    visitType: slot.visitType,
    provider: slot.provider,
    providerName: practice.providers.find(({ code }) => code === slot.provider)?.name ?? slot.provider,
    operatory: slot.operatory,
    startsAt: zonedIso(slot.startsAtMs, practice.timeZone),
    endsAt: zonedIso(slot.endsAtMs, practice.timeZone),
  };
}
