import type { Opening } from '#contract/http/availability.ts';
import type { Practice, VisitType } from '#domain/practice.ts';
import { toolNames } from '../../tool-contract/names.ts';
import type { Frame } from '../frame/frame.ts';
import type { Loosened } from '../frame/parts.ts';
import { newnessDecides } from '../frame/visit.ts';
import type { VisitFacts } from '../frame/visit-facts.ts';
import { isSearchable, singleDay, wishOf } from '../frame/wish.ts';
import { exactOpening, offersFrom, searchArguments } from './search.ts';
import { callStep, type Step } from './step.ts';

/** Rounds of offers turned down after which the caller is asked instead. */
const patientRefusals = 2;

/**
 * Looks for openings, offers them, or goes on with the one that a precise wish comes down to. Without any wish the
 * next times are offered, once.
 */
export function searchStep(
  frame: Frame,
  visit: VisitType,
  facts: VisitFacts,
  practice: Practice,
  goOn: (chosen: Frame) => Step,
): Step {
  const wished = withDefaultDay(frame, facts);
  const search = (from: Frame): Step =>
    callStep(toolNames.findOpenings, { ...searchArguments(from, visit, practice) }, from);
  if (frame.failedTool === toolNames.findOpenings) return { do: 'ask', ask: 'when' };
  const { found } = frame;
  if (!isSearchable(wished.wish)) return unprompted(wished, visit, search, practice);
  if (!found || found.visitType !== visit.code || frame.unprompted)
    return search({ ...wished, unprompted: false, loosened: found ? null : wished.loosened });
  if (frame.refusals >= patientRefusals && frame.remarks.length === 0 && frame.offers.length === 0)
    return { do: 'ask', ask: 'when' };
  if (frame.remarks.includes('slotTaken'))
    return offerOrNothing(offersFrom(found.openings, frame, practice), undefined);
  const exact = frame.loosened ? undefined : exactOpening(frame, practice);
  if (exact) {
    return goOn({
      ...frame,
      chosen: exact,
      wish: { ...wishOf(exact, practice.timeZone), notDays: frame.wish.notDays },
    });
  }
  const offers = offersFrom(found.openings, frame, practice);
  if (offers.length > 0) return { do: 'offer', openings: offers, why: frame.loosened?.reason };
  // Somebody new would see fewer of the providers: whether they are decides it now.
  if (newnessDecides(visit, frame, practice)) return { do: 'ask', ask: 'beenBefore' };
  return nothingFree(frame, search, practice);
}

/** No day or time was said: the next openings are offered, unless the caller was to name a time themselves. */
function unprompted(frame: Frame, visit: VisitType, search: (from: Frame) => Step, practice: Practice): Step {
  if (frame.refusals > 0 || frame.task !== 'booking') return { do: 'ask', ask: 'when' };
  const { found } = frame;
  if (!found || found.visitType !== visit.code) return search({ ...frame, unprompted: true, loosened: null });
  const offers = offersFrom(found.openings, frame, practice);
  const why = frame.loosened?.reason;
  if (offers.length > 0) return { do: 'offer', openings: offers, why, frame: { ...frame, unprompted: true } };
  // The one they asked for does not do it, or not for them: others do.
  if (found.reason && frame.provider && !frame.loosened)
    return search({ ...frame, unprompted: true, loosened: { reason: found.reason, to: 'others' } });
  return newnessDecides(visit, frame, practice) ? { do: 'ask', ask: 'beenBefore' } : { do: 'ask', ask: 'when' };
}

/** An urgent visit is looked for today unless another day was named. */
function withDefaultDay(frame: Frame, facts: VisitFacts): Frame {
  if (!frame.sameDayFlag || isSearchable(frame.wish)) return frame;
  return { ...frame, wish: { ...frame.wish, days: { from: facts.today, to: facts.today }, soonest: true } };
}

/** Nothing fits: the search is widened step by step, then what the calendar names as nearest is offered. */
function nothingFree(frame: Frame, search: (from: Frame) => Step, practice: Practice): Step {
  const reason = frame.loosened?.reason ?? frame.found?.reason ?? 'taken';
  const to = widerThan(frame, reason);
  if (to) return search({ ...frame, loosened: { reason, to } });
  return offerOrNothing(offersFrom(frame.found?.nearest ?? [], frame, practice), reason);
}

function widerThan(frame: Frame, reason: string): Loosened['to'] | undefined {
  const { wish, loosened } = frame;
  // Whom they saw so far is no wish of theirs: somebody else at the time wished comes before another time.
  const keptOnly = frame.providerKept && frame.provider !== null;
  if ((reason === 'not_offered' || keptOnly) && frame.provider && !loosened) return 'others';
  const hopeless = /^(?:not_offered|too_far)$/.test(reason);
  if (hopeless || loosened?.to === 'days' || (loosened?.to === 'others' && !keptOnly)) return undefined;
  if ((!loosened || loosened.to === 'others') && wish.at) {
    if (!singleDay(wish)) return 'near';
    if (/^(?:taken|outside_hours|too_soon|provider_away)$/.test(reason)) return 'day';
  }
  return wish.days ? 'days' : undefined;
}

function offerOrNothing(openings: readonly Opening[], why: string | undefined): Step {
  return openings.length > 0 ? { do: 'offer', openings, why } : { do: 'nothingFound' };
}
