import { z } from 'zod';
import type { Turn } from '../conversation/eval-conversation.ts';
import type { MentionContext } from '../reading/mentions.ts';
import type { Scenario } from '../scenarios/schema.ts';
import { callerModel } from '../world/env.ts';
import type { Caller } from './caller.ts';
import { hear } from './hear.ts';
import type { CallerState, Heard } from './script.ts';

const answerSchema = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });
const patience = 22;
const leaving = 'LEAVE';

/** A caller whose part is played by an OpenAI-compatible model from the scenario's words; no two runs are alike. */
export class ModelCaller implements Caller {
  readonly #scenario: Scenario;
  readonly #context: () => MentionContext;
  readonly #lastCode: () => Promise<string | undefined>;
  readonly #said: { role: 'user' | 'assistant'; content: string }[] = [];
  readonly #confirmed: string[] = [];
  #turns = 1;
  hasLeft = false;
  gaveUp: string | undefined;

  constructor(options: {
    scenario: Scenario;
    context: () => MentionContext;
    lastCode: () => Promise<string | undefined>;
  }) {
    this.#scenario = options.scenario;
    this.#context = options.context;
    this.#lastCode = options.lastCode;
    this.#said.push({ role: 'assistant', content: options.scenario.caller.opening });
  }

  get state(): CallerState {
    const confirmed = this.#confirmed;
    return { turns: this.#turns, readBacks: 0, goalReached: confirmed.length > 0, confirmed, used: () => 0 };
  }

  hear(turn: Turn): Heard {
    return hear(turn, this.#context());
  }

  async answer(turn: Turn): Promise<string | null> {
    this.#confirmed.push(...this.hear(turn).confirmed);
    if (this.hasLeft) return null;
    if (this.#turns >= patience) {
      this.gaveUp = 'the caller lost patience';
      return null;
    }
    this.#said.push({ role: 'user', content: turn.words });
    const said = await this.#next();
    if (said === leaving) {
      this.hasLeft = true;
      return null;
    }
    this.#turns += 1;
    this.#said.push({ role: 'assistant', content: said });
    return said;
  }

  async #next(): Promise<string> {
    const endpoint = callerModel();
    if (!endpoint) throw new Error('no model is configured for the caller: set EVAL_CALLER_BASE_URL');
    const response = await fetch(`${endpoint.baseUrl.replace(/\/$/, '')}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${endpoint.apiKey}` },
      body: JSON.stringify({
        model: endpoint.model,
        temperature: 0.8,
        messages: [{ role: 'system', content: this.#instructions(await this.#lastCode()) }, ...this.#said],
      }),
      signal: AbortSignal.timeout(60_000),
    });
    if (!response.ok) throw new Error(`the caller's model answered with ${response.status}`);
    return answerSchema.parse(await response.json()).choices[0]?.message.content.trim() || leaving;
  }

  #instructions(code: string | undefined): string {
    const { persona, facts, plan, reactions, hidden } = this.#scenario.caller;
    const known = Object.entries(facts).map(([name, words]) => `- ${name}: ${words}`);
    return [
      `You play a caller who chats with the receptionist of a dental practice. You are: ${persona}`,
      'Answer with the words of your next message alone, short, as people type. Say what you know only when asked.',
      'Agree to a read-back only when everything in it is what you want; otherwise correct it.',
      `What you know:\n${known.join('\n')}`,
      `What you do, in this order:\n${plan.map((step, index) => `${index + 1}. ${step}`).join('\n')}`,
      ...(reactions.length > 0
        ? [`If it happens:\n${reactions.map((one) => `- ${one.if}: ${one.then}`).join('\n')}`]
        : []),
      ...(hidden.length > 0 ? [`Keep to yourself: ${hidden.join(' ')}`] : []),
      `$CODE is ${code ?? 'a code that has not come yet'}; $WRONG_CODE is any other six digits.`,
      `When all is done and goodbye is said, answer ${leaving} alone.`,
    ].join('\n\n');
  }
}
