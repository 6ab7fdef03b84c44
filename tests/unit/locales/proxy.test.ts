import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { proxy } from '../../../proxy.ts';

beforeAll(() => {
  const secret = 'a secret of twenty-four characters';
  for (const name of ['SERVICE_KEY', 'AUTH_SECRET', 'LINK_SECRET']) vi.stubEnv(name, secret);
  for (const name of ['DATABASE_URL', 'LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET']) vi.stubEnv(name, 'x');
  vi.stubEnv('LIVEKIT_URL', 'ws://localhost:7880');
});

/** The language the pages are told, and the one the browser is told to remember. */
function asked(path: string, headers: Record<string, string> = {}) {
  const response = proxy(new NextRequest(`http://localhost:3000${path}`, { headers }));
  return {
    spoken: response.headers.get('x-middleware-request-x-openwide-language'),
    remembered: response.cookies.get('openwide-language'),
  };
}

describe('the language of a page', () => {
  it('is the one in the address, which is remembered for a year', () => {
    const { spoken, remembered } = asked('/book?lang=es', { cookie: 'openwide-language=en' });
    expect(spoken).toBe('es');
    expect(remembered).toMatchObject({ value: 'es', path: '/', maxAge: 31_536_000, sameSite: 'lax', httpOnly: true });
  });

  it('is the remembered one when the address names none, or none there is', () => {
    for (const path of ['/', '/a/token?lang=tlh', '/nowhere?lang=']) {
      expect(asked(path, { cookie: 'openwide-language=es' })).toEqual({ spoken: 'es', remembered: undefined });
    }
  });

  it('is left to the browser otherwise, whatever else is sent', () => {
    const sent = { cookie: 'openwide-language=tlh', 'x-openwide-language': 'es' };
    expect(asked('/', sent)).toEqual({ spoken: null, remembered: undefined });
  });

  it('is English on the staff’s pages', () => {
    for (const path of ['/staff', '/staff/sign-in?lang=es']) {
      expect(asked(path, { cookie: 'openwide-language=es' })).toEqual({ spoken: 'en', remembered: undefined });
    }
    expect(asked('/staffing', { cookie: 'openwide-language=es' }).spoken).toBe('es');
  });
});
