import { languageOf, localDateOf, spokenDateTime, spokenTime } from './clinic-time.ts';

/** What a patient can be told outside a conversation. */
export const notificationKinds = [
  'appointment.approved',
  'appointment.declined',
  'waitlist.offered',
  'verification.code',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** Messages about a visit or a time for one; the words of one-time codes stand in `verification-words.ts`. */
export type VisitNotificationKind = Exclude<NotificationKind, 'verification.code'>;

/** What a message is made of. Names of the practice's own lists are used as they are. */
export interface NotificationFacts {
  readonly kind: VisitNotificationKind;
  /** BCP 47; Spanish gets Spanish, everything else English. */
  readonly locale: string;
  readonly patientFirst: string;
  readonly visitTypeName: string;
  readonly providerName: string;
  /** Start of the visit, epoch ms. */
  readonly startsAtMs: number;
  /** Of an offer: until when the time is kept, epoch ms. */
  readonly expiresAtMs?: number | undefined;
  readonly timeZone: string;
  readonly nowMs: number;
  readonly clinicName: string;
  /** As people write it, e.g. `(555) 123-4567`. */
  readonly phone: string;
  /** The signed page where they see and answer it. */
  readonly link: string;
}

/** The message: a few short sentences, plain text, one paragraph. */
export function notificationText(facts: NotificationFacts): string {
  return (languageOf(facts.locale) === 'es' ? inSpanish(facts) : inEnglish(facts)).join(' ');
}

function inEnglish(facts: NotificationFacts): string[] {
  const { patientFirst, providerName, clinicName, phone, link, timeZone } = facts;
  const visit = facts.visitTypeName;
  const when = spokenDateTime(facts.startsAtMs, timeZone, 'en-US', { nowMs: facts.nowMs });
  switch (facts.kind) {
    case 'appointment.approved':
      return [
        `Good news, ${patientFirst}: ${clinicName} has confirmed your visit (${visit}) on ${when} with ${providerName}.`,
        `See or change it here: ${link}`,
      ];
    case 'appointment.declined':
      return [
        `${patientFirst}, we are sorry: ${clinicName} cannot do your visit (${visit}) on ${when} with ${providerName}.`,
        `Please call us at ${phone}, so that we find a time that works. Your request: ${link}`,
      ];
    case 'waitlist.offered':
      return [
        `${patientFirst}, a time has opened up at ${clinicName}: ${visit} on ${when} with ${providerName}.`,
        `${keptUntil(facts, 'en-US') ?? 'It is kept for you for a short while.'} Take it or pass on it here: ${link}`,
      ];
  }
}

function inSpanish(facts: NotificationFacts): string[] {
  const { patientFirst, providerName, clinicName, phone, link, timeZone } = facts;
  const visit = facts.visitTypeName;
  const when = spokenDateTime(facts.startsAtMs, timeZone, 'es-US', { nowMs: facts.nowMs });
  switch (facts.kind) {
    case 'appointment.approved':
      return [
        `Buenas noticias, ${patientFirst}: ${clinicName} ha confirmado su cita (${visit}) el ${when} con ${providerName}.`,
        `Puede verla o cambiarla aquí: ${link}`,
      ];
    case 'appointment.declined':
      return [
        `${patientFirst}, lo sentimos: ${clinicName} no puede darle la cita (${visit}) el ${when} con ${providerName}.`,
        `Llámenos al ${phone} y buscaremos otra hora. Su solicitud: ${link}`,
      ];
    case 'waitlist.offered':
      return [
        `${patientFirst}, se ha liberado una hora en ${clinicName}: ${visit} el ${when} con ${providerName}.`,
        `${keptUntil(facts, 'es-US') ?? 'Se la guardamos por poco tiempo.'} Acéptela o rechácela aquí: ${link}`,
      ];
  }
}

/** Until when the time is kept: the time alone when it is today, else the day too. */
function keptUntil({ expiresAtMs, timeZone, nowMs }: NotificationFacts, locale: 'en-US' | 'es-US'): string | undefined {
  if (expiresAtMs === undefined) return undefined;
  const today = localDateOf(expiresAtMs, timeZone) === localDateOf(nowMs, timeZone);
  const time = spokenTime(expiresAtMs, timeZone, locale).replace(/^(at|a) /, '');
  const dateTime = spokenDateTime(expiresAtMs, timeZone, locale, { nowMs });
  if (locale === 'en-US') return `It is kept for you until ${today ? time : dateTime}.`;
  return `Se la guardamos hasta ${today ? time : `el ${dateTime}`}.`;
}
