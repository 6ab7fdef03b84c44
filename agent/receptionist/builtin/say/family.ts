import type { Opening } from '#contract/http/availability.ts';
import type { Practice } from '#domain/practice.ts';
import type { Frame } from '../frame/frame.ts';
import type { VisitFacts } from '../frame/visit-facts.ts';
import { guardianOf, optionOf } from '../steps/family.ts';
import type { Step } from '../steps/step.ts';
import { phoneWords } from '../understand/phone.ts';
import type { SpokenMember } from './family-sentences.ts';
import { sentencesIn } from './languages.ts';
import { spokenOpening } from './spoken.ts';
import { whyNot } from './why.ts';

/** Questions for several who come together. */
export function sayFamilyQuestion(
  frame: Frame,
  ask: 'familySize' | 'familyVisits' | 'familyPeople' | 'arrangement',
  n: number,
): string[] {
  const s = sentencesIn(frame.language);
  switch (ask) {
    case 'familySize':
      return [s.askFamilySize(n)];
    case 'familyVisits':
      return [s.askFamilyVisits(n)];
    case 'arrangement':
      return [s.askArrangement(n)];
    case 'familyPeople': {
      const members = frame.family?.members ?? [];
      const missing = members.flatMap((m) =>
        m.first && m.last && m.birthDate
          ? []
          : [{ relation: m.relation, first: m.first, last: !m.last, birthDate: !m.birthDate }],
      );
      const all = missing.length === members.length && members.every((m) => m.relation === 'self' || !m.first);
      return [s.askFamilyPeople(missing, all, !frame.phone, n)];
    }
  }
}

export function sayFamilyOffer(
  frame: Frame,
  step: Extract<Step, { do: 'offer' }>,
  facts: VisitFacts,
  practice: Practice,
): string[] {
  const s = sentencesIn(frame.language);
  const options = step.openings.flatMap((o) => {
    const option = optionOf(frame, o);
    return option ? [spokenOption(frame, option, practice)] : [];
  });
  const tells = step.why !== undefined && frame.refusals === 0 && !frame.remarks.includes('notTogether');
  const why = !tells ? [] : step.why === 'not_together' ? [s.notAllThen()] : [whyNot(frame, step.why, facts, practice)];
  return [...why, s.offerFamily(options, Math.min(frame.refusals, 2))];
}

export function readFamily(frame: Frame, facts: VisitFacts, practice: Practice, n: number): string[] {
  const chosen = frame.family?.chosen;
  if (!chosen) return [];
  const guardian = guardianOf(frame, facts) ?? undefined;
  return [
    sentencesIn(frame.language).readFamily({
      members: spokenOption(frame, chosen, practice),
      guardian,
      phone: phoneWords(frame.phone ?? '', practice.address.country),
      again: n > 0,
    }),
  ];
}

function spokenOption(frame: Frame, option: readonly Opening[], practice: Practice): SpokenMember[] {
  const s = sentencesIn(frame.language);
  return (frame.family?.members ?? []).flatMap((member, i) => {
    const opening = option[i];
    if (!opening) return [];
    const visit = practice.visitTypes.find((v) => v.code === opening.visitType);
    return [
      {
        ...spokenOpening(opening, frame, practice),
        visit: visit ? s.visitName(visit) : '',
        name: [member.first, member.last].filter(Boolean).join(' '),
      },
    ];
  });
}
