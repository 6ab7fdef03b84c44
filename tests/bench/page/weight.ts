import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import type { Visitor } from './visit.ts';

/** What crossed the wire for one step of a visit. */
export interface Weight {
  /** Scripts, each compressed by itself with gzip, in bytes. Polyfills for old browsers are not asked for. */
  scriptBytes: number;
  scripts: number;
  /** Everything with headers, as the server sent it. */
  transferredBytes: number;
}

/** Weighs what a step of a visit asks for, until the network is quiet. */
export async function weigh({ page, cdp }: Visitor, step: () => Promise<unknown>): Promise<Weight> {
  const weight: Weight = { scriptBytes: 0, scripts: 0, transferredBytes: 0 };
  const bodies: Promise<void>[] = [];
  const onResponse = (response: Response) => {
    if (response.request().resourceType() !== 'script') return;
    bodies.push(
      response.body().then((body) => {
        weight.scripts++;
        weight.scriptBytes += gzipSync(body).byteLength;
      }),
    );
  };
  const onFinished = ({ encodedDataLength }: { encodedDataLength: number }) => {
    weight.transferredBytes += encodedDataLength;
  };
  page.on('response', onResponse);
  cdp.on('Network.loadingFinished', onFinished);
  await step();
  await page.waitForLoadState('networkidle');
  await Promise.all(bodies);
  page.off('response', onResponse);
  cdp.off('Network.loadingFinished', onFinished);
  return weight;
}
