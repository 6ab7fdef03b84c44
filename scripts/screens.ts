/**
 * `npm run screens`: brings every state of the pages about in Chromium, at a fixed moment of the demo practice, and
 * keeps what they look like in `docs/screens/`: light and dark, in each language, on a phone and on a desk. `-- --only
 * booked,landing` takes some states, `--themes`, `--widths` and `--languages` some pictures of each, `--out DIR` puts
 * them elsewhere, and `--url http://localhost:3000` takes pages that run already, without what needs more than them.
 */
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { type Language, languages } from '#locales/language.ts';
import { wordsFor } from '#locales/words-for.ts';
import { Camera } from './screens/camera.ts';
import { writeGallery } from './screens/gallery.ts';
import { readOptions } from './screens/options.ts';
import { ownPlace, type Place, runningPlace } from './screens/place.ts';
import type { Chapter, Scene } from './screens/scene.ts';
import { arriving } from './screens/scenes/arriving.ts';
import { changing } from './screens/scenes/changing.ts';
import { elsewhere } from './screens/scenes/elsewhere.ts';
import { landing } from './screens/scenes/landing.ts';
import { speaking } from './screens/scenes/speaking.ts';
import { staff } from './screens/scenes/staff.ts';
import { talking } from './screens/scenes/talking.ts';
import { rootDir } from './stack/paths.ts';
import { ensureChromium } from './testing/chromium.ts';

const chapters: readonly Chapter[] = [landing, arriving, talking, speaking, changing, elsewhere, staff];
const usualFolder = join(rootDir, 'docs', 'screens');
const options = readOptions(process.argv.slice(2), usualFolder);
const camera = new Camera(options);
const failed: string[] = [];
const tell = (line: string) => process.stdout.write(`${line}\n`);

const place = options.url ? runningPlace(options.url) : await ownPlace({ EMBED_ORIGINS: 'http://localhost:*' });
const executablePath = await ensureChromium(() => {}, new AbortController().signal);
const browser = await chromium.launch({
  executablePath: executablePath || undefined,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--no-first-run',
    '--hide-scrollbars',
    '--use-fake-device-for-media-stream',
  ],
});
try {
  // Languages beside one another: each books in weeks of its own.
  await Promise.all(options.languages.map((language) => playAll(language)));
} finally {
  await browser.close();
  await place.close();
}
await writeGallery(options.out, chapters, options.out === usualFolder);
const { pictures, bytes } = camera.taken;
tell(`${pictures} pictures, ${(bytes / 1_000_000).toFixed(1)} MB, in ${options.out}`);
for (const line of failed) tell(`✗ ${line}`);
process.exit(failed.length > 0 ? 1 : 0);

async function playAll(language: Language): Promise<void> {
  for (const scene of chapters.flatMap(({ scenes }) => scenes)) {
    if (!Object.keys(scene.states).some((state) => camera.wants(state))) continue;
    if (scene.languages && !scene.languages.includes(language)) continue;
    if (scene.needsStack && place.own === undefined) continue;
    const names = Object.keys(scene.states).join(', ');
    const beganMs = performance.now();
    try {
      await playScene(browser, place, scene, language);
      tell(`✓ ${language}: ${names} (${((performance.now() - beganMs) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed.push(`${language}: ${names}: ${error instanceof Error ? error.message : String(error)}`);
      tell(`✗ ${language}: ${names}`);
    }
  }
}

async function playScene(browser: Browser, place: Place, scene: Scene, language: Language): Promise<void> {
  const words = wordsFor(language);
  const context = await browser.newContext({
    locale: words.locale,
    timezoneId: 'America/Chicago',
    colorScheme: 'light',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  try {
    await scene.play({
      page,
      context,
      place,
      language,
      words,
      weeks: (atLeast) => atLeast + 5 * languages.indexOf(language),
      at: (path, base = place.url) => `${base}${path}?lang=${language}`,
      shot: (state, shotOptions) => camera.take(page, `${state}.${language}`, shotOptions),
    });
  } catch (error) {
    await page
      .screenshot({ path: join(rootDir, 'test-results', 'screens', `${Object.keys(scene.states)[0]}.${language}.png`) })
      .catch(() => {});
    throw error;
  } finally {
    await context.close();
  }
}
