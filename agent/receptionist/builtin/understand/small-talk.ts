import type { Language } from './lexicon.ts';

export interface SmallTalk {
  readonly greeting: boolean;
  readonly thanks: boolean;
  readonly bye: boolean;
  /** Says goodbye in so many words. */
  readonly farewell: boolean;
  readonly howAreYou: boolean;
  readonly robot: boolean;
  /** Rude, joking or testing; nothing to do. */
  readonly chatter: boolean;
  readonly apology: boolean;
  readonly worried: boolean;
  readonly upset: boolean;
  /** Would like to hear the last thing again. */
  readonly repeat: boolean;
  /** Orders to the program in place of a message to the practice. */
  readonly injection: boolean;
}

const patterns: Readonly<Record<Language, Readonly<Record<keyof SmallTalk, RegExp>>>> = {
  en: {
    greeting: /^\W*(?:hi|hello|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|yo)\b/,
    thanks: /\b(?:thanks?|thank you|thx|ty|cheers|much appreciated|appreciate (?:it|that|you))\b/,
    bye: /\b(?:bye|goodbye|bye-bye|see (?:you|ya)(?: (?:then|soon|later|there|on \w+))?|have a (?:good|great|nice|lovely) (?:day|one|evening|afternoon|weekend)|take care|that'?s (?:all|everything)(?:[\s,]+(?:i need(?:ed)?|for (?:now|today)|thanks?|thank you|so much|very much))*(?=\W*$)|that'?s it(?: for (?:now|today)|,? thanks?|,? thank you)|nothing else|i'?m (?:all set|good|done)(?=\W*(?:thanks?|thank you)?\W*$)|ttyl|good night|gotta go|have to go)\b/,
    farewell:
      /\b(?:bye|goodbye|bye-bye|see (?:you|ya)(?! (?:can|if|at \d|on the))|have a (?:good|great|nice|lovely) (?:day|one|evening|afternoon|weekend)|take care|ttyl|good night)\b/,
    howAreYou: /\b(?:how are you|how'?s it going|how do you do|what'?s up|how are things|how is your day)\b/,
    robot:
      /\b(?:(?:are|r) (?:you|u) (?:an? )?(?:\w+ )?(?:robot|bot|human|person|real|machine|computer|ai|chat ?bot|automated)|(?:talking|speaking|chatting) (?:to|with) (?:an? )?(?:\w+ )?(?:robot|bot|human|person|machine|computer|ai|real person)(?=\W*\??\W*$)|is this (?:an? )?(?:\w+ )?(?:robot|bot|human|person|machine|computer|ai|automated)|you'?re (?:an? )?(?:bot|robot|ai|machine)|who am i (?:talking|speaking) to|are you sure(?= you'?re)|what are you(?=\W*$)|who are you)\b/,
    chatter: /\b(?:joke|weather|favorite|favourite|tell me (?:a|about)|sing|poem|recipe|what model)\b/,
    apology: /\b(?:sorry|my bad|apolog\w+|oops|whoops)\b/,
    injection:
      /\b(?:(?:ignore|disregard|forget|override|bypass)\b[^.;!?]{0,30}\b(?:instructions?|rules?|prompts?|previous|prior|above|system|guidelines)|(?:system|developer|admin(?:istrator)?|debug|god|root|maintenance) (?:prompt|mode|message|override|access)|(?:your|the) (?:system )?(?:prompt|instructions)|jailbreak|pretend (?:to be|you are|that)|act as (?:a|an|the|if)|(?:i am|i'm|this is) the (?:practice )?(?:owner|admin\w*|developer|manager|dentist himself)|mark me as|set me (?:as|to)|you are now|new instructions?|end of (?:system|prompt)|<\/?(?:system|script|s|inst)\b|drop table|select \* from|\[\[?system|print (?:your|the) (?:prompt|instructions)|staff (?:view|mode|access))\b|^\W*system\s*:/,
    upset:
      /\b(?:ridiculous|useless|stupid|idiot\w*|dumb|frustrat\w*|annoy\w*|waste of (?:my )?time|this sucks|terrible service|horrible service|you suck|damn|wtf|not helpful|unhelpful|going in circles)\b/,
    repeat:
      /\b(?:what (?:time|day|date) (?:was|is) (?:it|that)(?: again)?|(?:which|what) (?:time|day) again|say (?:that|it) again|repeat (?:that|it)|come again|pardon|what did you say|didn'?t (?:hear|catch|get) (?:that|it|you)|one more time|once more|when was (?:it|that)(?: again)?)\b|^\W*(?:what|sorry|huh)\W*\?\W*$/,
    worried: /\b(?:nervous|scared|afraid|anxious|terrified|fear|phobia|worried|hate (?:the )?dentists?|freaking out)\b/,
  },
  es: {
    greeting: /^\W*(?:hola|buenos dias|buenas(?: tardes| noches)?|buen dia|saludos|que tal)\b/,
    thanks: /\b(?:gracias|agradecid[oa]|se lo agradezco|muy amable)\b/,
    bye: /\b(?:adios|hasta (?:luego|pronto|manana|entonces|la vista)|chao|chau|nos vemos|que tenga (?:un )?buen|eso es todo|nada mas|es todo)\b/,
    farewell: /\b(?:adios|hasta (?:luego|pronto|la vista)|chao|chau|nos vemos|que tenga (?:un )?buen)\b/,
    howAreYou: /\b(?:como (?:esta|estas|le va)|que tal (?:esta|todo))\b/,
    robot:
      /\b(?:(?:es|eres) (?:usted )?(?:un |una )?(?:robot|bot|maquina|persona|humano|computadora)|(?:hablo|hablando|estoy hablando) con (?:un |una )?(?:robot|bot|maquina|persona|humano)|quien (?:es|eres|habla))\b/,
    chatter: /\b(?:jaja+|chiste|clima)\b/,
    apology: /\b(?:perdon|disculpe?|lo siento)\b/,
    injection:
      /\b(?:(?:ignora|olvida|desobedece)\b[^.;!?]{0,30}\b(?:instrucciones|reglas|anteriores?|sistema)|(?:tus|las) instrucciones|(?:soy|como) (?:el|la) (?:duen[oa]|administrador\w*)|marcame como|modo (?:administrador|desarrollador))\b/,
    upset: /\b(?:ridicul[oa]|inutil|tont[oa]|idiota|estupid[oa]|frustra\w*|molest[oa]|perdida de tiempo|pesimo)\b/,
    repeat:
      /\b(?:repit\w*|otra vez|como dijo|a que hora era|que dia era|no (?:le )?(?:oi|entendi))\b|^\W*(?:como|perdon)\W*\?\W*$/,
    worried: /\b(?:nervios[oa]|miedo|asustad[oa]|ansios[oa]|preocupad[oa])\b/,
  },
};

/** Courtesies and talk beside the point. */
export function smallTalkIn(plain: string, language: Language): SmallTalk {
  const p = patterns[language];
  return {
    greeting: p.greeting.test(plain),
    thanks: p.thanks.test(plain),
    bye: p.bye.test(plain),
    farewell: p.farewell.test(plain),
    howAreYou: p.howAreYou.test(plain),
    robot: p.robot.test(plain),
    chatter: p.chatter.test(plain),
    apology: p.apology.test(plain),
    worried: p.worried.test(plain),
    upset: p.upset.test(plain),
    repeat: p.repeat.test(plain),
    injection: p.injection.test(plain),
  };
}
