import type { Language } from './lexicon.ts';

/** What a message says of the codes that prove who is calling. */
export interface ProofWords {
  /** Has no code at hand. */
  readonly noCode: boolean;
  /** Cannot get at the phone or mailbox the code goes to. */
  readonly noAccess: boolean;
  /** The code that was sent has not come. */
  readonly notArrived: boolean;
  /** Would like a code sent. */
  readonly sendCode: boolean;
  /** Asks what the proof is for. */
  readonly why: boolean;
}

const patterns: Readonly<Record<Language, Readonly<Record<keyof ProofWords, RegExp>>>> = {
  en: {
    noCode:
      /\b(?:(?:don'?t|do not|didn'?t|can'?t|cannot|couldn'?t|haven'?t|lost|forgot|forgotten|misplaced|deleted|without|no longer)\b[^.;!?]{0,30}\b(?:code|one|it|confirmation|number|that)\b|no(?:t| such)? (?:code|idea)|(?:what|which) code|never (?:got|had|received) (?:a|any|one|the) ?(?:code)?)/,
    noAccess:
      /\b(?:(?:don'?t|do not|no longer|n'?t) (?:have|use|own)\b[^.;!?]{0,15}\b(?:that|the|this|my old) (?:phone|number|e-?mail|mailbox)|(?:no|without|lost|don'?t have|can'?t get) access|(?:lost|broke|changed|new|different) (?:my )?(?:phone|number|e-?mail|cell)|(?:phone|e-?mail|mailbox|cell)(?: is| was|'s)? (?:broken|lost|stolen|dead|off|not (?:here|with me)|at home|in the shop)|can'?t (?:get|reach|check|open|access|see|read)\b[^.;!?]{0,20}\b(?:phone|e-?mail|texts?|messages?|mailbox)|(?:old|wrong|another|other|different) (?:phone|number|e-?mail)|(?:phone|number|e-?mail) (?:has )?changed|(?:left|forgot) my phone|not (?:with me|at home))\b/,
    notArrived:
      /\b(?:(?:did ?n'?t|have ?n'?t|has ?n'?t|not|never|nothing|no (?:code|text|message|e-?mail|sms))\b[^.;!?]{0,25}\b(?:arrived?|came|come|comes|get|got(?:ten)?|received?|seen?|show(?:ed|n)?(?: up)?|there|anything|yet)|nothing (?:yet|came|arrived|so far|here)|still (?:nothing|no|not|waiting)|waiting|no code)\b|^\W*nothing\W*$/,
    sendCode:
      /\b(?:(?:send|text|e-?mail|resend|get)\b[^.;!?]{0,15}\b(?:code|one|it|again|another)|(?:one[- ]time|new|another) code|try (?:that|it|again)|once more|again please)\b/,
    why: /\b(?:why\b[^.;!?]{0,30}\b(?:need|want|ask|code|that|verify|prove)|what(?:'s| is) (?:that|it|this|the code) for|is (?:that|this|it) (?:really )?necessary|do i (?:really )?(?:have|need) to)\b/,
  },
  es: {
    noCode:
      /\b(?:no (?:tengo|encuentro|recuerdo|se|me acuerdo)\b[^.;!?]{0,25}(?:codigo|numero|cual)?|perdi|(?:que|cual) codigo|sin codigo|ningun codigo)/,
    noAccess:
      /\b(?:ya no (?:tengo|uso)\b[^.;!?]{0,15}\b(?:ese|el|este) (?:telefono|numero|celular|correo)|no (?:tengo|puedo)\b[^.;!?]{0,20}\b(?:acceso|telefono|celular|correo|mensajes?)|(?:perdi|cambie)\b[^.;!?]{0,12}\b(?:telefono|celular|numero|correo)|(?:otro|nuevo) (?:telefono|numero|celular|correo)|numero (?:viejo|antiguo)|sin acceso)\b/,
    notArrived:
      /\b(?:no (?:me )?(?:ha )?(?:lleg\w+|recib\w+|viene|vino|aparece)|no (?:he|ha) (?:recibido|llegado)|nada (?:todavia|aun)|(?:todavia|aun) (?:no|nada)|sigo esperando)\b/,
    sendCode:
      /\b(?:(?:envi\w+|mand\w+|reenvi\w+)\b[^.;!?]{0,15}\b(?:codigo|uno|otro|otra vez|de nuevo)|(?:otro|nuevo) codigo|otra vez|de nuevo)\b/,
    why: /\b(?:por que\b[^.;!?]{0,30}\b(?:necesita|pide|codigo|eso)|para que (?:es|lo|sirve|quiere)|es necesario|hace falta)\b/,
  },
};

/** Reads what a message says of codes; meant for answers to the question for one. */
export function proofWordsIn(plain: string, language: Language): ProofWords {
  const p = patterns[language];
  return {
    noCode: p.noCode.test(plain),
    noAccess: p.noAccess.test(plain),
    notArrived: p.notArrived.test(plain),
    sendCode: p.sendCode.test(plain),
    why: p.why.test(plain),
  };
}
