import { type DateWording, localDateOf, spokenClock, spokenDateTime } from './clinic-time.ts';

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

/** The facts as a language's sentences take them. */
export interface NotifiedVisitWords
  extends Pick<NotificationFacts, 'patientFirst' | 'providerName' | 'clinicName' | 'phone' | 'link'> {
  readonly visit: string;
  /** Date and time as they are spoken. */
  readonly when: string;
  /** Of an offer: until when the time is kept, as it is spoken; `today` when it is the time alone. */
  readonly keptUntil: { readonly when: string; readonly today: boolean } | null;
}

/** A language's messages: the sentences of each, in their order. */
export type NotificationSentences = Readonly<
  Record<VisitNotificationKind, (visit: NotifiedVisitWords) => readonly string[]>
>;

/** The message: a few short sentences, plain text, one paragraph. */
export function notificationText(
  facts: NotificationFacts,
  words: { readonly dates: DateWording; readonly notification: NotificationSentences },
): string {
  const { startsAtMs, timeZone, nowMs } = facts;
  return words.notification[facts.kind]({
    ...facts,
    visit: facts.visitTypeName,
    when: spokenDateTime(startsAtMs, timeZone, words.dates, { nowMs }),
    keptUntil: keptUntil(facts, words.dates),
  }).join(' ');
}

/** Until when the time is kept: the time alone when it is today, else the day too. */
function keptUntil(
  { expiresAtMs, timeZone, nowMs }: NotificationFacts,
  dates: DateWording,
): NotifiedVisitWords['keptUntil'] {
  if (expiresAtMs === undefined) return null;
  if (localDateOf(expiresAtMs, timeZone) === localDateOf(nowMs, timeZone)) {
    return { when: spokenClock(expiresAtMs, timeZone, dates), today: true };
  }
  return { when: spokenDateTime(expiresAtMs, timeZone, dates, { nowMs }), today: false };
}
