import type { Frame } from '../frame/frame.ts';
import type { Family, Member } from '../frame/parts.ts';
import { adultAge } from '../frame/visit.ts';
import { ageOn } from '../understand/calendar.ts';
import type { PersonMentioned } from '../understand/people.ts';
import { plainOf } from '../understand/text.ts';

/** Each person told takes the place of the same name, of the same relation, or the next that is free. */
export function withPeople(family: Family, people: readonly PersonMentioned[], frame: Frame, today: string): Family {
  if (people.length === 0 || frame.asked === 'guardian') return family;
  const members = [...family.members];
  // "And Max": the family's name goes for him too; the read-back tells.
  const shared = people.findLast((p) => p.last)?.last ?? members.find((m) => m.last)?.last;
  for (const person of people) {
    const place = placeOf(members, person, today);
    const member = members[place];
    if (!member) continue;
    members[place] = {
      ...member,
      ...(person.first ? { first: person.first } : {}),
      ...((person.last ?? shared) ? { last: person.last ?? shared } : {}),
      ...(person.birthDate ? { birthDate: person.birthDate } : {}),
    };
  }
  return { ...family, members };
}

/** Whether somebody is known to be under age. */
export function isMinor(person: { readonly birthDate?: string }, today: string): boolean {
  return person.birthDate !== undefined && ageOn(person.birthDate, today) < adultAge;
}

function isYoung(relation: string | undefined): boolean {
  return relation === 'son' || relation === 'daughter' || relation === 'child';
}

function placeOf(members: readonly Member[], person: PersonMentioned, today: string): number {
  const same = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && plainOf(a) === plainOf(b);
  if (!person.first) return members.findIndex((m) => m.first && !m.birthDate);
  const known = members.findIndex(
    (m) => same(m.first, person.first) && (!m.last || !person.last || same(m.last, person.last)),
  );
  if (known >= 0) return known;
  const related = members.findIndex((m) => !m.first && m.relation === person.relation);
  if (related >= 0) return related;
  const young = isYoung(person.relation) || (person.relation === undefined && isMinor(person, today));
  const kind = members.findIndex((m) => !m.first && (young ? isYoung(m.relation) : !isYoung(m.relation)));
  if (kind >= 0 && (young || person.birthDate !== undefined)) return kind;
  return members.findIndex((m) => !m.first && (person.relation !== 'self' || m.relation === 'other'));
}
