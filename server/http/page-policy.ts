import { embedSites } from '../embed/embed-sites.ts';
import type { ServerEnv } from '../env.ts';

export type PolicySettings = Pick<
  ServerEnv,
  'EMBED_ORIGINS' | 'DEMO' | 'LIVEKIT_URL' | 'LIVEKIT_PUBLIC_URL' | 'GATEWAY_PUBLIC_URL'
>;

/**
 * The Content-Security-Policy of a page: code of ours alone, connections to us, LiveKit and the text gateway, and frames
 * only where this page may be in one.
 * @param path the page's, without its language or anything after it
 * @param nonce what the page's own inline scripts carry
 * @param development whether pages are compiled on demand, by code that evaluates code
 */
export function pagePolicy(path: string, nonce: string, settings: PolicySettings, development: boolean): string {
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'self'"],
    'script-src': ["'self'", `'nonce-${nonce}'`, ...(development ? ["'unsafe-eval'"] : [])],
    // Styles of the practice's colours and of measured positions stand in the markup.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'", 'blob:'],
    'worker-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", ...connections(settings)],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': frameAncestors(path, settings),
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** Pages that hold one appointment, or the staff's, are in nobody's frame; what is made for frames in those of the sites. */
function frameAncestors(path: string, settings: PolicySettings): readonly string[] {
  if (/^\/(staff|a|w)(\/|$)/.test(path)) return ["'none'"];
  const isForSites = /^\/embed(\/|$)/.test(path) && path !== '/embed/demo';
  return isForSites ? ["'self'", ...embedSites(settings)] : ["'self'"];
}

/** The conversation's server over WebSocket and HTTP, and the text gateway. */
function connections({ LIVEKIT_URL, LIVEKIT_PUBLIC_URL, GATEWAY_PUBLIC_URL }: PolicySettings): readonly string[] {
  const { host, protocol } = new URL(LIVEKIT_PUBLIC_URL || LIVEKIT_URL);
  const secure = protocol === 'wss:' || protocol === 'https:' ? 's' : '';
  // LiveKit Cloud sends its clients on to a server of the region.
  const hosts = host.endsWith('.livekit.cloud') ? [host, '*.livekit.cloud'] : [host];
  const livekit = hosts.flatMap((each) => [`ws${secure}://${each}`, `http${secure}://${each}`]);
  return GATEWAY_PUBLIC_URL ? [...livekit, new URL(GATEWAY_PUBLIC_URL).origin] : livekit;
}
