import { llm } from '@livekit/agents';
import type { Practice } from '#domain/practice.ts';
import { type TriageContext, type TriageLevel, triage } from '#domain/triage.ts';
import { agentClock } from '../clock.ts';
import { frameOf } from './builtin/brain.ts';
import { historyOf } from './builtin/chat-history.ts';

/**
 * Looks at each turn before the configured model does: when the practice's protocol finds a red flag in the patient's
 * last message, read with what was said and asked before it, or 911 was said and the emergency lasts, the built-in
 * receptionist answers with the protocol's words, and the configured model is not asked.
 */
export class EmergencyFirst extends llm.LLM {
  readonly #model: llm.LLM;
  readonly #builtIn: llm.LLM;
  readonly #practice: Practice;
  readonly #locale: string;
  /** Ids of the patient's messages that were read. */
  readonly #seen = new Set<string>();
  /** Some message called for 911. */
  #wasUrgent = false;

  constructor(options: { model: llm.LLM; builtIn: llm.LLM; practice: Practice; locale: string }) {
    super();
    this.#model = options.model;
    this.#builtIn = options.builtIn;
    this.#practice = options.practice;
    this.#locale = options.locale;
    for (const one of [options.model, options.builtIn]) {
      one.on('metrics_collected', (metrics) => this.emit('metrics_collected', metrics));
    }
  }

  override label(): string {
    return 'openwide.EmergencyFirst';
  }

  override get model(): string {
    return this.#model.model;
  }

  override get provider(): string {
    return this.#model.provider;
  }

  override chat(options: Parameters<llm.LLM['chat']>[0]): llm.LLMStream {
    const { items } = options.chatCtx;
    const flagged = this.#lookAt(items) !== 'none';
    return (flagged || this.#emergencyLasts(items) ? this.#builtIn : this.#model).chat(options);
  }

  /** Reads the messages that are new, each with what was said before it. Returns the level of the last one. */
  #lookAt(items: readonly llm.ChatItem[]): TriageLevel {
    const messages = items.filter((item) => item.type === 'message');
    const last = messages.findLastIndex(({ role }) => role === 'user');
    let level: TriageLevel = 'none';
    for (const [at, { id, role, textContent }] of messages.entries()) {
      if (role !== 'user' || (this.#seen.has(id) && at !== last)) continue;
      this.#seen.add(id);
      const context = contextOf(messages.slice(0, at));
      level = triage(textContent ?? '', this.#practice.emergency, context).level;
      if (level === 'call911') this.#wasUrgent = true;
    }
    return level;
  }

  #emergencyLasts(items: readonly llm.ChatItem[]): boolean {
    if (!this.#wasUrgent) return false;
    const context = { practice: this.#practice, locale: this.#locale };
    return frameOf(historyOf(items, agentClock.nowMs() - Date.now()), context).emergency;
  }

  override async aclose(): Promise<void> {
    await Promise.all([this.#model.aclose(), this.#builtIn.aclose(), super.aclose()]);
  }
}

/** What the patient said before, and the receptionist's words that their next message answers. */
function contextOf(earlier: readonly llm.ChatMessage[]): TriageContext {
  return {
    before: earlier.filter(({ role }) => role === 'user').map(({ textContent }) => textContent ?? ''),
    asked: earlier.findLast(({ role }) => role === 'assistant')?.textContent ?? '',
  };
}
