import type { Weekday } from '#domain/practice.ts';

/** What day words are relative to. All are local days of the practice. */
export interface DateContext {
  /** The day the message was written. */
  readonly today: string;
  /** The day the conversation is about, if any: the chosen one, the one on offer, the one refused. */
  readonly focus?: string;
  /** The days the caller named before, when more than one. */
  readonly window?: { readonly from: string; readonly to: string };
}

/** Days meant by some words: one day (`from` = `to`), a range, or certain weekdays of a range. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
  readonly weekdays?: readonly Weekday[];
  /** The weekday was named beside a date it does not fit: the day is the date's. */
  readonly mismatch?: boolean;
}

export interface DateMention extends DateRange {
  readonly start: number;
  readonly end: number;
}

/** How far ahead an open range reaches, in days. */
export const openRangeDays = 180;
