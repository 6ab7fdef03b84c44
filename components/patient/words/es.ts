import type { Words } from './words.ts';

/** `a la 1:00 p. m.`, `a las 2:00 p. m.` */
function at(time: string): string {
  return `a ${article(time)} ${time}`;
}

function article(time: string): string {
  return time.startsWith('1:') ? 'la' : 'las';
}

export const es: Words = {
  language: 'es',
  locale: 'es-US',

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
    otherLanguage: { label: 'English', lang: 'en' },
    poweredBy: 'Recepción con Openwide',
  },

  conversation: {
    title: 'Conversación con nuestra recepción',
    receptionist: 'Recepción',
    you: 'Usted',
    staff: 'Nuestro equipo',
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
      confirmed: 'Confirmado',
      emergency: 'Por favor, lea esto primero',
      handoff: 'Pasándole a nuestro equipo',
    },
    newest: 'Mensaje más reciente',
    cutShort: 'Este mensaje quedó cortado.',
    queued: 'Se enviará en cuanto la recepción esté aquí',
    sending: 'Enviando',
    callPractice: (phone) => `Llamar al ${phone}`,
    call: 'Llamar',
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
    addToCalendar: 'Añadir al calendario',
    pdf: 'PDF',
    detailsFile: 'Archivo con los datos',
    manage: 'Ver en línea',
    actions: 'Guarde su cita',
    timesIn: (city) => `Las horas son las locales de ${city}.`,
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
        text: 'No se pierde nada: se conserva lo que escribió y lo reservado. Inténtelo otra vez o llámenos.',
      },
      room_unreachable: {
        title: 'La línea con la recepción no funciona.',
        text: 'No se pierde nada: se conserva lo que escribió y lo reservado. Inténtelo en un momento o llámenos.',
      },
      away: {
        title: 'La recepción no está disponible en este momento.',
        text: 'Lo que escribió se conserva y se enviará cuando vuelva. Inténtelo otra vez o llámenos.',
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
    toChange: (phone) => `Para cambiarla o cancelarla, hable con nuestra recepción o llame al ${phone}.`,
    talk: 'Hablar con la recepción',
    expired: {
      title: 'Este enlace ha caducado.',
      text: 'Su cita no cambia. Llámenos o hable con nuestra recepción si necesita los datos.',
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
};
