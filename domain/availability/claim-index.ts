import { dayMs } from '../clinic-time/calendar.ts';
import type { BusyClaim, InstantWindow } from './types.ts';

/** Stands for "nobody" or "no room" among indexes. */
export const none = -1;

/**
 * Claims by day, in columns: a chain of entries per day leads to the claims that lie on it, so that a search touches
 * each claim once per day it lies on and nothing else.
 */
export interface ClaimIndex {
  /** Buckets of 24 hours; bucket 0 begins at this instant. */
  readonly originMs: number;
  /** First entry of each bucket, or `none`. */
  readonly heads: Int32Array;
  /** By entry: the next entry of the bucket, or `none`; and the claim. */
  readonly nextEntry: readonly number[];
  readonly entryClaim: readonly number[];
  /** By claim: its times, and the places of provider and operatory in the practice's lists, or `none`. */
  readonly startsAtMs: Float64Array;
  readonly endsAtMs: Float64Array;
  readonly provider: Int32Array;
  readonly operatory: Int32Array;
  /** Claims from this one on are the asker's own. */
  readonly firstOwn: number;
}

/** Places in the practice's lists by code, of those alone whose claims matter to a search. */
export interface Involved {
  readonly providers: ReadonlyMap<string, number>;
  readonly operatories: ReadonlyMap<string, number>;
}

/**
 * Indexes the claims that touch the window and take time of somebody involved, or of everybody. Codes the practice
 * does not know take nobody's time.
 */
export function indexClaims(
  { providers, operatories }: Involved,
  claims: readonly BusyClaim[],
  own: readonly BusyClaim[],
  { fromMs, toMs }: InstantWindow,
): ClaimIndex {
  const buckets = Math.max(1, Math.ceil((toMs - fromMs) / dayMs));
  const heads = new Int32Array(buckets).fill(none);
  const nextEntry: number[] = [];
  const entryClaim: number[] = [];
  const size = claims.length + own.length;
  const startsAtMs = new Float64Array(size);
  const endsAtMs = new Float64Array(size);
  const provider = new Int32Array(size);
  const operatory = new Int32Array(size);
  let count = 0;
  let firstOwn = 0;
  for (const list of [claims, own]) {
    firstOwn = count;
    for (const claim of list) {
      const from = claim.startsAtMs;
      const to = claim.endsAtMs;
      if (from >= to || to <= fromMs || from >= toMs) continue;
      const { providerCode, operatoryCode } = claim;
      const who = providerCode === null ? none : (providers.get(providerCode) ?? none);
      const where = operatoryCode === null ? none : (operatories.get(operatoryCode) ?? none);
      if (who === none && where === none && (providerCode !== null || operatoryCode !== null)) continue;
      startsAtMs[count] = from;
      endsAtMs[count] = to;
      provider[count] = who;
      operatory[count] = where;
      const last = Math.min(buckets - 1, Math.floor((to - 1 - fromMs) / dayMs));
      for (let bucket = Math.max(0, Math.floor((from - fromMs) / dayMs)); bucket <= last; bucket++) {
        nextEntry.push(heads[bucket] ?? none);
        heads[bucket] = entryClaim.length;
        entryClaim.push(count);
      }
      count += 1;
    }
  }
  return { originMs: fromMs, heads, nextEntry, entryClaim, startsAtMs, endsAtMs, provider, operatory, firstOwn };
}
