import type { FamilyOpening, FamilyQuery } from '#domain/availability/family.ts';
import type { BusyClaim, OpeningSlot } from '#domain/availability.ts';
import { localDateOf } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { oracleOpenings } from './oracle.ts';

/**
 * Family openings the slow and obvious way: for each start of the first member every combination is tried in order,
 * asking the oracle for one patient anew after each choice.
 */
export interface FamilyScene {
  practice: Practice;
  claims: readonly BusyClaim[];
  own: readonly BusyClaim[];
  nowMs: number;
  query: FamilyQuery;
}

const minute = 60_000;

/** The first `count` family openings of the asked times. */
export function oracleFamilies(scene: FamilyScene, count = Number.POSITIVE_INFINITY): FamilyOpening[] {
  const { members, arrangement: _, limit: __, perDay: ___, ...asked } = scene.query;
  const firsts = oracleOpenings({
    ...scene,
    query: { ...asked, ...members[0], visitType: members[0]?.visitType ?? '' },
  });
  const families: FamilyOpening[] = [];
  for (const startsAtMs of new Set(firsts.map((slot) => slot.startsAtMs))) {
    if (families.length === count) break;
    const slots = wholeFamily(scene, startsAtMs, []);
    if (slots) families.push({ slots });
  }
  return families;
}

function wholeFamily(scene: FamilyScene, firstMs: number, chosen: readonly OpeningSlot[]): OpeningSlot[] | undefined {
  if (chosen.length === scene.query.members.length) return [...chosen];
  for (const slot of choices(scene, firstMs, chosen)) {
    const found = wholeFamily(scene, firstMs, [...chosen, slot]);
    if (found) return found;
  }
  return undefined;
}

/** Every way to see the next member, earliest first, once those before have theirs. */
function choices({ query, ...scene }: FamilyScene, firstMs: number, chosen: readonly OpeningSlot[]): OpeningSlot[] {
  const member = query.members[chosen.length];
  if (!member) return [];
  const date = localDateOf(firstMs, scene.practice.timeZone);
  const before = chosen.at(-1);
  const all = oracleOpenings({
    ...scene,
    claims: [...scene.claims, ...chosen.map(claimOf)],
    query: { ...member, language: query.language, from: date, to: date },
    everyRoom: true,
  });
  return all.filter(({ startsAtMs }) => {
    if (!before || query.arrangement === 'side_by_side') return startsAtMs === firstMs;
    const waitMs = startsAtMs - before.endsAtMs;
    return waitMs >= 0 && (waitMs <= 30 * minute || waitMs < scene.practice.booking.slotMinutes * minute);
  });
}

export function claimOf({ provider, operatory, claimStartsAtMs, claimEndsAtMs }: OpeningSlot): BusyClaim {
  return { providerCode: provider, operatoryCode: operatory, startsAtMs: claimStartsAtMs, endsAtMs: claimEndsAtMs };
}
