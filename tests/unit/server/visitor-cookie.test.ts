import { describe, expect, it, vi } from 'vitest';

vi.mock('#server/env.ts', () => ({ env: () => ({ PUBLIC_URL: 'https://desk.example' }) }));
const { visitorCookie, visitorSecret } = await import('#server/identity/visitor-cookie.ts');

const from = (headers: Record<string, string>) => new Request('https://desk.example/api/v1/token', { headers });

describe('the visitor’s cookie', () => {
  it('is not sent from other sites, and not readable by scripts', () => {
    const cookie = visitorCookie('s3cret', from({}));
    expect(cookie).toBe('openwide_conversation=s3cret; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax; Secure');
  });

  it('in a frame on another site is one that is kept for that site alone', () => {
    const cookie = visitorCookie('s3cret', from({ 'openwide-framed': '1' }));
    expect(cookie).toBe(
      'openwide_framed_conversation=s3cret; Path=/; Max-Age=86400; HttpOnly; SameSite=None; Secure; Partitioned',
    );
  });

  it('of two is the one that is meant for the page', () => {
    const both = new Map([
      ['openwide_conversation', 'own'],
      ['openwide_framed_conversation', 'framed'],
    ]);
    expect(visitorSecret((name) => both.get(name), false)).toBe('own');
    expect(visitorSecret((name) => both.get(name), true)).toBe('framed');
    both.delete('openwide_framed_conversation');
    expect(visitorSecret((name) => both.get(name), true)).toBe('own');
    expect(visitorSecret(() => undefined, true)).toBeUndefined();
  });
});
