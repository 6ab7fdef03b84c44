import { test as base, expect, type Page } from '@playwright/test';
import { expectSound, inEnglish, PatientPage } from './patient-page.ts';
import { startSpeakingDesk } from './support/speaking-desk.ts';
import { writeSpokenFile } from './support/spoken-file.ts';

type SpeakingDesk = Awaited<ReturnType<typeof startSpeakingDesk>>;

/** A browser whose microphone hears somebody speak once after it is turned on, and a receptionist who understands. */
const test = base.extend<object, { speaking: SpeakingDesk }>({
  launchOptions: [
    async ({ launchOptions }, use, { project }) => {
      const file = `${project.outputDir}/spoken.wav`;
      await writeSpokenFile(file, 1.5, 30);
      // What asks for permission in the user's place would say yes to everything.
      const others = launchOptions.args?.filter((arg) => !arg.startsWith('--use-fake-ui')) ?? [];
      const args = [...others, `--use-file-for-fake-audio-capture=${file}%noloop`];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
  speaking: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const speaking = await startSpeakingDesk();
      await use(speaking);
      await speaking.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

// Sound takes the time it takes, and pages of their own have to start.
test.describe.configure({ timeout: 120_000 });

const { conversation, talk } = inEnglish.pack;
const { microphone, sound } = talk;

declare global {
  interface Window {
    voices: HTMLAudioElement[];
  }
}

/** Keeps what plays the receptionist's voice: it stands in no document. */
async function keepVoices(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.voices = [];
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function keptPlay(this: HTMLMediaElement) {
      if (this instanceof HTMLAudioElement && !window.voices.includes(this)) window.voices.push(this);
      return play.call(this);
    };
  });
}

/** How loud the receptionist's voice is at its loudest so far; nothing while it is turned off. */
function loudness(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const stream = window.voices.find(({ muted, paused }) => !muted && !paused)?.srcObject;
    if (!(stream instanceof MediaStream)) return 0;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let loudest = 0;
    for (let looks = 0; looks < 20; looks++) {
      await new Promise(requestAnimationFrame);
      analyser.getFloatTimeDomainData(samples);
      loudest = Math.max(loudest, ...samples);
    }
    await context.close();
    return loudest;
  });
}

test('what is said aloud is written down, answered aloud and captioned; muted, nothing is heard', async ({
  page,
  speaking,
}) => {
  await keepVoices(page);
  const desk = new PatientPage(page);
  const [receptionist] = await Promise.all([speaking.attend(page), desk.begin(speaking.url)]);
  speaking.endpoints.understood.push('Do you have parking?');
  await page.getByRole('button', { name: microphone.turnOn, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: microphone.on })).toBeVisible();
  await expect(page.locator('[data-bar=full]').first()).toBeAttached();
  expect(receptionist.hears()).toBe(true);

  const mine = desk.transcript.getByRole('listitem').filter({ hasText: 'Do you have parking?' });
  await expect(mine).toContainText(`(${talk.spoken})`);
  await expect.poll(() => loudness(page)).toBeGreaterThan(0.05);
  await expect(desk.said.last()).toContainText('Oak Street');
  await expect(page.getByText(conversation.state.listening)).toBeVisible();
  await expectSound(page);

  await page.getByRole('button', { name: microphone.mute, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: microphone.muted })).toBeVisible();
  await expect(page.locator('[data-bar]')).toHaveCount(0);
  await expect.poll(() => receptionist.hears()).toBe(false);
  await expectSound(page);
  await page.getByRole('button', { name: sound.turnOff }).click();
  expect(await page.evaluate(() => window.voices.every(({ muted }) => muted))).toBe(true);
});

test('a microphone that is refused is told with the way to allow it, and typing goes on', async ({
  page,
  context,
  speaking,
}) => {
  await context.clearPermissions();
  const desk = new PatientPage(page);
  await Promise.all([speaking.attend(page), desk.begin(speaking.url)]);
  await page.getByRole('button', { name: microphone.turnOn, exact: true }).click();
  const trouble = page.getByRole('alert').filter({ hasText: microphone.trouble.refused.title });
  await expect(trouble).toContainText(microphone.allowAgain.chromium);
  await expectSound(page);
  expect(await desk.ask('Do you have parking?')).toContain('Oak Street');

  await context.grantPermissions(['microphone']);
  await trouble.getByRole('button', { name: microphone.again }).click();
  await expect(page.getByRole('status').filter({ hasText: microphone.on })).toBeVisible();
  await expect(trouble).toHaveCount(0);
});
