import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from './failure.ts';
import { rootDir } from './paths.ts';

const port = (standard: number) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(0).max(65_535).default(standard),
  );
const optional = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? undefined : value.trim()));

/** What the person who starts Openwide may set, in the environment or in `.env`. */
const settingsSchema = z.object({
  PORT: port(3000),
  OPENWIDE_HOST: optional.pipe(z.string().default('127.0.0.1')),
  OPENWIDE_DATABASE_PORT: port(15_432),
  OPENWIDE_LIVEKIT_PORT: port(7880),
  GATEWAY_PORT: port(3180),
  GATEWAY_PUBLIC_URL: optional,
  DATABASE_URL: optional,
  DIRECT_DATABASE_URL: optional,
  LIVEKIT_URL: optional,
  LIVEKIT_API_KEY: optional,
  LIVEKIT_API_SECRET: optional,
  PUBLIC_URL: optional,
  DEMO: optional.pipe(z.enum(['0', '1']).default('1')),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Adds what `.env` in the project's root says; what the environment already has stays. */
export function loadEnvFile(): void {
  const path = join(rootDir, '.env');
  if (existsSync(path)) process.loadEnvFile(path);
}

/** @throws Failure naming each setting that is wrong, never its value */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const parsed = settingsSchema.safeParse(env);
  if (!parsed.success) {
    throw new Failure(
      'Some settings are wrong (see .env.example):',
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  }
  const settings = parsed.data;
  if (settings.LIVEKIT_URL !== undefined && (!settings.LIVEKIT_API_KEY || !settings.LIVEKIT_API_SECRET)) {
    throw new Failure('LIVEKIT_URL is set, so LIVEKIT_API_KEY and LIVEKIT_API_SECRET are needed too.', [
      'Set them to the pair of that LiveKit server or project.',
      'Or unset LIVEKIT_URL, and a LiveKit server is started here.',
    ]);
  }
  return settings;
}
