import type { Page } from '@playwright/test';
import { FrontDesk } from '../front-desk.ts';
import type { Chapter, Scene, Stage } from '../scene.ts';

/** Opens a conversation at pages that were told that the receptionist can hear and speak. */
async function beginWithSpeech(stage: Stage): Promise<FrontDesk> {
  const desk = new FrontDesk(stage);
  await desk.begin(stage.at('/', await stage.place.own?.otherPages({ SPEECH: '1' })));
  return desk;
}

/** What the browser says when it is asked for the microphone. */
async function microphoneAnswers(page: Page, answer: 'nothing' | 'no'): Promise<void> {
  await page.addInitScript((wanted) => {
    navigator.mediaDevices.getUserMedia = () =>
      wanted === 'no' ? Promise.reject(new DOMException('', 'NotAllowedError')) : new Promise(() => {});
  }, answer);
}

const asking: Scene = {
  needsStack: true,
  states: { 'microphone-asking': 'The browser asks whether the practice may hear' },
  async play(stage) {
    await microphoneAnswers(stage.page, 'nothing');
    const { words, page } = await beginWithSpeech(stage);
    await page.getByRole('button', { name: words.talk.microphone.turnOn, exact: true }).click();
    await page.getByText(words.talk.microphone.asking.title).waitFor();
    await stage.shot('microphone-asking');
  },
};

const on: Scene = {
  needsStack: true,
  states: {
    'microphone-off': 'Where the receptionist can hear, speaking and typing have equal rank',
    'microphone-on': 'The microphone is on and shows its level',
    'microphone-muted': 'Nothing is heard for now',
  },
  async play(stage) {
    await stage.context.grantPermissions(['microphone']);
    const { words, page } = await beginWithSpeech(stage);
    await stage.shot('microphone-off');
    await page.getByRole('button', { name: words.talk.microphone.turnOn, exact: true }).click();
    await page.getByText(words.talk.microphone.on).first().waitFor();
    await stage.shot('microphone-on');
    await page.getByRole('button', { name: words.talk.microphone.mute, exact: true }).first().click();
    await page.getByText(words.talk.microphone.muted).first().waitFor();
    await stage.shot('microphone-muted');
  },
};

const refused: Scene = {
  needsStack: true,
  states: { 'microphone-refused': 'The microphone was refused: how to allow it, and that typing goes on' },
  async play(stage) {
    await microphoneAnswers(stage.page, 'no');
    const { words, page } = await beginWithSpeech(stage);
    await page.getByRole('button', { name: words.talk.microphone.turnOn, exact: true }).click();
    await page.getByText(words.talk.microphone.trouble.refused.title).waitFor();
    await stage.shot('microphone-refused');
  },
};

export const speaking: Chapter = { title: 'Speaking', scenes: [on, asking, refused] };
