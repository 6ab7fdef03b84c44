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
    bookByHand: 'Reservar sin hablar',
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
    addToCalendar: 'Añadir al calendario',
    pdf: 'PDF',
    detailsFile: 'Archivo con los datos',
    manage: 'Cambiar o cancelar',
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
