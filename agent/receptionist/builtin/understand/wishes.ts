import type { Language } from './lexicon.ts';

/** What a message asks to be done, beside the facts in it. */
export interface Wishes {
  readonly book: boolean;
  readonly reschedule: boolean;
  readonly cancel: boolean;
  /** Asks when an appointment is that exists already. */
  readonly lookUp: 'own' | 'others' | null;
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
    book: /\b(?:(?:book|schedule|reserve|arrange|set up|make|get|need|want|like|have|take|find|looking for|request|fix)\b[^.;!?]{0,40}\b(?:appointments?|visits?|slots?|times?|openings?|in|session|consult\w*|reservation|booking|check-?ups?|exam|cleaning)|(?:appointment|reservation|booking)\b(?! (?:yesterday|card))|come in|come by|be seen|get (?:me )?(?:in|seen|checked)|(?:see|visit|need|find) (?:a|the|your|my) (?:dentist|doctor|hygienist)|need to find a dentist|become a (?:new )?patient|book (?:it|me|one|that|with)|(?:can|could) (?:you|i|we|\w+) (?:book|schedule|clean|see|fit|squeeze)|sign (?:me )?up|any (?:openings?|availability|slots?|appointments?)|(?:are|is) (?:there|you) (?:any|anything|something)?\s?(?:free|available|open)(?! on)|(?:due|overdue) for|schedule (?:that|it|one|a|an|my)|get (?:that|it|this) (?:done|fixed|looked at|scheduled))\b/,
    reschedule:
      /\b(?:re-?schedul\w*|(?:move|change|push(?: back)?|shift|switch|postpone|bring forward|swap)\b[^.;!?]{0,30}\b(?:appointment|visit|cleaning|check-?up|booking|slot|it to|my time|exam)|(?:have|had|got) (?:an?|my|the) (?:\w+ ){0,2}(?:appointment|cleaning|visit|check-?up|exam)\b[\s\S]{0,120}\b(?:move it|change it|push it|reschedule|another day|different (?:day|time)|move that|can'?t make it)|can'?t make (?:it to )?my (?:appointment|visit|cleaning|check-?up))\b/,
    cancel:
      /\b(?:cancel(?:l?ed|l?ing)?)\b(?! (?:policy|policies|fee|charge|notice))(?![^.;!?]{0,20}\b(?:policy|fee)\b)/,
    lookUpOwn:
      /\b(?:(?:when|what (?:time|day|date)|where|which day)(?:'?s| is| was| are| do i have)?\b[^.;!?]{0,20}\bmy\b[^.;!?]{0,20}\b(?:next )?(?:appointments?|visits?|cleaning|check-?up|exam)|do i have (?:an?|any) (?:appointments?|visits?|cleaning)|(?:look up|find|check|see|confirm) my (?:next |existing |upcoming )?(?:appointments?|visits?|bookings?)|have i got an appointment|am i (?:booked|scheduled)(?! (?:now|then|for that))|what appointments do i have)\b/,
    lookUpOthers:
      /\b(?:(?:his|hers?|their|[a-z]+'s) (?:dentist |dental |next )?(?:appointments?|visits?)|(?:does|has|is) (?:he|she|they|mr|mrs|ms|\w+ \w+) (?:have|got|booked|scheduled|coming|a patient|on \w+day|on (?:monday|tuesday|wednesday|thursday|friday|saturday))|(?:if|whether) (?:he|she|they)(?:'s| is| are|'re| even is| even)? (?:even )?(?:booked|scheduled|coming|a patient|on|before|after|there|in)|when (?:is|does) (?:he|she|they|my (?:friend|wife|husband|mother|mom|father|dad|boyfriend|girlfriend|neighbor|boss))\b[^.;!?]{0,30}\b(?:appointment|come|booked|scheduled|in)|(?:who|whose|what patient)(?:'s| is| has| have| else| took| got| booked)\b[^.;!?]{0,30}\b(?:it|that|appointment|then|time|slot|coming|10|booked|at)|who (?:has|took|got) (?:it|that)|(?:show|tell|give|list)\b[^.;!?]{0,25}\b(?:other|all|today'?s|tomorrow'?s|the) (?:patients?|appointments|schedule|bookings)|patient (?:list|records? (?:of|for)))\b/,
    human:
      /\b(?:(?:real|actual|live) (?:person|human|people|someone)|(?:a|with|to|the) (?:human|person|representative|operator|agent|staff(?: member)?|receptionist|manager|office)(?:\b[^.;!?]{0,15}\b(?:please|instead|now))?(?= (?:please|instead|now)|\W*$)|(?:speak|talk|chat|connect me|put me through|transfer me|get me)\b[^.;!?]{0,18}\b(?:someone|somebody|a person|a human|human|person|people|staff|office|receptionist|team|representative|dentist|doctor|front desk)|(?:human|representative|operator|agent)(?: please)?\W*$|someone (?:from|at) (?:the|your) (?:office|staff|practice|team)|not (?:a|with a) (?:robot|machine|bot)|hate (?:talking|chatting) to (?:machines|bots|robots|computers))\b/,
    prescription:
      /\b(?:prescri\w+|refills?|antibiotics?|amoxicillin|painkillers?|pain (?:meds?|medication|pills?|killers?)|ibuprofen|tylenol|advil|acetaminophen|paracetamol|medicine (?:for|should)|what (?:can|should|could) i take|how (?:much|many)\b[^.;!?]{0,25}\b(?:take|pills?|tablets?|mg)|(?:dose|dosage|dosing)|oxycodone|vicodin|hydrocodone|opioid)\b/,
    records:
      /\b(?:(?:my|his|her|our|the|dental|patient|medical|copy of|transfer)\b[^.;!?]{0,15}\b(?:records?|x-?rays?|chart|files?)\b(?![^.;!?]{0,12}\b(?:visit|exam|appointment|included|take|cost)))\b/,
    resend:
      /\b(?:(?:send|email|e-?mail|text|resend|forward|show|give|get)\b[^.;!?]{0,30}\b(?:details|confirmation|info(?:rmation)?|that|it|appointment|summary)\b(?:[^.;!?]{0,20}\b(?:again|over|once more|to me|please))?|(?:details|confirmation) again|re-?send|send (?:me )?(?:it|that|those|the details|everything)|didn'?t (?:get|receive|see)\b[^.;!?]{0,20}\b(?:details|confirmation|it))\b/,
    callBack:
      /\b(?:call (?:me|us)(?: back)?|give me a (?:call|ring)|phone me|ring me|callback|call-back|have (?:someone|somebody|the dentist|dr\.? \w+|the office|them) call)\b/,
    withhold:
      /\b(?:(?:i'?d |would )?rather not|prefer not|(?:don'?t|do not|won'?t|not going to) (?:want to |like to |wish to )?(?:say|give|share|tell|provide|disclose)|none of your business|why (?:do you|would you|is that)\b[^.;!?]{0,20}\b(?:need|want|ask|necessary)|do you (?:really )?need (?:that|it|my)|is that necessary|(?:don'?t|do not) have (?:a|one|any)(?: phone| number)?(?=\W*$)|skip (?:that|it|this))\b/,
    waitlist:
      /\b(?:wait(?:ing)? ?-?list|cancell?ation list|(?:if|when) (?:something|anything|a (?:spot|slot|time)|an (?:opening|earlier \w+)|somebody|someone)\b[^.;!?]{0,25}\b(?:opens?|comes? up|frees?|cancels?|becomes? available))\b/,
    stop: /\b(?:never ?mind|forget (?:it|about it|that)|(?:don'?t|do not) (?:book|want|need)(?: (?:it|that|anything|an appointment|one|to book))(?: (?:anymore|any more|now|today|after all))?|(?:changed|change) my mind(?: about (?:the appointment|booking|coming))?(?=\W*$)|not (?:interested|booking|today)|stop|leave it|no need|i'?ll (?:call|come) back(?: later)?|maybe later|another time(?= maybe\W*$|\W*$)|just (?:looking|browsing))\b/,
  },
  es: {
    book: /\b(?:(?:reservar|agendar|pedir|hacer|sacar|programar|concertar|quiero|quisiera|necesito|tener|dar(?:me)?|conseguir|me gustaria|busco|solicitar|apartar)\b[^.;!?]{0,40}\b(?:citas?|horas?|turnos?|visitas?|consultas?|revision|limpieza|dentista|chequeo)|una cita|pedir cita|citas? (?:disponibles?|libres?)|ver(?:me)? (?:al|a la|a un|un) (?:dentista|doctor|doctora)|ser paciente|(?:hay|tienen|tiene)\b[^.;!?]{0,15}\b(?:algo|hueco|cita|hora|disponib\w+|libre))\b/,
    reschedule:
      /\b(?:(?:cambiar|mover|reprogramar|reagendar|posponer|aplazar|adelantar|pasar)\b[^.;!?]{0,25}\b(?:cita|visita|limpieza|revision|hora)|reprogramar|reagendar|(?:cita|limpieza)\b[^.;!?]{0,60}\b(?:moverla|cambiarla|pasarla))\b/,
    cancel: /\b(?:cancel(?:ar|o|e|en|arla|acion)|anular(?:la)?)\b(?![^.;!?]{0,15}\bpolitica\b)/,
    lookUpOwn:
      /\b(?:(?:cuando|a que hora|que dia)\b[^.;!?]{0,15}\b(?:es|tengo|era)\b[^.;!?]{0,10}\b(?:mi|la|una)?\s?cita|tengo (?:alguna|una) cita\b(?=[^.;!]*\?)|mi proxima cita)\b/,
    lookUpOthers:
      /\b(?:(?:la )?cita de (?!nuevo|limpieza|revision|urgencia|primera|control)\w+|(?:tiene|esta) (?:el|ella|\w+) (?:una )?cita|quien (?:la |lo )?(?:tiene|tomo|ocupa|reservo)|de quien es|otros pacientes|lista de pacientes)\b/,
    human:
      /\b(?:(?:una )?persona (?:real|de verdad|humana)|(?:con|a) (?:una persona|un humano|alguien|un agente|un representante|la recepcion|recepcionista|el personal|la oficina|el dentista|la doctora|el doctor)(?=\W*(?:por favor)?\W*$)|hablar con (?:alguien|una persona|un humano|la oficina|el dentista|recepcion)|humano|pasar(?:me)? con)\b/,
    prescription:
      /\b(?:recetas?|antibiotic\w*|analgesic\w*|ibuprofeno|paracetamol|medicament\w+|medicinas?|que (?:puedo|debo) tomar|dosis|pastillas?)\b/,
    records: /\b(?:historial|expediente|mis (?:radiografias|archivos|registros)|copia de mi)\b/,
    resend:
      /\b(?:(?:enviar?|envie|envieme|enviarme|mandar?|mande|mandeme|mandarme|reenviar?|reenvie)\w*\b[^.;!?]{0,25}\b(?:detalles|datos|confirmacion|informacion|cita|otra vez)|(?:detalles|confirmacion) otra vez)\b/,
    callBack:
      /\b(?:(?:me )?(?:llamen|llame|llamar|llamarme|llamenme|llameme)(?: de vuelta)?|devolver la llamada|que me llame)\b/,
    withhold:
      /\b(?:prefiero no|no quiero (?:decir|dar|compartir)|no (?:lo )?(?:dire|doy)|para que (?:lo )?(?:necesita|quiere)|por que (?:lo )?(?:necesita|pregunta)|es necesario|no tengo(?: telefono| numero)?(?=\W*$))\b/,
    waitlist: /\b(?:lista de espera|si (?:se )?(?:cancela|libera|queda libre))\b/,
    stop: /\b(?:olvid(?:elo|alo|e)|dejelo|dejalo|ya no (?:quiero|hace falta|la quiero)|no quiero (?:reservar|la cita|nada)|mejor (?:no|despues)|(?:cambie|he cambiado) de (?:idea|opinion)|otro dia llamo|luego (?:llamo|vuelvo)|solo (?:miraba|queria saber))\b/,
  },
};

/** "What happens if I cancel late?" is a question, no wish. */
const asksOfCancelling =
  /\b(?:if (?:i|we) (?:have to |need to |want to |must )?cancel|(?:fee|policy|penalty|charged?|notice)\b[^;!]{0,40}\bcancel|cancel\w*\b[^;!]{0,40}\b(?:fee|policy|penalty|charged?|notice)|si cancelo|si tengo que cancelar)\b/;

/** Reads what a message asks to be done. */
export function wishesIn(plain: string, language: Language): Wishes {
  const p = patterns[language];
  const lookUp =
    p.lookUpOthers.test(plain) && !/\b(?:my|our) (?:own )?appointment\b/.test(plain)
      ? 'others'
      : p.lookUpOwn.test(plain)
        ? 'own'
        : null;
  const reschedule = p.reschedule.test(plain);
  const cancel = p.cancel.test(plain);
  return {
    book: p.book.test(plain) && !reschedule && !cancel && lookUp === null,
    reschedule,
    cancel: cancel && !reschedule && !asksOfCancelling.test(plain),
    lookUp: reschedule || cancel ? null : lookUp,
    human: p.human.test(plain),
    prescription: p.prescription.test(plain),
    records: p.records.test(plain),
    resend: p.resend.test(plain),
    callBack: p.callBack.test(plain),
    waitlist: p.waitlist.test(plain),
    withhold: p.withhold.test(plain),
    stop: p.stop.test(plain),
  };
}
