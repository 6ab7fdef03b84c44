import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { Failure } from '../stack/failure.ts';
import { findOnPath } from '../stack/find-program.ts';
import { runToEnd } from '../stack/run-script.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macPaths = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * A Chromium for the browser tests: CHROMIUM_PATH, the machine's own, Playwright's; else it is installed by apt (as root
 * on Debian and its like) or by Playwright.
 * @throws Failure with the ways to get one
 */
export async function ensureChromium(report: (detail: string) => void, signal: AbortSignal): Promise<string> {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Failure(`CHROMIUM_PATH names ${wanted}, and there is no such file.`);
  }
  const present = findChromium();
  if (present !== undefined) return present;
  const reasons: string[] = [];
  for (const install of [installByApt, installByPlaywright]) {
    try {
      await install(report, signal);
      const installed = findChromium();
      if (installed !== undefined) return installed;
    } catch (error) {
      signal.throwIfAborted();
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Failure(`There is no Chromium for the browser tests, and none could be installed.\n${reasons.join('\n')}`, [
    'Debian, Ubuntu: sudo apt-get install chromium',
    'macOS: brew install --cask chromium',
    'Or name one with CHROMIUM_PATH.',
    'The other tests run without: npm test -- unit integration agent',
  ]);
}

function findChromium(): string | undefined {
  const onPath = names.map(findOnPath).find((path) => path !== undefined);
  return onPath ?? [...macPaths, chromium.executablePath()].find((path) => existsSync(path));
}

async function installByApt(report: (detail: string) => void, signal: AbortSignal): Promise<void> {
  const apt = findOnPath('apt-get');
  if (apt === undefined || process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  report('apt-get update');
  await runToEnd('apt-get update', ['update', '-q'], env, signal, apt);
  report('apt-get install chromium');
  await runToEnd('apt-get install', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], env, signal, apt);
}

async function installByPlaywright(report: (detail: string) => void, signal: AbortSignal): Promise<void> {
  report("downloading Playwright's");
  await runToEnd(
    "Downloading Playwright's Chromium",
    ['node_modules/@playwright/test/cli.js', 'install', 'chromium'],
    process.env,
    signal,
  );
}
