import { z } from 'zod';
import { defaultAgentName } from '#contract/channels/topics.ts';

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('0')
  .transform((value) => value === '1' || value === 'true');

/** `https://site.example`, `https://*.site.example`, a port or any (`:*`); or `*` for every site. */
const embedOrigin = /^(\*|https?:\/\/(\*\.)?[a-z\d-]+(\.[a-z\d-]+)*(:(\d{1,5}|\*))?)$/;

const envSchema = z.object({
  DATABASE_URL: z.string().min(1),
  /** Connections one web process may hold. */
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  LIVEKIT_URL: z.string().min(1),
  /** What browsers are told; the server's own URL when empty. */
  LIVEKIT_PUBLIC_URL: z.string().optional(),
  /** What clients of the text gateway are told (`ws://` or `wss://`); without it there is no gateway. */
  GATEWAY_PUBLIC_URL: z.union([z.literal(''), z.url({ protocol: /^wss?$/ })]).optional(),
  LIVEKIT_API_KEY: z.string().min(1),
  LIVEKIT_API_SECRET: z.string().min(1),
  AGENT_NAME: z.string().min(1).default(defaultAgentName),
  /** Shared with the agent worker. */
  SERVICE_KEY: z.string().min(24),
  /** Signs staff sessions. */
  AUTH_SECRET: z.string().min(24),
  /** Signs the links of appointments. */
  LINK_SECRET: z.string().min(24),
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  CLINIC_SLUG: z.string().min(1).default('bright-smile'),
  DEMO: flag,
  /** Demo and tests alone: the instant the clock shows when it starts, and when that is (at first use, without it). */
  CLOCK_START: z.iso.datetime({ offset: true }).optional(),
  CLOCK_SET_AT: z.iso.datetime({ offset: true }).optional(),
  /** The worker has ears and a voice: the page offers the microphone. */
  SPEECH: flag,
  /** The sites that may show the front desk in a frame of theirs, by spaces; without any, nobody but our own pages. */
  EMBED_ORIGINS: z
    .string()
    .default('')
    .transform((value) => value.toLowerCase().split(/\s+/).filter(Boolean))
    .pipe(z.array(z.string().regex(embedOrigin, 'origins by spaces, as in https://site.example'))),
  /** Conversations one address may start in ten minutes. */
  TOKENS_PER_10_MINUTES: z.coerce.number().int().min(1).default(30),
});

const logLevelSchema = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).catch('info');

/** How much the web process logs; apart from the rest, so that a build can log without settings. */
export function logLevel() {
  return logLevelSchema.parse(process.env.LOG_LEVEL);
}

/** Whether pages are compiled as they are asked for, by code that evaluates code. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development';
}

/** The web process's settings. */
export type ServerEnv = z.infer<typeof envSchema>;

let parsed: ServerEnv | undefined;

/**
 * Reads and checks the environment once, at first use, so that a build needs no settings.
 * @throws Error naming every variable that is missing or wrong, without its value.
 */
export function env(): ServerEnv {
  if (parsed) return parsed;
  const result = envSchema.safeParse(process.env);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The web server's settings are incomplete (see .env.example):\n${lines.join('\n')}`);
  }
  parsed = result.data;
  return parsed;
}
