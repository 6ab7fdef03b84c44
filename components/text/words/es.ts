import type { TextWords } from './text-words.ts';

export const es: TextWords = {
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
};
