import { env } from '../env.ts';

/**
 * The origins a page of this very host has. Browsers name the host they talk to in `Host` and the page they come from
 * in `Origin`, and no script can change either; so a page of another host never matches. This lets one installation be
 * used as localhost, 127.0.0.1 or by its name, on any port.
 */
export function sameHostOrigins(headers: Headers | undefined): string[] {
  const host = headers?.get('host');
  if (!host || !/^[a-z0-9.:[\]-]+$/i.test(host)) return [];
  return [`http://${host}`, `https://${host}`];
}

/**
 * Whether a page of somebody else's sent this request: it names an origin that is neither PUBLIC_URL's nor that of the
 * host it was sent to. Following a link names none; every form and script that changes something does.
 */
export function isFromForeignPage(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin === null) return false;
  return origin !== new URL(env().PUBLIC_URL).origin && !sameHostOrigins(headers).includes(origin);
}
