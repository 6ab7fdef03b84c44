import type { DateWording } from '#domain/clinic-time/words.ts';
import type { LanguagePack } from './pack.ts';
import { inMidSentence } from './sentence-parts.ts';

/** `a la 1:00 p. m.`, `a las 2:00 p. m.` */
function at(time: string): string {
  return `a ${article(time)} ${time}`;
}

function article(time: string): string {
  return time.startsWith('1:') ? 'la' : 'las';
}

const dates: DateWording = {
  locale: 'es-US',
  date: ({ weekday, month, day, year }) => `${weekday} ${day} de ${month}${year === undefined ? '' : ` de ${year}`}`,
  time: ({ hour, minute }) => `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'a. m.' : 'p. m.'}`,
  clock: ({ hour, minute }) => {
    if (hour === 12 && minute === 0) return 'las 12:00 del mediodía';
    const clock = `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`;
    const part = hour < 6 ? 'madrugada' : hour < 12 ? 'mañana' : hour < 20 ? 'tarde' : 'noche';
    return `${article(clock)} ${clock} de la ${part}`;
  },
  at: (clock) => `a ${clock}`,
  dateAt: (date, clock) => `${date} a ${clock}`,
};

const es: LanguagePack = {
  language: 'es',
  locale: 'es-US',
  name: 'Español',
  dates,

  languageSwitch: 'Idioma',

  landing: {
    openUntil: (time) => `Abierto hasta ${article(time)} ${time}`,
    openAlways: 'Abierto ahora',
    opensToday: (time) => `Abre hoy ${at(time)}`,
    opensTomorrow: (time) => `Abre mañana ${at(time)}`,
    opensOn: (day, time) => `Abre el ${day} ${at(time)}`,
    closed: 'Cerrado ahora',
    closedFor: (reason) => `Cerrado: ${reason}`,
    lead: 'Reserve una cita o haga una pregunta. Nuestra recepción responde al instante, de día y de noche.',
    start: 'Empezar',
    startByTyping: 'Escriba con nuestra recepción',
    startByTalking: 'Hable o escriba con nuestra recepción',
    bookByHand: 'Reservar sin hablar',
    bookable: 'Lo que puede reservar',
    moreToBook: (count) => `${count} más`,
    starting: 'Un momento…',
    startFailed: {
      title: 'La conversación no se abrió.',
      text: 'Revise su conexión y pulse Empezar otra vez.',
    },
    find: 'Dónde estamos',
    map: 'Abrir en mapas',
    call: 'Llámenos',
    hours: 'Horario',
    weSpeak: (languages) => `Hablamos ${languages}.`,
    dayClosed: 'Cerrado',
    today: 'hoy',
    weekdays: {
      mon: 'Lunes',
      tue: 'Martes',
      wed: 'Miércoles',
      thu: 'Jueves',
      fri: 'Viernes',
      sat: 'Sábado',
      sun: 'Domingo',
    },
    poweredBy: 'Recepción con Openwide',
  },

  conversation: {
    title: 'Conversación con nuestra recepción',
    receptionist: 'Recepción',
    you: 'Usted',
    staff: 'Recepción del consultorio',
    transcript: 'Lo que se ha dicho',
    state: {
      connecting: 'Abriendo la puerta',
      waiting: 'Llamando a la recepción',
      slow: 'Está tardando un poco más de lo normal',
      reconnecting: 'Volviendo con usted',
      resuming: 'Volviendo con usted',
      away: 'Sin conexión',
      ended: 'Conversación terminada',
      greeting: 'Saludando',
      reading: 'Leyendo su mensaje',
      lookingForTimes: 'Buscando horas',
      writingDown: 'Anotándolo',
      answering: 'Respondiendo',
      yourTurn: 'Esperando su respuesta',
      listening: 'Le escucho',
      hearing: 'Le estoy oyendo',
      stopping: 'Deteniendo',
      ending: 'Terminando la conversación',
      confirmed: 'Confirmado',
      emergency: 'Por favor, lea esto primero',
      handoff: 'Pasándole a nuestro equipo',
      staffHere: 'La recepción del consultorio le atiende',
      staffWriting: 'La recepción del consultorio está escribiendo',
    },
    newest: 'Mensaje más reciente',
    cutShort: 'Este mensaje quedó cortado.',
    queued: 'Se enviará en cuanto la recepción esté aquí',
    sending: 'Enviando',
    callPractice: (phone) => `Llamar al ${phone}`,
    call: 'Llamar',
  },

  talk: {
    microphone: {
      turnOn: 'Hablar',
      mute: 'Silenciar el micrófono',
      unmute: 'Volver a hablar',
      asking: {
        title: 'Su navegador pregunta si podemos oírle.',
        text: 'Elija «Permitir», por favor. Su voz no se graba; solo se guardan las palabras.',
      },
      on: 'Ya puede hablar. También puede escribir.',
      muted: 'No le oímos. Pulse el micrófono para seguir hablando, o escriba.',
      level: 'Volumen de su micrófono',
      device: 'Micrófono',
      trouble: {
        refused: {
          title: 'El micrófono no está permitido.',
          text: 'Puede seguir escribiendo. Para hablar, permítalo y pulse otra vez el micrófono:',
        },
        missing: {
          title: 'No se encontró ningún micrófono.',
          text: 'Conéctelo o enciéndalo y pruebe otra vez. Puede seguir escribiendo.',
        },
        busy: {
          title: 'El micrófono está en uso.',
          text: 'Lo tiene otro programa u otra pestaña, quizá una llamada. Ciérrelo y pruebe otra vez, o siga escribiendo.',
        },
        insecure: {
          title: 'En esta página no se puede hablar.',
          text: 'Los navegadores solo permiten el micrófono en páginas seguras (https). Escribiendo puede hacerlo todo.',
        },
        failed: {
          title: 'No se pudo encender el micrófono.',
          text: 'Pruebe otra vez en un momento, por favor. Puede seguir escribiendo.',
        },
      },
      allowAgain: {
        chromium: 'Pulse el símbolo a la izquierda de la dirección y permita allí el micrófono.',
        firefox: 'Pulse el micrófono tachado a la izquierda de la dirección y quite el bloqueo.',
        safari: 'Abra los ajustes de este sitio desde la barra de direcciones y permita el micrófono.',
      },
      again: 'Probar otra vez',
      close: 'Seguir escribiendo',
    },
    sound: {
      turnOn: 'Activar el sonido',
      turnOff: 'Quitar el sonido',
      blocked: 'Su navegador no deja sonar a la recepción hasta que usted active el sonido.',
    },
    spoken: 'dicho en voz alta',
    stop: 'Detener',
    stopHint: 'Escape detiene la respuesta.',
    person: {
      open: 'Hablar con una persona',
      title: 'Cómo hablar con una persona',
      call: (phone) => `Llamar al ${phone}`,
      here: 'Pedir una persona aquí',
      say: 'Quisiera hablar con una persona, por favor.',
      message: 'Dejar un mensaje',
      openNow: 'Ahora estamos abiertos.',
      closedNow: (opens) => `${opens}; nuestro equipo leerá entonces lo que deje.`,
      closed: 'Ahora está cerrado. Nuestro equipo leerá lo que deje cuando abramos.',
    },
    ending: {
      title: '¿Terminar esta conversación?',
      under: 'Terminando…',
      alone: {
        title: 'Ha dejado esta conversación.',
        text: 'No tiene conexión y aún no pudimos saberlo; termina sola dentro de un rato. Lo que reservó sigue reservado.',
      },
    },
    slow: {
      title: 'La recepción tarda más de lo normal.',
      text: 'Ya puede escribir; será lo primero que se lea. Si prefiere no esperar, llámenos o reserve sin hablar.',
    },
  },

  composer: {
    label: 'Su mensaje',
    placeholder: 'Escriba su mensaje',
    send: 'Enviar',
    tooLong: (characters, limit) =>
      `Son ${characters} caracteres; la recepción lee hasta ${limit}. Acórtelo o envíelo en dos partes. No se pierde nada.`,
    nearLimit: (left) => `Quedan ${left} caracteres`,
    hint: 'Intro envía; Mayúsculas e Intro hace una línea nueva.',
    microphone: 'Hablar',
  },

  documents: {
    attach: 'Enviar una foto o un PDF',
    about:
      'Por ejemplo su tarjeta del seguro: una foto (JPEG o PNG) o un PDF de hasta 5 MB. Solo el personal del consultorio puede abrirlo.',
    takePhoto: 'Tomar una foto',
    chooseFile: 'Elegir un archivo',
    close: 'Ahora no',
    cancel: 'Cancelar',
    again: 'Enviar otra vez',
    hide: 'Ocultar',
    progress: (name) => `Enviando ${name}`,
    status: {
      sending: 'Enviando',
      checking: 'Enviado. Se está revisando',
      stored: 'Recibido. Solo nuestro personal puede abrirlo.',
      interrupted: 'Se cortó la conexión antes de que llegara. No se guardó nada; envíelo otra vez.',
      cancelled: 'Cancelado. No se guardó nada.',
    },
    interruptedGone: 'No había llegado cuando se cerró la página. No se guardó nada; elíjalo otra vez.',
    refused: {
      too_large: 'Este archivo pasa de 5 MB. Una foto con menos resolución, o de un lado cada vez, sí cabe.',
      wrong_type: 'No es un JPEG, PNG ni PDF. Envíe una foto, una captura de pantalla o un PDF.',
      empty: 'Este archivo está vacío. Elija otro.',
      cut_off: 'No llegó completo. No se guardó nada; envíelo otra vez.',
      cancelled: 'Cancelado. No se guardó nada.',
      too_many: 'Una conversación admite cinco documentos. Traiga los demás a su cita o llámenos.',
      not_stored: 'No pudimos guardarlo ahora. Envíelo otra vez en un momento.',
    },
  },

  review: {
    title: '¿Está bien escrito?',
    about: 'Puede corregirlo aquí o simplemente seguir escribiendo.',
    first: 'Nombre',
    last: 'Apellido',
    phone: 'Teléfono',
    birthDate: 'Fecha de nacimiento',
    right: 'Está bien',
    save: 'Guardar cambios',
    wrong: {
      first: 'Escriba su nombre.',
      last: 'Escriba su apellido.',
      phone: 'Escriba el número completo, con su código de área.',
      birthDate: 'Escriba el día en que nació, por ejemplo 17/05/1990.',
    },
    sayRight: 'Sí, es correcto.',
    sayMended: ({ name, phone, birthDate }) => {
      const changes = [
        name && `el nombre es ${name}`,
        phone && `el teléfono es ${phone}`,
        birthDate && `la fecha de nacimiento es el ${birthDate}`,
      ];
      return `Corrijo: ${changes.filter(Boolean).join(' y ')}.`;
    },
  },

  note: {
    offer: 'Dejar un mensaje',
    title: 'Un mensaje para nuestro personal',
    name: 'Su nombre',
    phone: 'Teléfono',
    text: '¿De qué se trata?',
    send: 'Enviar al personal',
    close: 'Cerrar',
    wrong: {
      name: 'Escriba su nombre.',
      phone: 'Escriba un teléfono al que podamos llamarle.',
      text: 'Escriba unas palabras, hasta 1,000 caracteres.',
    },
    failed: (phone) => ({
      title: 'No se pudo enviar su mensaje.',
      text: `Se conserva aquí. Inténtelo otra vez o llame al ${phone}.`,
    }),
    sent: {
      title: 'Nuestro personal tiene su mensaje.',
      text: 'Le llamarán cuando el consultorio esté abierto. Con esto no se reserva nada.',
    },
    urgent: 'Por favor, lea esto primero.',
  },

  openings: {
    title: 'Horas disponibles',
    more: (count) => `${count} más`,
    fewer: 'Mostrar menos',
    with: (provider) => `con ${provider}`,
    say: (date, time, provider) => `${date} ${at(time)} con ${provider}`,
    chosen: 'Elegida',
  },

  visit: {
    title: 'Su cita',
    empty: 'Se completa mientras hablamos.',
    missing: 'aún no se sabe',
    who: 'Quién',
    phone: 'Teléfono',
    what: 'Qué',
    when: 'Cuándo',
    withWhom: 'Con',
    where: 'Dónde',
    code: 'Código',
    remember: 'Conviene saber',
    dateAndTime: (date, time) => `${date} ${at(time)}`,
    heldFor: (minutes) =>
      minutes === 1 ? 'Apartada para usted 1 minuto más' : `Apartada para usted ${minutes} minutos más`,
    holdOver: 'Ya no está apartada. Solo vuelva a pedirla.',
    show: 'Mostrar su cita',
    hide: 'Ocultar su cita',
    heading: {
      booked: 'Su cita está reservada',
      rescheduled: 'Su cita ha cambiado',
      cancelled: 'Su cita está cancelada',
      requested: 'Hemos recibido su solicitud',
    },
    about: {
      booked: 'Reservada',
      rescheduled: 'Nueva hora',
      cancelled: 'Cancelada',
      requested: 'Por confirmar',
    },
    announce: (heading, date, time) => `${heading}: ${date} ${at(time)}.`,
    partialWords: 'El resto de esta confirmación no llegó; los datos de aquí están completos.',
    sendAgain: 'Enviar los datos otra vez',
    sendingAgain: 'Pidiéndolos…',
    notSentAgain: 'No se pudieron enviar ahora. Su cita sigue en pie; inténtelo otra vez en un momento.',
    calendar: {
      add: 'Añadir al calendario',
      update: 'Actualizar su calendario',
      remove: 'Quitarla de su calendario',
      file: 'Archivo de calendario',
      fileFor: 'Para el calendario de Apple, Outlook y otros',
      google: 'Google Calendar',
      outlook: 'Outlook.com',
      office: 'Outlook del trabajo o la escuela',
      title: (clinic) => `Visita dental en ${clinic}`,
      requested: (title) => `${title} (sin confirmar)`,
      change: (phone) => `Para cambiar algo, llame al ${phone}.`,
      moved:
        'El archivo mueve la anotación que hizo antes. Lo anotado en Google u Outlook.com se queda: borre allí lo anterior.',
      gone: 'El archivo quita la anotación que hizo antes. Lo anotado en Google u Outlook.com se queda: bórrelo allí.',
    },
    print: 'Imprimir',
    ownTime: (time, place) => `${time} en su hora (${place})`,
    ownDateAndTime: (date, time, place) => `${date}, ${time} en su hora (${place})`,
    pdf: 'PDF',
    detailsFile: 'Archivo de datos',
    manage: 'Cambiar o cancelar',
    actions: 'Guarde su cita',
  },

  notices: {
    problem: {
      offline: {
        title: 'No tiene conexión.',
        text: 'Lo que escribió se conserva. En cuanto vuelva la conexión, seguimos.',
      },
      denied: {
        title: 'No pudimos abrir una conversación.',
        text: 'Inténtelo otra vez en un momento o llámenos. Lo que escribió se conserva.',
      },
      rate_limited: {
        title: 'Se abrieron muchas conversaciones a la vez.',
        text: 'Espere un minuto e inténtelo otra vez, o llámenos. Lo que escribió se conserva.',
      },
      unreachable: {
        title: 'Ahora mismo no podemos atenderle.',
        text: 'No se pierde nada: se conserva lo que escribió y lo reservado. Seguimos intentándolo; también puede llamarnos.',
      },
      room_unreachable: {
        title: 'La línea con la recepción no funciona.',
        text: 'No se pierde nada: se conserva lo que escribió y lo reservado. Seguimos intentándolo; también puede llamarnos.',
      },
      away: {
        title: 'La recepción no está disponible en este momento.',
        text: 'Lo que escribió se conserva y se enviará cuando vuelva. Inténtelo otra vez, llámenos o deje un mensaje.',
      },
      silent: {
        title: 'La recepción no responde.',
        text: 'No se pierde nada: se conserva lo que escribió y lo reservado. Inténtelo otra vez, llámenos o deje un mensaje.',
      },
      elsewhere: {
        title: 'Esta conversación está abierta en otra pestaña.',
        text: 'Puede seguir allí o traerla aquí.',
      },
    },
    tryAgain: 'Intentar otra vez',
    useHere: 'Traerla aquí',
    reconnecting: {
      title: 'Se cortó la conexión. Reconectando…',
      text: 'Puede seguir escribiendo, no se pierde nada.',
    },
    resuming: {
      title: 'La recepción se interrumpió y ya vuelve.',
      text: 'Puede seguir escribiendo, no se pierde nada.',
    },
    offline: { title: 'No tiene conexión.', text: 'Lo que escriba se conserva y se envía cuando vuelva.' },
    ended: { title: 'Esta conversación ha terminado.', text: 'Lo reservado sigue reservado.' },
    agent: {
      emergency: {
        title: 'Si corre peligro la vida, llame al 911 ahora.',
        text: 'Para cualquier otra cosa que no pueda esperar, llámenos y diga que es urgente.',
      },
      handoff: {
        title: 'Nuestro equipo sigue desde aquí.',
        text: 'Tiene su mensaje y le responderá. Si es urgente, llámenos.',
      },
    },
    staffHere: {
      title: 'Ahora escribe con la recepción del consultorio.',
      text: 'Una persona de nuestro equipo lee y responde aquí.',
    },
    call911: 'Llamar al 911',
  },

  ending: {
    end: 'Terminar',
    ask: '¿Terminar esta conversación? Todavía no hay nada reservado.',
    askBooked: '¿Terminar esta conversación? Su cita se conserva.',
    confirm: 'Terminar',
    keep: 'Seguir',
    startOver: 'Empezar otra conversación',
  },

  appointment: {
    title: 'Su cita',
    yourAppointment: 'Su cita',
    questions: (phone) => `¿Alguna pregunta? Hable con nuestra recepción o llame al ${phone}.`,
    talk: 'Hablar con la recepción',
    book: 'Reservar una cita',
    expired: {
      title: 'Este enlace ha caducado.',
      text: 'Por su privacidad, un enlace funciona hasta 30 días después de la visita. Para nosotros no cambia nada: si es sobre esa visita, llámenos. Una nueva cita recibe su propio enlace.',
    },
    notFound: {
      title: 'Este enlace no lleva a ninguna cita.',
      text: 'Compruebe que lo copió entero, o llámenos.',
    },
  },

  faults: {
    notFound: { title: 'Aquí no hay ninguna página.', text: 'Puede que la dirección tenga un error o haya cambiado.' },
    error: {
      title: 'Algo falló de nuestro lado.',
      text: 'No se ha perdido nada. Inténtelo otra vez; si sigue igual, llámenos.',
    },
    home: 'A la recepción',
    tryAgain: 'Intentar otra vez',
  },

  waitlist: {
    title: 'Lista de espera',
    heading: {
      offered: 'Se ha liberado una hora para usted',
      waiting: 'Está en nuestra lista de espera',
      booked: 'La hora es suya',
      closed: 'Ya no está en nuestra lista de espera',
    },
    about: {
      waiting: 'En cuanto se libere una hora que le convenga, se lo diremos.',
      closed: 'Si desea una hora, hable con nuestra recepción o llámenos.',
    },
    keptUntil: (when) => `Se la guardamos hasta el ${when}.`,
    moves: 'Si la acepta, su cita pasa a esta hora.',
    accept: 'Aceptar esta hora',
    decline: 'No, sigo esperando',
    leave: 'Salir de la lista de espera',
    gone: 'Esa hora ya no está guardada para usted.',
    declined: 'Esa hora será para otra persona. Usted conserva su lugar.',
    visitType: 'Qué',
    withWhom: 'Con',
    anybody: 'cualquiera de nuestro equipo',
    expired: {
      title: 'Este enlace ha caducado.',
      text: 'Hable con nuestra recepción o llámenos si todavía desea una hora.',
    },
    notFound: {
      title: 'Este enlace no lleva a un lugar en nuestra lista de espera.',
      text: 'Compruebe que lo ha copiado entero, o llámenos.',
    },
  },

  book: {
    title: 'Reservar una cita',
    lead: 'Elija para qué viene y una hora que le convenga. Tarda alrededor de un minuto.',
    talkInstead: 'Mejor hablar con nuestra recepción',
    steps: { label: 'Por dónde va', visit: 'Cita', time: 'Hora', who: 'Sus datos', done: 'hecho' },
    closedNow: 'Puede reservar igualmente.',
    already: {
      title: (visit, date, time) => `Ya ha reservado: ${visit}, ${date} a las ${time}.`,
      see: 'Verla o cambiarla',
    },
    before: { question: '¿Ha venido antes a nuestro consultorio?', yes: 'Sí', no: 'No, es mi primera cita' },
    what: {
      title: '¿Para qué viene?',
      minutes: (minutes) => `${minutes} minutos`,
      from: (price) => `desde ${price}`,
      free: 'sin costo',
      urgent:
        'Si le cuesta respirar o tragar, si la hinchazón llega al ojo o al cuello o si sangra sin parar, llame ya al 911.',
      approval: 'Le confirmamos la hora',
    },
    whom: { title: '¿Con quién?', anybody: 'Con quien tenga hora antes' },
    when: {
      title: '¿Cuándo le conviene?',
      freeDays: 'Días con horas libres',
      parts: { morning: 'Mañana', afternoon: 'Tarde', evening: 'Noche' },
      more: (count) => `${count} más`,
      looking: 'Buscando horas …',
      none: 'No tenemos ninguna hora entonces.',
      why: {
        past: 'Ese día ya ha pasado.',
        too_soon: 'Es demasiado pronto para prepararnos.',
        too_far: 'Todavía no planeamos con tanta antelación.',
        closed: 'Entonces está cerrado.',
        provider_away: 'No está entonces.',
        outside_hours: 'Está fuera de nuestro horario.',
        not_offered: 'No ofrecemos esa cita entonces.',
        taken: 'Todo está ocupado entonces.',
      },
      nearest: 'Lo más cercano que tenemos:',
      later: 'Días siguientes',
      with: (provider) => `con ${provider}`,
      kept: (minutes) => (minutes === 1 ? 'Se la guardamos 1 minuto' : `Se la guardamos ${minutes} minutos`),
      keptNoMore: 'Ya no podemos guardar esta hora. Puede que siga libre.',
      change: 'Elegir otra hora',
      chosen: (date, time, provider) => `${date} a las ${time} con ${provider}`,
    },
    who: {
      title: '¿Quién viene?',
      first: 'Nombre',
      last: 'Apellido',
      birthDate: 'Fecha de nacimiento',
      phone: 'Teléfono',
      phoneHint: 'Por si algo cambia. Con el código de área.',
      email: 'Correo electrónico',
      optional: (label) => `${label} (si quiere)`,
      guardian: 'Nombre del padre, la madre o el tutor',
      guardianHint: 'Los menores de 18 años vienen con un adulto.',
      note: '¿Algo que debamos saber?',
      noteHint: 'Solo para nuestro equipo.',
      wrong: {
        first: 'Escriba el nombre, por favor.',
        last: 'Escriba el apellido, por favor.',
        birthDate: 'Compruebe la fecha de nacimiento.',
        phone: 'Compruebe el teléfono, con el código de área.',
        email: 'Compruebe el correo electrónico.',
        guardian: 'Escriba el nombre del padre, la madre o el tutor.',
      },
    },
    send: 'Reservar esta cita',
    request: 'Pedir esta cita',
    sending: 'Reservando …',
    done: { another: 'Reservar otra cita', home: 'A la recepción' },
    failed: {
      network: 'No hemos podido conectar. No se ha perdido nada; inténtelo de nuevo.',
      taken: 'Esa hora acaba de ocuparse. Lo que escribió sigue aquí; estas están libres:',
      notBookable: (phone) => `Esa cita no se puede reservar en línea a esa hora. Elija otra o llame al ${phone}.`,
      rateLimited: 'Ha ido un poco rápido. Espere un momento e inténtelo de nuevo.',
      other: (phone) =>
        `Algo ha fallado por nuestra parte. No se ha perdido nada; inténtelo de nuevo o llame al ${phone}.`,
      again: 'Intentar de nuevo',
      check: 'Mire lo que está marcado, por favor.',
    },
  },

  manage: {
    heading: 'Cambiar esta cita',
    move: 'Cambiar la hora',
    cancel: 'Cancelarla',
    earlier: 'Conseguir una hora antes',
    back: 'Atrás',
    working: 'Un momento …',
    notice: {
      in_time: (hours) => `Puede cambiarla o cancelarla sin costo hasta ${hours} horas antes.`,
      late: (hours) => `Faltan menos de ${hours} horas, así que se aplica nuestra norma para cambios tardíos.`,
    },
    started: (phone) => `La hora de esta cita ya ha llegado. Para cambiar algo, llámenos al ${phone}.`,
    noScript: (phone) =>
      `Para cambiarla o cancelarla en esta página, su navegador necesita JavaScript. Sin él, llámenos al ${phone}.`,
    policy: 'Nuestra norma',
    off: 'Esta cita está cancelada. ¿Quiere otra?',
    bookAnother: 'Reservar una cita',
    moving: {
      title: 'Elija otra hora',
      ask: (date, time, provider) => `¿Cambiarla al ${date} a las ${time} con ${provider}?`,
      confirm: 'Sí, cambiarla',
      taken: 'Esa hora acaba de ocuparse. Estas están libres:',
      done: 'Su cita ha cambiado de hora.',
    },
    cancelling: {
      title: 'Cancelar la cita',
      ask: (date, time) => `¿Cancelar su cita del ${date} a las ${time}?`,
      confirm: 'Sí, cancelarla',
      keep: 'No, conservarla',
      done: 'Su cita está cancelada.',
    },
    waiting: {
      title: 'Esperar una hora antes',
      about: 'Cuando se libere una hora antes, se lo escribimos. Conserva esta hasta que acepte otra.',
      part: 'Parte del día',
      parts: { any: 'Cualquier hora', morning: 'Mañana', afternoon: 'Tarde' },
      days: 'Días',
      weekdays: { mon: 'lun', tue: 'mar', wed: 'mié', thu: 'jue', fri: 'vie', sat: 'sáb', sun: 'dom' },
      offered: 'Se ha liberado una hora antes para usted.',
      see: 'Verla',
      join: 'Apuntarme a la lista de espera',
      joined: 'Está en la lista de espera para una hora antes.',
      change: 'Guardar',
      leave: 'Salir de la lista de espera',
      left: 'Ya no está en la lista de espera.',
    },
    failed: {
      network: 'No hemos podido conectar. No ha cambiado nada; inténtelo de nuevo.',
      expired: 'Este enlace ha caducado. No ha cambiado nada.',
      notAllowed: (phone) => `Eso ya no es posible en línea. Llámenos al ${phone}.`,
      other: (phone) =>
        `Algo ha fallado por nuestra parte y no ha cambiado nada. Inténtelo de nuevo o llame al ${phone}.`,
      again: 'Intentar de nuevo',
    },
  },

  text: {
    lead: 'Reserve una visita o pregunte por escrito. Nuestra recepción responde al momento, de día y de noche.',
    start: 'Empezar a escribir',
    title: 'Escriba a nuestra recepción',
    transcript: 'Lo que se ha dicho',
    you: 'Usted',
    receptionist: 'Recepción',
    staff: 'Nuestro equipo',
    connecting: 'Un momento, por favor',
    away: 'Volvemos con usted',
    answering: 'Le estamos respondiendo',
    closed: 'Sin conexión',
    state: {
      greeting: 'Le escuchamos',
      booking: 'Reservando una visita con usted',
      rescheduling: 'Cambiando una visita con usted',
      cancelling: 'Cancelando una visita con usted',
      confirmed: 'Confirmado',
      emergency: 'Por favor, lea esto primero',
      handoff: 'Nuestro equipo se encarga a partir de aquí',
    },
    standstill: {
      ended: {
        title: 'Esta conversación ha terminado.',
        text: 'Lo reservado sigue en pie. Puede empezar otra cuando quiera.',
      },
      replaced: {
        title: 'Esta conversación continúa en otra ventana.',
        text: 'No se ha perdido nada. También puede seguirla aquí.',
      },
      elsewhere: {
        title: 'Esta conversación sigue abierta en otra ventana.',
        text: 'Ciérrela allí e inténtelo otra vez en un minuto. No se ha perdido nada.',
      },
      unavailable: {
        title: 'Ahora mismo no podemos atenderle por aquí.',
        text: 'No se ha perdido nada: lo dicho y lo reservado queda guardado. Inténtelo otra vez en un momento, o llámenos.',
      },
      offline: {
        title: 'No tiene conexión.',
        text: 'Lo que escribió queda guardado. En cuanto vuelva la conexión, seguimos solos.',
      },
    },
    again: 'Intentar otra vez',
    startNew: 'Empezar una conversación nueva',
    continueHere: 'Seguir aquí',
    callPractice: (phone) => `Llamar al ${phone}`,
    refused: {
      too_large: 'Ese mensaje es demasiado largo. Envíelo en dos partes; está otra vez en el campo.',
      too_many: 'Fueron muchos mensajes a la vez. Espere un momento y envíelo otra vez.',
      failed: 'Ese mensaje no se envió. Está otra vez en el campo; por favor, envíelo de nuevo.',
    },
    poweredBy: 'Recepción de Openwide',
  },

  confirmation: {
    booked: ({ patientFirst, visit, when, providerName, clinicName, address, instructions, code, phone }) => [
      `Su cita está reservada, ${patientFirst}: ${inMidSentence(visit)} el ${when} con ${providerName}.`,
      `Estamos en ${clinicName}, ${address}.`,
      instructions,
      `Su código es ${code}; para cambiar algo, llámenos al ${phone}.`,
    ],
    rescheduled: ({ patientFirst, visit, when, providerName, clinicName, address, instructions, code, phone }) => [
      `Su cita está cambiada, ${patientFirst}: ${inMidSentence(visit)} ahora es el ${when} con ${providerName}.`,
      `Estamos en ${clinicName}, ${address}.`,
      instructions,
      `Su código sigue siendo ${code}; para cambiar algo, llámenos al ${phone}.`,
    ],
    cancelled: ({ patientFirst, visit, when, providerName, clinicName, phone }) => [
      `Su cita está cancelada, ${patientFirst}: ${inMidSentence(visit)} el ${when} con ${providerName}.`,
      `Cuando quiera una nueva hora, vuelva aquí o llame a ${clinicName} al ${phone}.`,
    ],
    requested: ({ patientFirst, visit, when, providerName, clinicName, code, phone }) => [
      `Tenemos su solicitud, ${patientFirst}: ${inMidSentence(visit)} el ${when} con ${providerName}.`,
      `La hora queda apartada para usted, pero aún no está confirmada; ${clinicName} la revisará y le avisará.`,
      `Su código es ${code}; si tiene preguntas, llámenos al ${phone}.`,
    ],
  },

  notification: {
    'appointment.approved': ({ patientFirst, clinicName, visit, when, providerName, link }) => [
      `Buenas noticias, ${patientFirst}: ${clinicName} ha confirmado su cita (${visit}) el ${when} con ${providerName}.`,
      `Puede verla o cambiarla aquí: ${link}`,
    ],
    'appointment.declined': ({ patientFirst, clinicName, visit, when, providerName, phone, link }) => [
      `${patientFirst}, lo sentimos: ${clinicName} no puede darle la cita (${visit}) el ${when} con ${providerName}.`,
      `Llámenos al ${phone} y buscaremos otra hora. Su solicitud: ${link}`,
    ],
    'waitlist.offered': ({ patientFirst, clinicName, visit, when, providerName, keptUntil, link }) => [
      `${patientFirst}, se ha liberado una hora en ${clinicName}: ${visit} el ${when} con ${providerName}.`,
      keptUntil
        ? `Se la guardamos hasta ${keptUntil.today ? '' : 'el '}${keptUntil.when}.`
        : 'Se la guardamos por poco tiempo.',
      `Acéptela o rechácela aquí: ${link}`,
    ],
  },

  verification: ({ code, clinicName, patientFirst, minutes, phone }) => [
    `${code} es su código de ${clinicName}, ${patientFirst}. Vale ${minutes} minutos.`,
    `Dígalo solo en la conversación que usted empezó. Si no lo pidió, no lo dé a nadie y avísenos al ${phone}.`,
  ],

  files: {
    heading: {
      booked: 'Su cita está reservada',
      rescheduled: 'Su cita ha cambiado de hora',
      requested: 'Hemos recibido su solicitud',
      cancelled: 'Su cita está cancelada',
    },
    about: {
      rescheduled: 'Esta es su nueva hora. La anterior ya no vale.',
      requested: 'La hora queda apartada para usted, pero aún no está confirmada. Le avisaremos.',
      cancelled: 'Esta cita no tendrá lugar.',
    },
    patient: 'Paciente',
    nameAsGiven: 'El nombre que nos dio',
    visit: 'Cita',
    provider: 'Con',
    place: 'Dónde',
    phone: 'Teléfono',
    code: 'Código',
    remember: 'Antes de su cita',
    change: 'Si necesita cambiarla',
    changeOnline: 'Cambiar o cancelar esta cita en línea',
    orCall: (phone) => `O llámenos al ${phone}.`,
    again: 'Si desea otra hora',
    againOnline: 'Reservar una nueva cita en línea',
    event: {
      title: (visitType, clinic) => `${visitType}, ${clinic}`,
      requested: (title) => `Sin confirmar: ${title}`,
      cancelled: (title) => `Cancelada: ${title}`,
      with: (provider) => `Con ${provider}`,
      code: (code) => `Código: ${code}`,
      change: (phone) => `Para cambiar algo, use el enlace de esta cita o llame al ${phone}.`,
      reminder: (visitType, clinic) => `${visitType} en ${clinic}`,
    },
    fileName: (code) => `cita-${code}`,
  },

  session: {
    greeting: (clinic) => `Le damos la bienvenida a ${clinic}. ¿En qué puedo ayudarle hoy?`,
    emergency: {
      call911:
        'Esto parece una emergencia. Por favor, llame al 911 o vaya ahora mismo a la sala de emergencias más cercana. He avisado a nuestro equipo para que se comunique con usted.',
      sameDay: 'Eso hay que verlo hoy mismo.',
    },
    documentStored: 'Gracias, su documento llegó bien; solo lo ve nuestro equipo.',
    backAgain: 'Soy otra vez la recepción automática; sigo ayudándole yo.',
    answersIn: (language) => `Todavía no hablo español; le respondo en este idioma: ${language}.`,
    fromTeam: (text) => `Nuestro equipo le dice: ${text}`,
    stopped: 'De acuerdo, lo dejo. ¿Qué desea hacer?',
    notHeard: 'Perdón, no le entendí bien. ¿Lo repite, por favor? También puede escribirlo.',
    noVoice: 'Mi voz no funciona en este momento, así que le escribo.',
    tooLong: 'Ese mensaje es demasiado largo para mí. ¿Me lo puede decir en pocas frases?',
    trouble: (phone) =>
      `Perdón, algo falló de nuestro lado y no se cambió nada. Inténtelo otra vez, o llámenos al ${phone}.`,
  },

  truth: {
    nothing: {
      booked: 'Todavía no he reservado nada.',
      moved: 'Todavía no he cambiado nada.',
      cancelled: 'Todavía no he cancelado nada.',
    },
    visit: (visitType, date, time, provider) => `${visitType}, ${date}, ${time}, ${provider}`,
    stands: {
      booked: (visit) => `En nuestra agenda consta esto: ${visit}.`,
      requested: (visit) => `En nuestra agenda consta una solicitud, aún sin confirmar: ${visit}.`,
      cancelled: (visit) => `Esta se canceló: ${visit}.`,
    },
  },

  gateway: {
    invalid_message: 'No se pudo leer ese mensaje. Por favor, envíelo otra vez como texto.',
    too_large: 'Ese mensaje es demasiado largo. Por favor, dígalo en pocas frases.',
    busy: 'Todavía estamos respondiendo a su último mensaje. Un momento, por favor.',
    too_many: 'Fueron muchos mensajes a la vez. Espere un momento y envíelo otra vez.',
    idle: 'No se escribió nada por un rato y se cerró la conexión. Lo dicho queda guardado.',
    replaced: 'Esta conversación se abrió en otro lugar y continúa allí.',
    ended: 'Esta conversación ha terminado. Puede empezar otra cuando quiera.',
    not_authenticated: 'Esta conexión necesita un acceso válido.',
    token_expired: 'El acceso ha caducado. Por favor, pida uno nuevo.',
    too_slow: 'La conexión es demasiado lenta. Conéctese otra vez; no se pierde nada.',
    draining: 'Esta parte del sistema se va a reiniciar. Conéctese otra vez; no se pierde nada.',
    full: 'Todas las líneas están ocupadas ahora. Inténtelo otra vez en un momento.',
    attended_elsewhere: 'Esta conversación sigue abierta en otro lugar. Inténtelo otra vez en un momento.',
    failed: 'Algo falló de nuestro lado. Conéctese otra vez; lo dicho queda guardado.',
  },

  embed: {
    script: {
      button: 'Reservar una cita',
      panel: 'Recepción',
      close: 'Cerrar la recepción',
      newTab: 'Abrir en una pestaña nueva',
      loading: 'Abriendo la recepción …',
      failed: 'No se ha podido abrir la recepción aquí. Llámenos, por favor, o ábrala en una pestaña aparte.',
      call: 'Llamar al',
      retry: 'Intentar de nuevo',
      unread: 'Mensaje nuevo',
    },
    noCookies: {
      title: 'Abra la recepción en una pestaña nueva, por favor',
      text: 'Su navegador no nos deja guardar su lugar dentro de esta página. En una pestaña aparte todo funciona.',
    },
    demo: {
      title: 'La recepción en un sitio web',
      nav: 'Páginas',
      navItems: ['La consulta', 'Tratamientos', 'Contacto'],
      hero: (city) => `Odontología amable en ${city}`,
      heroText:
        'Esto representa el sitio web de la consulta. El botón de la esquina llegó con una línea de código; púlselo y la recepción se abre junto a la página.',
      book: 'Reservar en línea',
      notice: 'Una demostración: lo que reserve aquí se reserva en la consulta de ejemplo.',
      tryIt: 'Pruébelo',
      tryText: 'Cada opción carga esta página de nuevo con otra etiqueta.',
      theme: 'Tema',
      themes: { auto: 'El del dispositivo', light: 'Claro', dark: 'Oscuro' },
      position: 'Lado',
      positions: { left: 'Izquierda', right: 'Derecha' },
      show: 'Mostrar',
      snippet: 'La línea para su sitio',
      snippetText:
        'Póngala antes del final del cuerpo de la página. No se carga nada más hasta que alguien abre la recepción.',
      allow:
        'El sistema de la consulta tiene que conocer el sitio: su dirección va en el ajuste EMBED_ORIGINS. docs/embed.md dice qué necesita una política de seguridad estricta del sitio.',
      counted: (kind) => `El sitio ha recibido: ${kind}`,
      attribute: 'Atributo',
      meaning: 'Significado',
      attributes: [
        ['data-language', 'en o es; sin él, el idioma de la página o el del navegador'],
        ['data-theme', 'auto, light (claro) o dark (oscuro)'],
        ['data-position', 'right (derecha) o left (izquierda)'],
        ['data-label', 'otro texto para el botón, de 40 caracteres como mucho'],
        ['data-open-on', 'un selector CSS: qué del propio sitio abre también la recepción'],
        ['data-button', 'none: sin botón, cuando el sitio tiene el suyo'],
      ],
    },
  },
};

export default es;
