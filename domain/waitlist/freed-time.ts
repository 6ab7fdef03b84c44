import type { InstantWindow, OpeningSlot } from '../availability.ts';
import type { Practice } from '../practice.ts';

/** A claim that is gone: whose time and which room are free again, buffers included, epoch ms. */
export interface FreedTime {
  readonly provider: string;
  readonly operatory: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}

/** Whether an opening takes some of the freed time: of its provider or of its room. */
export function usesFreedTime(slot: OpeningSlot, freed: FreedTime): boolean {
  if (slot.provider !== freed.provider && slot.operatory !== freed.operatory) return false;
  const claim = { fromMs: slot.claimStartsAtMs, toMs: slot.claimEndsAtMs };
  return overlapMs(claim, { fromMs: freed.startsAtMs, toMs: freed.endsAtMs }) > 0;
}

/** Codes of the providers who could use a freed time, and of the visit types they do. */
export function mayUseFreedTime(
  practice: Practice,
  freed: Pick<FreedTime, 'provider' | 'operatory'>,
): { providers: string[]; visitTypes: string[] } {
  const providers = practice.providers
    .filter(({ code, operatories }) => code === freed.provider || operatories.includes(freed.operatory))
    .map(({ code }) => code);
  const visitTypes = practice.visitTypes
    .filter((visitType) => visitType.providers.some((code) => providers.includes(code)))
    .map(({ code }) => code);
  return { providers, visitTypes };
}

/** How long two windows have in common. */
export function overlapMs(a: InstantWindow, b: InstantWindow): number {
  return Math.max(0, Math.min(a.toMs, b.toMs) - Math.max(a.fromMs, b.fromMs));
}
