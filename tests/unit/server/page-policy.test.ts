import { describe, expect, it } from 'vitest';
import { type PolicySettings, pagePolicy } from '#server/http/page-policy.ts';

const settings: PolicySettings = {
  EMBED_ORIGINS: ['https://site.example'],
  DEMO: false,
  LIVEKIT_URL: 'ws://livekit:7880',
  LIVEKIT_PUBLIC_URL: 'wss://live.example',
  GATEWAY_PUBLIC_URL: 'wss://gateway.example/words',
};

function policyOf(path: string, changes: Partial<PolicySettings> = {}, development = false) {
  const policy = pagePolicy(path, 'bm9uY2U=', { ...settings, ...changes }, development);
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

describe('the policy of a page', () => {
  it.each([
    ['/', "'self'"],
    ['/book', "'self'"],
    ['/embed/demo', "'self'"],
    ['/embedded', "'self'"],
    ['/embed', "'self' https://site.example"],
    ['/embed/book', "'self' https://site.example"],
    ['/embed/text', "'self' https://site.example"],
    ['/staff', "'none'"],
    ['/staff/conversations/x', "'none'"],
    ['/a/token', "'none'"],
    ['/w/token', "'none'"],
  ])('%s may be framed by %s', (path, ancestors) => {
    expect(policyOf(path)['frame-ancestors']).toBe(ancestors);
  });

  it('takes no code but ours', () => {
    const policy = policyOf('/');
    expect(policy['script-src']).toBe("'self' 'nonce-bm9uY2U='");
    expect(policy['default-src']).toBe("'self'");
    expect(policy['object-src']).toBe("'none'");
    expect(policy['base-uri']).toBe("'none'");
    expect(policy['form-action']).toBe("'self'");
    expect(policyOf('/', {}, true)['script-src']).toContain("'unsafe-eval'");
  });

  it('lets the page reach what browsers are told of', () => {
    expect(policyOf('/')['connect-src']).toBe("'self' wss://live.example https://live.example wss://gateway.example");
    expect(policyOf('/', { LIVEKIT_PUBLIC_URL: '', GATEWAY_PUBLIC_URL: '' })['connect-src']).toBe(
      "'self' ws://livekit:7880 http://livekit:7880",
    );
    expect(
      policyOf('/', { LIVEKIT_PUBLIC_URL: 'wss://mine.livekit.cloud', GATEWAY_PUBLIC_URL: '' })['connect-src'],
    ).toBe("'self' wss://mine.livekit.cloud https://mine.livekit.cloud wss://*.livekit.cloud https://*.livekit.cloud");
  });
});
