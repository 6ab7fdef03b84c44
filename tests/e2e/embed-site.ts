import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

/** A practice's own site on another origin: one page, whose policy allows what it must and nothing more. */
export interface EmbedSite {
  /** On 127.0.0.1, which for a browser is another site than localhost. */
  readonly origin: string;
  /** The same page by a name that nobody has allowed to frame us. */
  readonly strangeOrigin: string;
  close(): Promise<void>;
}

/** The policy of `docs/embed.md`, on top of one that allows nothing. */
export function strictPolicy(deskOrigin: string): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    `script-src ${deskOrigin}`,
    `frame-src ${deskOrigin}`,
  ].join('; ');
}

/** @param tag what stands in the page's body, beside a heading and a link */
export async function serveSite(policy: string, tag: string): Promise<EmbedSite> {
  const styles = 'body{margin:2rem;min-height:200vh;font-family:sans-serif}html{font-size:62.5%}';
  const page = `<!doctype html><html lang="en"><head><title>Our practice</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/site.css"></head>
<body><main><h1>Our practice</h1><p>Gentle since 1987. <a id="book-link" href="#book">Book a time</a></p></main>${tag}</body></html>`;
  const server = createServer((request, response) => {
    const isStyle = request.url === '/site.css';
    response.setHeader('content-type', isStyle ? 'text/css' : 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', policy);
    response.statusCode = request.url === '/' || isStyle ? 200 : 404;
    response.end(isStyle ? styles : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    strangeOrigin: `http://stranger.localhost:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Whatever any page's policy was against, and whatever a console said of it; empty is well. */
export async function watchPolicies(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.exposeFunction('policyViolated', (text: string) => found.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const report: unknown = Reflect.get(window, 'policyViolated');
      if (typeof report === 'function') report(`${location.pathname}: ${violatedDirective} ${blockedURI}`);
    });
  });
  page.on('console', (message) => {
    if (/Content.Security.Policy|Trusted ?Types/i.test(message.text())) found.push(message.text());
  });
  return found;
}
