import type { Opening } from '#contract/http/availability.ts';

/** At most so many openings stand on the page at once. */
export const openingsOnPage = 6;

/**
 * The openings that stand as buttons: the ones offered in words, filled up with others of the search at other times;
 * in the order of time, one for each start.
 * @param found what the search returned; nothing else becomes a button
 * @param offered the ones offered in words, by provider and start
 */
export function buttonsFor(
  found: readonly Opening[],
  offered: readonly { provider: string; startsAt: string }[],
): Opening[] {
  const isOffered = (opening: Opening) =>
    offered.some(
      ({ provider, startsAt }) =>
        provider === opening.provider && Date.parse(startsAt) === Date.parse(opening.startsAt),
    );
  const byStart = new Map<string, Opening>();
  for (const opening of [...found.filter(isOffered), ...found]) {
    if (byStart.size === openingsOnPage) break;
    if (!byStart.has(opening.startsAt)) byStart.set(opening.startsAt, opening);
  }
  return [...byStart.values()].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}
