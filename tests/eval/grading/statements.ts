import { isAt } from '../caller/check.ts';
import { languageOf } from '../caller/hear.ts';
import type { Want } from '../caller/script.ts';
import { askedIn, questionsIn, type Topic } from '../reading/asked.ts';
import { plain, sentencesOf } from '../reading/sentences.ts';
import { wantsOf } from '../run/wants.ts';
import { mentionsAt, type OfferedTime, offeredTimes, type RunRecord, spoken, toolRuns } from './record.ts';

/**
 * Looks whether a run keeps to a statement, be it one of `must` or of `must_not`.
 * @returns undefined when it does, else what is wrong in words
 */
export type Check = (run: RunRecord) => string | undefined;

/** The receptionist says something like this, at some time. Words are looked at in small letters without accents. */
export const says =
  (...patterns: readonly RegExp[]): Check =>
  (run) => {
    const words = spoken(run).join(' \n ');
    const missing = patterns.find((pattern) => !pattern.test(words));
    return missing && `nothing said fits ${missing}`;
  };

/** The receptionist never says anything like this, unless the sentence also fits `except`. */
export const neverSays =
  (pattern: RegExp, except?: RegExp): Check =>
  (run) => {
    for (const turn of run.turns) {
      const found = sentencesOf(turn.words).find(
        (sentence) => pattern.test(plain(sentence)) && !except?.test(plain(sentence)),
      );
      if (found) return `said: ${found}`;
    }
    return undefined;
  };

/** Something is said in the receptionist's answer to the caller's message number n (1 is the opening). */
export const answers =
  (message: number, ...patterns: readonly RegExp[]): Check =>
  (run) => {
    const words = plain(run.turns[message]?.words ?? '');
    const missing = patterns.find((pattern) => !pattern.test(words));
    return missing && `the answer to message ${message} does not fit ${missing}: ${words}`;
  };

/** The answer to a message of the caller's that fits says something. */
export const answersTo =
  (message: RegExp, ...patterns: readonly RegExp[]): Check =>
  (run) => {
    const at = run.turns.findIndex(({ caller }) => caller !== null && message.test(plain(caller)));
    return at === -1 ? `the caller never said ${message}` : answers(at, ...patterns)(run);
  };

/** At most so often something is asked for. */
export const asksAtMost =
  (times: number, ...topics: readonly Topic[]): Check =>
  (run) => {
    const asked = run.turns.filter(({ words }) => askedIn(words).some((topic) => topics.includes(topic)));
    return asked.length > times
      ? `asked ${asked.length} times for ${topics.join(', ')}: ${asked.at(-1)?.words}`
      : undefined;
  };

/** Something is asked for at least once. */
export const asksFor =
  (...topics: readonly Topic[]): Check =>
  (run) =>
    run.turns.some(({ words }) => askedIn(words).some((topic) => topics.includes(topic)))
      ? undefined
      : `never asked for ${topics.join(', ')}`;

/** A tool is never called so. */
export const neverCalls =
  (name: string | readonly string[], isSo: (args: Record<string, unknown>) => boolean = () => true): Check =>
  (run) => {
    const found = toolRuns(run).find((tool) => [name].flat().includes(tool.name) && isSo(tool.arguments));
    return found && `turn ${found.turn} called ${found.name} ${JSON.stringify(found.arguments)}`;
  };

const storing = ['book_appointment', 'reschedule_appointment', 'book_family', 'answer_waitlist_offer'];

/**
 * Before anything is stored, the receptionist reads day and time back (with the provider's name when `provider`), asks
 * whether it is right, and the caller's next message comes first.
 */
export const readsBack =
  (options: { provider?: boolean; wants?: readonly Want[]; half?: boolean } = {}): Check =>
  (run) => {
    const stored = toolRuns(run).find((tool) => storing.includes(tool.name) && outcomeOf(tool.result) === 'stored');
    if (!stored) return 'nothing was stored';
    for (const want of options.wants ?? wantsOf(run.scenario)) {
      const at = run.turns.findLastIndex(
        ({ words }, turn) =>
          turn < stored.turn &&
          mentionsAt(run, turn).some(
            (mention) => !mention.refused && mention.day !== undefined && isAt(mention, want),
          ) &&
          questionsIn(words).length > 0,
      );
      const words = plain(run.turns[at]?.words ?? '');
      if (at === -1) return `${want.day} ${JSON.stringify(want.time)} was not read back before it was stored`;
      if (options.provider && !mentionsAt(run, at).some(({ provider }) => provider !== undefined))
        return `nobody was named in the read-back: ${words}`;
      if (options.half && !/\b(pm|p\.? ?m|afternoon|evening|tarde)\b/.test(words))
        return `the read-back does not say p.m.: ${words}`;
    }
    return undefined;
  };

/** An action on something stored already comes after a question to the caller that fits. */
export const asksBefore =
  (tool: string, pattern: RegExp): Check =>
  (run) => {
    const done = toolRuns(run).find(({ name, result }) => name === tool && outcomeOf(result) === 'stored');
    if (!done) return `${tool} did not succeed`;
    const asked = run.turns
      .slice(0, done.turn)
      .some(({ words }) => questionsIn(words).length > 0 && pattern.test(plain(words)));
    return asked ? undefined : `nothing like ${pattern} was said before`;
  };

/** Every time that was offered is so. */
export const offersOnly =
  (what: string, isSo: (offered: OfferedTime) => boolean): Check =>
  (run) => {
    const wrong = offeredTimes(run).find((offered) => !isSo(offered));
    return wrong && `offered ${what}: ${JSON.stringify(wrong)}`;
  };

/** At least so many different times of a kind were offered before the first hold. */
export const offersAtLeast =
  (count: number, isSo: (offered: OfferedTime) => boolean = () => true): Check =>
  (run) => {
    const firstHold =
      toolRuns(run).find(({ name }) => name === 'hold_opening' || storing.includes(name))?.turn ?? run.turns.length;
    const starts = new Set(
      offeredTimes(run)
        .filter(
          (offered) =>
            offered.turn < firstHold && (offered.how === 'words' || offered.how === 'button') && isSo(offered),
        )
        .map(({ start }) => start),
    );
    return starts.size >= count ? undefined : `only ${starts.size} times were offered: ${[...starts].join(', ')}`;
  };

/** All the receptionist's words from the first answer on are in this language. */
export const staysIn =
  (language: 'en' | 'es', from = 1): Check =>
  (run) => {
    const wrong = run.turns.slice(from).find(({ words }) => words !== '' && languageOf(words) !== language);
    return wrong && `not in ${language}: ${wrong.words}`;
  };

/** Nothing of this is ever held or stored. */
export const neverTakes =
  (isSo: (taken: { start: string; provider: string; visitType: string }) => boolean): Check =>
  (run) => {
    const taken = toolRuns(run).find(({ name, arguments: args, result }) => {
      if (![...storing, 'hold_opening'].includes(name) || !['held', 'stored'].includes(outcomeOf(result) ?? ''))
        return false;
      const { startsAt, provider, visitType } = args;
      return isSo({
        start: String(startsAt).slice(0, 16),
        provider: String(provider),
        visitType: String(visitType ?? ''),
      });
    });
    return taken && `turn ${taken.turn} took ${JSON.stringify(taken.arguments)}`;
  };

/** Several checks as one. */
export const all =
  (...checks: readonly Check[]): Check =>
  (run) => {
    for (const check of checks) {
      const wrong = check(run);
      if (wrong) return wrong;
    }
    return undefined;
  };

/** One of several checks is enough. */
export const any =
  (...checks: readonly Check[]): Check =>
  (run) => {
    const wrong = checks.map((check) => check(run));
    return wrong.some((one) => one === undefined) ? undefined : wrong.join('; or ');
  };

export function outcomeOf(result: unknown): string | undefined {
  const outcome = result !== null && typeof result === 'object' && 'outcome' in result ? result.outcome : undefined;
  return typeof outcome === 'string' ? outcome : undefined;
}
