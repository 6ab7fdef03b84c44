import { type BrainContext, frameOf, greeting, turnOf } from '#agent/receptionist/builtin/brain.ts';
import { type Folded, foldItem, foldStart } from '#agent/receptionist/builtin/fold.ts';
import type { Frame } from '#agent/receptionist/builtin/frame/frame.ts';
import type { HistoryItem, ToolCall } from '#agent/receptionist/builtin/history.ts';
import type { Practice } from '#domain/practice.ts';
import { demoPractice } from '#tests/factories/practice.ts';
import { FakePractice, type GivenAppointment } from './fake-practice.ts';

/** Monday, 2026-11-23, 9:00 in the demo practice. */
export const monday = Date.parse('2026-11-23T09:00:00-06:00');

export interface ConversationOptions {
  readonly practice?: Practice;
  readonly locale?: string;
  readonly nowMs?: number;
  /** Time that is taken already: provider, operatory, local start `YYYY-MM-DD HH:MM`, minutes. */
  readonly busy?: readonly (readonly [provider: string, operatory: string, start: string, minutes: number])[];
  /** Appointments from before the conversation. */
  readonly given?: readonly GivenAppointment[];
  /** Answers instead of the practice's for one call of a tool, in order. */
  readonly answers?: Partial<Record<string, unknown[]>>;
}

/** Words that say something is done. */
const claimsBooked = /\b(?:you're (?:all )?booked|is booked for|está reservada|están reservadas)\b/i;
const claimsMoved = /\b(?:it's moved|is now on|está cambiada)\b/i;
const claimsCancelled = /\b(?:it's cancelled|will not take place|está cancelada)\b/i;
const claimsWaiting = /\b(?:you're on the waitlist|está en la lista de espera)\b/i;

/**
 * One conversation with the built-in receptionist over an in-memory practice. Every turn is checked: one question at
 * most, nothing said to be done that is not stored, tools called with sound arguments.
 */
export class Conversation {
  readonly practice: Practice;
  readonly ctx: BrainContext;
  readonly fake: FakePractice;
  readonly history: HistoryItem[] = [];
  readonly calls: ToolCall[] = [];
  readonly #answers: Partial<Record<string, unknown[]>>;
  #folded: Folded;
  #ids = 0;

  constructor(options: ConversationOptions = {}) {
    this.practice = options.practice ?? demoPractice();
    const locale = options.locale ?? 'en-US';
    this.ctx = { practice: this.practice, locale };
    this.#answers = options.answers ?? {};
    const nowMs = options.nowMs ?? monday;
    this.fake = new FakePractice({ practice: this.practice, locale, nowMs, given: options.given ?? [] });
    for (const busy of options.busy ?? []) this.fake.calendar.take(...busy);
    this.#folded = foldStart(locale);
    const text = greeting(this.practice, locale);
    this.#push({ type: 'receptionist', id: this.#id(), text, atMs: nowMs });
  }

  get booked(): FakePractice['booked'] {
    return this.fake.booked;
  }

  get followUps(): FakePractice['followUps'] {
    return this.fake.followUps;
  }

  get holds(): FakePractice['holds'] {
    return this.fake.holds;
  }

  get notes(): FakePractice['notes'] {
    return this.fake.notes;
  }

  get nowMs(): number {
    return this.fake.calendar.nowMs;
  }

  set nowMs(value: number) {
    this.fake.calendar.nowMs = value;
  }

  /** The frame after all that happened. */
  get frame(): Frame {
    return this.#folded.frame;
  }

  /** The frame that a fresh replay of the history gives. */
  get replayed(): Frame {
    return frameOf(this.history, this.ctx);
  }

  /** The last words of the receptionist. */
  get last(): string {
    const said = this.history.filter((i) => i.type === 'receptionist');
    return said.at(-1)?.text ?? '';
  }

  /** All the receptionist said. */
  get said(): string {
    return this.history.flatMap((i) => (i.type === 'receptionist' ? [i.text] : [])).join('\n');
  }

  /** Says one thing and returns the receptionist's words. */
  say(text: string): string {
    this.fake.calendar.nowMs += 5_000;
    this.#push({ type: 'caller', id: this.#id(), text, atMs: this.nowMs });
    const said: string[] = [];
    for (let step = 0; step < 7; step++) {
      const turn = turnOf(this.#folded, this.ctx);
      said.push(turn.words);
      this.#check(turn.words);
      if (turn.words) this.#push({ type: 'receptionist', id: this.#id(), text: turn.words, atMs: this.nowMs });
      let answerNeeded = false;
      for (const call of turn.toolCalls) answerNeeded = this.#run(call) || answerNeeded;
      if (!answerNeeded) return said.filter(Boolean).join(' ');
    }
    throw new Error(
      `the receptionist went on calling tools: ${this.calls
        .slice(-7)
        .map((c) => c.name)
        .join(', ')}`,
    );
  }

  /** Says several things and returns the last answer. */
  sayAll(...texts: readonly string[]): string {
    return texts.map((text) => this.say(text)).at(-1) ?? '';
  }

  /** Somebody else takes a time. */
  take(provider: string, operatory: string, start: string, minutes: number): void {
    this.fake.calendar.take(provider, operatory, start, minutes);
  }

  /** What holds for every turn of every conversation. */
  #check(words: string): void {
    const { fake } = this;
    const questions = words.match(/\?/g)?.length ?? 0;
    if (questions > 1) throw new Error(`more than one question in a turn: ${words}`);
    const stored = fake.booked.length + fake.families.length;
    if (claimsBooked.test(words) && stored === 0) throw new Error(`claims a booking that is not stored: ${words}`);
    const changes = fake.moved.length + this.calls.filter((c) => c.name === 'answer_waitlist_offer').length;
    if (claimsMoved.test(words) && changes === 0) throw new Error(`claims a move that is not stored: ${words}`);
    if (claimsCancelled.test(words) && fake.cancelled.length === 0)
      throw new Error(`claims a cancellation that is not stored: ${words}`);
    if (claimsWaiting.test(words) && fake.waitlist.length === 0)
      throw new Error(`claims a place on the waitlist that is not stored: ${words}`);
    if (/undefined|null|NaN|\[object| {2}/.test(words)) throw new Error(`broken words: ${words}`);
  }

  #run(call: ToolCall): boolean {
    this.calls.push(call);
    const callId = this.#id();
    this.#push({
      type: 'call',
      id: this.#id(),
      callId,
      name: call.name,
      arguments: JSON.stringify(call.arguments),
      atMs: this.nowMs,
    });
    const result = this.#answers[call.name]?.shift() ?? this.fake.answer(call.name, call.arguments);
    const output = result === undefined ? '' : JSON.stringify(result);
    this.#push({ type: 'output', id: this.#id(), callId, name: call.name, output, isError: false, atMs: this.nowMs });
    return result !== undefined;
  }

  #id(): string {
    this.#ids += 1;
    return `item_${this.#ids}`;
  }

  #push(item: HistoryItem): void {
    this.history.push(item);
    this.#folded = foldItem(this.#folded, item, this.practice);
  }
}
