import type { Language } from './lexicon.ts';

/** What a message agrees or disagrees to, leaving open whether it brings something new as well. */
export type Answer = 'yes' | 'no' | null;

const yes: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:yes|yeah|yea|yep|yup|ya|yah|yes please|sure|sure thing|ok|okay|okey|correct|right|that'?s (?:it|right|correct|fine|good|great|perfect|me|all right|alright)|exactly|perfect|absolutely|definitely|of course|certainly|indeed|affirmative|please do|go ahead|do it|book it|sounds (?:good|great|perfect|fine|right|lovely)|looks (?:good|great|right|correct|fine)|(?:that|it|this) (?:works|will work|would work|is (?:fine|good|great|right|correct|perfect|ok|okay))|works for me|fine(?: by me| with me)?|great|good|lovely|wonderful|awesome|excellent|confirmed?|(?:i (?:do|am|have|did)|it (?:is|does)|that is me)(?=[\s,]*(?:please|thanks?|thank you|indeed)?\W*$)|i (?:agree|confirm)|please book|book that|all (?:good|correct|right)|you got it|uh-?huh|mm-?hmm|that would be (?:great|good|perfect|fine|lovely)|let'?s do (?:it|that)|i'?ll take (?:it|that)|i would|i'?d (?:like|love) (?:that|it|to)|why not|👍|✅)\b|👍|✅/,
  es: /\b(?:si|sip|claro(?: que si)?|correcto|exacto|exactamente|perfecto|de acuerdo|vale|bueno|esta bien|muy bien|ok|okay|okey|por supuesto|desde luego|adelante|confirmo|confirmado|asi es|eso es|me parece bien|me (?:va|viene|queda) (?:bien|perfecto)|excelente|genial|estupendo|bien|listo|seguro|cierto|afirmativo|hagalo|reservel[ao]|todo bien)\b|👍|✅/,
};
const no: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:no|nope|nah|no thanks?|no thank you|not (?:really|quite|exactly|right|correct|now|today|yet|that|this one|any|at all|for me)|n'?t (?:right|correct|work(?: for me)?|want|it|that)|wrong|incorrect|never(?! mind)|neither|none|negative|that'?s not|it'?s not|i (?:don'?t|do not|can'?t|cannot|haven'?t|have not|didn'?t|am not|won'?t)|i'?m not|isn'?t|doesn'?t|don'?t|hold on|wait|actually)\b|👎/,
  es: /\b(?:no|nop|no gracias|incorrecto|equivocad[oa]|mal|nunca|ningun[oa]|tampoco|negativo|para nada|espere|un momento|todavia no)\b|👎/,
};

/** "No, that's fine", "no problem", "don't mind": a no that agrees. */
const agreeingNo =
  /^\W*(?:no|nope|nah),? (?:that(?:'?s| is)|it(?:'?s| is)|you'?re|everything is|all is) (?:it|all|fine|good|great|perfect|correct|right)\b|\b(?:no (?:problem|worries|rush|issue)|why not|not a problem|no hay problema|sin problema|don'?t (?:worry|mind))\b/;

/**
 * The agreement in a message. When both stand in it, the first of the two counts, save for "no, that's fine" and
 * "yes, but not …".
 */
export function answerIn(plain: string, language: Language): Answer {
  if (/^\W*(?:k|kk|y)\W*$/.test(plain)) return 'yes';
  if (/^\W*n\W*$/.test(plain)) return 'no';
  const saysYes = yes[language].exec(plain);
  const saysNo = no[language].exec(plain);
  const agrees = !saysNo ? false : agreeingNo.test(plain);
  if (agrees) return 'yes';
  if (!saysYes) return saysNo ? 'no' : null;
  if (!saysNo) return 'yes';
  return saysYes.index < saysNo.index ? 'yes' : 'no';
}

const plainYes: Readonly<Record<Language, RegExp>> = {
  en: /^(?:\W|\b(?:yes|yeah|yea|yep|yup|sure|ok|okay|correct|right|was|does|that'?s|it|its|it'?s|is|exactly|perfect|great|good|fine|please|do|go|ahead|book|sounds|looks|works|for|me|absolutely|definitely|of|course|thanks?|thank|you|and|all|that|would|be|will|lovely|wonderful|awesome|confirm(?:ed)?|i|uh|huh|mm|hmm|got|totally|very|much|so|the|a|thing|this|everything|again|oh|ah|let'?s|haha|lol|alright|cool|nice|excellent|agreed?|ma'?am|sir|dear)\b)+$/,
  es: /^(?:\W|\b(?:si|claro|que|correcto|exacto|exactamente|perfecto|de|acuerdo|vale|bueno|esta|bien|muy|ok|okay|por|favor|supuesto|adelante|confirmo|asi|es|eso|me|parece|va|viene|queda|excelente|genial|gracias|todo|y|muchas|senor|senora|señorita|listo|seguro|cierto)\b)+$/,
};

/** Whether a message agrees and says nothing else. */
export function isPlainYes(plain: string, language: Language): boolean {
  if (/^\W*(?:k|kk|y)\W*$/.test(plain)) return true;
  return answerIn(plain, language) === 'yes' && plainYes[language].test(plain.trim());
}

const plainNo =
  /^(?:\W|\b(?:no|nope|nah|not|now|right|really|thanks?|thank|you|that'?s|that|is|it|its|it'?s|all|everything|fine|good|great|i'?m|ok|okay|oh|well|um|nothing|else|more|for|today|so|much|very|me|the|moment|at|sir|ma'?am|gracias|nada|mas|eso|es|todo|por|ahora|bien|muchas)\b)+$/;

/** Whether a message says no and nothing else. */
export function isPlainNo(plain: string): boolean {
  return /\b(?:no|nope|nah|not|nothing|nada)\b/.test(plain) && plainNo.test(plain.trim());
}

const unsure: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:(?:i )?(?:don'?t|do not|dunno|not) (?:really |quite |actually )?(?:know|sure|certain|remember|care|mind)|no idea|not sure|i'?m unsure|no preference|no pref|(?:doesn'?t|does not|don'?t) (?:matter|care|mind)|whatever(?: you think| works)?|whichever|whoever(?: is in)?|whomever|either(?: one| is fine| of them| dentist(?: is fine)?)?|any(?:one|body)?(?: is fine| of them| will do| works)?|anyone|anybody|up to you|you (?:choose|pick|decide)|surprise me|i'?m easy)\b/,
  es: /\b(?:no (?:lo )?se|no estoy segur[oa]|ni idea|no tengo preferencia|sin preferencia|(?:me )?(?:da|es) (?:lo mismo|igual)|no importa|cualquiera|quien (?:sea|este)|el que sea|como (?:quiera|usted diga)|usted (?:elija|decida)|lo que sea)\b/,
};

/** Whether a message leaves the answer open: does not know, does not mind. */
export function isUnsure(plain: string, language: Language): boolean {
  return unsure[language].test(plain);
}
