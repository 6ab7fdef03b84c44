import { describe, expect, it } from 'vitest';
import { embedSite, embedSites } from '#server/embed/embed-sites.ts';

const own = ['https://desk.example'];
const named = (site: string | undefined, EMBED_ORIGINS: string[], DEMO = false) =>
  embedSite(site, { EMBED_ORIGINS, DEMO }, own);

describe('the sites that may frame us', () => {
  it('are none but ours unless they are set', () => {
    expect(embedSites({ EMBED_ORIGINS: [], DEMO: false })).toEqual([]);
    expect(named('https://site.example', [])).toBeNull();
    expect(named('https://desk.example', [])).toBe('https://desk.example');
  });

  it.each([
    ['https://site.example', 'https://site.example', true],
    ['https://site.example', 'https://www.site.example', false],
    ['https://site.example', 'http://site.example', false],
    ['https://site.example', 'https://site.example:8443', false],
    ['https://site.example:8443', 'https://site.example:8443', true],
    ['https://*.site.example', 'https://www.site.example', true],
    ['https://*.site.example', 'https://a.b.site.example', true],
    ['https://*.site.example', 'https://site.example', false],
    ['https://*.site.example', 'https://evilsite.example', false],
    ['http://localhost:*', 'http://localhost:5173', true],
    ['http://localhost:*', 'http://localhost.evil.example:5173', false],
    ['*', 'https://whoever.example', true],
    // What is no origin as a browser writes it.
    ['*', 'https://site.example/', false],
    ['*', 'https://SITE.example', false],
    ['*', 'https://user@site.example', false],
    ['*', 'null', false],
    ['*', 'javascript:alert(1)', false],
    ['*', `https://${'a'.repeat(400)}.example`, false],
    ['*', undefined, false],
  ])('%s lets %s: %s', (pattern, site, may) => {
    expect(named(site, [pattern])).toBe(may ? site : null);
  });

  it('are any page of this machine in the demo', () => {
    expect(named('http://127.0.0.1:5500', [], true)).toBe('http://127.0.0.1:5500');
    expect(named('http://stranger.localhost:5500', [], true)).toBeNull();
    expect(named('https://site.example', [], true)).toBeNull();
  });
});
