import { inference, type llm, type stt, type tts } from '@livekit/agents';
import * as openai from '@livekit/agents-plugin-openai';
import type { Practice } from '#domain/practice.ts';
import { agentClock } from '../clock.ts';
import type { AgentEnv } from '../env.ts';
import { BuiltInReceptionist } from './builtin/builtin-llm.ts';
import { EmergencyFirst } from './emergency-first.ts';
import { receptionistInstructions } from './instructions.ts';
import { boundedChat } from './model/bounded-chat.ts';
import { defaultPatience, type Patience, SteadyModel } from './model/steady-model.ts';

/** Whether this worker can hear and speak. */
export function speechConfigured(env: AgentEnv): boolean {
  const hears = env.STT_BASE_URL !== undefined || env.LIVEKIT_INFERENCE.has('stt');
  const speaks = env.TTS_BASE_URL !== undefined || env.LIVEKIT_INFERENCE.has('tts');
  return hears && speaks;
}

/** Whether a configured model leads conversations, rather than the built-in receptionist. */
export function modelConfigured(env: AgentEnv): boolean {
  return env.LIVEKIT_INFERENCE.has('llm') || env.LLM_BASE_URL !== undefined;
}

/**
 * The model that leads the conversation: LiveKit Inference when asked for, an OpenAI-compatible endpoint when one is
 * configured, else the built-in receptionist, which needs neither key nor network. It also takes over from a
 * configured model that fails, and answers emergencies in any case.
 * @param state what is known in the conversation, told to a configured model with each call
 */
export function receptionistModel(
  env: AgentEnv,
  practice: Practice,
  locale: string,
  state: () => string = () => '',
  patience: Patience = defaultPatience,
): llm.LLM {
  const builtIn = new BuiltInReceptionist({ practice, nowMs: agentClock.nowMs, locale });
  const configured = configuredModel(env);
  if (!configured) return builtIn;
  const prepare = (chatCtx: llm.ChatContext) =>
    boundedChat(chatCtx, {
      instructions: receptionistInstructions(practice, { nowMs: agentClock.nowMs(), locale }),
      state: state(),
    });
  const model = new SteadyModel({ configured, builtIn, prepare, patience });
  return new EmergencyFirst({ model, builtIn, practice, locale });
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

/** Ears and voice, when both are configured. */
export function speechModels(env: AgentEnv): { stt: stt.STT; tts: tts.TTS } | null {
  if (!speechConfigured(env)) return null;
  return {
    stt: env.LIVEKIT_INFERENCE.has('stt')
      ? new inference.STT({ model: env.STT_MODEL ?? 'deepgram/nova-3' })
      : new openai.STT({
          baseURL: env.STT_BASE_URL,
          apiKey: env.STT_API_KEY ?? 'none',
          model: env.STT_MODEL ?? 'whisper-1',
        }),
    tts: env.LIVEKIT_INFERENCE.has('tts')
      ? new inference.TTS({ model: env.TTS_MODEL ?? 'cartesia/sonic-3', voice: env.TTS_VOICE })
      : new openai.TTS({
          baseURL: env.TTS_BASE_URL,
          apiKey: env.TTS_API_KEY ?? 'none',
          model: env.TTS_MODEL ?? 'tts-1',
          voice: (env.TTS_VOICE ?? 'alloy') as 'alloy',
        }),
  };
}
