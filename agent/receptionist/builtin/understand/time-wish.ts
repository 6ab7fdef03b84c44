import { minuteOf, type OpenSpan, wallOfMinute, wallTimeOf } from './hours-of-day.ts';
import type { Language } from './lexicon.ts';
import { isRefused } from './refused.ts';
import type { Span } from './text.ts';
import { type ClockMention, clockMentions, type PartOfDay } from './times.ts';

/** Times of day as one message wishes them, `HH:MM`. `after` and `before` bound the start: after <= start < before. */
export interface TimeWish {
  readonly at?: string;
  /** `at` is only about the time wished. */
  readonly around?: boolean;
  readonly after?: string;
  readonly before?: string;
  readonly part?: PartOfDay;
  /** The first or the last opening of the day. */
  readonly edge?: 'first' | 'last';
  readonly anyTime?: boolean;
  /** The time named before, on another day. */
  readonly sameTime?: boolean;
  /** A time named as not possible. */
  readonly notAt?: string;
}

interface Words {
  readonly parts: readonly (readonly [RegExp, PartOfDay])[];
  /** Wordings that stand for bounds: pattern, after, before. */
  readonly spans: readonly (readonly [RegExp, string | undefined, string | undefined])[];
  readonly around: readonly (readonly [RegExp, string])[];
  readonly after: RegExp;
  readonly orAfter: RegExp;
  readonly before: RegExp;
  readonly orBefore: RegExp;
  readonly by: RegExp;
  readonly about: RegExp;
  readonly orSo: RegExp;
  readonly busyUntil: RegExp;
  readonly range: RegExp;
  readonly rangeLead: RegExp;
  readonly either: RegExp;
  readonly first: RegExp;
  readonly last: RegExp;
  readonly anyTime: RegExp;
  readonly sameTime: RegExp;
  readonly bare: RegExp;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    parts: [
      [/\b(?:mornings?|(?:in|the|an?|any|prefer|during) (?:the )?a\.?m\b\.?(?! i\b))/, 'morning'],
      [/\b(?:afternoons?|after lunch|(?:in|the|an?|any|prefer|during) (?:the )?p\.?m\b\.?)/, 'afternoon'],
      [/\b(?:evenings?|tonight|at night)\b/, 'evening'],
    ],
    spans: [
      [/\bearly (?:in the )?afternoon\b/, '12:00', '15:00'],
      [/\blate (?:in the )?afternoon\b/, '15:00', '18:00'],
      [/\blate (?:in the )?morning\b/, '10:30', '12:30'],
      [/\bearly (?:in the )?morning\b/, undefined, '10:00'],
      [/\b(?:early in the day|early)\b(?! (?:next|this|in|december|january|or))/, undefined, '10:00'],
      [/\bafter (?:work|my shift)\b/, '17:00', undefined],
      [/\bbefore (?:work|school)\b/, undefined, '09:00'],
      [/\bafter school\b/, '15:00', undefined],
      [
        /\b(?:over |during |at |around )?(?:my )?lunch(?: ?time| ?break| hour)?\b(?<!after lunch)(?<!before lunch)/,
        '11:30',
        '14:00',
      ],
      [/\bbefore lunch\b/, undefined, '12:00'],
    ],
    around: [
      [/\bmid-? ?morning\b/, '10:00'],
      [/\bmid-? ?afternoon\b/, '15:00'],
    ],
    after:
      /\b(?:after|past|later than|not before|no earlier than|not earlier than|any ?time after|from|starting(?: at)?|beyond)\s*(?:about |around |like )?$/,
    orAfter: /^\s*(?:or (?:later|after|any ?time after|so or later|beyond)|and (?:later|after|onwards?)|onwards?|\+)/,
    before: /\b(?:before|earlier than|any ?time before|prior to)\s*(?:about |around |like )?$/,
    orBefore: /^\s*(?:or (?:earlier|before|sooner)|at the latest|latest)/,
    by: /\b(?:by|until|till|til|no later than|not after|not later than|up to)\s*(?:about |around )?$/,
    about:
      /\b(?:around|about|approximately|approx\.?|roughly|near|close to|circa|ish|something like|somewhere around)\s*$/,
    orSo: /^\s*(?:-?ish|or so|or thereabouts|or around (?:then|there)|give or take|roughly|approximately)\b/,
    busyUntil:
      /\b(?:work|working|teach|teaching|in school|class|classes|busy|shift|meetings?|get off|gets? out|lets? out|off work|done|finish|finished|tied up|can'?t (?:come|make it|do it|leave))(?: \w+){0,3}\s+(?:until|till|til|at|by|before|from \d+ to)\s*$/,
    range: /^\s*(?:-|to|and|until|till|through)\s*(?:about |around )?$/,
    rangeLead: /\b(?:between|from|any ?time (?:from|between))\s*$/,
    either: /^\s*(?:or|,|\/)\s*(?:maybe |even |at )?$/,
    first:
      /\b(?:first thing|earliest|first (?:appointment|slot|opening|one) (?:of the day|in the morning|that day|available)|as early as (?:possible|you can|you open)|when you open|start of the day|opening time|bright and early)\b/,
    last: /\b(?:last (?:appointment|slot|opening|one|thing) (?:of the day|in the (?:afternoon|evening)|that day|available)|end of the day|as late as (?:possible|you can)|latest (?:possible|you have|appointment|slot|opening)|close of (?:day|business))\b/,
    anyTime:
      /\b(?:any ?time|whenever|(?:any|whatever) (?:time|hour)|i'?m (?:pretty |very |totally |completely )?(?:flexible|free|open)(?: all day| that day| whenever)?|all day|(?:time )?(?:doesn'?t|does not) matter|no (?:time )?preference)\b(?! (?:after|before|from|between|past))/,
    sameTime: /\b(?:(?:at |the |that )*same (?:time|hour)|that time|still at)\b/,
    bare: /^[\s,.!]*(?:(?:at|around|about|maybe|how about|what about|say|let'?s say|let'?s do|i'?d say|i'?d like|i'?d prefer|i prefer|make it|can we do|could we do|can you do|do you have|is there|anything at|um|uh|ok|okay|yes|no|hmm|well|actually|sure|then)[\s,]*)*[a-z0-9]+[\s,.!?]*(?:please|works?|is (?:good|fine|great|perfect|ok|okay)|would (?:be|work)[\w ]*|sounds good|then|for me|instead|thanks?|thank you|if possible)?[\s,.!?]*$/,
  },
  es: {
    parts: [
      [/\b(?:por|en|de|a)\s+la\s+manana\b|\besta manana\b|\bmananas\b|\btemprano\b/, 'morning'],
      [
        /\b(?:(?:por|en|de|a)\s+la\s+tarde|esta tarde|tardes|despues de (?:comer|almorzar|la comida|el almuerzo))\b/,
        'afternoon',
      ],
      [/\b(?:(?:por|en|de|a)\s+la\s+noche|esta noche|noches)\b/, 'evening'],
    ],
    spans: [
      [/\bdespues del? (?:trabajo|trabajar)\b/, '17:00', undefined],
      [/\bantes del? (?:trabajo|trabajar)\b/, undefined, '09:00'],
      [/\bdespues de (?:la escuela|clases?)\b/, '15:00', undefined],
      [/\bantes de (?:comer|almorzar|la comida)\b/, undefined, '12:00'],
    ],
    around: [[/\ba media manana\b/, '10:00']],
    after: /\b(?:despues de|a partir de|desde|pasadas|mas tarde de|no antes de|luego de)\s*$/,
    orAfter: /^\s*(?:o (?:mas tarde|despues)|en adelante)/,
    before: /\b(?:antes de|mas temprano (?:de|que))\s*$/,
    orBefore: /^\s*(?:o antes|como (?:muy tarde|maximo)|a mas tardar)/,
    by: /\b(?:hasta|no mas tarde de|a mas tardar)\s*$/,
    about: /\b(?:sobre|hacia|alrededor de|como|aproximadamente|cerca de|mas o menos|a eso de|tipo)(?: a)?\s*$/,
    orSo: /^\s*(?:mas o menos|aproximadamente|o asi|o por ahi)/,
    busyUntil: /\b(?:trabajo|salgo|termino|ocupad[oa]|clases?|doy clase|libre desde)(?: \w+){0,3}\s+(?:hasta|a|de)\s*$/,
    range: /^\s*(?:-|a|y|hasta)\s*$/,
    rangeLead: /\b(?:entre|de|desde)\s*$/,
    either: /^\s*(?:o|,)\s*(?:a )?$/,
    first:
      /\b(?:a primera hora|lo mas temprano|primera (?:cita|hora) (?:del dia|de la manana)|bien temprano|cuando abran)\b/,
    last: /\b(?:a ultima hora|ultima (?:cita|hora)(?: del dia)?|lo mas tarde(?: posible)?)\b/,
    anyTime:
      /\b(?:a cualquier hora|cualquier hora|la hora (?:me )?da igual|cuando (?:sea|puedan|pueda)|todo el dia|cualquiera)\b/,
    sameTime: /\b(?:a )?(?:la )?misma hora\b/,
    bare: /^[\s,.!]*(?:(?:a las?|sobre las?|mejor|quizas|tal vez|que tal|si|no|bueno|pues|ok|vale)[\s,]*)*[a-z0-9]+(?: y (?:media|cuarto))?[\s,.!?]*(?:por favor|esta bien|perfecto|gracias)?[\s,.!?]*$/,
  },
};

const partBeside: Readonly<Record<Language, RegExp>> = {
  en: /^\s*,?\s*(?:in the |that |this |on the )?(?:early |late )?(?<part>morning|afternoon|evening|night|tonight)\b/,
  es: /^\s*,?\s*(?:de|por|en) la (?<part>manana|tarde|noche)\b/,
};
const partAhead: Readonly<Record<Language, RegExp>> = {
  en: /\b(?<part>morning|afternoon|evening|night|tonight)s?,?\s*(?:at|around|about|of|by|maybe|after|before|,)?\s*$/,
  es: /\b(?<part>manana|tarde|noche),?\s*(?:a|sobre|hacia|como a)?\s*$/,
};
const partNames: Readonly<Record<string, PartOfDay>> = {
  morning: 'morning',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'evening',
  tonight: 'evening',
  manana: 'morning',
  tarde: 'afternoon',
  noche: 'evening',
};

interface Reading {
  readonly span: OpenSpan;
  /** A time was asked for. */
  readonly bare: boolean;
  /** The whole message, days included: where the words around a time are looked up. */
  readonly plain: string;
}

/** The times of day that a plain text (days blanked out) wishes. */
export function timeWish(rest: string, language: Language, reading: Reading): TimeWish {
  const w = words[language];
  const mentions = clockMentions(rest, language, true).filter((m) => !m.lone || isClock(rest, m, language, reading));
  const refused = mentions.filter((m) => isRefused(rest, m, language) && !w.after.test(leadOf(rest, m)));
  const wished = mentions.filter((m) => !refused.includes(m));
  const bounds = boundsOf(rest, wished, language, reading.span);
  const part = w.parts.find(([pattern]) => pattern.test(withoutPlaces(reading.plain, rest, wished, language)))?.[1];
  const span = wished.length > 0 ? undefined : w.spans.find(([pattern]) => pattern.test(reading.plain));
  const around = wished.length > 0 ? undefined : w.around.find(([pattern]) => pattern.test(reading.plain));
  const refusedAt = refused[0] ? wallTimeOf(refused[0], partOf(rest, refused[0], language), reading.span) : undefined;
  return {
    ...bounds,
    ...(span?.[1] ? { after: span[1] } : {}),
    ...(span?.[2] ? { before: span[2] } : {}),
    ...(around ? { at: around[1], around: true } : {}),
    ...(part && !bounds.at && !span && !around ? { part } : {}),
    ...(w.first.test(reading.plain)
      ? { edge: 'first' as const }
      : w.last.test(reading.plain)
        ? { edge: 'last' as const }
        : {}),
    ...(w.anyTime.test(reading.plain) && wished.length === 0 ? { anyTime: true } : {}),
    ...(w.sameTime.test(reading.plain) && wished.length === 0 ? { sameTime: true } : {}),
    ...(refusedAt ? { notAt: refusedAt } : {}),
  };
}

/** Whether a lone number is meant as a time: words around it say so, or a time was asked for and little else said. */
function isClock(rest: string, m: ClockMention, language: Language, reading: Reading): boolean {
  const w = words[language];
  const lead = leadOf(rest, m);
  const tail = tailOf(rest, m);
  if (age.test(lead) || /^\s*-?(?:years?|yrs?|yo\b|y\/o|anos)/.test(tail)) return false;
  if (partBeside[language].test(tail) || partAhead[language].test(lead)) return true;
  if (w.after.test(lead) || w.before.test(lead) || w.by.test(lead) || w.about.test(lead)) return true;
  if (w.orAfter.test(tail) || w.orBefore.test(tail) || w.orSo.test(tail)) return true;
  if (w.rangeLead.test(lead) || endOfRange.test(lead)) return true;
  if (/^\s*(?:or|to|-|until|till|o|a)\s*(?:las? )?\d{1,2}(?::\d\d|\s?[ap]\.?m)/.test(tail)) return true;
  if (/(?:\bat|@|\bmake it|\bsay|\ba las?)\s*$/.test(lead)) return true;
  return reading.bare && w.bare.test(rest.replace(/\s+/g, ' '));
}

/** The words around a time that tell how it is meant, in characters. */
const nearbyCharacters = 60;

function leadOf(rest: string, m: Span): string {
  return rest.slice(Math.max(0, m.start - nearbyCharacters), m.start);
}

function tailOf(rest: string, m: Span): string {
  return rest.slice(m.end, m.end + nearbyCharacters);
}

/** "she's 16". */
const age =
  /\b(?:(?:he|she|i|they|who|kid|son|daughter|child)(?:'s| is|'m| am| are)|aged?|turn(?:s|ed|ing)|tiene|tengo|cumple)\s*$/;

/** "between 1 and", "from two to", "2-". */
const endOfRange =
  /(?:\b(?:between|from|entre|de|desde)\s+(?:las? )?(?:\d{1,2}(?::\d\d)?|[a-z]+)(?:\s?[ap]m)?\s*(?:-|to|and|until|till|y|a|hasta)|\d\s*(?:-|to|until|till))\s*(?:las? )?$/;

function partOf(rest: string, m: ClockMention, language: Language): PartOfDay | undefined {
  const name =
    partBeside[language].exec(tailOf(rest, m))?.groups?.part ?? partAhead[language].exec(leadOf(rest, m))?.groups?.part;
  return name ? partNames[name] : undefined;
}

function boundsOf(rest: string, wished: readonly ClockMention[], language: Language, span: OpenSpan): TimeWish {
  const w = words[language];
  let wish: { -readonly [K in keyof TimeWish]: TimeWish[K] } = {};
  for (let i = 0; i < wished.length; i++) {
    const m = wished[i];
    if (!m) continue;
    const next = wished[i + 1];
    // "by evening 6": the part of the day stands between the word and its hour.
    const lead = leadOf(rest, m).replace(partAhead[language], ' ');
    const tail = tailOf(rest, m);
    const between = next ? rest.slice(m.end, next.start) : '';
    const time = wallTimeOf(m, partOf(rest, m, language) ?? loosePart(rest, language), span);
    if (next && w.range.test(between) && (w.rangeLead.test(lead) || !/and|y/.test(between))) {
      wish = { ...wish, ...rangeOf(m, next, time, partOf(rest, next, language), span) };
      i++;
    } else if (next && w.either.test(between)) {
      const other = wallTimeOf(next, partOf(rest, next, language), span);
      const [a, b] = time < other ? [time, other] : [other, time];
      wish = { ...wish, after: a, before: wallOfMinute(minuteOf(b) + 1) };
      i++;
    } else if (w.busyUntil.test(lead)) wish.after = time;
    else if (w.after.test(lead) || w.orAfter.test(tail)) wish.after = time;
    else if (w.before.test(lead)) wish.before = time;
    else if (w.by.test(lead) || w.orBefore.test(tail)) wish.before = wallOfMinute(minuteOf(time) + 1);
    else {
      wish.at = time;
      if (w.about.test(lead) || w.orSo.test(tail) || /ish$/.test(rest.slice(m.start, m.end))) wish.around = true;
      else delete wish.around;
    }
  }
  return wish;
}

/** A part of the day named elsewhere in the message: "in the afternoon, maybe at 3". */
function loosePart(rest: string, language: Language): PartOfDay | undefined {
  return words[language].parts.find(([pattern]) => pattern.test(rest))?.[1];
}

function rangeOf(
  first: ClockMention,
  last: ClockMention,
  firstTime: string,
  part: PartOfDay | undefined,
  span: OpenSpan,
): TimeWish {
  const to = wallTimeOf(last, part, span);
  const sameHalf =
    first.meridiem === null ? wallOfMinute((minuteOf(firstTime) % 720) + (to >= '12:00' ? 720 : 0)) : firstTime;
  const from = first.meridiem === null && last.meridiem !== null && sameHalf < to ? sameHalf : firstTime;
  return from < to ? { after: from, before: wallOfMinute(minuteOf(to) + 1) } : { after: from };
}

/** The message without the parts of day that only qualify a clock time. */
function withoutPlaces(plain: string, rest: string, wished: readonly ClockMention[], language: Language): string {
  let result = plain;
  for (const m of wished) {
    const tail = partBeside[language].exec(tailOf(rest, m));
    if (tail) result = `${result.slice(0, m.end)}${' '.repeat(tail[0].length)}${result.slice(m.end + tail[0].length)}`;
    result = `${result.slice(0, m.start)}${' '.repeat(m.end - m.start)}${result.slice(m.end)}`;
  }
  return result;
}
