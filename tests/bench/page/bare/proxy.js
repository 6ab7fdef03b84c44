import { randomBytes } from 'node:crypto';
import { NextResponse } from 'next/server';

/** A policy with a nonce, as Openwide's pages have one; the bare page that is a file goes without. */
export function proxy(request) {
  const nonce = randomBytes(16).toString('base64');
  const policy = `default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'unsafe-inline'`;
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = { matcher: ['/each-time'] };
