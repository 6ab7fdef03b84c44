import { llm } from '@livekit/agents';
import type { Practice } from '#domain/practice.ts';
import { triage } from '#domain/triage.ts';

/**
 * Looks at each turn before the configured model does: when the practice's protocol finds a red flag in the patient's
 * last message, the built-in receptionist answers with the protocol's words, and the configured model is not asked.
 */
export class EmergencyFirst extends llm.LLM {
  readonly #model: llm.LLM;
  readonly #builtIn: llm.LLM;
  readonly #practice: Practice;

  constructor(options: { model: llm.LLM; builtIn: llm.LLM; practice: Practice }) {
    super();
    this.#model = options.model;
    this.#builtIn = options.builtIn;
    this.#practice = options.practice;
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
    return (flagged ? this.#builtIn : this.#model).chat(options);
  }

  override async aclose(): Promise<void> {
    await Promise.all([this.#model.aclose(), this.#builtIn.aclose(), super.aclose()]);
  }
}
