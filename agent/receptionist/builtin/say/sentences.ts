import type { Practice, Provider, VisitType } from '#domain/practice.ts';
import type { Question } from '../understand/questions.ts';
import type { ChangeSentences } from './change-sentences.ts';
import type { FamilySentences } from './family-sentences.ts';

/** An opening as it is spoken of: words in the language, in the practice's zone. */
export interface SpokenOpening {
  /** `Tuesday, December 1`. */
  readonly day: string;
  /** `10:00 AM`. */
  readonly time: string;
  readonly provider: string;
}

/** Who the visit is for, for "your" and "his". */
export interface Who {
  readonly forWhom: 'self' | 'child' | 'other';
  readonly relation: string | null;
  /** First name, once known. */
  readonly first?: string;
}

/** What is asked for in one question. */
export interface DetailsMissing {
  readonly name: boolean;
  readonly birthDate: boolean;
  readonly phone: boolean;
}

export interface ReadBack {
  readonly visit: VisitType;
  readonly opening: SpokenOpening;
  readonly name: string;
  /** Parts of the name that were spelled out. */
  readonly spelled: readonly string[];
  /** Who books and comes along for a child. */
  readonly guardian?: string;
  readonly phone: string;
  /** Read back for the second time, after a correction. */
  readonly again: boolean;
}

export interface BookedWords {
  readonly kind: 'booked' | 'rescheduled' | 'cancelled' | 'requested';
  readonly visit: string;
  readonly day: string;
  readonly time: string;
  readonly provider: string;
  readonly patient: string;
  readonly instructions: string;
}

export interface NoOpening {
  readonly reason: string | undefined;
  readonly day: string | undefined;
  readonly time: string | undefined;
  readonly provider: string | undefined;
  /** Why the practice is closed then, e.g. `Thanksgiving`. */
  readonly closure: string | undefined;
  readonly visit: VisitType;
  readonly speaks: string | undefined;
  /** The provider takes none of the patients that come for the first time, or only children. */
  readonly takesNoNew: 'adults' | 'anybody' | undefined;
  readonly horizonDays: number;
}

export interface AnswerFacts {
  readonly question: Question;
  readonly visits: readonly VisitType[];
  readonly provider: Provider | undefined;
  /** The day asked about, in words, and its openings as `HH:MM` pairs; closed when empty. */
  readonly day:
    | {
        readonly words: string;
        readonly hours: readonly (readonly [string, string])[];
        readonly closure: string | undefined;
      }
    | undefined;
}

/**
 * Every sentence the built-in receptionist says, in one language. `n` is how often the same thing was asked before in
 * a row, so that it is not asked twice in the same words. A third language is one more file with this shape.
 */
export interface Sentences extends ChangeSentences, FamilySentences {
  hello(): string;
  // questions
  askHow(n: number): string;
  askReason(n: number): string;
  askSymptoms(pain: boolean, n: number): string;
  askBeenBefore(who: Who, n: number): string;
  askWhen(visit: VisitType, n: number): string;
  askName(who: Who, n: number): string;
  /** Several of name, birth date and phone in one question. */
  askDetails(who: Who, missing: DetailsMissing, n: number): string;
  askLastName(first: string, who: Who, n: number): string;
  askBirthDate(who: Who, n: number): string;
  /** `phone`: it is asked for as well. */
  askGuardian(who: Who, phone: boolean, n: number): string;
  askPhone(n: number): string;
  askContactName(n: number): string;
  askAnythingElse(): string;
  askWantsVisit(firstVisit: boolean): string;
  /** Whether the other visit is to be booked as well. */
  askAlsoVisit(visit: VisitType): string;
  askWantsFollowUp(): string;
  askWantsPerson(practice: Practice): string;
  // the visit
  visitName(visit: VisitType): string;
  willBook(visit: VisitType, who: Who): string;
  firstVisitFirst(visit: VisitType, wished: string): string;
  offer(openings: readonly SpokenOpening[], n: number): string;
  /** The next times, before any was wished. */
  offerNext(openings: readonly SpokenOpening[]): string;
  /** The same offers once more, after something else came between. */
  offerAgain(openings: readonly SpokenOpening[]): string;
  askBetterTime(): string;
  noOpening(facts: NoOpening): string;
  nothingNear(practice: Practice): string;
  isFree(opening: SpokenOpening): string;
  thankYou(first: string | undefined): string;
  readBack(facts: ReadBack): string;
  readRequest(facts: ReadBack): string;
  booked(facts: BookedWords): string;
  stillBooked(facts: BookedWords): string;
  // the way there
  slotTaken(): string;
  /** `reason` is a code of the practice's rules. */
  notBookable(reason: string): string;
  notOnRecord(): string;
  toolFailed(practice: Practice): string;
  /** Something was stored, what was to follow failed. */
  restFailed(): string;
  detailsSent(): string;
  nothingToSend(): string;
  // emergencies
  /** `aid`: what to do until help is there, if the protocol says something. */
  call911(practice: Practice, again: boolean, aid: string | undefined): string;
  sameDay(practice: Practice): string;
  firstAid(flag: string, text: string): string;
  // people
  handOver(kind: string, practice: Practice): string;
  followUpLeft(practice: Practice): string;
  toldTeam(): string;
  goNow(): string;
  // remarks
  empty(): string;
  tooLong(): string;
  howAreYou(): string;
  robot(practice: Practice): string;
  chatter(): string;
  upset(): string;
  startWithCheckup(visit: VisitType): string;
  worried(): string;
  youAreWelcome(): string;
  goodbye(booked: boolean): string;
  notAName(): string;
  badPhone(): string;
  shortPhone(): string;
  badBirthDate(): string;
  birthYearMissing(): string;
  needed(practice: Practice): string;
  notNeeded(): string;
  callUs(practice: Practice): string;
  notUnderstood(n: number): string;
  whichOne(): string;
  whatToChange(): string;
  unknownProvider(name: string, providers: readonly Provider[]): string;
  othersPrivate(practice: Practice): string;
  whoHasIt(): string;
  stopped(): string;
  weekdayMismatch(day: string): string;
  languageNow(): string;
  dontKnow(practice: Practice): string;
  // answers
  answer(facts: AnswerFacts, practice: Practice): string;
}
