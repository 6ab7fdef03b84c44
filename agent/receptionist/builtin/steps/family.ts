import type { Opening } from '#contract/http/availability.ts';
import { localDateOf } from '#domain/clinic-time.ts';
import type { Practice, VisitType } from '#domain/practice.ts';
import { toolNames } from '../../tool-contract/names.ts';
import { type Frame, openingKey, startKey } from '../frame/frame.ts';
import type { Arrangement, Family, Member } from '../frame/parts.ts';
import { withRemark } from '../frame/remark.ts';
import { adultAge, visitFor } from '../frame/visit.ts';
import type { VisitFacts } from '../frame/visit-facts.ts';
import { isSearchable } from '../frame/wish.ts';
import { ageOn } from '../understand/calendar.ts';
import { timeArguments } from './search.ts';
import { callStep, type Step } from './step.ts';

/** Ways to come together that are said in one breath. */
const spokenOptions = 2;

/** The next step of a booking for several: how many, for what, who, when and how, read back, booked. */
export function familyStep(frame: Frame, facts: VisitFacts, practice: Practice): Step {
  const { family } = frame;
  if (!family) return { do: 'ask', ask: 'anythingElse' };
  if (family.size === null) return { do: 'ask', ask: 'familySize' };
  const visits = family.members.map((m) => memberVisit(frame, m, practice));
  const said = frame.saidVisit !== null || family.members.every((m) => m.visit !== undefined);
  if (!said && frame.beenBefore !== false) return { do: 'ask', ask: 'familyVisits' };
  const needsNewness = visits.some((v) => v?.newPatients === 'no');
  if (needsNewness && frame.beenBefore === null) return { do: 'ask', ask: 'beenBefore' };
  if (family.members.some((m) => !m.first || !m.last || !m.birthDate)) return { do: 'ask', ask: 'familyPeople' };
  if (visits.some((v) => v === undefined)) return { do: 'ask', ask: 'familyVisits' };
  if (guardianOf(frame, facts) === null) return { do: 'ask', ask: 'guardian' };
  if (!frame.phone) return { do: 'ask', ask: 'phone' };
  if (family.arrangement === null) return { do: 'ask', ask: 'arrangement' };
  if (!family.chosen) return searchFamily(frame, family, family.arrangement, practice);
  if (!frame.agreed || frame.failedTool === toolNames.bookFamily) return { do: 'ask', ask: 'confirm' };
  return callStep(toolNames.bookFamily, bookArguments(frame, family, family.chosen, facts), frame);
}

/** The kind of visit one of them comes for. */
export function memberVisit(frame: Frame, member: Member, practice: Practice): VisitType | undefined {
  const today = localDateOf(frame.nowMs, practice.timeZone);
  const age = member.birthDate ? ageOn(member.birthDate, today) : null;
  const isChild = /^(?:child|son|daughter)$/.test(member.relation) || (age !== null && age < adultAge);
  return visitFor(
    {
      ...frame,
      saidVisit: member.visit ?? frame.saidVisit,
      forWhom: isChild ? 'child' : 'self',
      birthDate: member.birthDate ?? null,
      age: null,
    },
    practice,
    today,
  );
}

/** Who comes along with the children: the caller, or an adult among them; undefined when nobody has to. */
export function guardianOf(frame: Frame, facts: Pick<VisitFacts, 'today'>): string | null | undefined {
  const members = frame.family?.members ?? [];
  const age = (m: Member) => (m.birthDate ? ageOn(m.birthDate, facts.today) : adultAge);
  if (members.every((m) => age(m) >= adultAge)) return undefined;
  const named = (p: { first?: string; last?: string }) => `${p.first ?? ''} ${p.last ?? ''}`.trim();
  if (frame.caller.first && frame.caller.last) return named(frame.caller);
  const adult = members.find((m) => m.relation === 'self') ?? members.find((m) => age(m) >= adultAge);
  return adult && age(adult) >= adultAge ? named(adult) : null;
}

function searchFamily(frame: Frame, family: Family, arrangement: Arrangement, practice: Practice): Step {
  if (frame.failedTool === toolNames.findFamilyOpenings) return { do: 'ask', ask: 'when' };
  if (!isSearchable(frame.wish) && frame.refusals > 0) return { do: 'ask', ask: 'when' };
  const { options } = family;
  if (options === null)
    return callStep(toolNames.findFamilyOpenings, searchArguments(frame, family, arrangement, practice), frame);
  const left = options.filter(([first]) => first && !frame.refused.includes(startKey(first)));
  const exact = frame.wish.at !== undefined && family.reason === undefined && left.length === 1 ? left[0] : undefined;
  if (exact) {
    const chosen: Frame = { ...frame, family: { ...family, chosen: exact } };
    return { do: 'ask', ask: 'confirm', frame: chosen };
  }
  if (left.length > 0) {
    const spoken = spread(left, practice);
    return { do: 'offer', openings: spoken.flatMap(([first]) => first ?? []), why: family.reason };
  }
  // Not at the same time, perhaps one after the other.
  if (family.reason === 'not_together' && arrangement === 'side_by_side') {
    const other: Family = { ...family, arrangement: 'one_after_another' };
    return callStep(
      toolNames.findFamilyOpenings,
      searchArguments(frame, other, 'one_after_another', practice),
      withRemark({ ...frame, family: { ...other, options: null } }, 'notTogether'),
    );
  }
  return { do: 'nothingFound' };
}

/** On different days if there are some, else apart. */
function spread(options: readonly (readonly Opening[])[], practice: Practice): (readonly Opening[])[] {
  const dayOf = (option: readonly Opening[]) => localDateOf(Date.parse(option[0]?.startsAt ?? ''), practice.timeZone);
  const days = new Map<string, readonly Opening[]>();
  for (const option of options) if (!days.has(dayOf(option))) days.set(dayOf(option), option);
  if (days.size >= spokenOptions) return [...days.values()].slice(0, spokenOptions);
  const last = options.at(-1);
  return [options[0], last === options[0] ? undefined : last].flatMap((o) => (o ? [o] : []));
}

function searchArguments(
  frame: Frame,
  family: Family,
  arrangement: Arrangement,
  practice: Practice,
): Record<string, unknown> {
  const { wish } = frame;
  return {
    members: family.members.map((m) => {
      const visit = memberVisit(frame, m, practice);
      const provider = frame.provider && visit?.providers.includes(frame.provider) ? frame.provider : undefined;
      return {
        visitType: visit?.code ?? '',
        ...(provider ? { provider } : {}),
        ...(frame.beenBefore === null ? {} : { newPatient: !frame.beenBefore }),
        ...(m.birthDate ? { birthDate: m.birthDate } : {}),
      };
    }),
    arrangement,
    ...(wish.days ? { from: wish.days.from, to: wish.days.to } : {}),
    ...(wish.days?.weekdays ? { weekdays: [...wish.days.weekdays] } : {}),
    ...timeArguments(wish, undefined, practice),
  };
}

function bookArguments(
  frame: Frame,
  family: Family,
  chosen: readonly Opening[],
  facts: VisitFacts,
): Record<string, unknown> {
  const guardian = guardianOf(frame, facts);
  return {
    arrangement: family.arrangement ?? 'one_after_another',
    visits: family.members.flatMap((m, i) => {
      const opening = chosen[i];
      if (!opening) return [];
      const isMinor = m.birthDate !== undefined && ageOn(m.birthDate, facts.today) < adultAge;
      return [
        {
          visitType: opening.visitType,
          provider: opening.provider,
          startsAt: opening.startsAt,
          patient: {
            first: m.first ?? '',
            last: m.last ?? '',
            ...(m.birthDate ? { birthDate: m.birthDate } : {}),
            phone: frame.phone ?? '',
            ...(isMinor && guardian ? { guardian } : {}),
          },
        },
      ];
    }),
  };
}

/** The option that begins with an opening that was offered. */
export function optionOf(frame: Frame, opening: Opening): readonly Opening[] | undefined {
  return frame.family?.options?.find(([first]) => first && openingKey(first) === openingKey(opening));
}
