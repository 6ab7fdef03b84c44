import { plain, sentencesOf } from './sentences.ts';

/** What a receptionist may want to know. */
export const topics = [
  'reason',
  'symptoms',
  'beenBefore',
  'when',
  'halfOfDay',
  'provider',
  'name',
  'lastName',
  'spelling',
  'birthDate',
  'guardian',
  'childName',
  'childBirthDate',
  'phone',
  'email',
  'insurance',
  'code',
  'appointmentCode',
  'whichAppointment',
  'whichProof',
  'fee',
  'forWhom',
  'arrangement',
  'members',
  'waitlist',
  'change',
  'wantsVisit',
  'wantsPerson',
  'wantsFollowUp',
  'chooseOffer',
  'confirm',
  'anythingElse',
  'how',
] as const;
export type Topic = (typeof topics)[number];

/** Patterns over plain text (small letters, no accents), English and Spanish, the particular ones first. */
const patterns: readonly (readonly [Topic, RegExp])[] = [
  [
    'confirm',
    /\b(is|are) (that|this|it|all of that|everything|these) (all )?(right|correct|ok|okay|good)|\b(that|this) (sound|look)s? (right|good|correct)|does (that|this|it) (all )?(sound|look) |shall i (go ahead|book|move|cancel|make|send|put|change|confirm|take|reserve|request)|should i (go ahead|book|move|cancel|send|confirm|reserve|request)|would you like me to (go ahead|book|move|cancel|send|confirm|reserve|request)|do you want me to (go ahead|book|move|cancel|send|confirm|request)|(may|can) i (book|go ahead|cancel|move|confirm|send)|do you agree|is it ok(ay)? to|right\?$|correct\?$|es correcto|esta (bien|correcto)\?|de acuerdo\?|es asi\?|(la|lo|las|los) (reservo|confirmo|cancelo|cambio|muevo|envio)\?|(reservo|confirmo|cancelo|anulo|cambio|muevo)\b.*\?|quiere que (la|lo|las|los)? ?(reserve|confirme|cancele|cambie|mueva)/,
  ],
  [
    'code',
    /code is on its way|just the code|\bthe code\? it is in|solo el codigo|un codigo va en camino|(one-time|verification|security|(four|six|4|6)-digit|the|that) code (i|we|that|which)?.*(sent|text|e-?mail|phone|message)|code (that )?(i|we)('ve| have)? (just )?sent|what('s| is) the code\b(?!.*appointment)|read me the code|codigo (que|de (un solo uso|verificacion|seguridad))|cual es el codigo\b(?!.*cita)|escriba(me)? el codigo\b(?!.*cita)/,
  ],
  [
    'whichProof',
    /appointment('s)? code.*\bor\b|\bor\b.*(one-time|text|send|e-?mail).*code.*\?|codigo de (la|su) cita.*\bo\b|\bo\b.*(enviar|mandar).*codigo/,
  ],
  [
    'appointmentCode',
    /appointment('s)? code|code of (the|your) appointment|confirmation code|code (on|in) your confirmation|codigo de (la|su) (cita|confirmacion)/,
  ],
  [
    'whichAppointment',
    /which (of (them|these|those|the two|your)|appointment|visit|one) .*(mean|move|cancel|change|talking)|which appointment|which (one )?(do|would|should) you.*(move|cancel|change)|which of (the two|them)|cual de (las|ellas|sus citas)|que cita/,
  ],
  [
    'fee',
    /\b(fee|charge|\d+ dollars?)\b.*(ok|okay|fine|alright|all right|agree|accept|go ahead|still|continue|want)|cargo de.*\?|(acepta|de acuerdo con) (el|ese) cargo/,
  ],
  [
    'arrangement',
    /(side by side|same time|one after (the|an)other|at once|back to back)|a la vez|al mismo tiempo|(una|uno) tras otr[ao]|seguid[ao]s/,
  ],
  [
    'members',
    /who (else|all) (is|are|should)|names? (and|of) .*(everyone|each|both|all|children)|how many (people|children|of you)|quienes (vienen|son)|cuantos (son|hijos|ninos)/,
  ],
  [
    'forWhom',
    /(is (the|this) (visit|appointment|it)|for) (for )?(you|yourself) or|who (is|would) (the (visit|appointment)|it|this) (be )?for|for yourself|para quien|es para usted/,
  ],
  [
    'spelling',
    /how (do you|is (that|it|your)|would you) spell|spell (that|your|it|the)|como se (escribe|deletrea)|deletre/,
  ],
  ['halfOfDay', /\b(morning|a\.?m\.?) or (in )?(the )?(afternoon|evening|p\.?m)|manana o (de |por |en )?(la )?tarde/],
  [
    'symptoms',
    /(any|is there|are you having|have you|do you have|some) .*(pain|swelling|fever|bleeding|hurt)|does it hurt|(hinchazon|dolor|fiebre|sangrado).*\?/,
  ],
  [
    'beenBefore',
    /been (here|to us|with us|in|seen)( \w+)? before|have(n't)? (you|they|he|she) (ever )?(been|visited)|has .* been (to us|here)|been to us|(first|1st) (visit|time)( with us| here)?\?|first visit with us|(already|existing|current|new|returning) (a )?patient.*\?|patient (here|with us|of ours)|ha (venido|estado|visitado)|primera (visita|vez)( con nosotros)?\?|ya es paciente|es paciente (nuestro|nuevo)/,
  ],
  ['insurance', /insurance|which (dental )?plan|seguro( dental)?\b.*\?|que seguro|aseguranza/],
  ['email', /e-?mail|correo/],
  [
    'phone',
    /(phone|mobile|cell|telephone|contact) number|number (to|can|where|do) .*(reach|call)|a number\b|reach you|area code|ten digits|\bphone\b|telefono|digitos|numero.*(llamar|contactar)/,
  ],
  [
    'guardian',
    /your own (name|first)|(your|whose) name.*(parent|guardian)|parent or guardian|who('s| is) (the )?(parent|guardian|coming along|bringing)|su propio nombre|madre, padre o tutor|quien (acompana|viene con)/,
  ],
  ['birthDate', /birth ?(date|day)|date of birth|(were|was) .*born|when .*born|dob\b|fecha de nacimiento|cuando nacio/],
  ['lastName', /last name|surname|family name|apellido/],
  ['name', /\bnames?\b|who am i (speaking|talking|chatting)|nombre|como se llama|con quien hablo/],
  [
    'change',
    /what (should|shall|would you like|do you want|can) (i|me|to)? ?(to )?(change|correct|fix)|what (is|was) (not right|wrong)|que (cambio|corrijo|quiere cambiar)|que (debo|tengo que) cambiar/,
  ],
  ['waitlist', /wait(ing)? ?list|lista de espera/],
  [
    'wantsPerson',
    /(like|want|prefer) (a|some) ?(person|one|human|body).*(call|help)|(would|shall) .*(someone|a person|somebody|one of our team).*(call|get back|contact|reach)|have (someone|a person|somebody) call|que (le|te) llame (una persona|alguien)/,
  ],
  [
    'wantsFollowUp',
    /shall i ask (someone|our|the)|should i (ask|have|pass|let) (someone|our|the)|pass (this|that|it) on\?|call you back\?|quiere que alguien/,
  ],
  [
    'when',
    /what (other )?(day|time|date)|which (other )?(day|time|date)|when (would|do|can|could|should|works|is good|suits)|(day|time).*(suit|work|prefer|better|best|like)|when\?|better time|you can name a day|que (otro )?(dia|hora|fecha)|cuando (le|puede|quiere|desea)|(dia|hora).*(viene|conviene|prefiere|vendria)|puede decir un dia/,
  ],
  [
    'chooseOffer',
    /which (one|of (those|these)|time)|would (that|one of|either|any|it|this)( of)?( these| those| them)? (work|suit|fit|be)|does (one|any|either|that|this|it)( of (these|those))? (fit|work|suit)|(would|will) .*\b(at|am|pm)\b.* work|shall i take|work for you\?|suits? you|interested in|like (that|one|any)|cual (le viene|prefiere|le conviene|de esas)|le (viene|va|sirve|conviene|parece)/,
  ],
  [
    'provider',
    /(prefer|preference|particular|want to see|like to see).*(dentist|hygienist|provider|dr\b|doctor|someone)|which (dentist|hygienist|provider|doctor)|(dentist|hygienist|provider).*(prefer|preference)|preferencia|con quien (quiere|prefiere)|que dentista/,
  ],
  [
    'reason',
    /come in for|(what|which) (is|'s|kind|type|brings|sort).*(visit|appointment|bring|in for|need)|reason for|what (do|would) you (need|like) (done|to come)|bothering you|what (seems|is) (to be )?the|what the visit is for|check-?up, (a )?cleaning|tell me in your own words|motivo|para que (es|necesita|quiere)|que (tipo de|clase de) (cita|visita)|molestia/,
  ],
  [
    'wantsVisit',
    /(like|want|care) (me )?to (book|set up|schedule|make|arrange) (a|an|your|that|the|it|one)|shall (i|we) (find|look|set up)|quiere (pedir|reservar|hacer) (una|la|su)/,
  ],
  ['anythingElse', /anything else|something else|(what|how) else|algo mas|otra cosa/],
  ['how', /how (can|may) i (help|assist)|what can i do for you|how can we help|en que (puedo|podemos)|que puedo hacer/],
];

/** Sentences that want an answer: questions, and requests without a question mark. */
export function questionsIn(words: string): string[] {
  return sentencesOf(words).filter((sentence) => {
    if (sentence.includes('?')) return true;
    return /^(and )?(please|could|may|can|would|just|you can|first,? )?,? ?(please )?(write|type|tell|give|spell|send|name|enter|share|provide|choose|pick|say|i('ll)? (also )?need|i just need)\b|^(por favor|escriba|diga|dig[aá]me|indique|d[eé]me|puede decir|necesito)/i.test(
      sentence,
    );
  });
}

/**
 * What the receptionist asks for, the most particular reading of each question, in order; nothing twice.
 */
export function askedIn(words: string): Topic[] {
  const found: Topic[] = [];
  const sentences = sentencesOf(words);
  for (const question of questionsIn(words)) {
    // "What is it?" asks for what the sentence before speaks of.
    const before = question.split(' ').length <= 4 ? (sentences[sentences.indexOf(question) - 1] ?? '') : '';
    for (const topic of topicsOf(plain(`${before} ${question}`))) if (!found.includes(topic)) found.push(topic);
  }
  return found;
}

/** Questions that may ask for several facts at once. */
const tellable: readonly Topic[] = ['name', 'lastName', 'birthDate', 'phone', 'email', 'insurance', 'guardian'];

function topicsOf(text: string): Topic[] {
  const first = patterns.find(([, pattern]) => pattern.test(text))?.[0];
  if (!first) return [];
  if (!tellable.includes(first)) return [first];
  const several = tellable.filter((topic) =>
    patterns.some(([named, pattern]) => named === topic && pattern.test(text)),
  );
  // "First and last name" is one question, and so is "your own name, as the guardian".
  if (several.includes('guardian')) return several.filter((topic) => topic === 'guardian' || topic === 'phone');
  if (several.includes('lastName')) {
    const isWhole =
      /\b(first|full|whole|complete)\b|nombre/.test(text) ||
      (several.includes('name') && !/last name|surname|family name|apellido/.test(text));
    return several
      .filter((topic) => topic !== (isWhole ? 'lastName' : 'name'))
      .concat(isWhole && !several.includes('name') ? ['name'] : []);
  }
  return several;
}
