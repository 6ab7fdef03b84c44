import { env } from '../env.ts';

/**
 * The origins a page of this very host has. Browsers name the host they talk to in `Host` and the page they come from
 * in `Origin`, and no script can change either; so a page of another host never matches. This lets one installation be
 * used as localhost, 127.0.0.1 or by its name, on any port.
 */
export function sameHostOrigins(request: Request | undefined): string[] {
  const host = request?.headers.get('host');
  if (!host || !/^[a-z0-9.:[\]-]+$/i.test(host)) return [];
  return [`http://${host}`, `https://${host}`];
}

/** Whether this request comes from one of our own pages: the origin of PUBLIC_URL or of the host it was sent to. */
export function hasTrustedOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (!origin) return false;
  return origin === new URL(env().PUBLIC_URL).origin || sameHostOrigins(request).includes(origin);
}
