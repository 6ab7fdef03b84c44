import type { Language } from './lexicon.ts';
import { isNameWord, properName } from './name-words.ts';

/** One of them: `self`, `child`, `son`, `wife` …, with the first name if it was said. */
export interface FamilyMemberNamed {
  readonly relation: string;
  readonly first?: string;
}

/** Several people who are to come together, as far as a message names them. */
export interface FamilyMention {
  /** As many as were named, the caller first. */
  readonly members: readonly FamilyMemberNamed[];
  /** How many come; null when it was left open, as in "my kids". */
  readonly size: number | null;
}

const counts: Readonly<Record<string, number>> = {
  ...{ both: 2, two: 2, couple: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 },
  ...{ dos: 2, ambos: 2, ambas: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7 },
};
const count = `(?:${Object.keys(counts).join('|')}|[2-9])`;

/** Words for one person: pattern source, relation. */
const persons: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ['(?:son|boy|grandson|nephew|stepson)', 'son'],
    ['(?:daughter|girl|granddaughter|niece|stepdaughter)', 'daughter'],
    ['(?:kid|child|toddler|baby|kiddo|teenager|teen|grandchild)', 'child'],
    ['(?:wife|girlfriend|fiancee|spouse|partner)', 'wife'],
    ['(?:husband|boyfriend|fiance)', 'husband'],
    ['(?:mother|mom|mum|grandmother|grandma)', 'mother'],
    ['(?:father|dad|grandfather|grandpa)', 'father'],
    ['(?:sister|brother|cousin|friend|roommate|sibling)', 'friend'],
  ],
  es: [
    ['(?:hijo|nino|nieto|sobrino)', 'son'],
    ['(?:hija|nina|nieta|sobrina)', 'daughter'],
    ['(?:bebe|pequen[oa])', 'child'],
    ['(?:esposa|mujer|novia|pareja)', 'wife'],
    ['(?:esposo|marido|novio)', 'husband'],
    ['(?:madre|mama|abuela)', 'mother'],
    ['(?:padre|papa|abuelo)', 'father'],
    ['(?:herman[oa]|prim[oa]|amig[oa])', 'friend'],
  ],
};
const manyKids: Readonly<Record<Language, string>> = {
  en: '(?:kids|children|sons|daughters|boys|girls|twins|grandkids|grandchildren|nephews|nieces|teenagers|teens|little ones|kiddos)',
  es: '(?:hij[oa]s|nin[oa]s|niet[oa]s|gemel[oa]s|mellizos|sobrin[oa]s)',
};
const my: Readonly<Record<Language, string>> = { en: '(?:my|our|the|his|her)', es: '(?:mis?|nuestr[oa]s?|l[oa]s)' };
const self: Readonly<Record<Language, string>> = {
  en: '(?:myself|me|i)',
  es: '(?:mi mism[oa]|yo|mi(?=\\s*(?:$|[,.;!?]|y\\b|e\\b)))',
};
const and: Readonly<Record<Language, string>> = {
  en: '(?:\\s*,\\s*(?:and |plus )?|\\s+(?:and|plus|&|as well as|along with|with)(?: also)?\\s+)(?:(?:(?:an?|one|another)\\s+(?:[a-z-]+\\s+){0,3})?for\\s+)?',
  es: '(?:\\s*,\\s*|\\s+(?:y|e|mas)(?: tambien)?\\s+)(?:(?:(?:una?|otra)\\s+(?:[a-z-]+\\s+){0,3})?para\\s+|a\\s+)?',
};

const notNamed: Readonly<Record<Language, string>> = {
  en: 'and|or|needs?|wants?|has|have|is|are|was|would|who|plus|with|for|both|due|had|got|broke|at|on|in|to|as|along',
  es: 'y|e|o|necesita\\w*|quiere\\w*|tiene\\w*|esta|es|para|con|mas',
};

function personSource(language: Language): string {
  const one = persons[language].map(([source]) => source).join('|');
  const adjective = language === 'en' ? '(?:[a-z]+[- ])?' : '';
  // "my son Max and my daughter Ann"
  const name = `(?: (?!(?:${notNamed[language]})\\b)[a-z]{2,14}){0,2}?`;
  const age = '(?:,? (?:who is |aged? |\\()?\\d{1,2}(?: years? old)?\\)?)?';
  return `(?:${self[language]}|(?:${my[language]} )?(?:(?:other|two|three|four|dos|tres|cuatro|both|${count})(?: of (?:my|our))? )?${adjective}(?:(?:${one})${name}|${manyKids[language]})${age})`;
}

interface Reading {
  readonly list: RegExp;
  readonly kids: RegExp;
  readonly size: RegExp;
  readonly open: RegExp;
}

function readingOf(language: Language): Reading {
  const person = personSource(language);
  const kids = manyKids[language];
  return language === 'en'
    ? {
        list: new RegExp(`(?<![a-z'])${person}(?:${and.en}${person})+(?![a-z'])`, 'g'),
        kids: new RegExp(
          `\\b(?:(?:both|all)(?: of)? )?(?:my|our) (?:(?<n>${count})\\s+)?(?:[a-z]+ )?${kids}\\b|\\b(?:for|bring(?: in)?|with|see) (?:my |our |the )?(?<m>${count}) (?:[a-z]+ )?${kids}\\b|\\b(?<o>both) (?:of )?(?:my |our |the )?${kids}\\b`,
        ),
        size: new RegExp(
          `\\b(?:(?:the |all )?(?<a>${count}) of us|family of (?<b>${count})|(?:for|book|need|want|schedule|make|get) (?<c>${count}) (?:people|persons|patients|appointments|visits|cleanings|check-?ups|slots|of us)|(?<d>both) of us|us (?<e>both)|we (?<f>both)|for (?<g>both))\\b`,
        ),
        open: /\b(?:(?:my|our|the) (?:whole |entire )?family|all of us|several (?:people|appointments)|whole family)\b/,
      }
    : {
        list: new RegExp(`(?<![a-z])${person}(?:${and.es}${person})+(?![a-z])`, 'g'),
        kids: new RegExp(`\\b(?:mis|nuestr[oa]s|l[oa]s|para) (?:(?<n>${count}) )?${kids}\\b`),
        size: new RegExp(
          `\\b(?:(?:para (?:l[oa]s|nosotros|nosotras)|somos|nosotros|nosotras|necesitamos) (?<a>dos|tres|cuatro|cinco)\\b(?! (?:de la|de|en punto|y media|y cuarto))|familia de (?<b>${count})|(?<c>${count}) (?:citas|personas|limpiezas|revisiones|pacientes))\\b`,
        ),
        open: /\b(?:(?:mi|toda la|nuestra) familia|todos nosotros|varias citas)\b/,
      };
}

const readings: Readonly<Record<Language, Reading>> = { en: readingOf('en'), es: readingOf('es') };

function countOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  return counts[word] ?? (/^\d$/.test(word) ? Number(word) : undefined);
}

/** Reads whether several are to come together. Null for one person, or when it names none. */
export function familyIn(plain: string, language: Language): FamilyMention | null {
  const reading = readings[language];
  const list = [...plain.matchAll(reading.list)].map((m) => m[0]).find((text) => isCompany(plain, text, language));
  const kids = reading.kids.exec(plain);
  const sized = reading.size.exec(plain);
  const said = Object.values(sized?.groups ?? {})
    .map(countOf)
    .find((n) => n !== undefined);
  const named = list ? membersOf(list, language) : kids ? kidsOf(kids, language) : undefined;
  if (!named && said === undefined && !reading.open.test(plain)) return null;
  if (named && named.members.length < 2 && named.size === null && said === undefined) return { ...named };
  const members =
    named?.members ??
    (/\b(?:us|we|our|my|nosotr[oa]s|nuestra|mi)\b/.test(sized?.[0] ?? '') ? [{ relation: 'self' }] : []);
  const size = said ?? (named ? named.size : null);
  if (size !== null && size < 2) return null;
  return { members: members.slice(0, size ?? members.length), size };
}

/** "My wife and I moved here" tells of two people who are not both to come. */
function isCompany(plain: string, text: string, language: Language): boolean {
  const end = plain.indexOf(text) + text.length;
  const tail = plain.slice(end, end + 24);
  if (language === 'en' && /\bi$/.test(text))
    return /^\s*(?:$|[.,;!?]|(?:both |all )?(?:need|want|would|'d|are|have|could|can|were|for|please)\b)/.test(tail);
  return true;
}

function membersOf(list: string, language: Language): FamilyMention {
  const members: FamilyMemberNamed[] = [];
  let open = false;
  const pieces = list.split(
    new RegExp(
      language === 'en'
        ? '\\s*,\\s*(?:and |plus )?|\\s+(?:and|plus|&|as well as|along with|with)\\s+'
        : '\\s*,\\s*|\\s+(?:y|e|mas)\\s+',
    ),
  );
  for (const piece of pieces) {
    const text = piece.trim();
    const kids = new RegExp(`(?:(?<n>${count})(?: of (?:my|our))? )?(?:[a-z]+ )?${manyKids[language]}\\b`).exec(text);
    const one = persons[language].find(([source]) => new RegExp(`\\b${source}\\b`).test(text));
    if (kids) {
      const n = countOf(kids.groups?.n) ?? (/twins|gemel|mellizos/.test(text) ? 2 : undefined);
      if (n === undefined) open = true;
      members.push(...Array.from({ length: n ?? 1 }, () => ({ relation: 'child' })));
    } else if (one) members.push({ relation: one[1], ...nameAfter(text, one[0]) });
    else if (new RegExp(`\\b${self[language]}`).test(text)) members.unshift({ relation: 'self' });
  }
  return { members, size: open ? null : members.length };
}

/** "my husband Arun" */
function nameAfter(text: string, source: string): { first?: string } {
  const word = new RegExp(`\\b${source} ([a-z]{2,14})\\b`).exec(text)?.[1];
  return word !== undefined && isNameWord(word) ? { first: properName(word) } : {};
}

function kidsOf(match: RegExpExecArray, _language: Language): FamilyMention {
  const { n, m, o } = match.groups ?? {};
  const both = /\bboth\b|\bambos\b|\btwins\b|gemel|mellizos/.test(match[0]) ? 2 : undefined;
  const size = countOf(n ?? m ?? o) ?? both ?? null;
  return { members: Array.from({ length: size ?? 1 }, () => ({ relation: 'child' })), size };
}
