import { conversationCookie } from '#contract/http/headers.ts';
import { env } from '../env.ts';

const lifeSeconds = 24 * 3600;

/** The `Set-Cookie` value that lets a browser back into its conversation; scripts cannot read it. */
export function visitorCookie(secret: string): string {
  const secure = env().PUBLIC_URL.startsWith('https:') ? '; Secure' : '';
  return `${conversationCookie}=${secret}; Path=/; Max-Age=${lifeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
