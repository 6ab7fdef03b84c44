import type { NoOpening } from '../sentences.ts';
import { languageNames, named } from './words.ts';

/** Why the practice's rules say no to a booking. */
export function notBookable(reason: string): string {
  if (/^(?:provider|unknown_provider)/.test(reason)) return 'Lo siento, esa persona no puede atender esta visita.';
  if (/^too_(?:old|young)$/.test(reason)) return 'Lo siento, ese tipo de visita no es para la edad del paciente.';
  return 'Lo siento, nuestra agenda no admite esa visita.';
}

/** Why there is no opening. */
export function nothing(facts: NoOpening): string {
  const on = facts.day ? ` el ${facts.day}` : '';
  const who = facts.provider;
  switch (facts.reason) {
    case 'past':
      return `Me temo que ${facts.day ? `el ${facts.day}` : 'esa hora'} ya pasó.`;
    case 'too_soon':
      return 'Es un poco pronto para poder prepararnos.';
    case 'too_far':
      return `Solo puedo dar citas con un máximo de ${facts.horizonDays} días de antelación.`;
    case 'closed':
      return `Estamos cerrados${on}${facts.closure ? ` (${facts.closure})` : ''}.`;
    case 'provider_away':
      return who ? `${who} no está${on || ' entonces'}.` : `Nadie que haga esa visita está${on || ' entonces'}.`;
    case 'outside_hours':
      return facts.time ? `No tenemos hora ${facts.time}${on}.` : `Está fuera de nuestro horario${on}.`;
    case 'not_offered':
      if (facts.speaks)
        return `Lo siento, nadie que haga ${named(facts.visit)[1]} habla ${languageNames[facts.speaks] ?? 'ese idioma'}.`;
      if (who && facts.takesNoNew)
        return `${who} ${facts.takesNoNew === 'adults' ? 'solo atiende a niños como pacientes nuevos' : 'no atiende a pacientes nuevos por ahora'}.`;
      return who ? `${who} no hace ${named(facts.visit)[1]}.` : `No podemos ofrecer ${named(facts.visit)[1]} entonces.`;
    case 'taken':
      return facts.time
        ? `Lo siento, ${facts.time}${on} no está libre.`
        : `Lo siento, no queda nada libre${on || ' entonces'}${who ? ` con ${who}` : ''}.`;
    default:
      return `Lo siento, no tengo nada libre${on || ' entonces'}${who ? ` con ${who}` : ''}.`;
  }
}
