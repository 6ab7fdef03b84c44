import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWebApp, type WebApp } from '#tests/factories/web-app.ts';
import { historiesClock } from './clock.ts';
import { describeFigures } from './figures.ts';
import { runHistories } from './run-histories.ts';

let app: WebApp;
beforeAll(async () => {
  app = await startWebApp();
});
afterAll(() => app.stop());

it('keeps every rule and tells it all in the audit, whatever eight processes do to one small calendar at once', async () => {
  const seed = randomInt(2 ** 31);
  console.info(`histories of seed ${seed}; "npm run histories -- --count 400 --seed ${seed}" plans the same ones`);
  const figures = await runHistories({
    databaseUrl: app.databaseUrl,
    clinicId: app.clinicId,
    count: 400,
    seed,
    workers: 8,
    clock: historiesClock(),
    checkEvery: 100,
  });
  console.info(describeFigures(figures));
  expect(figures.problems.slice(0, 20)).toEqual([]);
  expect(figures.histories).toBe(400);
}, 600_000);
