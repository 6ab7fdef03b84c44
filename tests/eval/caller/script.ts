import type { Topic } from '../reading/asked.ts';
import type { ClaimedDeed } from '../reading/claims.ts';
import type { Mention } from '../reading/mentions.ts';
import type { Language } from './spoken-values.ts';

/** Ways of saying one thing; one of them is said. */
export type Said = readonly [string, ...string[]];

/** What a caller knows, told when asked for. Days are `YYYY-MM-DD`, times `HH:MM`; words stand as they are said. */
export interface CallerFacts {
  first?: string;
  last?: string;
  birthDate?: string;
  /** `217-555-0112` */
  phone?: string;
  email?: string;
  beenBefore?: boolean;
  reason?: Said;
  day?: string;
  time?: string;
  /** Instead of day and time, when the wish is vague. */
  when?: Said;
  provider?: Said;
  insurance?: Said;
  child?: { first: string; last: string; birthDate: string };
  /** `$CODE` or `$WRONG_CODE`, as in the scenario; absent when no code will be given. */
  code?: '$CODE' | '$WRONG_CODE';
  /** The code of an appointment. */
  appointmentCode?: string;
  /** Answers to anything else, or instead of what follows from the above. */
  answers?: Partial<Record<Topic, Said>>;
}

/** A visit as the caller wants it; the read-back is checked against it. */
export interface Want {
  day: string;
  /** One time, or any start from … to, both inclusive. */
  time: string | { from: string; to: string };
  /** Any of these; absent when it does not matter. */
  providers?: readonly string[];
}

/** What the caller makes of the receptionist's turn. */
export interface Heard {
  words: string;
  /** Small letters, no accents. */
  plain: string;
  asked: readonly Topic[];
  /** Times that were named and not refused. */
  offers: readonly Mention[];
  mentions: readonly Mention[];
  /** A time with a question whether it is right. */
  isReadBack: boolean;
  claims: readonly ClaimedDeed[];
  /** What the page showed: kinds of the confirmations of this turn. */
  confirmed: readonly string[];
  language: Language;
}

export interface CallerState {
  /** Caller's messages so far, the opening included. */
  readonly turns: number;
  readonly readBacks: number;
  readonly goalReached: boolean;
  /** Kinds of the confirmations the page has shown so far. */
  readonly confirmed: readonly string[];
  /** How often the rule of this name was used. */
  used(rule: string): number;
}

export type When = (heard: Heard, state: CallerState) => boolean;

/** When something happens, the caller says this instead of what they would say otherwise. */
export interface Rule {
  name: string;
  when: When;
  say: Said | ((heard: Heard, state: CallerState) => string);
  /** How often at most; once unless said. */
  times?: number;
  /** From then on facts and wants are these. */
  facts?: CallerFacts;
  wants?: readonly Want[];
  /** After this the caller is gone; the answer is still waited for. */
  leaves?: boolean;
}

/** The steps of a scenario's caller for a machine; the scenario itself says them in words. */
export interface CallerScript {
  language?: Language;
  /** The language of the page; without it, a Spanish caller's page is Spanish in every other run. */
  page?: Language;
  facts?: CallerFacts;
  /** Follows from what the scenario expects in the database unless given. */
  wants?: readonly Want[];
  rules?: readonly Rule[];
  /** How many confirmations mean that the caller has what they came for; 0 when they only ask. */
  goal?: number;
  /** Said one after another once the goal is reached. */
  afterwards?: readonly Said[];
  /** Tells only what is asked for, whatever the style. */
  tellsLittle?: boolean;
  /** Writes as it stands: no small letters, no typing errors. */
  verbatim?: boolean;
  /** At which moment a plan step (1 is the first) begins; for `events`. */
  moments?: Readonly<Record<number, When>>;
  /** Messages after which the caller gives up. */
  patience?: number;
}

/** When the receptionist reads a time back. */
export const atReadBack: When = (heard) => heard.isReadBack;
export const afterGoal: When = (_heard, state) => state.goalReached;
export const beforeGoal: When = (_heard, state) => !state.goalReached;
/** When one of these is asked for. */
export const asks =
  (...topics: readonly Topic[]): When =>
  (heard) =>
    topics.some((topic) => heard.asked.includes(topic));
/** When the words fit; they are looked at in small letters without accents. */
export const says =
  (pattern: RegExp): When =>
  (heard) =>
    pattern.test(heard.plain);
export const both =
  (...conditions: readonly When[]): When =>
  (heard, state) =>
    conditions.every((condition) => condition(heard, state));
export const either =
  (...conditions: readonly When[]): When =>
  (heard, state) =>
    conditions.some((condition) => condition(heard, state));
export const not =
  (condition: When): When =>
  (heard, state) =>
    !condition(heard, state);
/** When a rule of this name was used before. */
export const after =
  (rule: string): When =>
  (_heard, state) =>
    state.used(rule) > 0;
/** After so many messages of the caller. */
export const sinceTurn =
  (turn: number): When =>
  (_heard, state) =>
    state.turns >= turn;
