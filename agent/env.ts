import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { defaultAgentName } from '#contract/channels/topics.ts';

const optional = z
  .string()
  .optional()
  .transform((value) => (value === '' ? undefined : value));

const envSchema = z.object({
  LIVEKIT_URL: z.string().min(1),
  LIVEKIT_API_KEY: z.string().min(1),
  LIVEKIT_API_SECRET: z.string().min(1),
  /** The web application, the agent's only way to data. */
  API_URL: z.url(),
  SERVICE_KEY: z.string().min(24),
  AGENT_NAME: z.string().min(1).default(defaultAgentName),
  /** Conversations one worker takes at once before it calls itself full. */
  MAX_CONVERSATIONS: z.coerce.number().int().min(1).default(200),
  /** On SIGTERM: how long running conversations may go on. */
  DRAIN_SECONDS: z.coerce.number().int().min(0).default(600),

  /** Where the text gateway listens; 0 takes any free port, without one there is no gateway. */
  GATEWAY_PORT: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(0).max(65_535).optional(),
  ),
  GATEWAY_HOST: optional.pipe(z.string().default('127.0.0.1')),
  /** Origins of pages on other hosts that may open it, comma separated; `*` for any. */
  GATEWAY_ORIGINS: optional.transform((value) => new Set(value?.split(',').map((part) => part.trim()) ?? [])),

  /** An OpenAI-compatible chat endpoint; without it the built-in receptionist answers. */
  LLM_BASE_URL: optional,
  LLM_API_KEY: optional,
  LLM_MODEL: optional,
  STT_BASE_URL: optional,
  STT_API_KEY: optional,
  STT_MODEL: optional,
  TTS_BASE_URL: optional,
  TTS_API_KEY: optional,
  TTS_MODEL: optional,
  TTS_VOICE: optional,
  /** `llm`, `stt`, `tts` or several, comma separated: use LiveKit Inference with the model names above. */
  LIVEKIT_INFERENCE: optional.transform((value) => new Set(value?.split(',').map((part) => part.trim()) ?? [])),
});

const logLevelSchema = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).catch('info');

/** How much the worker logs; apart from the rest, so that code under test can log without settings. */
export function logLevel() {
  return logLevelSchema.parse(process.env.LOG_LEVEL);
}

const instant = optional.pipe(z.iso.datetime({ offset: true }).optional());

/**
 * Demo and tests alone: the instant the clock shows when it starts (`CLOCK_START`), and when that is (`CLOCK_SET_AT`; at
 * first use, without it).
 */
export function clockStart(): { shows: string; at: string | undefined } | undefined {
  const shows = process.env.DEMO === '1' ? instant.parse(process.env.CLOCK_START) : undefined;
  return shows === undefined ? undefined : { shows, at: instant.parse(process.env.CLOCK_SET_AT) };
}

/**
 * This worker's name among the workers. The first process that asks chooses it; the processes it starts inherit it with
 * its environment, so that a conversation in a process of its own belongs to the same worker.
 */
export function workerId(): string {
  process.env.OPENWIDE_WORKER_ID ??= `worker-${randomUUID()}`;
  return process.env.OPENWIDE_WORKER_ID;
}

/** The worker's settings. */
export type AgentEnv = z.infer<typeof envSchema>;

let parsed: AgentEnv | undefined;

/**
 * Reads and checks the environment once.
 * @throws Error naming every variable that is missing or wrong, without its value.
 */
export function env(): AgentEnv {
  if (parsed) return parsed;
  const result = envSchema.safeParse(process.env);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The worker's settings are incomplete (see .env.example):\n${lines.join('\n')}`);
  }
  parsed = result.data;
  return parsed;
}
