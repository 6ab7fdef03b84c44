import type { Language } from './lexicon.ts';
import type { PartOfDay } from './times.ts';

/** Wordings around times of day, of one language; all on plain text. */
export interface TimeWords {
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

export const timeWords: Readonly<Record<Language, TimeWords>> = {
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
      /\b(?:after|past|(?<!\bno |\bnot )later than|not before|no earlier than|not earlier than|any ?time after|from|starting(?: at)?|beyond)\s*(?:about |around |like )?$/,
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
    last: /\b(?:(?:the|your|a) last (?:appointment|slot|opening|time)(?: you have)?(?= (?:on|for|that|this|next|tomorrow|today)\b)|last (?:appointment|slot|opening|one|thing) (?:of the day|in the (?:afternoon|evening)|that day|available)|end of the day|as late as (?:possible|you can)|latest (?:possible|you have|appointment|slot|opening)|close of (?:day|business))\b/,
    anyTime:
      /\b(?:any ?time|whenever|(?:any|whatever) (?:time|hour)|i'?m (?:pretty |very |totally |completely )?(?:flexible|free|open)(?: all day| that day| whenever)?|all day|(?:time )?(?:doesn'?t|does not) matter|no (?:time )?preference)\b(?! (?:after|before|from|between|past))/,
    sameTime: /\b(?:(?:at |the |that )*same (?:time|hour)|that time|still at)\b/,
    bare: /^[\s,.!]*(?:(?:at|around|about|maybe|how about|what about|say|let'?s say|let'?s do|i'?d say|i'?d like|i'?d prefer|i prefer|make it|can we do|could we do|can you do|do you have|is there|anything at|um|uh|ok|okay|yes|no|hmm|well|actually|sure|then)[\s,]*)*[a-z0-9]+[\s,.!?]*(?:please|works?|is (?:good|fine|great|perfect|ok|okay)|would (?:be|work)[\w ]*|sounds good|then|for me|instead|thanks?|thank you|if possible|with)?[\s,.!?]*$/,
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
    bare: /^[\s,.!]*(?:(?:a las?|sobre las?|mejor|quizas|tal vez|que tal|si|no|bueno|pues|ok|vale)[\s,]*)*[a-z0-9]+(?: y (?:media|cuarto))?[\s,.!?]*(?:por favor|esta bien|perfecto|gracias|con)?[\s,.!?]*$/,
  },
};

export const partBeside: Readonly<Record<Language, RegExp>> = {
  en: /^\s*,?\s*(?:in the |that |this |on the )?(?:early |late )?(?<part>morning|afternoon|evening|night|tonight)\b/,
  es: /^\s*,?\s*(?:de|por|en) la (?<part>manana|tarde|noche)\b/,
};
export const partAhead: Readonly<Record<Language, RegExp>> = {
  en: /\b(?<part>morning|afternoon|evening|night|tonight)s?,?\s*(?:at|around|about|of|by|maybe|after|before|,)?\s*$/,
  es: /\b(?<part>manana|tarde|noche),?\s*(?:a|sobre|hacia|como a)?\s*$/,
};
export const notParts: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|no|can'?t do|except|but not|never|any ?time but)\s+(?:in the |the |on |during the )?(morning|afternoon|evening)s?\b|\b(morning|afternoon|evening)s?\s+(?:don'?t|do not|doesn'?t|won'?t|are (?:bad|no good|out|impossible))\b/,
  es: /\b(?:no|menos|excepto|nunca)\s+(?:puedo\s+)?(?:por|en|de)\s+la\s+(manana|tarde|noche)\b/,
};
export const partNames: Readonly<Record<string, PartOfDay>> = {
  morning: 'morning',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'evening',
  tonight: 'evening',
  manana: 'morning',
  tarde: 'afternoon',
  noche: 'evening',
};
