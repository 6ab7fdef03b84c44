import { type BrainContext, frameOf, greeting, respond } from '#agent/receptionist/builtin/brain.ts';
import type { Frame } from '#agent/receptionist/builtin/frame.ts';
import type { HistoryItem, ToolCall } from '#agent/receptionist/builtin/history.ts';
import {
  type BookAppointmentArguments,
  bookAppointmentArguments,
  findOpeningsArguments,
  type HoldOpeningArguments,
  holdOpeningArguments,
  type LeaveFollowUpArguments,
  leaveFollowUpArguments,
  noteDetailsArguments,
  toolNames,
} from '#agent/receptionist/tool-contract.ts';
import { availabilityQuerySchema, type Opening } from '#contract/http/availability.ts';
import { type BusyClaim, findOpenings, type OpeningSlot, openingAt } from '#domain/availability.ts';
import { dateWords, instantOf, timeWords, zonedIso } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { demoPractice } from '#tests/factories/practice.ts';

/** Monday, 2026-11-23, 9:00 in the demo practice. */
export const monday = Date.parse('2026-11-23T09:00:00-06:00');

export interface ConversationOptions {
  readonly practice?: Practice;
  readonly locale?: string;
  readonly nowMs?: number;
  /** Time that is taken already: provider, operatory, local start `YYYY-MM-DD HH:MM`, minutes. */
  readonly busy?: readonly (readonly [provider: string, operatory: string, start: string, minutes: number])[];
  /** Answers instead of the calendar's for one call of a tool, in order. */
  readonly answers?: Partial<Record<string, unknown[]>>;
}

/**
 * One conversation with the built-in receptionist over an in-memory calendar that follows the practice's own rules.
 * Every turn is checked: one question at most, no booking said that is not stored, tools called with sound arguments.
 */
export class Conversation {
  readonly practice: Practice;
  readonly ctx: BrainContext;
  readonly history: HistoryItem[] = [];
  readonly booked: (BookAppointmentArguments & { code: string })[] = [];
  readonly followUps: LeaveFollowUpArguments[] = [];
  readonly holds: HoldOpeningArguments[] = [];
  readonly calls: ToolCall[] = [];
  readonly notes: Record<string, unknown>[] = [];
  detailsSent = 0;
  nowMs: number;
  readonly #claims: BusyClaim[] = [];
  readonly #answers: Partial<Record<string, unknown[]>>;
  #ids = 0;

  constructor(options: ConversationOptions = {}) {
    this.practice = options.practice ?? demoPractice();
    this.nowMs = options.nowMs ?? monday;
    this.ctx = { practice: this.practice, locale: options.locale ?? 'en-US' };
    this.#answers = options.answers ?? {};
    for (const [provider, operatory, start, minutes] of options.busy ?? []) {
      const startsAtMs = this.at(start);
      this.#claims.push({
        providerCode: provider,
        operatoryCode: operatory,
        startsAtMs,
        endsAtMs: startsAtMs + minutes * 60_000,
      });
    }
    this.#push({
      type: 'receptionist',
      id: this.#id(),
      text: greeting(this.practice, this.ctx.locale),
      atMs: this.nowMs,
    });
  }

  /** Epoch ms of `YYYY-MM-DD HH:MM` at the practice. */
  at(local: string): number {
    const [day = '', time = ''] = local.split(' ');
    return instantOf(day, time, this.practice.timeZone) ?? Number.NaN;
  }

  /** The frame after all that happened. */
  get frame(): Frame {
    return frameOf(this.history, this.ctx);
  }

  /** The last words of the receptionist. */
  get last(): string {
    const said = this.history.filter((i) => i.type === 'receptionist');
    return said.at(-1)?.text ?? '';
  }

  /** Says one thing and returns the receptionist's words. */
  say(text: string): string {
    this.nowMs += 5_000;
    this.#push({ type: 'caller', id: this.#id(), text, atMs: this.nowMs });
    const said: string[] = [];
    for (let step = 0; step < 5; step++) {
      const turn = respond(this.history, this.ctx);
      said.push(turn.words);
      this.#check(turn.words);
      if (turn.words) this.#push({ type: 'receptionist', id: this.#id(), text: turn.words, atMs: this.nowMs });
      let answerNeeded = false;
      for (const call of turn.toolCalls) answerNeeded = this.#run(call) || answerNeeded;
      if (!answerNeeded) return said.filter(Boolean).join(' ');
    }
    throw new Error('the receptionist went on calling tools');
  }

  /** Says several things and returns the last answer. */
  sayAll(...texts: readonly string[]): string {
    return texts.map((text) => this.say(text)).at(-1) ?? '';
  }

  /** Somebody else takes a time. */
  take(provider: string, operatory: string, start: string, minutes: number): void {
    const startsAtMs = this.at(start);
    this.#claims.push({
      providerCode: provider,
      operatoryCode: operatory,
      startsAtMs,
      endsAtMs: startsAtMs + minutes * 60_000,
    });
  }

  /** What holds for every turn of every conversation. */
  #check(words: string): void {
    const questions = words.match(/\?/g)?.length ?? 0;
    if (questions > 1) throw new Error(`more than one question in a turn: ${words}`);
    const claims = /\b(?:you're booked|is booked for|está reservada)\b/i.test(words);
    if (claims && this.booked.length === 0) throw new Error(`claims a booking that is not stored: ${words}`);
    if (/undefined|null|NaN|\[object/.test(words)) throw new Error(`broken words: ${words}`);
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
    const result = this.#answers[call.name]?.shift() ?? this.#execute(call);
    const output = result === undefined ? '' : JSON.stringify(result);
    this.#push({ type: 'output', id: this.#id(), callId, name: call.name, output, isError: false, atMs: this.nowMs });
    return result !== undefined;
  }

  #execute(call: ToolCall): unknown {
    switch (call.name) {
      case toolNames.noteDetails:
        this.notes.push(noteDetailsArguments.parse(call.arguments));
        return undefined;
      case toolNames.findOpenings:
        return this.#find(findOpeningsArguments.parse(call.arguments));
      case toolNames.holdOpening:
        return this.#hold(holdOpeningArguments.parse(call.arguments));
      case toolNames.bookAppointment:
        return this.#book(bookAppointmentArguments.parse(call.arguments));
      case toolNames.sendDetailsAgain:
        this.detailsSent++;
        return this.booked.length > 0
          ? { outcome: 'sent', code: this.booked.at(-1)?.code, next: '' }
          : { outcome: 'nothing_to_send', next: '' };
      case toolNames.leaveFollowUp:
        this.followUps.push(leaveFollowUpArguments.parse(call.arguments));
        return { outcome: 'left', next: '' };
      default:
        throw new Error(`no such tool: ${call.name}`);
    }
  }

  #find(args: ReturnType<typeof findOpeningsArguments.parse>): unknown {
    const query = availabilityQuerySchema.parse(
      Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null)),
    );
    const answer = findOpenings({ practice: this.practice, claims: this.#claims, nowMs: this.nowMs, query });
    return {
      timeZone: this.practice.timeZone,
      openings: answer.openings.map((s) => this.#opening(s)),
      nearest: answer.nearest.map((s) => this.#opening(s)),
      ...(answer.reason ? { reason: answer.reason } : {}),
      next: '',
    };
  }

  #hold(args: HoldOpeningArguments): unknown {
    const at = this.#bookable(args);
    if (!at.bookable) return this.#refusal(args, at.reason);
    this.holds.push(args);
    const heldUntil = zonedIso(this.nowMs + this.practice.booking.holdMinutes * 60_000, this.practice.timeZone);
    return { outcome: 'held', opening: this.#opening(at.slot), heldUntil, next: '' };
  }

  #book(args: BookAppointmentArguments): unknown {
    const at = this.#bookable(args);
    if (!at.bookable) return this.#refusal(args, at.reason);
    const { slot } = at;
    this.#claims.push({
      providerCode: slot.provider,
      operatoryCode: slot.operatory,
      startsAtMs: slot.claimStartsAtMs,
      endsAtMs: slot.claimEndsAtMs,
    });
    const code = `OW-TEST${this.booked.length + 1}`;
    this.booked.push({ ...args, code });
    const visit = this.practice.visitTypes.find((v) => v.code === args.visitType);
    const { timeZone } = this.practice;
    return {
      outcome: 'stored',
      kind: visit?.requiresApproval ? 'requested' : 'booked',
      code,
      visitType: visit?.name ?? '',
      provider: this.#opening(slot).providerName,
      date: dateWords(slot.startsAtMs, timeZone, this.ctx.locale),
      time: timeWords(slot.startsAtMs, timeZone, this.ctx.locale),
      instructions: visit?.instructions ?? '',
      next: '',
    };
  }

  #bookable(args: HoldOpeningArguments): ReturnType<typeof openingAt> {
    return openingAt({
      practice: this.practice,
      claims: this.#claims,
      nowMs: this.nowMs,
      visitType: args.visitType,
      provider: args.provider,
      startsAtMs: Date.parse(args.startsAt),
    });
  }

  #refusal(args: HoldOpeningArguments, reason: string): unknown {
    if (reason !== 'taken') return { outcome: 'not_bookable', reason, next: '' };
    const answer = findOpenings({
      practice: this.practice,
      claims: this.#claims,
      nowMs: this.nowMs,
      query: { visitType: args.visitType, from: args.startsAt.slice(0, 10), limit: 3 },
    });
    return { outcome: 'slot_taken', alternatives: answer.openings.map((s) => this.#opening(s)), next: '' };
  }

  #opening(slot: OpeningSlot): Opening {
    const { timeZone, providers } = this.practice;
    return {
      visitType: slot.visitType,
      provider: slot.provider,
      providerName: providers.find((p) => p.code === slot.provider)?.name ?? slot.provider,
      operatory: slot.operatory,
      startsAt: zonedIso(slot.startsAtMs, timeZone),
      endsAt: zonedIso(slot.endsAtMs, timeZone),
    };
  }

  #id(): string {
    this.#ids += 1;
    return `item_${this.#ids}`;
  }

  #push(item: HistoryItem): void {
    this.history.push(item);
  }
}
