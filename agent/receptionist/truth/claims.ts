/** What a sentence says was done to an appointment. */
export type ClaimKind = 'booked' | 'moved' | 'cancelled';

/** A claim of success in a sentence. */
export interface Claim {
  readonly kind: ClaimKind;
  /** It says that this has just been done ("I've booked …", "done"), not how things stand ("your visit is on …"). */
  readonly fresh: boolean;
}

/**
 * The claim a sentence makes, English or Spanish, or null: that something is booked, moved or cancelled for the
 * caller. Questions, offers, conditions, refusals and what is only asked for are no claims; neither is that a time or
 * a provider is taken.
 */
export function claimIn(sentence: string): Claim | null {
  const plain = plainOf(sentence);
  if (plain.endsWith('?') || aboutOthers.test(plain)) return null;
  for (const [index, clause] of clausesOf(plain).entries()) {
    if (notYet.test(clause)) continue;
    for (const [kind, patterns] of claims) {
      const claims = patterns.some(
        (pattern) => (index === 0 || !pattern.source.startsWith('^')) && pattern.test(clause),
      );
      if (claims) return { kind, fresh: fresh.test(clause) };
    }
  }
  return null;
}

/** A condition or a denial holds for its own part of a sentence: "You're booked; if you can't come, call us." */
function clausesOf(plain: string): string[] {
  return plain
    .split(/[,;:\u2013\u2014]\s|(?<!ahead)\s(?=(?:and|but|so|y|pero|asi que) )/)
    .map((clause) => clause.trim());
}

function plainOf(sentence: string): string {
  return sentence
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[*_`"“”]/g, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const booked = '(?:booked|scheduled|confirmed|reserved|secured|set up|locked in|on the (?:books|calendar|schedule))';
const moved = '(?:moved|rescheduled|changed|switched|shifted|pushed)';
const gone = '(?:cancell?ed|called off|taken off)';
const reservada = '(?:reservad[ao]s?|confirmad[ao]s?|agendad[ao]s?|programad[ao]s?|apartad[ao]s?)';
const movida = '(?:cambiad[ao]s?|movid[ao]s?|reprogramad[ao]s?)';
const anulada = '(?:cancelad[ao]s?|anulad[ao]s?)';
/** What stands between the doing and the deed: "is now", "has just been successfully". */
const been = "(?:'s| is| are| was| has| have)(?: (?:now|just|already|all|been|officially|successfully))*";
const thing =
  '(?:it|that|this|everything|all|you|he|she|they|both|(?:your|the|his|her) (?:\\w+ ){0,3}(?:appointment|visit|booking|cleaning|exam|checkup|check-up|slot|time|request|reservation)s?(?: (?:with|for|on|at) [\\w. ]{1,30}?)?)';
const self =
  "(?:i|we)(?:'ve| have|'ve gone ahead and| went ahead and)?(?: (?:just|now|already|successfully|gone ahead and))*";
const queda = '(?:^|\\s)(?:esta|estan|queda|quedan|quedo|ha sido|fue|he|hemos)(?: ya| sido| todo)*';

const claims: readonly (readonly [ClaimKind, readonly RegExp[]])[] = [
  [
    'cancelled',
    [
      new RegExp(`\\b${thing}${been} ${gone}\\b`),
      new RegExp(`\\b${self} ${gone}\\b`),
      new RegExp(`${queda} ${anulada}\\b`),
      /\b(?:cancele|cancelamos|anule|anulamos)\b/,
    ],
  ],
  [
    'moved',
    [
      new RegExp(`\\b${thing}${been} ${moved}\\b`),
      new RegExp(`\\b${self} ${moved} (?:it|you|your|the|that|him|her|them)\\b`),
      new RegExp(`${queda} ${movida}\\b`),
      /\b(?:le |la |lo |te )?(?:cambie|movi|cambiamos|movimos|reprograme|reprogramamos)\b/,
    ],
  ],
  [
    'booked',
    [
      new RegExp(`\\b${thing}(?:'re|${been}|'re all)(?: now| all)* (?:${booked}|set)\\b`),
      new RegExp(`\\byou're (?:now |all )*(?:${booked}|set)\\b`),
      new RegExp(
        `\\b${self} (?:got |gotten |have |put |added )?(?:you |it |that |them |him |her |your \\w+ )*(?:${booked}|down for)\\b`,
      ),
      new RegExp(`\\b${self} (?:booked|scheduled|confirmed|reserved)\\b`),
      /^(?:great[,!]? |perfect[,!]? |ok(?:ay)?[,!]? )*(?:booked|all set|all done|done|confirmed|booking confirmed|appointment confirmed)\b/,
      /\bappointment (?:confirmed|booked)\b/,
      /\b(?:it|that|this)(?:'s| is) (?:all )?(?:done|taken care of)\b/,
      /\b(?:we'll |we will |we |i'll )?(?:see you|look forward to seeing you|expect you) (?:on |then|at |tomorrow|next |this |mon|tue|wed|thu|fri|sat)/,
      new RegExp(`${queda} ${reservada}\\b`),
      /\b(?:le |te )?(?:reserve|agende|reservamos|agendamos|programe|confirme) (?:su|la|una|el|tu|esa|para)\b/,
      /^(?:perfecto[,!.]? |muy bien[,!.]? )*(?:listo|hecho|reservad[ao]|confirmad[ao])\b/,
      /\b(?:le|lo|la|te|los) esperamos (?:el|manana|a las|este)\b/,
      /\bnos vemos (?:el|manana|a las|este)\b/,
    ],
  ],
];

/** Said not to be so, or not yet, or only if: none of it claims anything. */
const notYet =
  /\b(?:not|n't|never|nothing|no longer|cannot|unable|couldn't|before (?:i|we|it|your)|once (?:i|we|it|you|that|your)|if (?:i|we|it|you|that)|when (?:i|we|you|it's|it is)|until|unless|as soon as|would you|shall i|should i|can i|could i|may i|let me|i can|i could|i'll|i will|we'll|we will (?!see)|going to|would be|will be|to be|can be|could be|want(?:s|ed)? (?:it|to)|like (?:it|to)|needs? to|has to|have to|please|todavia|aun no|no (?:esta|se|he|hemos|ha|hay|puedo|pude|queda|quedo)|nada|nunca|cuando|si (?:le|la|lo|usted|quiere|desea|esta)|hasta que|antes de|voy a|vamos a|puedo|podemos|podria|quiere que|desea que|sera|seria|quedaria|quedara|debe|hay que)\b/;

/** That a time, a day or somebody else is taken. */
const aboutOthers =
  /\b(?:dr\.?|doctor|doctora|dra\.?|(?:that|the|this|ese|esa|este|esta|la|el) (?:time|slot|day|hour|morning|afternoon|hora|horario|dia)|he|she|schedule|calendar|agenda)\b[^.]{0,30}\b(?:fully|already|completely|all|ya|totalmente|completamente)\b[^.]{0,12}\b(?:booked|reservad[ao]|ocupad[ao]|llen[ao])\b/;

/** Just done, rather than how things stand. */
const fresh =
  /\b(?:i|we)(?:'ve| have| just| went| booked| scheduled| confirmed| reserved| moved| rescheduled| changed| cancell?ed)\b|\b(?:now|just|done|all set|taken care of|successfully|listo|hecho|acabo de|he|hemos|reserve|agende|cambie|movi|cancele|anule|ya)\b/;
