import type { Selection } from './selection.ts';

/** A time zone the unit tests' process believes to be in, and the folders that are run in it; none means all of them. */
type UnitZone = { zone: string; folders: readonly string[] };

/**
 * Wall-clock rules must not lean on the zone of the machine. Everything runs in UTC and in Tokyo, where the practice's
 * date is nearly always another one. Where clocks change, as New York's do, only what holds rules of time is run
 * once more: what stores and shows times gets them from there.
 */
export const unitZones: readonly UnitZone[] = [
  { zone: 'UTC', folders: [] },
  { zone: 'Asia/Tokyo', folders: [] },
  { zone: 'America/New_York', folders: ['tests/unit/domain', 'tests/unit/receptionist'] },
];

/** The same selection within a zone's folders. Files that were asked for by name are run in every zone. */
export function inZone({ folders }: UnitZone, selection: Selection): Selection {
  return selection.files.length > 0 ? selection : { ...selection, files: folders };
}
