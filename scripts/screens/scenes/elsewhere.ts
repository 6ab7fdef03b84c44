import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Chapter, Scene } from '../scene.ts';

/** A page of somebody else's, at an origin of its own, with the one tag. */
async function otherSite(url: string, language: string): Promise<{ url: string; close(): void }> {
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bright Smile Dental</title><style>:root{color-scheme:light dark}body{font:18px/1.6 Georgia,serif;max-width:40rem;margin:3rem auto;padding:0 1.5rem}</style>
<h1>Bright Smile Dental</h1><p>Maple Street, since 1994.</p><script src="${url}/embed.js" data-language="${language}" async></script></html>`;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

const embedded: Scene = {
  states: {
    'embed-button': 'The button on another site',
    'embed-panel': 'The panel, open',
  },
  needsStack: true,
  async play({ page, place, language, shot }) {
    const site = await otherSite(place.url, language);
    try {
      await page.goto(site.url);
      const button = page.locator('openwide-desk').getByRole('button').first();
      await button.waitFor();
      await shot('embed-button');
      await button.click();
      const frame = page.frameLocator('openwide-desk iframe');
      await frame.getByRole('button').first().waitFor();
      await shot('embed-panel');
    } finally {
      site.close();
    }
  },
};

const demo: Scene = {
  states: { 'embed-demo': 'The page that shows how it looks on a site' },
  async play({ page, at, shot }) {
    await page.goto(at('/embed/demo'), { waitUntil: 'networkidle' });
    await shot('embed-demo');
  },
};

const textFrame: Scene = {
  states: { 'embed-text': 'The receptionist by text alone, in a narrow frame' },
  async play({ page, at, shot }) {
    await page.goto(at('/embed/text'), { waitUntil: 'networkidle' });
    await shot('embed-text');
  },
};

const notFound: Scene = {
  states: { 'not-found': 'An address with no page' },
  async play({ page, at, shot }) {
    await page.goto(at('/nowhere'));
    await shot('not-found');
  },
};

const error: Scene = {
  needsStack: true,
  states: { error: 'Something went wrong on our side' },
  async play({ page, place, at, shot }) {
    const url = await place.own?.otherPages({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/nothing' });
    await page.goto(at('/', url));
    await shot('error');
  },
};

export const elsewhere: Chapter = {
  title: 'On other sites, and pages that are not there',
  scenes: [embedded, demo, textFrame, notFound, error],
};
