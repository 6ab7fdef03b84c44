import { webSettings } from '#tests/factories/web-app.ts';

/**
 * Who answers: the built-in receptionist; the model of the person's settings; or, over the wire like a model, what the
 * built-in one would say (`scripted`), with every fourth answer gone wrong (`faulty`).
 */
export const modelChoices = ['builtin', 'llm', 'scripted', 'faulty'] as const;
export type ModelChoice = (typeof modelChoices)[number];

/**
 * Settings of a process that is web server and receptionist in one, to be made before either is loaded. What the
 * person has set for the receptionist's model stays when `model` is `llm`, else the built-in receptionist answers.
 */
export function applySettings(options: {
  databaseUrl: string;
  apiUrl: string;
  model: ModelChoice;
  /** Of the scripted model. */
  modelUrl: string | undefined;
}): { serviceKey: string } {
  const settings = webSettings(options.databaseUrl);
  Object.assign(process.env, settings, { API_URL: options.apiUrl, DATABASE_POOL_SIZE: '4' });
  process.env.LOG_LEVEL ??= 'silent';
  for (const name of ['DEMO', 'CLOCK_START', 'STT_BASE_URL', 'TTS_BASE_URL']) delete process.env[name];
  if (options.model !== 'llm') for (const name of ['LLM_BASE_URL', 'LIVEKIT_INFERENCE']) delete process.env[name];
  if (options.modelUrl) Object.assign(process.env, { LLM_BASE_URL: options.modelUrl, LLM_MODEL: 'scripted' });
  return { serviceKey: settings.SERVICE_KEY ?? '' };
}

/** An OpenAI-compatible endpoint for a caller that is played by a model, when one is set. */
export function callerModel(): { baseUrl: string; apiKey: string; model: string } | undefined {
  const { EVAL_CALLER_BASE_URL, EVAL_CALLER_API_KEY, EVAL_CALLER_MODEL, LLM_BASE_URL, LLM_API_KEY, LLM_MODEL } =
    process.env;
  const baseUrl = EVAL_CALLER_BASE_URL || LLM_BASE_URL;
  if (!baseUrl) return undefined;
  return {
    baseUrl,
    apiKey: EVAL_CALLER_API_KEY || LLM_API_KEY || 'none',
    model: EVAL_CALLER_MODEL || LLM_MODEL || 'gpt-4.1-mini',
  };
}
