import type { Practice } from '#domain/practice.ts';
import { dropped } from '../frame/dropped.ts';
import type { Frame } from '../frame/frame.ts';
import type { Arrangement, Family, Member } from '../frame/parts.ts';
import type { FamilyMention } from '../understand/family.ts';
import type { Heard } from '../understand/heard.ts';
import { isQuestion } from '../understand/questions.ts';
import { visitTypesIn } from '../understand/visit-type.ts';
import { isMinor, withPeople } from './family-people.ts';

/** Most people that one booking takes. */
export const mostMembers = 5;

/** Whether several are to be booked together. */
export function startsFamily(frame: Frame, heard: Heard): boolean {
  if (!heard.family || frame.followUp || frame.task === 'family') return false;
  if (frame.task !== 'none' && frame.task !== 'booking') return false;
  const { wishes, visit } = heard;
  if (frame.task === 'booking') return frame.chosen === null || heard.family.size !== 1;
  if (wishes.book || visit.codes.length > 0) return !(heard.questions.length > 0 && !wishes.book);
  return (
    !isQuestion(heard.plain) &&
    /\b(?:need|want|like|due|come|bring|see|necesit\w+|quer\w+|quisier\w+|venir|traer)\b/.test(heard.plain)
  );
}

/** The frame with a booking for several begun. */
export function withFamily(frame: Frame, heard: Heard): Frame {
  const mention = heard.family;
  if (!mention) return frame;
  const fresh = frame.task === 'booking' ? { ...frame } : dropped(frame);
  const size = mention.size !== null && mention.size > mostMembers ? mostMembers : mention.size;
  const begun: Frame = {
    ...fresh,
    task: 'family',
    privacy: false,
    chosen: null,
    held: null,
    found: null,
    offers: [],
    family: {
      members: membersOf(frame, mention, size),
      size,
      arrangement: null,
      options: null,
      chosen: null,
    },
  };
  if (mention.size === null || mention.size <= mostMembers) return begun;
  return {
    ...dropped(frame),
    followUp: { kind: 'callback', note: heard.text.slice(0, 900), offered: false, about: 'family' },
  };
}

function membersOf(frame: Frame, mention: FamilyMention, size: number | null): Member[] {
  const known = { first: frame.patient.first ?? frame.caller.first, last: frame.patient.last ?? frame.caller.last };
  const own: Member = {
    relation: 'self',
    ...(known.first ? { first: known.first } : {}),
    ...(known.last ? { last: known.last } : {}),
    ...(frame.birthDate && frame.forWhom === 'self' ? { birthDate: frame.birthDate } : {}),
  };
  const members: Member[] = mention.members.map((member) => (member.relation === 'self' ? own : { ...member }));
  while (size !== null && members.length < size) members.push({ relation: 'other' });
  return members;
}

/** What the message tells of those who come together: how many, who, for what, and how. */
export function hearFamily(frame: Frame, heard: Heard, practice: Practice, today: string): Frame {
  const { family } = frame;
  if (!family) return frame;
  const sized = withSize(family, frame, heard);
  const isTold = frame.asked === 'familyPeople' || heard.birthDates.length > 0;
  const told = isTold ? withPeople(sized, heard.people, frame, today) : sized;
  const visits = withVisits(told, heard, practice);
  const arrangement = arrangementIn(heard.plain, frame.asked === 'arrangement') ?? family.arrangement;
  const changed = JSON.stringify(visits.members) !== JSON.stringify(family.members);
  const next: Family = {
    ...visits,
    arrangement,
    ...(changed || arrangement !== family.arrangement ? { options: null, chosen: null } : {}),
  };
  const self = next.members.find((m) => m.relation === 'self');
  return {
    ...frame,
    family: next,
    agreed: changed ? false : frame.agreed,
    ...(changed ? { offers: [] } : {}),
    ...(self?.first && self.last && !isMinor(self, today) ? { caller: { first: self.first, last: self.last } } : {}),
  };
}

function withSize(family: Family, frame: Frame, heard: Heard): Family {
  if (family.size !== null) return family;
  const said = heard.family?.size ?? (frame.asked === 'familySize' ? countIn(heard.plain) : null);
  if (said === null || said < 2) return family;
  const size = Math.min(said, mostMembers);
  const kids = family.members.filter((m) => m.relation !== 'self');
  const filler = kids[0]?.relation === 'child' ? 'child' : 'other';
  const members = [...family.members];
  while (members.length < size) members.push({ relation: filler });
  return { ...family, size, members: members.slice(0, size) };
}

const numbers: readonly (readonly [RegExp, number])[] = [
  [/\b(?:two|both|2|dos|ambos)\b/, 2],
  [/\b(?:three|3|tres)\b/, 3],
  [/\b(?:four|4|cuatro)\b/, 4],
  [/\b(?:five|5|cinco)\b/, 5],
];

function countIn(plain: string): number | null {
  const base = numbers.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
  if (base === null) return null;
  // "Two kids and me"
  const plus = /\b(?:and|plus|y)\s+(?:me|myself|i|yo)\b|\b(?:me|myself|yo) (?:and|plus|y)\b/.test(plain) ? 1 : 0;
  return base + plus;
}

const whoIn: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:for me|myself|me|mine|para mi|yo)\b/, ['self']],
  [/\b(?:kids?|children|child|hijos|ninos|boys?|girls?)\b/, ['child', 'son', 'daughter']],
  [/\b(?:sons?|hijo)\b/, ['son']],
  [/\b(?:daughters?|hija)\b/, ['daughter']],
  [/\b(?:wife|esposa|mujer)\b/, ['wife']],
  [/\b(?:husband|esposo|marido)\b/, ['husband']],
];

/** "A check-up for me and cleanings for the kids": a part that names both who and what. */
function withVisits(family: Family, heard: Heard, practice: Practice): Family {
  const [only, other] = heard.visit.codes;
  if (only === undefined || other === undefined) return family;
  let members = [...family.members];
  // "Cleanings for my husband and me": what was named last goes for who follows.
  let code: string | undefined;
  for (const part of heard.plain.split(/,|;|\band\b|\by\b|\bplus\b/)) {
    code = visitTypesIn(part, practice).codes[0] ?? code;
    const who = whoIn.find(([pattern]) => pattern.test(part))?.[1];
    if (code === undefined || !who) continue;
    members = members.map((m) => (who.includes(m.relation) ? { ...m, visit: code } : m));
  }
  return { ...family, members };
}

const sideBySide =
  /\b(?:side by side|same time|at once|simultaneous\w*|parallel|at the same|both at|all at|al mismo tiempo|a la vez|simultane\w+|en paralelo)\b/;
const oneAfterAnother =
  /\b(?:one after (?:another|the other|each)|after (?:another|the other|each other)|back to back|back-to-back|in a row|consecutive\w*|following each other|one by one|sequential\w*|in turn|uno (?:detras|tras|despues) de(?:l)? otro|una (?:detras|tras|despues) de (?:la )?otra|seguid[oa]s|consecutiv\w+)\b/;

/** How those who come together would like to be seen. */
export function arrangementIn(plain: string, asked: boolean): Arrangement | null {
  if (oneAfterAnother.test(plain)) return 'one_after_another';
  if (sideBySide.test(plain)) return 'side_by_side';
  if (!asked) return null;
  if (/\b(?:together|side|same|junt[ao]s|mism[ao]|first|former|primer[ao])\b/.test(plain)) return 'side_by_side';
  if (/\b(?:after|another|row|second|latter|otr[ao]|segund[ao])\b/.test(plain)) return 'one_after_another';
  return null;
}
