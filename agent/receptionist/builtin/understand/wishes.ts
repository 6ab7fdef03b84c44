import type { Language } from './lexicon.ts';

/** What a message asks to be done, beside the facts in it. */
export interface Wishes {
  readonly book: boolean;
  readonly reschedule: boolean;
  readonly cancel: boolean;
  /** Asks about an appointment that exists already: their own or their child's, or somebody else's. */
  readonly lookUp: 'own' | 'others' | null;
  /** Tells of an appointment they have, whatever they want of it. */
  readonly ownMentioned: boolean;
  /** Cannot come, without saying to what. */
  readonly cannotCome: boolean;
  /** Was told of an earlier time that has come free. */
  readonly earlierOffer: boolean;
  /** Would like a fee waived, or disputes it. */
  readonly waive: boolean;
  /** Asks for the code of an appointment. */
  readonly askCode: boolean;
  readonly human: boolean;
  readonly prescription: boolean;
  readonly records: boolean;
  readonly resend: boolean;
  readonly callBack: boolean;
  readonly waitlist: boolean;
  /** Would rather not say what was asked, or wants to know what it is for. */
  readonly withhold: boolean;
  /** Wants to stop what is under way. */
  readonly stop: boolean;
}

type Patterns = Readonly<Record<Exclude<keyof Wishes, 'lookUp'>, RegExp>> & {
  readonly lookUpOwn: RegExp;
  readonly lookUpOthers: RegExp;
};

const patterns: Readonly<Record<Language, Patterns>> = {
  en: {
    book: /\b(?:(?:book|schedule|reserve|arrange|set up|make|get|need|want|like|have|take|find|looking for|request|fix)\b[^.;!?]{0,40}\b(?:appointments?|visits?|slots?|times?|openings?|in|session|consult\w*|reservation|booking|check-?ups?|exam|cleaning)|(?:appointment|reservation|booking)\b(?! (?:yesterday|card))|(?:book|schedule|reserve|make|set up|arrange) (?:something|anything|a time)|see (?:someone|somebody|you)\b(?! (?:then|there|soon|later|again))|come in|come by|be seen|get (?:me )?(?:in|seen|checked)|(?:see|visit|need|find) (?:a|the|your|my) (?:dentist|doctor|hygienist)|need to find a dentist|become a (?:new )?patient|(?:re-?)?book (?:it|me|one|that|with|again|another)|rebook|(?:can|could) (?:you|i|we|\w+) (?:book|schedule|clean|see|fit|squeeze)|sign (?:me )?up|any (?:openings?|availability|slots?|appointments?)|(?:are|is) (?:there|you) (?:any|anything|something)?\s?(?:free|available|open)(?! on)|(?:due|overdue) for|schedule (?:that|it|one|a|an|my)|get (?:that|it|this) (?:done|fixed|looked at|scheduled))\b/,
    reschedule:
      /\b(?:re-?schedul\w*|(?:move|moving|change|changing|push(?:ing)?(?: back)?|shift|switch|postpone|delay|bring forward|swap|bump)\b[^.;!?]{0,40}\b(?:appointments?|visits?|cleaning|check-?up|booking|slot|it to|it from|my time|the (?:time|day|date)|exam|filling|crown|reservation)|(?:have|had|got) (?:an?|my|the) (?:\w+ ){0,2}(?:appointment|cleaning|visit|check-?up|exam|filling|crown|root canal|extraction|whitening)\b[\s\S]{0,120}\b(?:move it|change it|push it|switch it|reschedule|another (?:day|time)|different (?:day|time)|move that|change that|later (?:day|date|time)|can'?t make it)|(?:can'?t|cannot|won'?t be able to|unable to|not able to) (?:make|come to|keep|attend) (?:it to )?(?:my|the|our) (?:\w+ ){0,2}(?:appointment|visit|cleaning|check-?up|exam|filling)|(?:another|different|new|other|later|earlier) (?:day|time|date|slot) for my\b|instead of (?:on )?(?:my|the one|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|the \d))\b/,
    cancel:
      /\b(?:cancel(?:l?ed|l?ing|lation)?)\b(?! (?:policy|policies|fee|charge|notice|list))(?![^.;!?]{0,20}\b(?:policy|fee)\b)|\b(?:call off|drop|delete|remove|take (?:me|us) off)\b[^.;!?]{0,20}\b(?:appointment|visit|cleaning|check-?up|schedule|booking|calendar)\b|\b(?:(?:don'?t|do not|no longer) (?:need|want)) my (?:\w+ )?(?:appointment|visit|cleaning|check-?up)\b/,
    lookUpOwn:
      /\b(?:(?:when|what (?:time|day|date)|where|which day)(?:'?s| is| was| are| do i have)?\b[^.;!?]{0,20}\bmy\b[^.;!?]{0,20}\b(?:next )?(?:appointments?|visits?|cleaning|check-?up|exam)|do i have (?:an?|any) (?:appointments?|visits?|cleaning)|(?:look up|find|check|see|confirm|verify|tell me|remember|forgot)\b[^.;!?]{0,15}\bmy (?:next |existing |upcoming |dental )?(?:appointments?|visits?|bookings?|cleaning|check-?up)(?: is)?|(?:remind me|forgot|don'?t (?:remember|know)) when (?:my|i)\b|check (?:on )?my appointment|have i got an appointment|am i (?:booked|scheduled)(?! (?:now|then|for that))|what appointments do i have)\b/,
    lookUpOthers:
      /\b(?:when (?:does|is|will|did) (?!(?:my|the|your|it|this|that|there|a|an|i|we|you)\b)[a-z]+ [a-z]+ (?:come|coming|in\b|here|have|get|booked|scheduled|due|next)|(?:his|hers?|their|(?!(?:today|tonight|tomorrow|week|month|next|it|that|let|what|there|here|who|where|when|how|he|she|(?:mon|tues|wednes|thurs|fri|satur|sun)day)')[a-z]+'s) (?:dentist |dental |next |cleaning |check-?up )?(?:appointments?|visits?)|(?:when|what time|what day|which day|where)(?:'s| is| was)?\b[^.;!?]{0,12}\b(?:his|her|their|(?!it|that|there|what)[a-z]+'s) (?:next )?(?:cleaning|check-?up|exam)|(?:does|has|is) (?:he|she|they|mr|mrs|ms|\w+ \w+) (?:have|got|booked|scheduled|coming|a patient|on \w+day|on (?:monday|tuesday|wednesday|thursday|friday|saturday))|(?:if|whether) (?:he|she|they)(?:'s| is| are|'re| even is| even)? (?:even )?(?:booked|scheduled|coming|a patient|on|before|after|there|in)|when (?:is|does) (?:he|she|they|my (?:friend|wife|husband|mother|mom|father|dad|boyfriend|girlfriend|neighbor|boss))\b[^.;!?]{0,30}\b(?:appointment|come|booked|scheduled|in)|(?:who|whose|what patient)(?:'s| is| has| have| else| took| got| booked)\b[^.;!?]{0,30}\b(?:it|that|appointment|then|time|slot|coming|10|booked|at)|whose\b[^.;!?]{0,20}\b(?:appointment|visit|turn|slot|time)|(?:appointment|visit|slot|one|patient|person) (?:right )?(?:before|after|next to) (?:mine|me)\b|who (?:has|took|got) (?:it|that)|(?:show|tell|give|list)\b[^.;!?]{0,25}\b(?:other|all|today'?s|tomorrow'?s|the) (?:patients?|appointments|schedule|bookings)|patient (?:list|records? (?:of|for)))\b/,
    human:
      /\b(?:(?:real|actual|live) (?:person|human|people|someone)|(?:a|with|to|the) (?:human|person|representative|operator|agent|staff(?: member)?|receptionist|manager|office)(?:\b[^.;!?]{0,15}\b(?:please|instead|now))?(?= (?:please|instead|now)|\W*$)|(?:speak|talk|chat|connect me|put me through|transfer me|get me)\b[^.;!?]{0,18}\b(?:someone|somebody|a person|a human|human|person|people|staff|office|receptionist|team|representative|dentist|doctor|front desk)|(?:human|representative|operator|agent)(?: please)?\W*$|someone (?:from|at) (?:the|your) (?:office|staff|practice|team)|not (?:a|with a) (?:robot|machine|bot)|hate (?:talking|chatting) to (?:machines|bots|robots|computers))\b/,
    prescription:
      /\b(?:prescri\w+|refills?|antibiotics?|amoxicillin|painkillers?|pain (?:meds?|medication|pills?|killers?)|ibuprofen|tylenol|advil|acetaminophen|paracetamol|medicine (?:for|should)|what (?:can|should|could) i take|how (?:much|many)\b[^.;!?]{0,25}\b(?:take|pills?|tablets?|mg)|(?:dose|dosage|dosing)|oxycodone|vicodin|hydrocodone|opioid)\b/,
    records:
      /\b(?:(?:what(?:'s| is| do you have)?|read|tell|show)\b[^.;!?]{0,25}\bon (?:file|record)|(?:my|his|her|our|the|dental|patient|medical|copy of|transfer)\b[^.;!?]{0,15}\b(?:records?|x-?rays?|chart|files?)\b(?![^.;!?]{0,12}\b(?:visit|exam|appointment|included|take|cost)))\b/,
    resend:
      /\b(?:(?:send|email|e-?mail|text|resend|forward|show|give|get)\b[^.;!?]{0,30}\b(?:details|confirmation|info(?:rmation)?|that|it|appointment|summary)\b(?:[^.;!?]{0,20}\b(?:again|over|once more|to me|please))?|(?:details|confirmation) again|re-?send|send (?:me )?(?:it|that|those|the details|everything)|didn'?t (?:get|receive|see)\b[^.;!?]{0,20}\b(?:details|confirmation|it))\b/,
    callBack:
      /\b(?:call (?:me|us)(?: back)?|give me a (?:call|ring)|phone me|ring me|callback|call-back|have (?:someone|somebody|the dentist|dr\.? \w+|the office|them) call)\b/,
    withhold:
      /\b(?:(?:i'?d |would )?rather not|prefer not|(?:don'?t|do not|won'?t|not going to) (?:want to |like to |wish to )?(?:say|give|share|tell|provide|disclose)|none of your business|why (?:do you|would you|is that)\b[^.;!?]{0,20}\b(?:need|want|ask|necessary)|do you (?:really )?need (?:that|it|my)|is that necessary|(?:don'?t|do not) have (?:a|one|any)(?: phone| number)?(?=\W*$)|skip (?:that|it|this))\b/,
    waitlist:
      /\b(?:wait(?:ing)? ?-?list|cancell?ation list|short[- ]notice list|(?:if|when|should) (?:something|anything|a (?:spot|slot|time|place)|an (?:opening|earlier \w+)|there'?s|somebody|someone|you (?:get|have)|earlier)\b[^.;!?]{0,40}\b(?:opens?|comes? up|came up|frees?|cancel(?:s|lations?)?|becomes? available|available|earlier|sooner)|(?:call|text|tell|notify|contact|let)\b[^.;!?]{0,20}\b(?:if|when)\b[^.;!?]{0,30}\b(?:earlier|sooner|opens?|frees?|cancels?|cancell?ation|available)|(?:notify|ping|alert) me)\b/,
    ownMentioned:
      /(?<!\b(?:can|could|may|should|must|shall|do|did|if|when|might|would|before|what|will) )\b(?:i|we)(?:'ve| have| had|'ve got| have got| got| already have)\s+(?:an?|my|the|another)\s+(?:[a-z-]+ ){0,2}?(?:(?:appointment|booking|reservation)\b|(?:visit|cleaning|check-?up|exam|filling|crown|root canal|extraction|whitening)\b[^.;!?]{0,25}\b(?:scheduled|booked|coming up|with you|tomorrow|today|next week|this week|(?:on|this|next) (?:\w+day|the \d+|\w+ \d+)|at \d))|\bmy (?:next |upcoming )?appointment (?:is|on|at|with|today|tomorrow|this|next)\b/,
    cannotCome:
      /\b(?:can'?t|cannot|can not|won'?t(?: be able to)?|unable to|not able to|not going to be able to|couldn'?t)\s+(?:make (?:it|that)|come(?! in (?:until|before|earlier))|be there|attend|keep (?:it|that|my))\b/,
    earlierOffer:
      /\b(?:(?:earlier|sooner) \w+ (?:has |have |had )?(?:come|came|opened|freed|is|was|became|become)(?: up)? (?:free|open|available|up)|(?:earlier|sooner|freed|open(?:ed)?|free) (?:time|slot|appointment|spot|opening|one)\b[^.;!?]{0,40}\b(?:offer\w*|message|text(?:ed)?|e-?mail(?:ed)?|notif\w*|told|sent|waitlist)|(?:offer|message|text|e-?mail|notif\w*|told|waitlist)\b[^.;!?]{0,40}\b(?:earlier|sooner|freed up|opened up|came free|has come free|is free)|(?:accept|take|claim|have) the (?:offer|earlier (?:time|slot|appointment|one|opening)|freed)|(?:you|your) (?:offered|offer) (?:me )?(?:an? )?(?:earlier|sooner)|got (?:an? )?offer)\b/,
    waive:
      /\b(?:waiv\w+|(?:not|n'?t|why|unfair|no way)\b[^.;!?]{0,25}\b(?:fee|charged?|pay)|(?:fee|charge)\b[^.;!?]{0,25}\b(?:unfair|ridiculous|off|removed?|drop(?:ped)?|exception))\b/,
    askCode:
      /\b(?:(?:what(?:'s| is| was)|tell me|give me|need|know|have)\b[^.;!?]{0,20}\b(?:appointment|confirmation|booking|my|the) (?:code|number)|(?:is there|do i get) (?:a|any) (?:confirmation |appointment )?(?:code|number))\b/,
    stop: /\b(?:never ?mind|forget (?:it|about it|that)|(?:don'?t|do not) (?:book|want|need)(?: (?:it|that|anything|an appointment|one|to book))(?: (?:anymore|any more|now|today|after all))?|(?:changed|change) my mind(?: about (?:the appointment|booking|coming))?(?=\W*$)|not (?:interested|booking|today)|stop|leave it|no need|i'?ll (?:call|come) back(?: later)?|maybe later|another time(?= maybe\W*$|\W*$)|just (?:looking|browsing))\b/,
  },
  es: {
    book: /\b(?:(?:reservar|agendar|pedir|hacer|sacar|programar|concertar|quiero|quisiera|necesito|tener|dar(?:me)?|conseguir|me gustaria|busco|solicitar|apartar)\b[^.;!?]{0,40}\b(?:citas?|horas?|turnos?|visitas?|consultas?|revision|limpieza|dentista|chequeo)|una cita|pedir cita|citas? (?:disponibles?|libres?)|ver(?:me)? (?:al|a la|a un|un) (?:dentista|doctor|doctora)|ser paciente|(?:hay|tienen|tiene)\b[^.;!?]{0,15}\b(?:algo|hueco|cita|hora|disponib\w+|libre))\b/,
    reschedule:
      /\b(?:(?:cambi(?:ar|arme|e|en)|mover|reprogramar|reagendar|posponer|aplazar|adelantar|pasar)\b[^.;!?]{0,30}\b(?:cita|visita|limpieza|revision|hora|dia|fecha)|(?:moverla|cambiarla|pasarla) (?:al?|para)|reprogramar|reagendar|(?:cita|limpieza)\b[^.;!?]{0,60}\b(?:moverla|cambiarla|pasarla))\b/,
    cancel:
      /\b(?:cancel(?:ar|o|e|en|arla|acion|ela|enla|emos)|anul(?:ar|arla|e|en|ela))\b(?![^.;!?]{0,15}\bpolitica\b)/,
    lookUpOwn:
      /\b(?:(?:cuando|a que hora|que dia)\b[^.;!?]{0,15}\b(?:es|tengo|era)\b[^.;!?]{0,10}\b(?:mi|la|una)?\s?cita|tengo (?:alguna|una) cita\b(?=[^.;!]*\?)|mi proxima cita)\b/,
    lookUpOthers:
      /\b(?:(?:la )?cita de (?!nuevo|limpieza|revision|urgencia|primera|control)\w+|(?:tiene|esta) (?:el|ella|\w+) (?:una )?cita|quien (?:la |lo )?(?:tiene|tomo|ocupa|reservo)|de quien es|otros pacientes|lista de pacientes)\b/,
    human:
      /\b(?:(?:una )?persona (?:real|de verdad|humana)|(?:con|a) (?:una persona|un humano|alguien|un agente|un representante|la recepcion|recepcionista|el personal|la oficina)(?=\W*(?:por favor)?\W*$)|hablar con (?:alguien|una persona|un humano|la oficina|el dentista|recepcion)|humano|pasar(?:me)? con)\b/,
    prescription:
      /\b(?:recetas?|antibiotic\w*|analgesic\w*|ibuprofeno|paracetamol|medicament\w+|medicinas?|que (?:puedo|debo) tomar|dosis|pastillas?)\b/,
    records: /\b(?:historial|expediente|mis (?:radiografias|archivos|registros)|copia de mi)\b/,
    resend:
      /\b(?:(?:enviar?|envie|envieme|enviarme|mandar?|mande|mandeme|mandarme|reenviar?|reenvie)\w*\b[^.;!?]{0,25}\b(?:detalles|datos|confirmacion|informacion|cita|otra vez)|(?:detalles|confirmacion) otra vez)\b/,
    callBack:
      /\b(?:(?:me )?(?:llamen|llame|llamar|llamarme|llamenme|llameme)(?: de vuelta)?|devolver la llamada|que me llame)\b/,
    withhold:
      /\b(?:prefiero no|no quiero (?:decir|dar|compartir)|no (?:lo )?(?:dire|doy)|para que (?:lo )?(?:necesita|quiere)|por que (?:lo )?(?:necesita|pregunta)|es necesario|no tengo(?: telefono| numero)?(?=\W*$))\b/,
    waitlist:
      /\b(?:lista de espera|si (?:se )?(?:cancela|libera|queda libre|desocupa|abre)|(?:avis|llam)\w+\b[^.;!?]{0,20}\bsi\b[^.;!?]{0,30}\b(?:antes|libre|libera|cancela|hueco|temprano)|si hay (?:algo|un hueco|una hora) antes)\b/,
    ownMentioned:
      /\b(?:tengo|tenia|tenemos) (?:una|mi|la|otra)?\s?(?:\w+ )?(?:cita\b|(?:limpieza|revision|visita|consulta)\b[^.;!?]{0,25}\b(?:el|manana|hoy|la proxima))/,
    cannotCome: /\b(?:no (?:puedo|podre|voy a poder|vamos a poder) (?:ir|venir|llegar|asistir)|no podre\b)/,
    earlierOffer:
      /\b(?:(?:hora|cita|hueco)\b[^.;!?]{0,20}\b(?:antes|temprano|libre)\b[^.;!?]{0,40}\b(?:mensaje|aviso|ofrec\w+|correo)|(?:mensaje|aviso|correo|oferta)\b[^.;!?]{0,40}\b(?:antes|temprano|libre)|acepto la (?:oferta|hora))\b/,
    waive: /\b(?:perdonar?(?:me)? (?:el|la) (?:cargo|tarifa|multa)|no (?:quiero|deberia) pagar|injusto)\b/,
    askCode:
      /\b(?:(?:cual es|que|dime|digame|necesito)\b[^.;!?]{0,15}\b(?:codigo|numero) (?:de|para) (?:la|mi|confirmacion))\b/,
    stop: /\b(?:olvid(?:elo|alo|e)|dejelo|dejalo|ya no (?:quiero|hace falta|la quiero)|no quiero (?:reservar|la cita|nada)|mejor (?:no|despues)|(?:cambie|he cambiado) de (?:idea|opinion)|otro dia llamo|luego (?:llamo|vuelvo)|solo (?:miraba|queria saber))\b/,
  },
};

/** "What happens if I cancel late?" is a question, no wish. */
const asksOfCancelling =
  /\b(?:if (?:i|we) (?:have to |need to |want to |must )?cancel|(?:fee|policy|penalty|charged?|notice)\b[^;!]{0,40}\bcancel|cancel\w*\b[^;!]{0,40}\b(?:fee|policy|penalty|charged?|notice)|si cancelo|si tengo que cancelar)\b/;

/** "My son's appointment": their own matter, as the parent. */
const ward =
  /\b(?:my|our) (?:\w+ )?(?:son|daughter|kid|child|boy|girl|toddler|baby|children|kids|sons|daughters|grandson|granddaughter)(?:'s|s'|s)?\b|\b(?:mi|mis|de mi) (?:hij[oa]s?|nin[oa]s?)\b/;

/** Reads what a message asks to be done. */
export function wishesIn(plain: string, language: Language): Wishes {
  const p = patterns[language];
  const has = (name: Exclude<keyof Wishes, 'lookUp'>) => p[name].test(plain);
  const another = p.lookUpOthers.test(plain) && !/\b(?:my|our) (?:own )?appointment\b/.test(plain);
  const reschedule = has('reschedule');
  const cancel = has('cancel');
  const others = another && !ward.test(plain);
  const own = p.lookUpOwn.test(plain) || (another && ward.test(plain));
  const lookUp = others ? 'others' : own && !reschedule && !cancel ? 'own' : null;
  return {
    book: has('book') && !reschedule && !cancel && lookUp === null,
    reschedule: reschedule && !others,
    cancel: cancel && !reschedule && !others && !asksOfCancelling.test(plain),
    lookUp,
    ownMentioned: has('ownMentioned'),
    cannotCome: has('cannotCome'),
    earlierOffer: has('earlierOffer'),
    waive: has('waive'),
    askCode: has('askCode'),
    human: has('human'),
    prescription: has('prescription'),
    records: has('records'),
    resend: has('resend'),
    callBack: has('callBack'),
    waitlist: has('waitlist'),
    withhold: has('withhold'),
    stop: has('stop'),
  };
}
