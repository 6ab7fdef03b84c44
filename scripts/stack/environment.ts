import type { Secrets } from './secrets.ts';
import type { DatabaseService, LivekitService } from './services.ts';
import type { Settings } from './settings.ts';

/** Where the parts of a stack are. */
export type Addresses = { database: DatabaseService; livekit: LivekitService; publicUrl: string; apiUrl: string };

/** Any environment; Next's types want NODE_ENV in theirs. */
export type Environment = Record<string, string | undefined>;

/** What the web process is told. Whatever the person set wins over what was made here. */
export function webEnvironment(
  base: Environment,
  settings: Settings,
  secrets: Secrets,
  addresses: Pick<Addresses, 'database' | 'livekit' | 'publicUrl'>,
): Environment {
  return {
    CLINIC_SLUG: 'bright-smile',
    SERVICE_KEY: secrets.serviceKey,
    AUTH_SECRET: secrets.authSecret,
    LINK_SECRET: secrets.linkSecret,
    ...withoutEmpty(base),
    DATABASE_URL: addresses.database.databaseUrl,
    DIRECT_DATABASE_URL: addresses.database.directUrl,
    LIVEKIT_URL: addresses.livekit.url,
    LIVEKIT_API_KEY: addresses.livekit.apiKey,
    LIVEKIT_API_SECRET: addresses.livekit.apiSecret,
    PUBLIC_URL: addresses.publicUrl,
    DEMO: settings.DEMO,
    SPEECH: speechConfigured(base) ? '1' : '0',
  };
}

/** What the worker is told: no database, no signing secrets, and the models' settings as they are. */
export function workerEnvironment(
  base: Environment,
  secrets: Secrets,
  addresses: Pick<Addresses, 'livekit' | 'apiUrl'>,
): Environment {
  const { DATABASE_URL, DIRECT_DATABASE_URL, AUTH_SECRET, LINK_SECRET, PORT, ...rest } = withoutEmpty(base);
  return {
    SERVICE_KEY: secrets.serviceKey,
    // Whoever presses Ctrl-C does not want to wait ten minutes; what was said is stored as it is said.
    DRAIN_SECONDS: '5',
    ...rest,
    LIVEKIT_URL: addresses.livekit.url,
    LIVEKIT_API_KEY: addresses.livekit.apiKey,
    LIVEKIT_API_SECRET: addresses.livekit.apiSecret,
    API_URL: addresses.apiUrl,
  };
}

/** A variable left empty in `.env` means: not set. */
function withoutEmpty(env: Environment): Environment {
  const set = Object.entries(env).filter(([, value]) => value !== '');
  return Object.fromEntries(set);
}

/** Whether the worker will have both ears and a voice, so that the page offers the microphone. */
function speechConfigured(env: Environment): boolean {
  const inference = (env.LIVEKIT_INFERENCE ?? '').split(',').map((part) => part.trim());
  const hears = Boolean(env.STT_BASE_URL) || inference.includes('stt');
  const speaks = Boolean(env.TTS_BASE_URL) || inference.includes('tts');
  return hears && speaks;
}
