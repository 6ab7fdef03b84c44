import { env } from '../env.ts';
import { handleAuthRequest } from './auth-request.ts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Why nobody was signed in; `wrong` never tells whether the address or the password was. */
export type SignInFailure = 'wrong' | 'too_many_tries' | 'not_allowed' | 'unavailable';

/** `setCookies` are the `Set-Cookie` lines to hand to the browser. */
export type SignInResult = { ok: true; setCookies: string[] } | { ok: false; failure: SignInFailure };

/**
 * Signs a member of the staff in through the same door as the HTTP interface, so the same limits and checks apply.
 * @param headers of the request that carries the form; origin, host and address are read from them.
 */
export async function signIn(credentials: Credentials, headers: Headers): Promise<SignInResult> {
  const body = { email: credentials.email.trim(), password: credentials.password };
  const response = await handleAuthRequest(authRequest('/sign-in/email', headers, body));
  if (response.ok) return { ok: true, setCookies: response.headers.getSetCookie() };
  return { ok: false, failure: failures[response.status] ?? 'unavailable' };
}

/** Ends the session behind these headers. Returns the `Set-Cookie` lines that clear it. */
export async function signOut(headers: Headers): Promise<string[]> {
  const response = await handleAuthRequest(authRequest('/sign-out', headers, {}));
  return response.headers.getSetCookie();
}

const failures: Record<number, SignInFailure> = {
  400: 'wrong',
  401: 'wrong',
  403: 'not_allowed',
  429: 'too_many_tries',
};

const passedOn = [
  'host',
  'origin',
  'referer',
  'cookie',
  'user-agent',
  'x-forwarded-for',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
];

function authRequest(path: string, from: Headers, body: unknown): Request {
  const headers = new Headers({ 'content-type': 'application/json' });
  for (const name of passedOn) {
    const value = from.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Request(new URL(`/api/auth${path}`, env().PUBLIC_URL), {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
}
