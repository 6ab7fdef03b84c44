import { createHash } from 'node:crypto';
import type { EmbedFacts } from '#contract/embed/facts.ts';
import { embedScript } from './generated/script.ts';

/** How long a browser uses its copy without asking, and how much longer while it asks: the tag has no version in it. */
const freshSeconds = 600;
const staleSeconds = 7 * 24 * 3600;

/** The script as a browser gets it: the practice's facts, and what `embed/` is made into. */
export function embedScriptText(facts: EmbedFacts): string {
  return `(()=>{const OPENWIDE_FACTS=${JSON.stringify(facts)};${embedScript}})();`;
}

/** The answer to whoever asks for the script, from any site; 304 when they have this very one. */
export function embedScriptResponse(request: Request, facts: EmbedFacts): Response {
  const text = embedScriptText(facts);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'cache-control': `public, max-age=${freshSeconds}, stale-while-revalidate=${staleSeconds}`,
    etag,
    // Also for tags with `crossorigin` and for sites that isolate themselves.
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  };
  // What compresses the answer on its way may have weakened the mark.
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((mark) => mark.trim().replace(/^W\//, ''));
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: { ...headers, 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' },
  });
}
