import { birthDatesIn } from './birth-date.ts';
import type { Language } from './lexicon.ts';
import { nameWordsAt, splitName } from './name-words.ts';
import { pictures } from './names.ts';
import { phonesIn } from './phone.ts';
import { type Span, type Text, without } from './text.ts';

/** One of several people told in one message. */
export interface PersonMentioned {
  readonly first?: string;
  readonly last?: string;
  readonly birthDate?: string;
  /** `self`, `son` …, when it was said. */
  readonly relation?: string;
}

const lead =
  /^(?:[\s:.-]+|(?:and|y|then|also|plus|first|second|third|next|it'?s|is|are|am|was|were|for|here(?: is|'s)?|born(?: on)?|dob|birthday|on|naci\w*|el|son|nombre|name[sd]?|called|se llaman?|the (?:first|second|third|older|younger|oldest|youngest|other|big|little)(?: one)?|sure|ok|okay|yes|of course|they(?:'re| are)?|the (?:kids|children|girls|boys)|kids|children|he(?:'s)?|she(?:'s)?)\b)+/iu;
const relations: readonly (readonly [RegExp, string])[] = [
  [/^(?:my|our|mi)\s+(?:\w+\s)?(?:son|boy|grandson|hijo|nino|niño)(?:'s name)?\b/iu, 'son'],
  [/^(?:my|our|mi)\s+(?:\w+\s)?(?:daughter|girl|granddaughter|hija|nina|niña)(?:'s name)?\b/iu, 'daughter'],
  [/^(?:my|our|mi)\s+(?:\w+\s)?(?:kid|child|baby)(?:'s name)?\b/iu, 'child'],
  [/^(?:my|mi)\s+(?:wife|esposa|mujer)(?:'s name)?\b/iu, 'wife'],
  [/^(?:my|mi)\s+(?:husband|esposo|marido)(?:'s name)?\b/iu, 'husband'],
  [/^(?:i am|i'm|im|me|myself|mine|my (?:own )?name|this is|yo|soy|me llamo|mi nombre|for me|para mi)\b/iu, 'self'],
];

/** Names and birth dates of several people, in the order told; a part that was not said is absent. */
export function peopleIn(text: Text, language: Language, today: string, country: string): PersonMentioned[] {
  const dates = birthDatesIn(text.plain, language, today, true).filter((d) => d.date !== null);
  const phones = phonesIn(without(text, dates), country);
  const names = namesOf(without(text, [...dates, ...phones]), dates);
  const shared = names.findLast((n) => n.last)?.last;
  const people: PersonMentioned[] = names.map(({ start: _start, ...name }) => ({
    ...name,
    ...(name.last === undefined && shared !== undefined ? { last: shared } : {}),
  }));
  if (names.length === 0) return dates.flatMap((d) => (d.date ? [{ birthDate: d.date }] : []));
  if (names.length === dates.length) return people.map((p, i) => withDate(p, dates[i]?.date));
  // Each date belongs to the name before it.
  return people.map((person, i) => {
    const from = names[i]?.start ?? 0;
    const to = names[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    return withDate(person, dates.find((d) => d.start > from && d.start < to)?.date);
  });
}

function withDate(person: PersonMentioned, date: string | null | undefined): PersonMentioned {
  return date ? { ...person, birthDate: date } : person;
}

type Named = PersonMentioned & { readonly start: number };

function namesOf(text: Text, dates: readonly Span[]): Named[] {
  const found: Named[] = [];
  // A date that was blanked out ends a name as a comma does.
  let raw = text.raw.replace(pictures, ' ');
  for (const { start } of dates) raw = `${raw.slice(0, start)},${raw.slice(start + 1)}`;
  for (const m of raw.matchAll(/(?:(?!\s(?:and|y|e)\s)[^,;:\n()&])+/giu)) {
    let piece = m[0].replace(/\.\s+$/, '');
    let relation: string | undefined;
    for (let i = 0; i < 3; i++) {
      piece = piece.replace(lead, '').trimStart();
      const known = relations.find(([pattern]) => pattern.test(piece));
      if (known) {
        relation = known[1];
        piece = piece.replace(known[0], '');
      }
    }
    const words = piece
      .trim()
      .replace(/[.!?]+$/, '')
      .split(/\s+/)
      .filter(Boolean);
    if (words.length === 0) {
      if (relation !== undefined && m[0].trim().length > 0) found.push({ relation, start: m.index });
      continue;
    }
    const parts = nameWordsAt(words.join(' '), true);
    if (parts.length === 0) continue;
    const rest = words.slice(parts.length).join(' ');
    if (
      rest.length > 0 &&
      !/^(?:is|was|born|who|aged?|he|she|here|nacid|nacio|tiene|dob|on|phone|cell|tel|my|number|[\W\d])/i.test(rest)
    )
      continue;
    const { first, last, lone } = splitName(parts);
    found.push({
      ...((first ?? lone) ? { first: first ?? lone } : {}),
      ...(last ? { last } : {}),
      ...(relation ? { relation } : {}),
      start: m.index,
    });
  }
  return joined(found);
}

/** "my son: Ethan Brooks": the relation stands before its name. */
function joined(found: readonly Named[]): Named[] {
  const result: Named[] = [];
  for (const one of found) {
    const before = result.at(-1);
    if (before?.relation && !before.first && one.first && !one.relation) {
      result[result.length - 1] = { ...one, relation: before.relation };
    } else result.push(one);
  }
  return result.filter((one) => one.first !== undefined);
}
