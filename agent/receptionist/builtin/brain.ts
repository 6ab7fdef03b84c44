import type { Practice } from '#domain/practice.ts';
import { greetingIn } from '#domain/practice-wording.ts';
import { wordsFor } from '#locales/words-for.ts';
import { decide } from './decide.ts';
import { type Folded, foldItem, foldStart } from './fold.ts';
import type { Frame } from './frame/frame.ts';
import type { HistoryItem, Turn } from './history.ts';

/** What the receptionist needs besides the history. */
export interface BrainContext {
  readonly practice: Practice;
  /** The page's language, BCP 47; the caller's own words overrule it. */
  readonly locale: string;
}

/** Everything known after a history. */
export function frameOf(history: readonly HistoryItem[], ctx: BrainContext): Frame {
  return folded(history, ctx).frame;
}

/**
 * What the receptionist says or does after this history. A pure function: it keeps nothing, so any worker can go on
 * with any conversation.
 */
export function respond(history: readonly HistoryItem[], ctx: BrainContext): Turn {
  return turnOf(folded(history, ctx), ctx);
}

/** The greeting with which a conversation opens, in the page's language. */
export function greeting(practice: Practice, locale: string): string {
  return greetingIn(practice, locale, wordsFor(locale).session.greeting(practice.name));
}

export function folded(history: readonly HistoryItem[], ctx: BrainContext): Folded {
  return history.reduce((state, item) => foldItem(state, item, ctx.practice), foldStart(ctx.locale));
}

/** The turn that a replayed history asks for. */
export function turnOf(state: Folded, ctx: BrainContext): Turn {
  return (state.next ?? decide(state.frame, ctx.practice, state.start)).turn;
}
