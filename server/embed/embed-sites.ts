import type { ServerEnv } from '../env.ts';

export type EmbedSettings = Pick<ServerEnv, 'EMBED_ORIGINS' | 'DEMO'>;

/** Where somebody tries the demo from: a page of this machine, on whatever port. */
const demoSites = ['http://localhost:*', 'http://127.0.0.1:*'];

/** The sites that may frame us, as a policy's `frame-ancestors` writes them; our own pages are not among them. */
export function embedSites({ EMBED_ORIGINS, DEMO }: EmbedSettings): readonly string[] {
  return DEMO ? [...new Set([...EMBED_ORIGINS, ...demoSites])] : EMBED_ORIGINS;
}

/**
 * The origin a framing site names as its own, when it may frame us; null otherwise.
 * @param ownOrigins what our own pages are found under
 */
export function embedSite(
  named: string | undefined,
  settings: EmbedSettings,
  ownOrigins: readonly string[],
): string | null {
  if (!named || named.length > 300 || !URL.canParse(named)) return null;
  const { origin } = new URL(named);
  // The browser's own spelling, and nothing but an origin.
  if (origin !== named || origin === 'null') return null;
  const may = ownOrigins.includes(origin) || embedSites(settings).some((pattern) => matches(origin, pattern));
  return may ? origin : null;
}

function matches(origin: string, pattern: string): boolean {
  if (pattern === '*' || pattern === origin) return true;
  const { protocol, hostname, port } = new URL(origin);
  const [, scheme, host = '', allowedPort] = /^(https?:)\/\/([^:]+)(?::(.+))?$/.exec(pattern) ?? [];
  if (scheme !== protocol || (allowedPort !== '*' && (allowedPort ?? '') !== port)) return false;
  return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
}
