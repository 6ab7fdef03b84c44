import type { Heard } from '../understand/heard.ts';

/** "…, and let me know if anything earlier comes up" */
const wantsEarlier =
  /\b(?:and|but|y|pero)?\W*(?:please )?(?:let|call|text|tell|notify|contact|put|avis\w+|llam\w+)\b.*$/;

/** "Sure, no, then I'll keep it": a no somewhere in it, courtesies aside. */
export function takesBack(plain: string): boolean {
  const rest = plain.replace(
    /\b(?:no (?:problem|worries|rush|issues?|changes?|more|other|further|need to)|not a problem|why not|nothing else|don'?t worry|(?:that|it)'?s (?:all|it)|no hay problema|sin problema)\b|^\W*no,? (?:that(?:'?s| is)|it(?:'?s| is)|everything is|all is) (?:fine|good|right|correct|perfect|great|all|it)\b/g,
    ' ',
  );
  return /\b(?:no|nope|nah|not|never|neither|keep|stays?|rather|conserv\w+|me (?:la|lo) quedo|mejor no)\b|n't\b/.test(
    rest,
  );
}

/** The agreement comes first: "great, and where do I park?", not "is it a good time?" */
const beginsWithYes =
  /^\W*(?:(?:oh|ah|hm+|um+|uh|well|alright|all right|now|so|and|pues|bueno|ah|ay)\W+)*(?:ye+s*|yea|yeah|yep|yup|ya|yah|sure|ok|okay|okey|correct|right|exactly|perfect|great|good|fine|lovely|wonderful|awesome|excellent|absolutely|definitely|of course|certainly|indeed|affirmative|please (?:do|go|book)|go ahead|do it|book (?:it|that)|sounds|looks|works|confirm\w*|all (?:good|correct|right|set)|everything|(?:that|it|this|those)(?:'s| is| all| would| will| works| sounds| looks)?|i (?:agree|confirm|would|'?d)|i'?d|i'?ll take|let'?s do|why not|you got it|uh-?huh|mm-?hmm|mhm|no (?:problem|worries)|no,? (?:that(?:'?s| is)|it(?:'?s| is)) (?:fine|good|right|correct|perfect)|👍|✅|si+|sip|claro|correcto|exacto|exactamente|perfecto|de acuerdo|vale|esta bien|muy bien|por supuesto|desde luego|adelante|asi es|eso|me (?:parece|va|viene|queda)|excelente|genial|estupendo|listo|hagalo|reserve\w*|todo)(?![a-z])/;

/** Agreement good enough to store something: nothing in the message takes it back or wants it otherwise. */
export function agrees(heard: Heard): boolean {
  if (heard.plainYes) return true;
  if (heard.answer !== 'yes' || !beginsWithYes.test(heard.plain) || takesBack(heard.plain)) return false;
  const asked = heard.wishes.waitlist ? heard.plain.replace(wantsEarlier, ' ') : heard.plain;
  const rest = asked.replace(/\b(?:(?:move|change|switch) (?:it|that|my)|(?:cambie|mueva|pase)l[ao])\b/g, ' ');
  return !/\b(?:but|except|however|change|wrong|different|instead|wait|hold on|not sure|actually|rather|if|unless|pero|excepto|cambi\w+|espere|aunque|si no)\b/.test(
    rest,
  );
}
