import { inference, type llm } from '@livekit/agents';
import * as openai from '@livekit/agents-plugin-openai';
import type { Practice } from '#domain/practice.ts';
import { agentClock } from '../clock.ts';
import type { AgentEnv } from '../env.ts';
import { BuiltInReceptionist } from './builtin/builtin-llm.ts';
import { EmergencyFirst } from './emergency-first.ts';
import { receptionistInstructions } from './instructions.ts';
import { boundedChat } from './model/bounded-chat.ts';
import { defaultPatience, type Patience, SteadyModel } from './model/steady-model.ts';

/** Whether a configured model leads conversations, rather than the built-in receptionist. */
export function modelConfigured(env: AgentEnv): boolean {
  return env.LIVEKIT_INFERENCE.has('llm') || env.LLM_BASE_URL !== undefined;
}

/**
 * The model that leads the conversation: LiveKit Inference when asked for, an OpenAI-compatible endpoint when one is
 * configured, else the built-in receptionist, which needs neither key nor network. It also takes over from a
 * configured model that fails, and answers emergencies in any case.
 * @param locale asked at each use, since the language may change in mid-conversation
 * @param state what is known in the conversation, told to a configured model with each call
 */
export function receptionistModel(
  env: AgentEnv,
  practice: Practice,
  locale: () => string,
  state: () => string = () => '',
  patience: Patience = defaultPatience,
): llm.LLM {
  const start = locale();
  const builtIn = new BuiltInReceptionist({ practice, nowMs: agentClock.nowMs, locale: start });
  const configured = configuredModel(env);
  if (!configured) return builtIn;
  const prepare = (chatCtx: llm.ChatContext) =>
    boundedChat(chatCtx, {
      instructions: receptionistInstructions(practice, { nowMs: agentClock.nowMs(), locale: locale() }),
      state: state(),
    });
  const model = new SteadyModel({ configured, builtIn, prepare, patience });
  return new EmergencyFirst({ model, builtIn, practice, locale: start });
}

function configuredModel(env: AgentEnv): llm.LLM | null {
  if (env.LIVEKIT_INFERENCE.has('llm')) {
    return new inference.LLM({ model: env.LLM_MODEL ?? 'openai/gpt-4.1-mini' });
  }
  if (!env.LLM_BASE_URL) return null;
  return new openai.LLM({
    baseURL: env.LLM_BASE_URL,
    apiKey: env.LLM_API_KEY ?? 'none',
    model: env.LLM_MODEL ?? 'gpt-4.1-mini',
    temperature: 0.2,
  });
}
