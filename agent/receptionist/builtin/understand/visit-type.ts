import type { Practice, VisitType } from '#domain/practice.ts';
import { wordsForVisit } from '#domain/practice-in.ts';
import { isTypoOf } from './edit-distance.ts';
import { plainOf } from './text.ts';

/** Everyday wordings of a kind of visit, tied to the practice's own list by the words found there. */
interface Wording {
  readonly says: RegExp;
  /** The visit type is the first whose code, name or synonyms match. */
  readonly belongs: RegExp;
}

const restoration = '(?:crown|cap|filling|veneer|bridge|temporary|tooth|implant|retainer|denture|brace|bracket|wire)s?';
const lost =
  '(?:(?:has |have |had |just |completely )?(?:came|come|comes|coming|fell|fallen|falling|popped|pops|knocked|dropped|broke|broken)\\s*(?:right |clean )?(?:off|out|loose|apart)|is (?:loose|gone|missing|broken|cracked|out)|got (?:loose|knocked)|loose|cracked|broke|chipped|came undone)';

const urgentWordings: readonly RegExp[] = [
  new RegExp(`\\b${restoration}\\b[^.;!?]{0,25}\\b${lost}\\b`),
  new RegExp(
    `\\b(?:lost|broke|chipped|cracked|swallowed|knocked out|fractured|loosened)\\s+(?:a|an|my|the|his|her|half|part of|one of|off)?\\s*(?:of\\s)?(?:my|the|his|her|a)?\\s*(?:\\w+\\s)?${restoration}\\b`,
  ),
  new RegExp(
    `\\b(?:broken|chipped|cracked|loose|fractured|lost|missing|knocked[ -]out)\\s+(?:\\w+\\s)?${restoration}\\b`,
  ),
  /\b(?:tooth|teeth|gums?|jaw|mouth|molar|wisdom tooth|face|cheek|it)\b[^.;!?]{0,30}\b(?:hurt(?:s|ing)?|aches?|aching|ached|bleeds?|throb(?:s|bing)?|sore|killing me|swollen|swelling|bleeding|infected|painful|in pain|sensitive|bothering)\b/,
  /\b(?:hurt(?:s|ing)?|aching|throbbing|sore|swollen|infected|painful|killing)\b[^.;!?]{0,15}\b(?:tooth|teeth|gums?|jaw|molar|mouth|cheek)\b/,
  /\b(?:tooth ?ache|teeth ache|ache|emergency|urgent(?:ly)?|abscess|infection|pain|painful|something'?s wrong|hurts (?:a lot|so much|bad(?:ly)?|like))\b/,
  /\b(?:me duele|duelen?|dolor(?:es)?|muela[^.;!?]{0,20}(?:duele|picada|rota)|(?:diente|muela|corona|empaste|relleno|funda|puente)[^.;!?]{0,25}(?:rot[oa]|cay[o]|caid[oa]|suelt[oa]|flojo|partid[oa]|salio|safo|zafo)|se me (?:cayo|salio|rompio|partio|solto|safo|zafo|quebro)|urgencia|urgente|emergencia|hinchad[oa]|hinchazon|absceso|flemon|infeccion|sangr(?:a|ado|ando))\b/,
];

const wordings: readonly Wording[] = [
  {
    says: /\b(?:root canals?|endodon\w*|conductos?|tratamiento de (?:conducto|nervio)|matar el nervio)\b/,
    belongs: /root canal|endodont/,
  },
  {
    says: /\b(?:(?:tooth|teeth|molars?|wisdom (?:tooth|teeth))\b[^.;!?]{0,30}\b(?:out|pulled|removed|extracted|taken out|come out)|(?:pull|remove|extract|take out|pulling|removing)\w*\s+(?:a|my|the|this|one|his|her|out)?\s*(?:\w+\s){0,3}(?:tooth|teeth|molar)|extractions?|wisdom (?:tooth|teeth)|(?:sacar|extraer|quitar)(?:me|le)?\s+(?:una?|la|el|las|mi)?\s*(?:muelas?|dientes?)|muelas? del juicio|extraccion)\b/,
    belongs: /extract|tooth out/,
  },
  { says: /\b(?:whiten\w*|bleach\w*|whiter|brighten\w*|blanquea\w*|dientes mas blancos)\b/, belongs: /whiten|bleach/ },
  {
    says: /\b(?:veneers?|cosmetic(?:s| work| dentistry)?|smile makeover|bonding|invisalign|aligners?|braces|straighten\w*|carillas?|estetic[oa]|brackets|ortodoncia|alineadores)\b/,
    belongs: /cosmetic|veneer|braces/,
  },
  { says: /\b(?:crowns?|caps?|coronas?|fundas?)\b/, belongs: /crown|\bcap\b/ },
  {
    says: /\b(?:cavit(?:y|ies)|fillings?|(?:get|need|have)\b[^.;!?]{0,12}\bfilled|caries|empastes?|rellenos?|picaduras?)\b/,
    belongs: /filling|cavity/,
  },
  {
    says: /\b(?:clean(?:ed|ing|ings|s|up)?|hygienists?|hygiene|scal(?:e|ing)|polish\w*|prophy\w*|deep clean\w*|plaque|tartar|limpiezas?|limpiar(?:me)?|higienista|higiene|sarro)\b/,
    belongs: /clean|hygien/,
  },
  {
    says: /\b(?:check[ -]?ups?|(?:regular|routine|normal|usual|quick|general|yearly|annual) check|check (?:on )?(?:my )?(?:teeth|tooth)|(?:teeth|tooth) checked|checked out|(?:teeth|tooth|mouth) looked at|(?:look|looking) at my (?:teeth|mouth)|general (?:visit|check)|exams?|examination|six[ -]months?|6[ -]months?|routine|recall|regular (?:visit|appointment)|revision|chequeo|examen|control|consulta general|revisar(?:me)?)\b/,
    belongs: /check.?up|\bexam\b|routine/,
  },
];

const firstVisit =
  /\b(?:(?:become|becoming|be|register as|sign up as|am|as|i'?m|i'?d be) (?:a )?(?:new )?patient\b(?! already)|new patient|first (?:visit|time)|first (?:appointment|exam)(?! (?:available|of the day|in the|you have|that|on|tomorrow|today|possible|this|next|open))|never (?:been|seen|visited)|(?:paciente nuev[oa]|nuev[oa] paciente|primera (?:visita|vez|consulta)|primera cita(?! (?:disponible|libre|del dia|que))|nunca he (?:ido|estado|venido)))\b/;

function words(type: VisitType): string {
  return plainOf([type.code.replaceAll('-', ' '), ...wordsForVisit(type)].join(' | '));
}

/** The practice's kind of visit for something that cannot wait, if it has one. */
export function urgentType(practice: Practice): VisitType | undefined {
  return practice.visitTypes.find((t) => /\b(?:urgent|emergency|toothache|pain)\b/.test(words(t)));
}

/** The kind of visit a new patient begins with, if the practice has one. */
export function firstVisitType(practice: Practice): VisitType | undefined {
  return practice.visitTypes.find((t) => t.newPatients === 'only');
}

/** The practice's own visit for children, if it has one. */
export function childType(practice: Practice): VisitType | undefined {
  return practice.visitTypes.find((t) => t.maxAge !== null && t.maxAge < 18);
}

/** The routine examination of patients on record, if the practice has one. */
export function routineType(practice: Practice): VisitType | undefined {
  return practice.visitTypes.find((t) => t.newPatients === 'no' && /check.?up|routine/.test(words(t)));
}

/** "Will it hurt?" asks about the visit and tells of no pain. */
const asksOfPain =
  /\b(?:will|would|does|is|gonna|going to|va a|duele mucho)\b[^.;!?]{0,20}\b(?:hurt|painful|uncomfortable|doler|dolor)\b[^.;!?]*\?|\bdoes (?:it|that|this) hurt\b/g;

/** What a message says the visit is for. */
export interface VisitMention {
  /** Codes, the most telling first. */
  readonly codes: readonly string[];
  /** Something hurts, broke or came off. */
  readonly urgent: boolean;
  readonly firstVisit: boolean;
}

/**
 * Kinds of visit named in a plain text. The longest of the practice's own words wins; everyday wordings that the
 * practice does not list come next. Trouble goes before treatment: a crown that came off is no crown preparation.
 */
export function visitTypesIn(whole: string, practice: Practice): VisitMention {
  const plain = whole.replace(asksOfPain, ' ');
  const own: { code: string; length: number }[] = [];
  for (const type of practice.visitTypes) {
    const said = wordsForVisit(type)
      .map(plainOf)
      .filter((word) => holds(plain, word));
    const longest = Math.max(0, ...said.map((word) => word.length));
    if (longest > 0) own.push({ code: type.code, length: longest });
  }
  own.sort((a, b) => b.length - a.length);
  const urgent = urgentType(practice);
  const isUrgent =
    urgent !== undefined && (own[0]?.code === urgent.code || urgentWordings.some((p) => troubleIn(plain, p)));
  const everyday = wordings.flatMap(({ says, belongs }) => {
    if (!says.test(plain)) return [];
    const type = practice.visitTypes.find(
      (t) => belongs.test(words(t)) && t.code !== urgent?.code && t.maxAge === null && t.newPatients !== 'only',
    );
    return type ? [type.code] : [];
  });
  const child = childType(practice)?.code;
  const listed = own.map((o) => o.code).filter((code) => code !== child);
  const codes = [...new Set([...(isUrgent && urgent ? [urgent.code] : []), ...preferSpecific(listed, everyday)])];
  const first = firstVisitType(practice);
  // "I'm new and need a cleaning" asks for the cleaning, if the practice does it for new patients.
  const named = codes.some((code) => code !== first?.code && takesNew(practice, code));
  return {
    codes: codes.filter((code) => code !== first?.code || (firstVisit.test(plain) && !named)),
    urgent: isUrgent,
    firstVisit: firstVisit.test(plain),
  };
}

function takesNew(practice: Practice, code: string): boolean {
  return practice.visitTypes.find((t) => t.code === code)?.newPatients === 'yes';
}

/** Own words first, but "exam" alone does not outweigh the treatment named beside it. */
function preferSpecific(listed: readonly string[], everyday: readonly string[]): readonly string[] {
  const treatment = everyday.find((code) => !listed.includes(code));
  return treatment && listed.length === 0 ? everyday : [...listed, ...everyday];
}

/** Trouble said not to be there is none. */
function troubleIn(plain: string, pattern: RegExp): boolean {
  for (const m of plain.matchAll(new RegExp(pattern.source, 'g'))) {
    const lead = plain.slice(Math.max(0, m.index - 22), m.index);
    const said = lead + m[0];
    const denied =
      /\b(?:no|not|n'?t|never|without|isn'?t|nothing|sin|ningun[oa]?)\b(?:\s+(?:in|any|really|an?|much|is|have|having|tengo|hay|me|se|of))*\s*$/.test(
        lead,
      ) ||
      /\b(?:does ?n'?t|do ?n'?t|is ?n'?t|are ?n'?t|not|no longer|no) (?:really |even )?(?:hurt|hurting|ache|aching|painful|sore|swollen|bleeding|an? (?:emergency|urgent)|in pain|me duele)/.test(
        said,
      ) ||
      (/^(?:no )?(?:me )?duele/.test(m[0]) && /\bno\s+$/.test(lead));
    if (!denied) return true;
  }
  return false;
}

/** Words right before a word that say it is not so. */
const denied =
  /\b(?:no|not|n't|without|never|nothing like|isn't|sin|ningun[ao]?|tampoco)\b(?:\s+(?:any|really|an?|much|more|have|having|need|want|get|feel|in|kind of|tengo|hay|mucho|quiero|necesito|un|una|el|la))*\s*$/;

/** Patterns made once for each word that a practice uses. */
const made = new Map<string, RegExp>();

function patternFor(word: string): RegExp {
  const known = made.get(word);
  if (known) return known;
  const shape = word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/[\s-]+/g, '[\\s-]?');
  const pattern = new RegExp(`(?<![\\p{L}])${shape}(?:e?s|'s|ing|ed)?(?![\\p{L}])`, 'gu');
  made.set(word, pattern);
  return pattern;
}

/** Whether a text holds a word or its plural, allowing a typing error in long words. */
function holds(plain: string, word: string): boolean {
  const found = [...plain.matchAll(patternFor(word))];
  if (found.some((m) => !denied.test(plain.slice(Math.max(0, m.index - 30), m.index)))) return true;
  if (found.length > 0) return false;
  if (word.length < 7 || word.includes(' ')) return false;
  return (plain.match(/[a-z]+/g) ?? []).some((typed) => isTypoOf(typed, word));
}
