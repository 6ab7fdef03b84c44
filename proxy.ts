import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { themeHeader, themeOf } from '#components/practice/theme.ts';
import { type Language, languageCookie, languageHeader, languageOf, staffLanguage } from '#locales/language.ts';
import { env, isDevelopment } from '#server/env.ts';
import { pagePolicy } from '#server/http/page-policy.ts';

const policyHeader = 'content-security-policy';
const rememberedSeconds = 365 * 24 * 3600;

/**
 * Hands language and theme on to the pages, so that the document itself can say them: what is asked for in the address
 * (`?lang=es&theme=dark`), and a language that was chosen before, which is remembered for a year. Gives every page its
 * policy; Next takes the nonce for its own scripts out of it. Decides nothing else: access is decided in every handler.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl;
  const headers = new Headers(request.headers);
  const asked = isStaffPage(pathname) ? undefined : languageOf(searchParams.get('lang'));
  set(headers, languageHeader, asked ?? languageBefore(request));
  set(headers, themeHeader, themeOf(searchParams.get('theme')));
  const policy = pagePolicy(pathname, randomBytes(16).toString('base64'), env(), isDevelopment());
  headers.set(policyHeader, policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(policyHeader, policy);
  if (asked) remember(response, asked);
  return response;
}

function isStaffPage(pathname: string): boolean {
  return pathname === '/staff' || pathname.startsWith('/staff/');
}

/** The staff's pages have one language; elsewhere it is the one chosen last. */
function languageBefore({ nextUrl, cookies }: NextRequest): Language | undefined {
  return isStaffPage(nextUrl.pathname) ? staffLanguage : languageOf(cookies.get(languageCookie)?.value);
}

function remember(response: NextResponse, language: Language): void {
  response.cookies.set(languageCookie, language, {
    path: '/',
    maxAge: rememberedSeconds,
    sameSite: 'lax',
    httpOnly: true,
  });
}

function set(headers: Headers, name: string, value: string | null | undefined): void {
  if (value) headers.set(name, value);
  else headers.delete(name);
}

/** All but the API, what the compiler made, and files. */
export const config = { matcher: ['/((?!api/|_next/|embed\\.js$|icon\\.svg$).*)'] };
