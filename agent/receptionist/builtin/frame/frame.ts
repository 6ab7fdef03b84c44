import type { Opening } from '#contract/http/availability.ts';
import type { NoteDetailsArguments } from '../../tool-contract/note.ts';
import type { Language } from '../understand/lexicon.ts';
import type { Question } from '../understand/questions.ts';
import type { Asked } from './asked.ts';
import type {
  Booked,
  Change,
  Family,
  FollowUp,
  Found,
  Held,
  Loosened,
  News,
  Own,
  PersonName,
  Proof,
  WaitlistWish,
} from './parts.ts';
import type { Remark } from './remark.ts';
import type { Wish } from './wish.ts';

/** What the caller wants done. */
export type Task = 'none' | 'booking' | 'family' | 'moving' | 'cancelling' | 'lookingUp' | 'waitlist';

/**
 * Everything the receptionist knows of a conversation, and nothing that is not in its history: replaying the same
 * history gives the same frame.
 */
export interface Frame {
  readonly language: Language;
  readonly nowMs: number;
  /** Messages of the caller so far. */
  readonly heard: number;
  /** Misunderstandings in a row. */
  readonly misses: number;
  readonly asked: Asked | null;
  /** How often the same question was asked in a row. */
  readonly askedAgain: number;
  readonly task: Task;
  /** 911 was said; everything else waits. */
  readonly emergency: boolean;
  /** Which of the caller's messages 911 was last said after; 0 for none. */
  readonly emergencySaidAt: number;
  /** The caller says that they are going or calling. */
  readonly onTheirWay: boolean;
  /** Red flag that called for 911. */
  readonly emergencyFlag: string | null;
  /** Red flag that asks for a visit the same day. */
  readonly sameDayFlag: string | null;
  /** Red flags whose first aid was said. */
  readonly flagsSaid: readonly string[];
  /** The caller asked after somebody else's appointment: no day they name is a wish. */
  readonly privacy: boolean;

  /** Kind of visit as the caller said it; what is booked follows from it and from who comes. */
  readonly saidVisit: string | null;
  /** A second kind of visit named beside the first: offered when the first is booked. */
  readonly alsoVisit: string | null;
  /** The caller's own words for why they come. */
  readonly reason: string | null;
  readonly forWhom: 'self' | 'child' | 'other';
  readonly relation: string | null;
  /** Age in years as said; the birth date says more. */
  readonly age: number | null;
  readonly beenBefore: boolean | null;
  readonly symptomsAsked: boolean;
  readonly painKnown: boolean;
  readonly swellingKnown: boolean;

  readonly patient: PersonName;
  readonly caller: PersonName;
  readonly birthDate: string | null;
  /** The caller would rather not say it. */
  readonly birthDateWithheld: boolean;
  /** Names that were spelled out: they are read back so. */
  readonly spelled: readonly string[];
  readonly phone: string | null;
  readonly email: string | null;

  readonly provider: string | null;
  /** A provider the caller spoke of without asking for them: taken when the time is the same. */
  readonly preferred: string | null;
  /** The provider is that of the appointment to move, not one the caller asked for. */
  readonly providerKept: boolean;
  readonly unknownProvider: string | null;
  readonly speaks: string | null;
  readonly wish: Wish;
  readonly found: Found | null;
  /** The wish itself cannot be had: why, and how far the search was widened for it. */
  readonly loosened: Loosened | null;
  /** Offers made aloud, in order. */
  readonly offers: readonly Opening[];
  /** Openings the caller turned down, by key. */
  readonly refused: readonly string[];
  readonly refusals: number;
  /** Times were offered before any were wished. */
  readonly unprompted: boolean;
  readonly chosen: Opening | null;
  readonly held: Held | null;
  /** A wished day that was said not to be had, before anything was looked up. */
  readonly dayRuledOut: string | null;
  /** The opening last named as free or read back, by key. */
  readonly chosenSaid: string | null;
  readonly agreed: boolean;
  readonly booked: readonly Booked[];
  /** A booking of this turn that has not been told yet. */
  readonly news: News | null;
  /** A family's booking of this turn that has not been told yet. */
  readonly familyNews: readonly Booked[];

  readonly proof: Proof;
  readonly own: Own | null;
  readonly change: Change;
  /** Offers of the waitlist that were answered, by id. */
  readonly offersAnswered: readonly string[];
  /** The caller's answer to an earlier time that is kept for them, not passed on yet. */
  readonly answering: { readonly offerId: string; readonly accept: boolean } | null;
  readonly waitlist: WaitlistWish | null;
  readonly family: Family | null;

  readonly followUp: FollowUp | null;
  readonly followUpsLeft: readonly string[];
  readonly resend: boolean;
  readonly questions: readonly Question[];
  /** The day a question is about. */
  readonly questionDay: string | null;
  /** Visit types a question is about. */
  readonly questionVisits: readonly string[];
  readonly questionProvider: string | null;
  /** What was last asked about the practice, for "and a crown?". */
  readonly topic: Question['about'] | null;
  /** The kind of visit last asked about, which a booking right after is likely for. */
  readonly topicVisit: string | null;
  readonly remarks: readonly Remark[];
  /** Why the practice's system said no, in its words. */
  readonly refusalReason: string | null;
  /** A tool that failed in this turn: it is not tried again before the caller speaks. */
  readonly failedTool: string | null;
  /** What was last written onto the caller's card. */
  readonly noted: NoteDetailsArguments;
  /** A visit was offered once; it is not pressed. */
  readonly visitOffered: boolean;
  /** That visits begin with a first visit was explained. */
  readonly firstVisitSaid: boolean;
  /** The caller wanted no person although little was understood. */
  readonly personDeclined: boolean;
  readonly ended: boolean;
}

/** Which opening it is: its start and its provider. */
export function openingKey(opening: Pick<Opening, 'startsAt' | 'provider'>): string {
  return `${opening.startsAt}|${opening.provider}`;
}

/** Its start, whoever the provider: a time that was turned down is not offered with somebody else. */
export function startKey(opening: Pick<Opening, 'startsAt'>): string {
  return `${opening.startsAt}|*`;
}

/** Whose name goes on the visit: for themselves it is the caller's. */
export function patientName(frame: Frame): PersonName {
  if (frame.forWhom !== 'self') return frame.patient;
  return { first: frame.patient.first ?? frame.caller.first, last: frame.patient.last ?? frame.caller.last };
}
