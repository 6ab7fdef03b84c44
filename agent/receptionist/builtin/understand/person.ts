import type { Language } from './lexicon.ts';

/** Who the visit is for, as far as a message says it. */
export interface PersonMention {
  readonly forWhom?: 'self' | 'child' | 'other';
  /** `son`, `daughter`, `child`, `wife` …: how the caller calls the patient, in English. */
  readonly relation?: string;
  /** Whether the patient has been here before. */
  readonly beenBefore?: boolean;
  /** Age in years, when it was said. */
  readonly age?: number;
}

/** What is told of somebody who is not the patient: "my daughter Anna was just here", "my son recommended you". */
const aside =
  /\b(?:my|our|mi)\s+(?:\w+[- ]){0,2}?(?:son|boy|daughter|girl|kid|child|wife|husband|mother|mom|mum|father|dad|hij[oa]|espos[oa]|madre|padre)(?: \w+)? (?:(?:was|is|were) (?:just|here|visiting|with me|driving|coming along)|said|says|told|tells|recommended|recommends|suggested|drives|drove|thinks|thought|lives|works|dijo|dice|recomendo|trabaja|vive)\b/g;

const children: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:my|our)\s+(?:\w+[- ]){0,3}?(?:son|boy|little boy|grandson|nephew|stepson)\b|\bmi (?:hijo|nino|nieto|sobrino)\b/,
    'son',
  ],
  [
    /\b(?:my|our)\s+(?:\w+[- ]){0,3}?(?:daughter|girl|little girl|granddaughter|niece|stepdaughter)\b|\bmi (?:hija|nina|nieta|sobrina)\b/,
    'daughter',
  ],
  [
    /\b(?:my|our|a)\s+(?:\w+[- ]){0,3}?(?:kid|child|toddler|little one|baby|kiddo)\b|\b(?:my|our) (?:\d|1[0-7]|two|three|four|five|six|seven|eight|nine|ten)[- ](?:year|yr|month)s?[- ]olds?\b|\bfor (?:a|my) (?:kid|child)\b|\b(?:mi|un) (?:bebe|pequeno|pequena|menor)\b/,
    'child',
  ],
];
const adults: readonly (readonly [RegExp, string])[] = [
  [
    /\bfor (?:my|our) (?:wife|spouse|partner|girlfriend)\b|\bmy wife (?:needs|wants|would|has|is due)\b|\b(?:para )?mi (?:esposa|mujer|novia)\b/,
    'wife',
  ],
  [
    /\bfor (?:my|our) (?:husband|boyfriend)\b|\bmy husband (?:needs|wants|would|has|is due)\b|\b(?:para )?mi (?:esposo|marido|novio)\b/,
    'husband',
  ],
  [
    /\bfor (?:my|our) (?:mother|mom|mum|grandmother|grandma)\b|\bmy (?:mother|mom|mum|grandmother|grandma) (?:needs|wants|would|has|is due)\b|\bpara mi (?:madre|mama|abuela)\b/,
    'mother',
  ],
  [
    /\bfor (?:my|our) (?:father|dad|grandfather|grandpa)\b|\bmy (?:father|dad|grandfather|grandpa) (?:needs|wants|would|has|is due)\b|\bpara mi (?:padre|papa|abuelo)\b/,
    'father',
  ],
  [
    /\bfor (?:a|my) (?:friend|roommate|brother|sister|cousin|colleague)\b|\bpara (?:un amigo|una amiga|mi herman[oa])\b/,
    'friend',
  ],
];
const self =
  /\b(?:for (?:me|myself)|(?:it'?s|its) for me|just me|me myself|myself|para mi(?: mism[oa])?(?! (?:hij|espos|madre|padre|nin|nieto|amig|mama|papa|herman|abuel|novi|marido|mujer|revision|limpieza|cita|muela|diente))|soy yo)\b/;

const notBefore: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:never (?:been|visited|seen|come|had)|(?:have ?n'?t|has ?n'?t|had ?n'?t|have not|has not) (?:been|visited|come|seen you)|not (?:been|a patient|yet)|n'?t been|first (?:visit|time)|first (?:appointment|exam)(?! (?:available|of the day|in the|you have|that|on|tomorrow|today|possible|this|next|open))|new (?:patient|here|to (?:you|town|the (?:practice|area)|this))|(?:i'?m|we'?re|i am|he'?s|she'?s) new\b|(?:become|becoming|register as|sign up as|be) a (?:new )?patient|just moved|moved here|moved to (?:town|the area)|looking for a (?:new )?dentist|need to find a dentist|find a new dentist)\b/,
  es: /\b(?:nunca (?:he|ha|hemos) (?:ido|estado|venido|visitado)|no (?:he|ha) (?:ido|estado|venido)|primera (?:vez|visita|consulta)|primera cita(?! (?:disponible|libre|del dia|que))|soy nuev[oa]|paciente nuev[oa]|nuev[oa] paciente|acabo de mudarme|me (?:acabo de mudar|mude)|ser paciente|no soy paciente|todavia no)\b/,
};
const before: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:already (?:a |your )?patient|patient already|(?:i'?m|i am) (?:already )?(?:a|your) (?:regular |current |existing |long[- ]?time )?patient(?! yet)|existing patient|current patient|(?:i|he|she|we|they)(?:'?m|'s|'re| am| is| are) (?:already )?(?:a |an? \w+ |your )?patients?(?: of yours| here| there| with you| already)?(?! yet)(?=\W|$)|(?:have|has|i'?ve|he'?s|she'?s) been (?:here|there|to you|to your|a patient|coming|going|seeing|in before|before)|been (?:here|there|to you|coming|a patient|before)|(?:my|his|her) (?:regular|usual|last) (?:dentist|cleaning|visit|checkup|check-up|hygienist|appointment|exam)|due for|overdue|for (?:many |a few |several |\w+ )?years|(?:six|6)[- ]month|(?:check-?up|cleaning|visit) again|(?:and|check-?up|cleaning) (?:\w+ )?again\b|again,? please|as (?:usual|always)|regular patient|i come (?:there|here|every)|last time i (?:was|came|saw)|(?:dr\.?|doctor) \w+ (?:said|told|recommended|wants|asked|says|mentioned|suggested)|returning patient|follow[- ]?up|registered (?:with you|already)|(?:he|she|they)'?s been|you (?:already )?(?:have|got) (?:my|me)|(?<!what is |what's |is |have )on file|i was (?:there|here))\b/,
  es: /\b(?:ya soy paciente|soy paciente|paciente (?:habitual|desde|actual|regular)|ya (?:he|ha) (?:ido|estado|venido)|he (?:ido|estado|venido)|desde hace (?:anos|mucho)|hace anos que|me toca (?:la|mi)|de siempre|como siempre|otra vez|(?:el|la) (?:doctor|doctora|dr|dra)\.? \w+ (?:me )?(?:dijo|recomendo)|mi revision|mi limpieza|ya (?:me )?conocen)\b/,
};

function ageIn(plain: string): number | undefined {
  const m =
    /\b(\d{1,2})[- ]?(?:years?|yrs?|yr)[- ]?old\b|\b(?:he|she|who)(?:'s| is) (\d{1,2})\b(?! ?(?::|am|pm))|\baged? (\d{1,2})\b|\b(?:son|daughter|child|kid|boy|girl)(?: [a-z]+)?,? (?:who is |\()?(\d{1,2})(?=[,)])|\b(?:tiene|de) (\d{1,2}) anos\b|\b(\d{1,2})[- ]?y\/?o\b/.exec(
      plain,
    );
  const found = m?.slice(1).find((value) => value !== undefined);
  return found === undefined ? undefined : Number(found);
}

/** Reads for whom the visit is and whether they know the practice. */
export function personIn(whole: string, language: Language): PersonMention {
  const plain = whole.replace(aside, ' ');
  const child = children.find(([pattern]) => pattern.test(plain));
  const adult = child ? undefined : adults.find(([pattern]) => pattern.test(plain));
  const never = notBefore[language].test(plain);
  const known = before[language].test(plain);
  const years = ageIn(plain);
  return {
    ...(years === undefined ? {} : { age: years }),
    ...(child ? { forWhom: 'child' as const, relation: child[1] } : {}),
    ...(adult ? { forWhom: 'other' as const, relation: adult[1] } : {}),
    ...(!child && !adult && self.test(plain) ? { forWhom: 'self' as const } : {}),
    ...(never !== known ? { beenBefore: known } : never ? { beenBefore: false } : {}),
  };
}

const beenAnswerNo = /\b(?:never|first|new|no|nope|not|n'?t|nunca|nuev[oa]|primera|jamas)\b/;
const beenAnswerYes =
  /\b(?:yes|yeah|yep|sure|before|already|years?|regular|often|always|many|couple|few times|once|twice|of course|existing|returning|i have|si|ya|siempre|anos|varias|claro|antes|desde)\b/;

/** The answer to "have you been here before?" when the general words leave it open. */
export function beenBeforeAnswer(plain: string): boolean | undefined {
  const no = beenAnswerNo.exec(plain);
  const yes = beenAnswerYes.exec(plain);
  if (no && yes) return yes.index < no.index && !/\b(?:never|nunca|first|primera|new|nuev)/.test(plain);
  return no ? false : yes ? true : undefined;
}
