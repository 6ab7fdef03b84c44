import { type NextRequest, NextResponse } from 'next/server';
import { languageHeader, languageOf } from '#components/patient/words/language.ts';

/**
 * Hands the language asked for in the address (`?lang=es`) on to the pages, so that the document itself can say its
 * language. Decides nothing else: access is decided in every handler.
 */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  const language = languageOf(request.nextUrl.searchParams.get('lang'));
  if (language) headers.set(languageHeader, language);
  else headers.delete(languageHeader);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ['/', '/a/:path*', '/w/:path*', '/book', '/embed/:path*'] };
