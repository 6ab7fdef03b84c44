import type { GatewayErrorCode } from '#contract/gateway/messages.ts';

/** What an error tells the person. */
const words: Record<GatewayErrorCode, { en: string; es: string }> = {
  invalid_message: {
    en: 'That message could not be read. Please send it again as text.',
    es: 'No se pudo leer ese mensaje. Por favor, envíelo otra vez como texto.',
  },
  too_large: {
    en: 'That message is too long. Please say it in a few sentences.',
    es: 'Ese mensaje es demasiado largo. Por favor, dígalo en pocas frases.',
  },
  busy: {
    en: 'Your last message is still being answered. One moment, please.',
    es: 'Todavía estamos respondiendo a su último mensaje. Un momento, por favor.',
  },
  too_many: {
    en: 'That was a lot at once. Please wait a moment and send it again.',
    es: 'Fueron muchos mensajes a la vez. Espere un momento y envíelo otra vez.',
  },
  idle: {
    en: 'Nothing was written for a while, so the connection was closed. What was said is kept.',
    es: 'No se escribió nada por un rato y se cerró la conexión. Lo dicho queda guardado.',
  },
  replaced: {
    en: 'This conversation was opened somewhere else and goes on there.',
    es: 'Esta conversación se abrió en otro lugar y continúa allí.',
  },
  ended: {
    en: 'This conversation has ended. You can start a new one at any time.',
    es: 'Esta conversación ha terminado. Puede empezar otra cuando quiera.',
  },
  not_authenticated: {
    en: 'This connection needs a valid token.',
    es: 'Esta conexión necesita un acceso válido.',
  },
  token_expired: {
    en: 'The token has expired. Please ask for a new one.',
    es: 'El acceso ha caducado. Por favor, pida uno nuevo.',
  },
  too_slow: {
    en: 'The connection is too slow for what was said. Please connect again; nothing is lost.',
    es: 'La conexión es demasiado lenta. Conéctese otra vez; no se pierde nada.',
  },
  draining: {
    en: 'This part of our system is about to restart. Please connect again; nothing is lost.',
    es: 'Esta parte del sistema se va a reiniciar. Conéctese otra vez; no se pierde nada.',
  },
  full: {
    en: 'All lines are taken right now. Please try again in a moment.',
    es: 'Todas las líneas están ocupadas ahora. Inténtelo otra vez en un momento.',
  },
  attended_elsewhere: {
    en: 'This conversation is still open somewhere else. Please try again in a moment.',
    es: 'Esta conversación sigue abierta en otro lugar. Inténtelo otra vez en un momento.',
  },
  failed: {
    en: 'Something went wrong on our side. Please connect again; what was said is kept.',
    es: 'Algo falló de nuestro lado. Conéctese otra vez; lo dicho queda guardado.',
  },
};

/** @param locale BCP 47 of the conversation, when it is known */
export function errorWords(code: GatewayErrorCode, locale = 'en'): string {
  return words[code][locale.startsWith('es') ? 'es' : 'en'];
}
