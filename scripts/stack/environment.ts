import type { Secrets } from './secrets.ts';
import type { DatabaseService, LivekitService } from './services.ts';
import type { Settings } from './settings.ts';

/** Where the parts of a stack are. */
export type Addresses = {
  database: DatabaseService;
  livekit: LivekitService;
  publicUrl: string;
  apiUrl: string;
  /** What browsers are told of the text gateway; nothing when they could not reach it. */
  gatewayUrl: string | undefined;
  /** Where the worker opens it. */
  gateway: { port: number; host: string };
};

/** Any environment; Next's types want NODE_ENV in theirs. */
export type Environment = Record<string, string | undefined>;

/** What the web process is told. Whatever the person set wins over what was made here. */
export function webEnvironment(
  base: Environment,
  settings: Settings,
  secrets: Secrets,
  addresses: Pick<Addresses, 'database' | 'livekit' | 'publicUrl' | 'gatewayUrl'>,
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
    GATEWAY_PUBLIC_URL: addresses.gatewayUrl,
    DEMO: settings.DEMO,
    SPEECH: speechConfigured(base) ? '1' : '0',
  };
}

/** What the worker is told: no database, no signing secrets, and the models' settings as they are. */
export function workerEnvironment(
  base: Environment,
  secrets: Secrets,
  addresses: Pick<Addresses, 'livekit' | 'apiUrl' | 'publicUrl' | 'gateway'>,
): Environment {
  const { DATABASE_URL, DIRECT_DATABASE_URL, AUTH_SECRET, LINK_SECRET, PORT, ...rest } = withoutEmpty(base);
  return {
    SERVICE_KEY: secrets.serviceKey,
    // Whoever presses Ctrl-C does not want to wait ten minutes; what was said is stored as it is said.
    DRAIN_SECONDS: '5',
    GATEWAY_HOST: addresses.gateway.host,
    ...rest,
    GATEWAY_PORT: String(addresses.gateway.port),
    GATEWAY_ORIGINS: [new URL(addresses.publicUrl).origin, rest.GATEWAY_ORIGINS].filter(Boolean).join(','),
    LIVEKIT_URL: addresses.livekit.url,
    LIVEKIT_API_KEY: addresses.livekit.apiKey,
    LIVEKIT_API_SECRET: addresses.livekit.apiSecret,
    API_URL: addresses.apiUrl,
  };
}

/**
 * The gateway's address beside the pages' own host. A page served over HTTPS may not open it without TLS, and the
 * gateway has none of its own: behind a proxy `GATEWAY_PUBLIC_URL` has to be set.
 */
export function gatewayUrlBeside(publicUrl: string, port: number): string | undefined {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'http:' ? `ws://${hostname}:${port}` : undefined;
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
