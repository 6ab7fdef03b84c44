import type { Language } from './lexicon.ts';

/** Which of the offers a message picks, in words that only make sense beside offers. */
export type Choice =
  | { readonly by: 'place'; readonly place: number }
  | { readonly by: 'earliest' }
  | { readonly by: 'latest' }
  | { readonly by: 'any' };

const places: Readonly<Record<Language, readonly (readonly [RegExp, number])[]>> = {
  en: [
    [
      /\b(?:(?:the )?(?:1st|first)(?: (?:one|option|opening|slot|choice|time|of (?:those|these|them)))?|number one|option (?:one|1|a)|#1)\b/,
      1,
    ],
    [
      /\b(?:(?:the )?(?:2nd|second)(?: (?:one|option|opening|slot|choice|time))?|number two|option (?:two|2|b)|#2|the middle (?:one)?)\b/,
      2,
    ],
    [
      /\b(?:(?:the )?(?:3rd|third)(?: (?:one|option|opening|slot|choice|time))?|number three|option (?:three|3|c)|#3)\b/,
      3,
    ],
    [/\b(?:(?:the )?(?:4th|fourth) (?:one|option|opening|slot|choice|time)|number four|option (?:four|4))\b/, 4],
    [
      /\b(?:the )?last (?:one|option|opening|slot|choice|time|of (?:those|these|them)|you (?:said|mentioned|named))\b|\bthe last\b/,
      -1,
    ],
  ],
  es: [
    [/\b(?:(?:la|el) (?:primer[ao]|uno?)|primera opcion|opcion (?:uno|1))\b/, 1],
    [/\b(?:(?:la|el) segund[ao]|segunda opcion|opcion (?:dos|2)|(?:la|el) de(?:l)? medio)\b/, 2],
    [/\b(?:(?:la|el) tercer[ao]?|tercera opcion|opcion (?:tres|3))\b/, 3],
    [/\b(?:la|el) ultim[ao]\b/, -1],
  ],
};
const earliest: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:the )?(?:earli(?:er|est)|soon(?:er|est))(?: (?:one|option|time|slot|opening|of (?:those|these|them|the two)))?\b/,
  es: /\b(?:la|el) (?:mas temprano|mas pronto|de mas temprano|primero que haya)\b|\b(?:la|el) mas tempran[ao]\b/,
};
const latest: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:the )?(?:later|latest)(?: (?:one|option|time|slot|opening|of (?:those|these|them|the two)))?\b/,
  es: /\b(?:la|el) (?:mas tarde|de mas tarde|mas tardia)\b/,
};
const any: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:any (?:of (?:those|them|these)|one)|either(?: one)?(?: works| is fine)?|whichever|you (?:choose|pick)|all (?:work|good|fine)|both work|doesn'?t matter|any is fine|whatever(?:'?s| is)? (?:easiest|best))\b/,
  es: /\b(?:cualquiera(?: de ellas| de esas)?|la que sea|me da igual|usted elija)\b/,
};
const earlierThan: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:(?:any(?:thing)?|something|is there (?:any(?:thing)?|something)|got anything|a bit|a little|much|anything) (?:earlier|sooner|later)|(?:earlier|later) (?:than|in the|that day|on|if|would be|time\?|times)\b(?! one)|(?:earlier|later)(?: time)?\?)/,
  es: /\b(?:algo|un poco|hay algo) (?:mas )?(?:temprano|pronto|tarde|antes|despues)\b/,
};

/** Reads a pick among offers; `count` offers were made. Null when the message picks none in such words. */
export function choiceIn(plain: string, language: Language, count: number): Choice | null {
  if (earlierThan[language].test(plain)) return null;
  const bare = /^\W*(?:option |number |#)?([1-6])\W*(?:please|por favor)?\W*$/.exec(plain)?.[1];
  if (bare && Number(bare) <= count) return { by: 'place', place: Number(bare) };
  for (const [pattern, place] of places[language]) {
    const m = pattern.exec(plain);
    if (!m) continue;
    // "first thing", "first of all", "the second of December" name something else.
    const tail = plain.slice(m.index + m[0].length);
    if (
      /^\s*(?:thing|of all|of (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|available|visit|appointment|name|week|half|day|time\b)/.test(
        tail,
      )
    )
      continue;
    if (/^\s*de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep|oct|nov|dic)/.test(tail)) continue;
    if (place > count) continue;
    return { by: 'place', place: place === -1 ? count : place };
  }
  if (
    latest[language].test(plain) &&
    !/\b(?:call|talk|come back|see you) later\b|\blater (?:today|on|this)\b/.test(plain)
  )
    return { by: 'latest' };
  if (earliest[language].test(plain)) return { by: 'earliest' };
  return any[language].test(plain) ? { by: 'any' } : null;
}

/** "Anything earlier?": the direction a caller would like other offers to lie in. */
export function otherDirection(plain: string, language: Language): 'earlier' | 'later' | null {
  const m = earlierThan[language].exec(plain);
  if (!m) return null;
  return /earlier|sooner|temprano|pronto|antes/.test(m[0]) ? 'earlier' : 'later';
}

const refusal: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:neither|none(?: of (?:those|them|these|the above|that))?|n'?t (?:work|suit|do)\b|(?:those|these|they|that|it|this|any of (?:those|them)) (?:do|does|did|will|would|can|is|are)?(?: ?n'?t| not) (?:work|suit|fit|possible|good|good for me)|(?:something|anything|what) else|other (?:times?|options?|days?|openings?|slots?)|another (?:time|day|option|slot|one)|(?:a )?different (?:time|day|one)|more (?:times|options|openings|choices)|what about other|no good|not (?:good|possible|those|any of)|can'?t (?:do|make) (?:any|those|it|that|either)|won'?t work)\b/,
  es: /\b(?:ningun[oa](?: de (?:esas|ellas|esos))?|no (?:me )?(?:sirven?|viene[n]?|va[n]?|queda[n]?|puedo)|otr[oa]s? (?:hora|dia|opcion|horario|fecha|cita)(?:es|s)?|algo (?:mas|distinto|diferente)|(?:que|hay) (?:mas|otras?)|otra cosa)\b/,
};

/** Whether a message turns the offers down or asks what else there is. */
export function refusesOffers(plain: string, language: Language): boolean {
  return refusal[language].test(plain);
}
