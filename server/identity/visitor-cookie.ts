import { conversationCookie, framedConversationCookie, headers as names } from '#contract/http/headers.ts';
import { env } from '../env.ts';

const lifeSeconds = 24 * 3600;

/** Whether a request comes from a page of ours in somebody else's frame, as the page itself says. */
export function isFramed(headers: Headers): boolean {
  return headers.get(names.framed) === '1';
}

/**
 * The `Set-Cookie` value that lets a browser back into its conversation; scripts cannot read it. Other sites' pages never
 * send it. A page in another site's frame gets a second one instead, which browsers keep for us within that site alone.
 */
export function visitorCookie(secret: string, request: Request): string {
  const common = `Path=/; Max-Age=${lifeSeconds}; HttpOnly`;
  if (isFramed(request.headers)) {
    return `${framedConversationCookie}=${secret}; ${common}; SameSite=None; Secure; Partitioned`;
  }
  const secure = env().PUBLIC_URL.startsWith('https:') ? '; Secure' : '';
  return `${conversationCookie}=${secret}; ${common}; SameSite=Lax${secure}`;
}

/**
 * The secret a browser brings back. Where it has both cookies (a site of our own domain frames us), each page goes by the
 * kind that is set for it, and by the other one as long as it has none.
 */
export function visitorSecret(read: (name: string) => string | undefined, framed: boolean): string | undefined {
  const [first, second] = framed
    ? [framedConversationCookie, conversationCookie]
    : [conversationCookie, framedConversationCookie];
  return read(first) || read(second);
}
