import type { Practice } from '#domain/practice.ts';

/** The few sentences the session itself says, whatever model leads the conversation. */
export interface SessionSentences {
  greeting(): string;
  tooLong(): string;
  trouble(): string;
  /** A document of the patient has been stored. */
  documentStored(): string;
  /** Nobody of the staff has spoken for a while: the receptionist is back. */
  backAgain(): string;
  /** Words of the staff, passed on. */
  fromTeam(text: string): string;
}

/** @param locale asked at each use, since the language may change in mid-conversation */
export function sentencesFor(locale: () => string, practice: Practice): SessionSentences {
  const spanish = () => locale().startsWith('es');
  return {
    greeting: () => (spanish() ? `Bienvenido a ${practice.name}. ¿En qué puedo ayudarle hoy?` : practice.greeting),
    documentStored: () =>
      spanish()
        ? 'Gracias, su documento llegó bien; solo lo ve nuestro equipo.'
        : 'Thank you, your document has arrived; only our team can see it.',
    backAgain: () =>
      spanish()
        ? 'Soy otra vez la recepción automática; sigo ayudándole yo.'
        : "This is the automated receptionist again; I'll take it from here.",
    fromTeam: (text) => (spanish() ? `Nuestro equipo le dice: ${text}` : `Our team says: ${text}`),
    tooLong: () =>
      spanish()
        ? 'Ese mensaje es demasiado largo para mí. ¿Me lo puede decir en pocas frases?'
        : 'That message is too long for me to read. Could you tell me in a few sentences?',
    trouble: () =>
      spanish()
        ? `Perdón, algo falló de nuestro lado y no se cambió nada. Inténtelo otra vez, o llámenos al ${practice.phoneDisplay}.`
        : `Sorry, something went wrong on our side, and nothing was changed. Please try again, or call us at ${practice.phoneDisplay}.`,
  };
}
