/** A message as the red flags are looked for in it. */
export interface Message {
  /** Lower case, without accents, plain quotes. */
  readonly plain: string;
  readonly clauses: readonly string[];
}

/** Longest stretch of a message that is read, in characters. */
const maxCharacters = 10_000;

/** Lower case, without accents, with plain quotes and single blanks. */
export function plainMessage(text: string): string {
  return text
    .slice(0, maxCharacters)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replaceAll(/\b(ca|wo|do|does|did|is|are|was|has|have|had|could|would|should)nt\b/g, "$1n't")
    .replaceAll(/\bcan not\b/g, 'cannot')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The message cut where one statement ends and another begins. */
export function clausesOf(text: string): string[] {
  return plainMessage(text)
    .split(
      /[.;!?\n]+|,\s*(?=(?:but|and|so|just|only|though|pero|aunque|y)\b)|\s(?=(?:but|however|although|though|pero|aunque|sino)\b)|,(?=\s*(?:no|not|without|sin)\b)/,
    )
    .map((clause) => clause.trim())
    .filter((clause) => clause.length > 0);
}

const deniedBefore =
  /(?:\b(?:no|not|never|without|nor|neither|denies|nothing like|zero|isn't|aren't|wasn't|don't|doesn't|didn't|hasn't|haven't|hadn't|won't|stopped|gone|free of|sin|nunca|tampoco|ningun[ao]?|ni|ya no)\b)(?:\s+(?:have|has|having|had|get|feel|feeling|see|any|an|a|the|my|his|her|really|much|more|actually|signs? of|problems? with|problem|trouble|that|it|is|of|kind|sort|such|longer|experiencing|severe|bad|been|serious|and|or|visible|fever|pain|swelling|bleeding|tengo|tiene|hay|hubo|me|le|he|ha|esta|estoy|mucha?|nada|de|la|el|una?|y|o|dolor|fiebre|hinchazon|sangrado))*\s*$/;
const deniedAfter =
  /^\s*(?:\w+\s){0,2}?(?:is gone|has gone|went away|is over|has stopped|have stopped|stopped|is better now|no longer|not an issue|isn't (?:there|a problem|an issue)|is not (?:there|a problem|an issue)|has gone down|went down|going down|subsided|resolved|is fine|are fine|ya paso|ya se (?:me )?(?:fue|quito|paro)|desaparecio|ha bajado|bajo ya|is normal)\b/;
/** A denial in the middle of a match: "my face is not swollen". */
const deniedWithin =
  /\b(?:not|isn't|aren't|no|never|nada|no esta) (?:really |very |even |at all |that |being |any )?(?:swollen|swelling|swell|hurt\w*|painful|bleeding|infected|broken|cracked|chipped|hinchad\w*|inflamad\w*|rot[oa])\b/;
const past =
  /\b(?:(?:last|past|previous) (?:year|month|summer|winter|spring|fall|autumn|time|january|february|march|april|may|june|july|august|september|october|november|december)|(?:\d+|a|an|one|two|three|four|five|six|several|many|few|couple of|some) (?:years?|months?) ago|years? ago|months? ago|(?:in|since|back in) (?:19|20)\d\d|when i was (?:a |young|little|\d|in )|as a (?:kid|child|teen\w*)|in (?:my|the) (?:childhood|past)|used to|history of|once had|had .{0,30}\bonce\b|previously|el ano pasado|el mes pasado|hace (?:\w+ )?(?:anos?|mes(?:es)?)|cuando era|de (?:nino|nina|chico|chica|pequen[oa])|en el pasado|antecedentes? de)\b/;
const supposed =
  /^(?:and |y )?(?:what (?:if|should i do if|do i do if|happens if)|in case|do you (?:treat|handle|see|do|take)|can you (?:treat|handle)|how do you (?:treat|handle)|is (?:it|this) (?:normal|bad) (?:if|to)|if (?:i|my|he|she|it|someone|there)|would you|what (?:counts|is considered)|que (?:hago|pasa) si|en caso de|atienden|tratan|si (?:me|se|tengo|tuviera|mi))\b/;

/** Whether a pattern is stated in a clause as a fact of now: not denied, not long past, not only supposed. */
export function isStated(clause: string, pattern: RegExp, options: { readonly mayBeSupposed?: boolean } = {}): boolean {
  if (past.test(clause) && !/\b(?:now|again|today|still|right now|ahora|hoy|otra vez|todavia)\b/.test(clause))
    return false;
  if (options.mayBeSupposed !== true && supposed.test(clause)) return false;
  for (const match of clause.matchAll(new RegExp(pattern.source, 'g'))) {
    const before = clause.slice(0, match.index);
    const after = clause.slice(match.index + match[0].length);
    if (!deniedBefore.test(before) && !deniedAfter.test(after) && !deniedWithin.test(match[0])) return true;
  }
  return false;
}

/** Whether any clause states the pattern. */
export function states(message: Message, pattern: RegExp): boolean {
  return message.clauses.some((clause) => isStated(clause, pattern));
}
