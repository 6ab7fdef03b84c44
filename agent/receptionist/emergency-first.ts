import { llm } from '@livekit/agents';
import type { Practice } from '#domain/practice.ts';
import { triage } from '#domain/triage.ts';
import { agentClock } from '../clock.ts';
import { frameOf } from './builtin/brain.ts';
import { historyOf } from './builtin/chat-history.ts';

/**
 * Looks at each turn before the configured model does: when the practice's protocol finds a red flag in the patient's
 * last message, or 911 was said and the emergency lasts, the built-in receptionist answers with the protocol's words, and
 * the configured model is not asked.
 */
export class EmergencyFirst extends llm.LLM {
  readonly #model: llm.LLM;
  readonly #builtIn: llm.LLM;
  readonly #practice: Practice;
  readonly #locale: string;

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
    const last = options.chatCtx.items.findLast((item) => item.type === 'message' && item.role === 'user');
    const text = last?.type === 'message' ? (last.textContent ?? '') : '';
    const flagged = triage(text, this.#practice.emergency, 'en-US').level !== 'none';
    return (flagged || this.#emergencyLasts(options.chatCtx) ? this.#builtIn : this.#model).chat(options);
  }

  #emergencyLasts(chatCtx: llm.ChatContext): boolean {
    const context = { practice: this.#practice, locale: this.#locale };
    return frameOf(historyOf(chatCtx.items, agentClock.nowMs() - Date.now()), context).emergency;
  }

  override async aclose(): Promise<void> {
    await Promise.all([this.#model.aclose(), this.#builtIn.aclose(), super.aclose()]);
  }
}
