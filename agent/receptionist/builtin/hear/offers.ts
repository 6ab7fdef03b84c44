import type { Opening } from '#contract/http/availability.ts';
import type { Practice } from '#domain/practice.ts';
import { withoutOpenings } from '../frame/dropped.ts';
import { type Frame, openingKey, startKey } from '../frame/frame.ts';
import type { Family } from '../frame/parts.ts';
import { type Wish, wishOf } from '../frame/wish.ts';
import { startDay, startTime, usable, widened } from '../steps/search.ts';
import { addDays } from '../understand/calendar.ts';

/** The frame with this opening chosen. */
export function choose(frame: Frame, opening: Opening, practice: Practice): Frame {
  const same = frame.chosen && openingKey(frame.chosen) === openingKey(opening);
  return {
    ...frame,
    chosen: opening,
    agreed: same ? frame.agreed : false,
    wish: { ...wishOf(opening, practice.timeZone), notDays: frame.wish.notDays },
    loosened: null,
    refusals: 0,
    provider: frame.provider === null ? null : opening.provider,
  };
}

/** The frame with the option chosen that begins with this opening: one for each member of a family. */
export function chooseOption(frame: Frame, opening: Opening): Frame {
  const { family } = frame;
  const chosen = family?.options?.find((option) => option.some((o) => openingKey(o) === openingKey(opening)));
  return family && chosen ? { ...frame, family: { ...family, chosen }, agreed: false, refusals: 0 } : frame;
}

/** "Anything later?" moves the search past the offers, on their day or beyond their days. */
export function moved(frame: Frame, direction: 'earlier' | 'later', practice: Practice, today: string): Frame {
  const sorted = [...frame.offers].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) return frame;
  const day = startDay(first, practice);
  const oneDay = day === startDay(last, practice);
  const { at: _at, around: _around, edge: _edge, soonest: _soonest, ...rest } = frame.wish;
  let wish: Wish;
  if (oneDay) {
    wish =
      direction === 'earlier'
        ? { ...rest, after: undefined, days: { from: day, to: day }, before: startTime(first, practice) }
        : { ...rest, before: undefined, days: { from: day, to: day }, after: afterTime(startTime(last, practice)) };
  } else if (direction === 'earlier') wish = { ...rest, days: { from: today, to: day } };
  else
    wish = { ...rest, days: { from: addDays(startDay(last, practice), 1), to: addDays(startDay(last, practice), 28) } };
  return {
    ...frame,
    wish,
    chosen: null,
    agreed: false,
    found: null,
    loosened: null,
    unprompted: false,
    refusals: 0,
    offers: [],
    refused: [...frame.refused, ...sorted.map(startKey)],
    ...(frame.family ? { family: { ...frame.family, options: null, chosen: null } } : {}),
  };
}

function afterTime(time: string): string {
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + 1;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Offers turned down: the rest of what was found comes next, then a wider search, then a question. */
export function refuse(frame: Frame, practice: Practice): Frame {
  const refused = [...frame.refused, ...frame.offers.map(startKey)];
  // They were offered before a time was wished: now it is asked for.
  if (frame.unprompted) return { ...frame, ...withoutOpenings, refused, refusals: 1 };
  if (frame.family) return refuseOptions({ ...frame, refused }, frame.family, practice);
  const left = usable(frame.found?.openings ?? [], { ...frame, refused }, practice);
  const next: Frame = { ...frame, refused, refusals: frame.refusals + 1, chosen: null, offers: [] };
  if (left.length > 0) return next;
  return { ...next, wish: widened(frame, practice), found: null, loosened: null };
}

function refuseOptions(frame: Frame, family: Family, practice: Practice): Frame {
  const left = (family.options ?? []).filter(([first]) => first && !frame.refused.includes(startKey(first)));
  const next: Frame = { ...frame, refusals: frame.refusals + 1, offers: [] };
  if (left.length > 0) return { ...next, family: { ...family, options: left, chosen: null } };
  return { ...next, wish: widened(frame, practice), family: { ...family, options: null, chosen: null } };
}
