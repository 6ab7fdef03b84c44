import type { Mention } from '../reading/mentions.ts';
import type { Verdict } from './check.ts';
import type { Choices } from './random.ts';
import type { CallerFacts, Said, Want } from './script.ts';
import { daySaid, type Language, timeSaid } from './spoken-values.ts';
import type { Style } from './style.ts';

/** What a caller says of their own accord: agreeing, choosing, correcting, asking again. */
export class Replies {
  readonly #style: Style;
  readonly #choices: Choices;
  readonly #language: Language;

  constructor(options: { style: Style; choices: Choices; language: Language }) {
    this.#style = options.style;
    this.#choices = options.choices;
    this.#language = options.language;
  }

  /** One of several ways; the first when the caller sticks to the scenario's words. */
  say(ways: Said): string {
    return this.#pick(ways);
  }

  yes(): string {
    if (this.#language === 'es') return this.#pick(['sí, perfecto', 'sí, es correcto', 'sí']);
    return this.#pick(["yes, that's right", 'yes', 'Yes please', "that's correct", 'yep, perfect', 'sounds good, yes']);
  }

  bye(): string {
    if (this.#language === 'es') return 'No, nada más. Muchas gracias, adiós.';
    return this.#pick(["No, that's all. Thank you, bye!", 'Thanks, bye', "that's everything, thank you"]);
  }

  /** Takes one of the offers. */
  take(chosen: Mention, offers: readonly Mention[]): string {
    const isSpanish = this.#language === 'es';
    if (offers.length === 1) {
      return isSpanish
        ? 'sí, esa me viene bien'
        : this.#pick(['yes, that works', 'Yes please', "that's fine, thank you"]);
    }
    const time = this.#pick(timeSaid(chosen.time ?? '', this.#language));
    if (isSpanish) return `la de ${time.replace(/^a las? /, 'las ')}, por favor`;
    const isTwice = offers.filter(({ time: other }) => other === chosen.time).length > 1;
    if (isTwice && chosen.day) return `${this.#pick(daySaid(chosen.day, 'en'))} ${time}, please`;
    const ways = [`${time.replace(/^at /, '')} please`, `I'll take ${time.replace(/^at /, '')}`];
    if (offers.indexOf(chosen) === 0) ways.push('the first one');
    if (offers.indexOf(chosen) === 1 && offers.length === 2) ways.push('the second one');
    return this.#pick(ways);
  }

  leaveIt(): string {
    return this.#language === 'es' ? 'Entonces lo dejo, gracias.' : "Then I'll leave it, thanks.";
  }

  /** Asks for the wanted time once more, or for what they came for. */
  wish(want: Want | undefined, facts: CallerFacts): string {
    const isSpanish = this.#language === 'es';
    if (!want) return facts.reason ? this.#pick(facts.reason) : isSpanish ? 'No sé.' : "I don't know.";
    const { day, time } = this.#when(want);
    if (isSpanish) return `¿Podría ser ${day} ${time}?`;
    return this.#pick([
      `Could I have ${day} ${time}?`,
      `${day} ${time} would suit me best`,
      `Do you have ${day} ${time}?`,
    ]);
  }

  /** Says what is wrong with a read-back. */
  correct(
    wrong: Extract<Verdict, { right: false }>['wrong'],
    about: { want: Want | undefined; name: { first: string; last: string } | undefined; facts: CallerFacts },
  ): string {
    const isSpanish = this.#language === 'es';
    const { want, name, facts } = about;
    if (wrong === 'name') {
      return isSpanish
        ? `No, el nombre es ${name?.first} ${name?.last}`
        : `No, the name is ${name?.first} ${name?.last}`;
    }
    if (wrong === 'phone') return isSpanish ? `No, el teléfono es ${facts.phone}` : `No, my phone is ${facts.phone}`;
    const anybody = facts.provider === undefined || /any|whoever|prefer|matter|igual/.test(facts.provider[0]);
    if (wrong === 'provider' && anybody && facts.reason) {
      // Whoever does not care who sees them is offered the wrong kind of visit.
      return isSpanish ? `No, solo necesito ${facts.reason[0]}` : `No, I only need ${facts.reason[0]}`;
    }
    if (wrong === 'provider' && facts.provider) {
      return isSpanish ? `No, con ${facts.provider[0]}, por favor` : `No, with ${facts.provider[0]} please`;
    }
    if (!want) return isSpanish ? 'No, así no.' : "No, that's not what I want.";
    const { day, time } = this.#when(want);
    return isSpanish ? `No, tiene que ser ${day} ${time}` : `No, it has to be ${day} ${time}`;
  }

  forgetIt(): string {
    return this.#language === 'es' ? 'Déjelo, gracias.' : 'Never mind, forget it.';
  }

  #when(want: Want): { day: string; time: string } {
    const at = typeof want.time === 'string' ? want.time : want.time.from;
    return { day: this.#pick(daySaid(want.day, this.#language)), time: this.#pick(timeSaid(at, this.#language)) };
  }

  #pick(ways: readonly string[]): string {
    return this.#style.literal ? (ways[0] ?? '') : this.#choices.pick(ways);
  }
}
