import type { Turn } from '../conversation/eval-conversation.ts';
import type { Topic } from '../reading/asked.ts';
import type { MentionContext } from '../reading/mentions.ts';
import type { Caller } from './caller.ts';
import { checkReadBack, wantedAmong } from './check.ts';
import { hear } from './hear.ts';
import type { Choices } from './random.ts';
import { Replies } from './replies.ts';
import type { CallerFacts, CallerScript, CallerState, Heard, Rule, Want } from './script.ts';
import type { Language } from './spoken-values.ts';
import { type Style, withChatter, withTypo } from './style.ts';
import { type LiteralFacts, tell } from './tell.ts';

export interface CallerOptions {
  script: CallerScript;
  wants: readonly Want[];
  /** Confirmations that mean that the caller has what they came for. */
  goal: number;
  literal: LiteralFacts;
  style: Style;
  choices: Choices;
  /** The practice as it is at a turn: today may change through events. */
  context: () => MentionContext;
  /** The code last sent, or undefined when none was. */
  lastCode: () => Promise<string | undefined>;
}

const defaultPatience = 22;
/** Questions that are no reason to go on once the caller has what they came for. */
const idleTopics: readonly Topic[] = ['anythingElse', 'how', 'wantsVisit', 'chooseOffer', 'confirm'];

/** A caller who follows a script: answers what is asked, corrects what is read back wrongly, agrees to what is right. */
export class SimulatedCaller implements Caller {
  readonly #options: CallerOptions;
  readonly #replies: Replies;
  readonly #used = new Map<string, number>();
  readonly #told = new Set<Topic>();
  readonly #confirmed: string[] = [];
  #facts: CallerFacts;
  #wants: readonly Want[];
  #turns = 1;
  #readBacks = 0;
  #nudges = 0;
  #refusals = 0;
  #saidAfterGoal = 0;
  #lastCorrection: string | undefined;
  #gone = false;
  /** Why the caller gave up, when they did. */
  gaveUp: string | undefined;

  constructor(options: CallerOptions) {
    this.#options = options;
    this.#facts = options.script.facts ?? {};
    this.#wants = options.wants;
    this.#replies = new Replies({ style: options.style, choices: options.choices, language: this.#language });
  }

  get state(): CallerState {
    return {
      turns: this.#turns,
      readBacks: this.#readBacks,
      goalReached: this.#confirmed.length >= this.#options.goal,
      confirmed: this.#confirmed,
      used: (rule) => this.#used.get(rule) ?? 0,
    };
  }

  /** They have said their last words. */
  get hasLeft(): boolean {
    return this.#gone;
  }

  hear(turn: Turn): Heard {
    return hear(turn, this.#options.context());
  }

  /** What the caller writes next; null when they have left. */
  async answer(turn: Turn): Promise<string | null> {
    const heard = this.hear(turn);
    this.#confirmed.push(...heard.confirmed);
    if (heard.isReadBack) this.#readBacks += 1;
    if (this.#gone) return null;
    if (this.#turns >= (this.#options.script.patience ?? defaultPatience)) {
      this.gaveUp = 'the caller lost patience';
      return null;
    }
    const words = (await this.#byRule(heard)) ?? (await this.#byHabit(heard));
    this.#turns += 1;
    return this.#written(words);
  }

  async #byRule(heard: Heard): Promise<string | undefined> {
    const { state } = this;
    const rule = (this.#options.script.rules ?? []).find(
      (one) => state.used(one.name) < (one.times ?? 1) && one.when(heard, state),
    );
    if (!rule) return undefined;
    this.#used.set(rule.name, state.used(rule.name) + 1);
    this.#apply(rule);
    return this.#withCode(typeof rule.say === 'function' ? rule.say(heard, state) : this.#replies.say(rule.say));
  }

  #apply(rule: Rule): void {
    if (rule.facts) {
      this.#facts = { ...this.#facts, ...rule.facts, answers: { ...this.#facts.answers, ...rule.facts.answers } };
    }
    if (rule.wants) this.#wants = rule.wants;
    if (rule.leaves) this.#gone = true;
  }

  async #byHabit(heard: Heard): Promise<string> {
    if (this.state.goalReached) return this.#afterGoal(heard);
    if (this.#language === 'es' && heard.language === 'en' && this.#once('in Spanish', 2)) {
      return '¿Podemos seguir en español, por favor?';
    }
    if (heard.asked.includes('confirm')) return this.#atReadBack(heard);
    const mayChoose =
      heard.asked.length === 0 || heard.asked.some((topic) => topic === 'chooseOffer' || topic === 'when');
    if (mayChoose && heard.offers.length > 0 && this.#wants.length > 0) return this.#choose(heard);
    const asked = heard.asked.filter((topic) => topic !== 'anythingElse');
    const told = await this.#tell(asked, heard.plain);
    if (told) return told;
    if (heard.asked.includes('change')) return this.#lastCorrection ?? this.#wish();
    if (this.#nudges++ < 3) {
      return this.#facts.reason && this.#nudges === 1 ? this.#replies.say(this.#facts.reason) : this.#wish();
    }
    this.gaveUp = 'the caller was not understood';
    return this.#bye();
  }

  /** What is asked for is told a last time or two, then the caller's closing lines follow. */
  async #afterGoal(heard: Heard): Promise<string> {
    const open = heard.asked.filter((topic) => !idleTopics.includes(topic));
    if (this.#options.goal > 0 && open.length > 0 && this.#nudges < 2) {
      const told = await this.#tell(open, heard.plain);
      this.#nudges += 1;
      if (told) return told;
    }
    const lines = this.#options.script.afterwards ?? [];
    const next = lines[this.#saidAfterGoal];
    this.#saidAfterGoal += 1;
    if (!next) return this.#bye();
    if (this.#saidAfterGoal === lines.length) this.#gone = true;
    return this.#replies.say(next);
  }

  #atReadBack(heard: Heard): string {
    const verdict = checkReadBack(heard, this.#wants, this.#names, this.#facts.phone);
    if (verdict.right) return this.#replies.yes();
    if (this.#readBacks > 5) {
      this.gaveUp = `read back wrong again and again (${verdict.wrong})`;
      this.#gone = true;
      return this.#replies.forgetIt();
    }
    const about = { want: this.#wants[0], name: this.#names[0], facts: this.#facts };
    this.#lastCorrection = this.#replies.correct(verdict.wrong, about);
    return this.#lastCorrection;
  }

  /** Picks what fits, asks for the wanted time when it is not among the offers. */
  #choose(heard: Heard): string {
    const chosen = wantedAmong(heard.offers, this.#wants);
    if (chosen) return this.#replies.take(chosen, heard.offers);
    this.#refusals += 1;
    if (this.#refusals <= 4) return this.#wish();
    this.gaveUp = 'what the caller wants was not offered';
    this.#gone = true;
    return this.#replies.leaveIt();
  }

  #wish(): string {
    return this.#replies.wish(this.#wants[0], this.#facts);
  }

  #bye(): string {
    this.#gone = true;
    return this.#replies.bye();
  }

  async #tell(asked: readonly Topic[], words: string): Promise<string | undefined> {
    const { script, literal, style, choices } = this.#options;
    const { code, appointmentCode } = this.#facts;
    if (asked.includes('code') && (code ?? appointmentCode)) return this.#withCode(code ?? appointmentCode ?? '');
    const knowledge = { facts: this.#facts, literal, style, choices, script };
    const told = tell(asked, { ...knowledge, language: this.#language, told: this.#told }, words);
    if (!told) return undefined;
    for (const topic of told.told) this.#told.add(topic);
    return told.words;
  }

  /** Puts the one-time code, or a wrong one, in place. */
  async #withCode(words: string): Promise<string> {
    if (!/\$(WRONG_)?CODE/.test(words)) return words;
    const code = await this.#options.lastCode();
    if (words.includes('$WRONG_CODE')) return words.replaceAll('$WRONG_CODE', code === '111111' ? '222222' : '111111');
    if (code !== undefined) return words.replaceAll('$CODE', code);
    return this.#language === 'es' ? 'No me ha llegado ningún código.' : "I haven't received any code.";
  }

  get #names(): { first: string; last: string }[] {
    const { first, last, child } = this.#facts;
    if (child) return [child];
    return first && last ? [{ first, last }] : [];
  }

  get #language(): Language {
    return this.#options.script.language ?? 'en';
  }

  #once(name: string, times: number): boolean {
    const used = this.#used.get(name) ?? 0;
    this.#used.set(name, used + 1);
    return used < times;
  }

  #written(words: string): string {
    const { style, choices, script } = this.#options;
    if (script.verbatim) return words;
    const said = style.chatty ? withChatter(words, this.#language, choices) : words;
    const typed = style.typos && this.#language === 'en' ? withTypo(said, choices) : said;
    return style.lowerCase ? typed.toLowerCase() : typed;
  }
}
