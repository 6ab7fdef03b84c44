import type { NameMention } from './name-mention.ts';
import { isNameWord, type NameParts, nameWordsAt, particles, properName, splitName, word } from './name-words.ts';
import { spelledOut, spellings, withSpelling } from './spelled-names.ts';
import type { Text } from './text.ts';

export type { NameMention } from './name-mention.ts';

const leadIns: readonly (readonly [RegExp, NameMention['whose']])[] = [
  [
    /\b(?:(?:his|her|the (?:patient|child|kid)'?s?|(?:my )?(?:son|daughter|kid|child|wife|husband|mother|father|mom|dad|boy|girl)'?s?|their)\s+(?:full\s+|first\s+)?names?(?:'?s| is|:)\s*(?:is\s+)?)/giu,
    'patient',
  ],
  [/\b(?:his|her|he|she|the patient|patient)(?: is|'s)\s+(?:called|named)\s+/giu, 'patient'],
  [
    /\b(?:[Mm]y|[Oo]ur)\s+(?:\w+[- ]){0,2}?(?:son|daughter|kid|child|wife|husband|mother|father|mom|dad|boy|girl|grandson|granddaughter|partner|spouse),?\s+(?:is\s+|named\s+|called\s+|is (?:named|called)\s+)?(?=\p{Lu})/gu,
    'patient',
  ],
  [
    /\b[Mm]i\s+(?:hij[oa]|espos[oa]|nin[oa]|niñ[oa]|madre|padre|mujer|marido),?\s+(?:se llama\s+|es\s+)?(?=\p{Lu})/gu,
    'patient',
  ],
  [/\b(?:se llama|el nombre (?:de(?:l)? \w+ )?es|su nombre es)\s+/giu, 'patient'],
  [
    /\b(?:my (?:full |first |last |legal )?names?(?:'?s| is|:)?|i am called|i go by|call me|you're (?:speaking|talking) (?:with|to)|this is|me llamo|mi nombre(?: completo)? es|habla|le habla)\s+/giu,
    'caller',
  ],
  [
    /\b(?:the names?(?:'?s| is)?|names?(?:'?s| is|:)|put it under|book it under|under(?: the name)?(?: of)?|nombre:|a nombre de|el nombre es)\s+/giu,
    'open',
  ],
  [/\b(?:i'm|i am|it's|it is|im|soy|es)\s+/giu, 'caller'],
];

/**
 * Names in a message. `asked`: a name was asked for, so words without a lead-in count too. `raw` should have phones,
 * dates and providers blanked out already. `besideContact`: a phone number or birth date stood in the message, so a
 * part of it that is nothing but a name is one.
 */
export function namesIn(text: Text, asked: boolean, besideContact = false): NameMention[] {
  const found: NameMention[] = [];
  const spelled = spellings(text.raw);
  const plainRaw = text.raw.replace(pictures, ' ').replace(spelledOut, ' ');
  const labelled = labelledParts(text.raw);
  if (labelled) found.push(labelled);
  for (const [pattern, whose] of leadIns) {
    for (const m of plainRaw.matchAll(pattern)) {
      const rest = plainRaw.slice(m.index + m[0].length);
      const parts = nameWordsAt(rest);
      const weak = /^(?:i'm|i am|it's|it is|im|es|soy|habla|under|this is|call me|le habla)\s+$/i.test(m[0]);
      const looks = parts.length > 0 && (!weak || parts.length >= 2 || /^\p{Lu}/u.test(parts[0] ?? '') || asked);
      // "I'm due for a cleaning", "it's Tuesday": what follows must look like a name.
      const capital = parts.every((p) => /^\p{Lu}/u.test(p) || particles.test(p));
      if (!looks || (weak && !capital && !asked) || (weak && !capital && parts.length > 3)) continue;
      if (found.some((f) => sameName(f, splitName(parts)))) continue;
      found.push({ ...splitName(parts), whose });
    }
  }
  if (asked && found.every((f) => f.whose === 'caller')) {
    // "Ethan Brooks, I'm Karen Brooks, his mother": the name asked for and the caller's own.
    const bare = bareName(plainRaw);
    const name = bare ? splitName(bare) : undefined;
    if (name && !found.some((f) => sameName(f, name))) found.unshift({ ...name, whose: 'open' });
  }
  if (besideContact && found.length === 0) {
    const alone = nameBetweenCommas(plainRaw);
    if (alone) found.push({ ...splitName(alone), whose: 'open' });
  }
  const contrasted = notThat(plainRaw);
  if (contrasted && found.every((f) => f.lone)) found.splice(0, found.length, contrasted);
  if (spelled.length === 0 && /\bwith an? ['"]?[a-z]['"]?\b/i.test(text.raw))
    return found.map((f) => ({ ...f, spelled: true }));
  return withSpelling(found, spelled, asked || /\b(?:spell\w*|spelt|deletre\w*)\b/i.test(text.raw));
}

/** Emoji and what changes them. */
export const pictures = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200d\ufe0f]/gu;

/** "Smythe, not Smith": the right spelling of a part. */
function notThat(raw: string): NameMention | undefined {
  const m = new RegExp(`(${word}),?\\s+(?:and\\s+|y\\s+)?(?:not|no)\\s+(${word})`, 'u').exec(raw);
  const [right, wrong] = [m?.[1], m?.[2]?.replace(/[.,!?]+$/, '')];
  if (!right || !wrong || !/^\p{Lu}/u.test(right) || !/^\p{Lu}/u.test(wrong)) return undefined;
  return isNameWord(right) && isNameWord(wrong) ? { lone: properName(right), spelled: true, whose: 'open' } : undefined;
}

/** "…, Ann Lee, …": a part of a list that is two or three capitalised words and nothing else. */
function nameBetweenCommas(raw: string): string[] | undefined {
  for (const part of raw.split(/[,;?!\n]|(?<!\b\p{L})\.\s|\s-\s/u)) {
    const words = part
      .trim()
      .replace(/\s+(?:here|speaking|calling|again|aqui|aquí)$/i, '')
      .split(/\s+/)
      .filter(Boolean);
    const capital = words.every((w) => /^\p{Lu}\p{L}+/u.test(w) || particles.test(w));
    // Two words that are no common ones may stand in small letters.
    if (words.length < 2 || words.length > 4 || (!capital && words.length !== 2)) continue;
    const parts = nameWordsAt(words.join(' '));
    if (parts.length === words.length) return parts;
  }
  return undefined;
}

function sameName(a: NameMention, b: NameParts): boolean {
  return a.first === b.first && a.last === b.last && a.lone === b.lone;
}

/** "First name Katelyn, last name Meier", spelled or not. */
function labelledParts(raw: string): NameMention | undefined {
  const part = (label: string) => {
    const m = new RegExp(
      `\\b(?:${label})\\b\\s*(?:name)?\\s*(?:is|es|:|,|-)?\\s*((?:\\p{L}(?:\\s?[-.]\\s?|\\s)){2,19}\\p{L}(?![\\p{L}'])|${word})`,
      'iu',
    ).exec(raw);
    const value = m?.[1];
    if (!value) return undefined;
    const joined = /^(?:\p{L}(?:\s?[-.]\s?|\s))+\p{L}$/u.test(value);
    const plain = joined ? value.replaceAll(/[\s.-]/g, '') : value;
    return isNameWord(plain)
      ? { value: properName(plain.toLowerCase() === plain || joined ? plain.toLowerCase() : plain), joined }
      : undefined;
  };
  const first = part('first name|given name|nombre de pila');
  const last = part('last name|surname|family name|apellidos?');
  if (!first && !last) return undefined;
  return {
    ...(first ? { first: first.value } : {}),
    ...(last ? { last: last.value } : {}),
    ...(first?.joined || last?.joined ? { spelled: true, letters: lettersOf(first, last) } : {}),
    whose: 'open',
  };
}

/** Words that may follow a name that stands by itself, what they name being blanked out. */
const besideName =
  /^(?:please|here|thanks|thank|you|is|speaking|phone|cell|mobile|tel|telephone|number|dob|born|birthday|birth|date|on|of|at|my|the|and|por|favor|gracias|telefono|teléfono|celular|movil|móvil|numero|número|nacimiento|fecha|de|naci|nací|nacida|nacido|el|mi|es|y|con)$/i;

function lettersOf(...parts: readonly ({ value: string; joined: boolean } | undefined)[]): string[] {
  return parts.flatMap((part) => (part?.joined ? [part.value] : []));
}

const fillers =
  /^\W*(?:(?:hi|hello|hey|yes|yeah|yep|no|nope|wait|sure|ok|okay|of course|certainly|haha|hehe|lol|ha|oh|ah|eh|hm+|mm+|uhm|er|erm|este|well|um|uh|so|sorry|please|it'?s|its|that'?s|that would be|under|for|sure thing|no problem|right|fine|alright|all right|actually|again|name|nombre|as i (?:said|wrote)(?: above)?|hola|si|sí|claro|bueno|pues|es|soy|por supuesto|vale|perdon|perdón)\b[\s,.!:;-]*)+/iu;

/** A name that stands by itself in the answer to a question for it. */
function bareName(raw: string): string[] | undefined {
  const text = raw.replace(fillers, '').trim();
  const clause = text.split(/[,;!?\n()]|(?<!\b\p{L})\.\s|\s-\s|\b(?:and|y)\b\s+(?:my|mi|it|i\b)/iu)[0]?.trim() ?? '';
  const words = clause.split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > 6) return undefined;
  const parts = nameWordsAt(clause, true);
  if (parts.length === 0 || (parts.length === 1 && !isNameWord(parts[0] ?? ''))) return undefined;
  // A sentence that merely begins like a name is none.
  const left = words.slice(parts.length).filter((w) => !besideName.test(w.replace(/\W+$/, '')));
  return left.length > 0 ? undefined : parts;
}
