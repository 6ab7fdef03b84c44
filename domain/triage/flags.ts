import { isStated, type Message, plainMessage, states } from './clauses.ts';

/** Whether a message raises one red flag. */
type Detector = (message: Message) => boolean;

const breathing =
  /(?:\b(?:can't|cannot|can barely|could(?:n't| not)|can hardly|barely|hardly|hard(?:er)?(?: time| for (?:me|him|her|them))?(?: to)?|difficult(?:y|ies)?|trouble|troubles|problems?|struggl(?:e|es|ing)|unable to|not able to|isn't able to|labored|having issues|gasping|fighting)\b(?:\s+(?:to|with|in|me|him|her|even|really|properly|well|a hard time))*\s+(?:get (?:a |enough |any )?(?:breath|air)|catch (?:my|his|her|a) breath|breath(?:e|ing|s)?)\b(?! through (?:my|the|his|her) nose)|\bbreath(?:ing|e|es)?\b(?:\s+(?:is|has|gets?|getting|feels?|became|becoming|very|really|so|a bit|been))*\s+(?:hard|harder|difficult|tough|bad|badly|worse|labored|shallow|funny|trouble)\b|\bshort(?:ness)? of breath\b|\bbreathless\b|\bgasping\b|\bchoking\b|\bsuffocat\w*|\b(?:throat|airway)\b[^.;]{0,20}\b(?:clos(?:e|es|ed|ing)|swell(?:s|ing|ed)?|swollen|tight(?:ening)?|block(?:ed|ing))\b|\bno (?:puedo|puede|logro|logra) respirar\b|\b(?:me|le|nos) cuesta(?: mucho)? respirar\b|\b(?:dificultad|problemas?|dificultades) (?:para|al|de) respirar\b|\bfalta (?:de|el) aire\b|\b(?:me|le) falta el aire\b|\b(?:me|se) (?:ahogo|ahoga|asfixi\w+)\b|\brespir(?:o|a|ar|ando) (?:mal|con dificultad)\b|\bno (?:respiro|respira) bien\b|\bse (?:me|le) (?:cierra|esta cerrando) la garganta\b)/;

const swallowing =
  /(?:\b(?:can't|cannot|can barely|can hardly|could(?:n't| not)|barely|hardly|hard(?:er)? (?:for (?:me|him|her) )?(?:to)?|hard time|difficult(?:y|ies)?|trouble|problems?|struggl(?:e|es|ing)|unable to|not able to|hurts to|painful to)\b(?:\s+(?:to|with|in|even|really))*\s+swallow(?:ing)?\b(?! (?:pills?|tablets?|medicine))|\bswallowing (?:is|has become|gets?) (?:very |really |so )?(?:hard|difficult|painful)\b|\bno (?:puedo|puede) (?:tragar|pasar saliva|deglutir)\b|\b(?:me|le) cuesta(?: mucho)? (?:tragar|pasar)\b|\b(?:dificultad|problemas?) (?:para|al) tragar\b)/;

const swell = /\b(?:swell\w*|swollen|swole\w*|puff(?:y|ed|ing)\w*|hinch\w*|inflamad\w*|inflamacion)\b/;
const swellReaching =
  /(?:\b(?:swell\w*|swollen|swole\w*|puff(?:y|ed)\w*)\b[^.;!?]{0,70}\b(?:eyes?|eyelids?|neck|throat)\b|\b(?:eyes?|eyelids?|neck|throat)\b[^.;!?]{0,30}\b(?:swell\w*|swollen|swole\w*|puff(?:y|ed)\w*)\b|\b(?:hinch\w*|inflamad\w*|inflamacion)\b[^.;!?]{0,70}\b(?:ojos?|parpados?|cuello|garganta)\b|\b(?:ojos?|parpados?|cuello|garganta)\b[^.;!?]{0,30}\b(?:hinch\w*|inflamad\w*)\b)/;
const notReaching =
  /\b(?:not|n't|nowhere|far from|no|never|lejos)\b(?:\s+(?:yet|reach(?:ed|ing)?|near|at|to|up to|by|in|around|close to|affect(?:ed|ing)?|spread(?:ing)?|gotten|into|ha|llegado|llega|cerca|al|del|de|el|la|mi|my|the|his|her))*\s+(?:eyes?|eyelids?|neck|throat|ojos?|cuello|garganta)\b/;

const unstoppable =
  /(?:\b(?:won't|will not|doesn't|does not|isn't|is not|can't|cannot|couldn't|hasn't|has not|not|never|refuses to)\s+(?:seem to |really |get it to |get the bleeding to |make it |be able to |able to )?stop(?:ped|ping|s)?\s+(?:the |my |his |her |all the )?(?:bleed\w*|blood)\b|\bbleed(?:ing|s)?\b[^.;!?]{0,45}\b(?:won't|will not|doesn't|does not|isn't|is not|can't|cannot|hasn't|has not|not|never)\s+(?:seem to |really |be |been )?(?:stop\w*|slow\w*|letting up|let up)\b|\b(?:blood|it)\b[^.;!?]{0,15}\b(?:won't|doesn't|will not) stop\b(?=[^.;!?]*\b(?:blood|bleed))|\bbleed(?:ing|s)?\b[^.;!?]{0,30}\b(?:non-?stop|nonstop|heavily|profusely|uncontrollabl[ey]|like crazy|everywhere|a lot|so much|badly|buckets|all night|all day|all morning|(?:for |over |more than |almost |about |at least )+(?:(?:1[5-9]|[2-9]\d|\d{3})\s*(?:min\w*)|an hour|hours|half an hour|\d+\s*(?:hours?|hrs?)|(?:two|three|four|several|many) hours))\b|\bcan't (?:control|stop) (?:the |it |my )?(?:bleeding|blood)\b|\b(?:lots|a lot|so much|tons) of blood\b|\bblood (?:is )?(?:pouring|gushing|everywhere)\b|\bhemorrhag\w+|\bno (?:para|deja|paro|cesa|deja de|para de|puedo parar)\b[^.;!?]{0,15}\bsangr\w*|\bsangr\w*\b[^.;!?]{0,40}\bno (?:para|se detiene|cesa|deja|se corta)\b|\bsangr\w*\b[^.;!?]{0,15}\b(?:mucho|muchisimo|sin parar|desde hace (?:horas|\w+ horas?))\b|\bhemorragia\b)/;
const onlyGums = /\b(?:brush\w*|floss\w*|cepill\w*|hilo dental)\b/;

const hit =
  /\b(?:hit|punch\w*|kick\w*|struck|slammed|smashed|fell|fallen|fall|tripped|crash\w*|accident|ball|elbow\w*|blow|knocked|collision|attacked|bike|bicycle|skateboard|face[- ]first|golpe\w*|cai|cayo|caida|accidente|choque|punetazo|patada|pelota|pelotazo)\b/;
const passedOut =
  /(?:\b(?:pass(?:ed|ing)? out|unconscious|black(?:ed|ing) out|blackout|faint(?:ed|ing)|lost consciousness|loss of consciousness|(?:knocked|knocking) (?:me|him|her|them|my \w+) out|(?:was|got|been|were) knocked out(?! (?:tooth|teeth))|out cold|concuss\w*|not responding|unresponsive|desmay\w*|perdi(?:o)? el conocimiento|perdio el sentido|inconsciente)\b)/;

const chest =
  /(?:\bchest\b[^.;!?]{0,15}\b(?:pains?|pressure|tight\w*|hurt\w*|ach\w*|discomfort|heavy|crushing|squeez\w*)\b|\b(?:pains?|pressure|tightness|hurt\w*|ache|aching|discomfort)\b[^.;!?]{0,15}\b(?:in|on|across) (?:my|the|his|her) chest\b|\bheart attack\b|\b(?:dolor|presion|opresion|molestia)\b[^.;!?]{0,12}\b(?:en el|de|del) pecho\b|\b(?:me|le) (?:duele|aprieta|oprime) el pecho\b|\binfarto\b)/;

const baby = /\b(?:baby|milk|primary) (?:tooth|teeth)\b|\bdientes? de leche\b/;
const knockedOut =
  /(?:\bknock(?:ed|s|ing)?\s+(?:out|loose)\s+(?:a |an |my |his |her |their |one of |two |the |both )?(?:of (?:my|his|her) )?(?:\w+ ){0,2}(?:tooth|teeth)\b|\b(?:tooth|teeth)\b[^.;!?]{0,25}\b(?:knocked|punched|kicked|hit) (?:right |clean |completely )?out\b|\bknocked[- ]out (?:\w+ )?(?:tooth|teeth)\b|\b(?:tooth|teeth)\b[^.;!?]{0,15}\b(?:in (?:my|his|her) hand|in (?:a )?(?:milk|napkin|tissue|bag))\b|\b(?:tooth|teeth) (?:just |has |have |had |completely |totally )*(?:came|come|fell|fallen|popped|flew) (?:right |clean |completely )?out\b|\b(?:lost|losing) (?:a|my|his|her|one of (?:my|his|her)|two) (?:\w+ )?(?:tooth|teeth)\b|\bavuls\w+|\b(?:se (?:me|le) (?:salio|cayo|ha caido|callo)|perdi(?:o)?|le (?:tiraron|tumbaron|arranc\w+)|me (?:tiraron|tumbaron|arranc\w+)) (?:un|el|uno de (?:mis|sus)|dos|una|la) (?:diente|muela|dientes)\b|\bdiente (?:arrancado|salido)\b)/;

const tooth =
  /\b(?:tooth|teeth|toothache|molar|wisdom|gums?|jaw|mouth|dental|root|muelas?|dientes?|encias?|boca|mandibula)\b/;
const severe =
  /(?:\b(?:severe|severely|terrible|terribly|awful|unbearable|excruciating|agon\w+|horrible|horribly|horrific|insane|intense|extreme|worst|killing me|killing (?:him|her)|can't (?:sleep|eat|take|stand|stop crying|function|think)|couldn't sleep|crying|(?:so|really|very|super) (?:bad|badly|much|intense|painful)|hurts? (?:so|like hell|like crazy|a lot|really bad\w*)|(?:10|9|ten|nine)\s*(?:\/|out of)\s*(?:10|ten)|(?:kept|keeping|keeps|woke|waking) me (?:up|awake)|up all night|through the roof|in tears|muy fuerte|fuertisim[oa]|insoportable|terrible|horrible|intenso|no (?:aguanto|soporto|puedo (?:dormir|comer|mas))|me muero|muchisimo)\b)/;
const pain =
  /\b(?:pains?|painful|hurt(?:s|ing)?|ach(?:e|es|ing|y)|toothache|throb(?:s|bing)?|sore|agony|killing|sensitive|dolor(?:es)?|duele[n]?|doliendo)\b/;
const face =
  /\b(?:face|cheeks?|jaw|lips?|chin|side of (?:my|his|her) (?:face|mouth)|facial|cara|mejillas?|mandibula|cachetes?|labios?|rostro)\b/;
const faceSwells =
  /(?:\b(?:face|cheeks?|jaw|lips?|chin|facial|cara|mejillas?|mandibula|cachetes?|labios?|rostro)\b[^.;!?]{0,40}\b(?:swell\w*|swollen|swole\w*|puff(?:y|ed)\w*|hinch\w*|inflamad\w*|size of a|like a (?:balloon|golf ball|chipmunk))\b|\b(?:swell\w*|swollen|swole\w*|puff(?:y|ed)\w*|hinch\w*|inflamad\w*|inflamacion)\b[^.;!?]{0,40}\b(?:face|cheeks?|jaw|lips?|chin|cara|mejillas?|mandibula|cachetes?|labios?|rostro)\b)/;
const abscess =
  /\b(?:abs?c?ess(?:es|ed)?|abces\w*|pus|gum ?boils?|(?:boil|pimple|bubble|bump|blister) (?:on|in|over|above|by) (?:my|the|his|her) (?:gums?|tooth)|(?:infected|infection in) (?:my |a |his |her |the )?(?:tooth|gums?|molar|root|jaw)|(?:tooth|gums?|molar) (?:is |got |looks |may be |might be )?infect(?:ed|ion)|abscesos?|flemon(?:es)?|pus en|(?:muela|diente|encia)s? infectad[ao])\b/;
const brokenTooth =
  /(?:\b(?:broke(?:n)?|crack(?:ed)?|chip(?:ped)?|fractur(?:ed|e)|split|shatter(?:ed)?|snapped)\b[^.;!?]{0,25}\b(?:tooth|teeth|molar)\b|\b(?:tooth|teeth|molar)\b[^.;!?]{0,25}\b(?:broke(?:n)?|crack(?:ed)?|chip(?:ped)?|fractur(?:ed|e)|split|shatter(?:ed)?|snapped|in half)\b|\b(?:diente|muela)s?\b[^.;!?]{0,20}\b(?:rot[oa]s?|rompio|partid[oa]s?|partio|quebr\w+|fractur\w+|astill\w+)\b|\b(?:rompi(?:o)?|parti(?:o)?|quebr\w+|fractur\w+|rot[oa])\b[^.;!?]{0,20}\b(?:diente|muela)s?\b)/;
const bleeding = /\b(?:bleed(?:ing|s)?|blood|bled|sangr\w+)\b/;
const extraction =
  /\b(?:extract\w*|(?:tooth|teeth|molar)\b[^.;!?]{0,20}\b(?:pulled|removed|taken out|out)|pulled (?:a|my|his|her|the) (?:tooth|teeth)|wisdom (?:tooth|teeth)|socket|extraccion|(?:sacaron|saque|quitaron|extrajeron|sacado)\b[^.;!?]{0,20}\b(?:muela|diente)s?)\b/;

/** Each red flag that practices name, found by the words of its name. */
const known: readonly (readonly [RegExp, Detector])[] = [
  [/breath|respir/, (m) => states(m, breathing)],
  [/swallow|tragar/, (m) => states(m, swallowing)],
  [
    /swell.*(?:eye|neck)|hinch.*(?:ojo|cuello)/,
    (m) => m.clauses.some((c) => isStated(c, swellReaching) && !notReaching.test(c)) || besideClauses(m),
  ],
  [
    /bleed.*(?:stop|pressure)|sangr.*para/,
    (m) =>
      states(m, unstoppable) && !(onlyGums.test(m.plain) && !/\b(?:won't stop|heav|pour|gush|no para)/.test(m.plain)),
  ],
  [
    /passed out|unconscious|conscious|desmay/,
    (m) =>
      states(m, passedOut) &&
      (hit.test(m.plain) ||
        /\b(?:is|he's|she's|esta) (?:unconscious|unresponsive|not responding|inconsciente)\b/.test(m.plain)),
  ],
  [/chest|pecho/, (m) => states(m, chest)],
  [/knocked|avuls/, (m) => states(m, knockedOut) && !(baby.test(m.plain) && !hit.test(m.plain))],
  [/tooth ?ache|dolor/, (m) => severeToothache(m)],
  [/face.*swell|swell.*face|cara/, (m) => states(m, faceSwells)],
  [/abscess|absceso/, (m) => states(m, abscess)],
  [/broken.*pain|fractur/, (m) => states(m, brokenTooth) && states(m, pain)],
  [/bleed.*extract|extract.*bleed|sangr.*extra/, (m) => states(m, bleeding) && states(m, extraction)],
];

/** "My cheek is swollen. It's up to my eye now." */
function besideClauses(message: Message): boolean {
  const swells =
    states(message, swell) && (states(message, face) || /\b(?:swell\w*|swollen|hinch\w*)\b/.test(message.plain));
  const reaches =
    /\b(?:up to|reach\w*|spread\w*|near|into|at|toward\w*|under|all the way to|llega\w*|hasta|cerca)\b[^.;!?]{0,18}\b(?:eyes?|neck|throat|ojos?|cuello|garganta)\b/;
  return swells && states(message, reaches) && !notReaching.test(message.plain);
}

function severeToothache(message: Message): boolean {
  if (!tooth.test(message.plain) || !states(message, pain)) return false;
  return message.clauses.some((clause) => isStated(clause, severe));
}

/** The detector of a protocol's flag; a flag nobody knows is found by its own words. */
export function detectorFor(flag: string): Detector {
  const plain = plainMessage(flag);
  const found = known.find(([name]) => name.test(plain));
  return found ? found[1] : byOwnWords(plain);
}

const small = new Set(
  'a an and at by for from in into is it of on or that the to will with y o de la el en que con un una no not after before has have'.split(
    ' ',
  ),
);

function byOwnWords(flag: string): Detector {
  const words = (flag.match(/[a-z]{3,}/g) ?? []).filter((word) => !small.has(word));
  if (words.length === 0) return () => false;
  const patterns = words.map((word) => new RegExp(`\\b${word.replace(/(?:ing|ed|es|s)$/, '')}\\w*`));
  return (message) => message.clauses.some((clause) => patterns.every((pattern) => isStated(clause, pattern)));
}
