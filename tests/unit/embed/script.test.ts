import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { languages } from '#locales/language.ts';
import { wordsFor } from '#locales/words-for.ts';
import { buildEmbedScript } from '#scripts/stack/embed-script.ts';
import { embedFacts } from '#server/embed/embed-facts.ts';
import { embedScriptResponse, embedScriptText } from '#server/embed/embed-script.ts';
import { demoPractice } from '#tests/factories/practice.ts';

const facts = embedFacts(
  demoPractice(),
  Object.fromEntries(languages.map((language) => [language, wordsFor(language).embed.script])),
);
const ask = (headers?: Record<string, string>) =>
  embedScriptResponse(new Request('http://desk.example/embed.js', { headers }), facts);

describe('the script for other sites', () => {
  it('is what its sources say, and with all its words under 10 kB of gzip', async () => {
    const text = embedScriptText(facts);
    expect(text).toContain(await buildEmbedScript());
    expect(gzipSync(text).length).toBeLessThan(10_000);
    expect(gzipSync(text).length).toBeGreaterThan(1000);
  });

  it('asks nothing of a strict site that its policy would have to allow', () => {
    // Markup, code out of text, style attributes, and requests of its own.
    expect(embedScriptText(facts)).not.toMatch(
      /innerHTML|outerHTML|insertAdjacent|new Function|eval\(|fetch\(|XMLHttp|import\(/,
    );
    expect(embedScriptText(facts)).not.toMatch(/setAttribute\("style"|cssText/);
  });

  it('is kept by caches until it changes, and readable from anywhere', async () => {
    const first = ask();
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+/);

    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = ask({ 'if-none-match': known });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
    }
    const renamed = embedScriptResponse(
      new Request('http://desk.example/embed.js', { headers: { 'if-none-match': etag } }),
      {
        ...facts,
        name: 'Brighter Smile',
      },
    );
    expect(renamed.status).toBe(200);
    expect(renamed.headers.get('etag')).not.toBe(etag);
  });

  it('cannot be led astray by what a practice is called', () => {
    const hostile = embedScriptText({ ...facts, name: '</script><script>"\u2028\\";alert(1)//' });
    // Parses, and the name is a text in it.
    expect(() => new Function(hostile)).not.toThrow();
    expect(hostile).toContain(JSON.stringify('</script><script>"\u2028\\";alert(1)//'));
  });
});
