import { type Language, lexicons } from './lexicon.ts';

const spanishWords = new Set(
  (
    'hola buenos buenas dias tardes noches gracias quiero quisiera necesito cita por favor para mi mis soy me llamo tengo ' +
    'puedo puede pueden como donde cuando cuanto cual que el la los las un una y de del en es esta estoy con hijo hija muela ' +
    'diente dientes duele dolor limpieza revision manana tarde hoy lunes martes miercoles jueves viernes sabado domingo ' +
    'si no nunca siempre ya perfecto bien vale claro gusta gustaria hablar espanol seguro correo telefono nombre apellido ' +
    'nacimiento primera segunda ultimo otro otra ninguno ninguna cualquiera mejor antes despues da igual usted ustedes ' +
    'paciente dentista reservar cambiar cancelar persona ayuda enero febrero marzo abril mayo junio julio agosto ' +
    'septiembre octubre noviembre diciembre nacio naci mismo misma correcto exacto tambien pero porque podemos seguir'
  ).split(' '),
);
const englishWords = new Set(
  (
    'hello hi hey good the a an i im my me you your is are do does can could would like need want to for of on at in and ' +
    'with please thanks thank yes yeah yep not what when where how much which appointment book schedule visit cleaning ' +
    'tooth teeth pain hurts check up dentist doctor morning afternoon evening tomorrow today monday tuesday wednesday ' +
    'thursday friday saturday sunday next week works work fine great sounds number name birth date phone that this it have ' +
    'been before new patient never first second one later earlier instead change cancel speak english someone real person ' +
    'january february march april may june july august september october november december already will be take'
  ).split(' '),
);
/** Words of both languages say nothing. */
const both = new Set(['no', 'me', 'a', 'dental', 'ok', 'a', 'en', 'es', 'me', 'y']);

const wantsSpanish =
  /\b(?:en espanol|habla(?:n|r|mos)? espanol|espanol(?:,)? por favor|in spanish(?:,)? please|(?:switch to|continue in|go on in|can we (?:speak|talk|do this|continue) in|speak) spanish(?: with me)?,? please|prefiero espanol|^espanol$|^spanish(?: please)?$)/;
const wantsEnglish =
  /\b(?:(?:in|switch to|back to|continue in|speak) english|english(?:,)? please|en ingles|ingles por favor|^english$)/;

/** The language a message asks for in so many words, or null. */
export function languageWished(plain: string): Language | null {
  const trimmed = plain.trim().replace(/[¿?¡!.]+/g, '');
  if (wantsEnglish.test(trimmed)) return 'en';
  return wantsSpanish.test(trimmed) ? 'es' : null;
}

/** The language a message is in; the present one when it gives no clear sign of another. */
export function languageOfMessage(raw: string, plain: string, present: Language): Language {
  if (/[¿¡]/.test(raw)) return 'es';
  const words = (plain.match(/[a-z']+/g) ?? []).map((w) => w.replaceAll("'", '')).filter((w) => !both.has(w));
  const spanish = words.filter((w) => spanishWords.has(w) && !englishWords.has(w)).length;
  const english = words.filter((w) => englishWords.has(w) && !spanishWords.has(w)).length;
  const accents = /[ñáéíóú]/i.test(raw) ? 0.5 : 0;
  if (present === 'en') {
    const telling = words.some((w) => tellingSpanish.has(w));
    return spanish + accents > english && (spanish >= 2 || telling) ? 'es' : 'en';
  }
  return english > spanish + accents && (english >= 3 || (words.length <= 3 && english >= 2)) ? 'en' : 'es';
}

/** One of these alone is a Spanish message. */
const tellingSpanish = new Set([
  ...['hola', 'gracias', 'cita', 'quisiera', 'quiero', 'necesito', 'buenos', 'buenas', 'limpieza', 'muela', 'urgencia'],
  ...['duele', 'revision', 'espanol', 'llamo', 'soy', 'adios', 'ayuda', 'perfecto', 'cualquiera', 'manana', 'nunca'],
  ...Object.keys(lexicons.es.weekdays),
]);
