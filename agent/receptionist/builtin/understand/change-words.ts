import type { Language } from './lexicon.ts';

/** A message that asks for a change, split into what it says of the appointment and of the time wished instead. */
export interface ChangeParts {
  readonly present: string;
  readonly wished: string;
}

const verb: Readonly<Record<Language, string>> = {
  en: '(?:mov(?:e|ed|ing)|chang(?:e|ed|ing)|re-?schedul(?:e|ed|ing)|push(?:ed|ing)?|switch(?:ed|ing)?|shift(?:ed|ing)?|postpon(?:e|ed|ing)|swap(?:ped|ping)?|bring|brought|bump(?:ed)?|put)',
  es: '(?:mover|mueva|muevan|cambiar|cambie|cambien|pasar|pase|pasen|reprogramar|reagendar|posponer|aplazar|adelantar|moverl[ao]|cambiarl[ao]|pasarl[ao]|reprogramarl[ao])',
};
const direct: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    new RegExp(`^(?<old>.*\\b${verb.en}\\b.*?\\bfrom\\s.+?)\\s(?:to|until|till)\\s(?<wish>.+)$`),
    new RegExp(
      `^(?<old>.*\\b${verb.en}\\b[^.;!?]*?)\\s(?:to|until|till|into|onto)\\s(?!my\\b|make\\b|the dentist)(?<wish>.+)$`,
    ),
    new RegExp(`^(?<old>.*\\b${verb.en}\\s+(?:it|that|this|them))\\s+for\\s(?<wish>.+)$`),
    new RegExp(
      `^(?<old>.*\\b${verb.en}\\b[^.;!?]*?)\\s(?<wish>(?:(?:by|back|forward|up|out)\\s+)*(?:a|an|one|two|three|\\d)\\s+(?:days?|weeks?|months?|hours?)\\b.*)$`,
    ),
  ],
  es: [
    new RegExp(
      `^(?<old>.*\\b${verb.es}\\b.*?\\b(?:del?|desde)\\s.+?)\\s(?:al?|hasta|para)\\s(?:el |la |las )?(?<wish>.+)$`,
    ),
    new RegExp(`^(?<old>.*\\b${verb.es}\\b[^.;!?]*?)\\s(?<wish>(?:al|para|a la|a las|hasta)\\s.+)$`),
  ],
};
const tellsPresent: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:i|we)(?:'ve| have| had|'ve got| got)\b|\b(?:scheduled|booked|can'?t|cannot|can not|won'?t|unable|not able|no longer|something came up|my (?:next |upcoming )?(?:appointment|cleaning|visit|check-?up|exam))\b/,
  es: /\b(?:tengo|tenia|tenemos|no puedo|no podre|ya no|mi (?:proxima )?(?:cita|limpieza|revision|visita))\b/,
};
const tellsWish: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:could (?:i|we|you|it)|can (?:i|we|you) (?:do|come|have|get|make)|would|how about|what about|prefer|instead|better|works?|i'?m free|available|new (?:time|day)|rather|i'?d like|is there|do you have|maybe|anything)\b/,
  es: /\b(?:podria|podriamos|prefiero|en su lugar|en vez|mejor|me viene|me va|que tal|hay|tienen|quisiera|quiero)\b/,
};

/** What a message tells of an appointment they have, and the rest of it. */
export function presentAndRest(plain: string, language: Language): { present: string; rest: string } {
  const clauses = plain.split(
    /[.;!?]+|,\s*(?=but|so|please|can|could|pero)|\bbut\b|\bpero\b|\band\b(?= (?:please|call|let|put))/,
  );
  const present = clauses.filter((clause) => tellsPresent[language].test(clause));
  return { present: present.join(' ; '), rest: clauses.filter((c) => !present.includes(c)).join(' ; ') };
}

/**
 * Which part of a request for a change tells of the appointment and which of the new time: "move my Tuesday cleaning
 * to Thursday". Days said without such a sign tell of the appointment.
 */
export function changeParts(plain: string, language: Language): ChangeParts {
  for (const pattern of direct[language]) {
    const groups = pattern.exec(plain)?.groups;
    if (groups?.old !== undefined && groups.wish !== undefined) return { present: groups.old, wished: groups.wish };
  }
  const clauses = plain.split(
    /[.;!?]+|,\s*(?=(?:but|so|can|could|would|how|what|is there|podria|pero|mejor)\b)|\bbut\b|\bpero\b/,
  );
  const present: string[] = [];
  const wished: string[] = [];
  for (const clause of clauses) {
    const isWish = tellsWish[language].test(clause) && !tellsPresent[language].test(clause);
    const takesPlace = /\b(?:instead of|rather than|en (?:vez|lugar) de)\b/.test(clause);
    (isWish || takesPlace ? wished : present).push(clause);
  }
  return { present: present.join(' ; '), wished: wished.join(' ; ') };
}
