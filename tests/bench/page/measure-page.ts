import { type Browser, chromium } from '@playwright/test';
import { ensureChromium } from '#scripts/testing/chromium.ts';
import { describeFigure, type Figure, ratio } from '../figures.ts';
import { startBarePage } from './bare-page.ts';
import { pressStart } from './greeting.ts';
import { bookByHand, type Step, talk } from './interactions.ts';
import { type Handicap, newVisitor } from './visit.ts';
import { readVitals, shiftOf } from './vitals.ts';
import { type Weight, weigh } from './weight.ts';

/** How often interactions are tried; each try has dozens of them. */
const interactionRounds = 5;
const none: Handicap = { name: 'as it is', cpu: 1 };
const slowCpu: Handicap = { name: 'processor 4 times slower', cpu: 4 };
const handicaps: readonly Handicap[] = [
  none,
  slowCpu,
  { name: 'the same on a phone line (1.6 Mbit/s, 150 ms)', cpu: 4, phoneLine: true },
];

/** Weighs and times the patient's pages beside a bare page of the same framework, in one run. */
export async function measurePage(options: {
  rootDir: string;
  webUrl: string;
  /** What the bare page's build and server get. */
  environment: NodeJS.ProcessEnv;
  rounds: number;
  show: (line: string) => void;
}): Promise<void> {
  const { rounds, show } = options;
  const bare = await startBarePage(options.rootDir, options.environment);
  const executablePath = await ensureChromium(show, new AbortController().signal);
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--no-first-run'];
  const browser = await chromium.launch({ executablePath: executablePath || undefined, args });
  const sites = { Openwide: options.webUrl, 'bare page': bare.url };
  try {
    await showWeights(browser, sites, show);
    await showPaint(browser, { ...sites, 'bare page, made for each request': `${bare.url}/each-time` }, rounds, show);
    await showGreeting(browser, sites.Openwide, rounds, show);
    await showInteractions(browser, sites.Openwide, show);
  } finally {
    await browser.close();
    await bare.stop();
  }
}

type Sites = Record<'Openwide' | 'bare page', string>;

async function showWeights(browser: Browser, sites: Sites, show: (line: string) => void): Promise<void> {
  show('\nWeight, nothing in the cache (scripts by gzip without polyfills for old browsers; all as it crosses):');
  const tell = (name: string, { scriptBytes, scripts, transferredBytes }: Weight) =>
    show(
      `  ${name.padEnd(58)} ${kB(scriptBytes)} of scripts (${scripts} files)  ${kB(transferredBytes)} transferred in all`,
    );
  const opened = async (url: string) => {
    const visitor = await newVisitor(browser, none);
    const weight = await weigh(visitor, () => visitor.page.goto(url));
    return { visitor, weight };
  };
  const bare = await opened(sites['bare page']);
  tell('bare page', bare.weight);
  const ours = await opened(sites.Openwide);
  tell('/', ours.weight);
  show(
    `  ${'scripts of / to those of the bare page'.padEnd(58)} ${times(ours.weight.scriptBytes, bare.weight.scriptBytes)}`,
  );
  tell(
    'the conversation, from the press of Start to the greeting',
    await weigh(ours.visitor, () => pressStart(ours.visitor.page)),
  );
  const book = await opened(`${sites.Openwide}/book`);
  tell('/book', book.weight);
  for (const { visitor } of [bare, ours, book]) await visitor.leave();
  await showEmbedScript(sites.Openwide, show);
}

async function showEmbedScript(url: string, show: (line: string) => void): Promise<void> {
  const response = await fetch(`${url}/embed.js`, { headers: { 'accept-encoding': 'gzip' } });
  const { gzipSync } = await import('node:zlib');
  const script = Buffer.from(await response.arrayBuffer());
  const weight = response.ok ? `${kB(gzipSync(script).byteLength)} by gzip, until the panel is opened` : 'not found';
  show(`  ${'the script on other sites'.padEnd(58)} ${weight}`);
}

/** Of `sites`, the first two are compared with each other; others explain the difference. */
async function showPaint(
  browser: Browser,
  sites: Readonly<Record<string, string>>,
  rounds: number,
  show: (line: string) => void,
): Promise<void> {
  for (const handicap of handicaps) {
    show(`\nLargest contentful paint, ${handicap.name}, ${rounds} rounds, turn and turn about, nothing in the cache:`);
    const lcp: Record<string, Figure> = {};
    const shifts: Record<string, number[]> = {};
    for (let round = 0; round <= rounds; round++) {
      for (const [name, url] of Object.entries(sites)) {
        const visitor = await newVisitor(browser, handicap);
        await visitor.page.goto(url, { waitUntil: 'load' });
        await visitor.page.waitForLoadState('networkidle');
        const vitals = await readVitals(visitor.page);
        await visitor.leave();
        // The first of each warms up the servers.
        if (round === 0) continue;
        lcp[name] ??= { name, unit: 'ms', values: [] };
        lcp[name].values.push(vitals.lcpMs);
        shifts[name] = [...(shifts[name] ?? []), shiftOf(vitals, 'all')];
      }
    }
    for (const figure of Object.values(lcp)) show(`  ${describeFigure(figure)}`);
    const [ours, theirs] = [lcp.Openwide, lcp['bare page']];
    if (ours && theirs) show(`  ${'Openwide to bare page, by medians'.padEnd(58)} ${ratio(ours, theirs)}`);
    show(`  ${'layout shift while loading, Openwide, the largest'.padEnd(58)} ${Math.max(...(shifts.Openwide ?? []))}`);
  }
}

async function showGreeting(
  browser: Browser,
  url: string,
  rounds: number,
  show: (line: string) => void,
): Promise<void> {
  for (const handicap of [none, slowCpu]) {
    show(`\nFrom the press of Start to the greeting on the page, ${handicap.name}, nothing in the cache:`);
    const first: Figure = { name: 'first word', unit: 'ms', values: [] };
    const complete: Figure = { name: 'all of it', unit: 'ms', values: [] };
    const shifts = { defined: [] as number[], all: [] as number[] };
    for (let round = 0; round <= Math.max(20, rounds); round++) {
      const visitor = await newVisitor(browser, handicap);
      await visitor.page.goto(url);
      await visitor.page.waitForLoadState('networkidle');
      const { firstWordMs, completeMs } = await pressStart(visitor.page);
      const vitals = await readVitals(visitor.page);
      await visitor.leave();
      if (round === 0) continue;
      first.values.push(firstWordMs);
      complete.values.push(completeMs);
      shifts.defined.push(shiftOf(vitals, 'defined'));
      shifts.all.push(shiftOf(vitals, 'all'));
    }
    for (const figure of [first, complete]) show(`  ${describeFigure(figure)}`);
    show(`  ${'cumulative layout shift from load to greeting, the largest'.padEnd(58)} ${Math.max(...shifts.defined)}`);
    show(`  ${'with the shifts right after the press'.padEnd(58)} ${Math.max(...shifts.all)}`);
  }
}

async function showInteractions(browser: Browser, url: string, show: (line: string) => void): Promise<void> {
  show(`\nInteraction to next paint, ${slowCpu.name}, the slowest of each step (16 stands for 16 and less):`);
  const steps = new Map<string, number[]>();
  for (let round = 0; round < interactionRounds; round++) {
    for (const act of [talk, bookByHand]) {
      const visitor = await newVisitor(browser, slowCpu);
      for (const { name, slowestMs } of await act(visitor.page, url)) add(steps, { name, slowestMs });
      await visitor.leave();
    }
  }
  for (const [name, values] of steps) show(`  ${describeFigure({ name, unit: 'ms', values })}`);
}

function add(steps: Map<string, number[]>, { name, slowestMs }: Step): void {
  steps.set(name, [...(steps.get(name) ?? []), slowestMs]);
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
const times = (ours: number, theirs: number) => `${(ours / theirs).toFixed(2)} times`;
