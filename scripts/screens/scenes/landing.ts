import { FrontDesk } from '../front-desk.ts';
import { moments } from '../place.ts';
import type { Chapter, Scene } from '../scene.ts';

const open: Scene = {
  states: { landing: 'The front desk while the practice is open' },
  async play({ page, at, shot }) {
    await page.goto(at('/'), { waitUntil: 'networkidle' });
    await shot('landing', { whole: true });
  },
};

const beforeScripts: Scene = {
  states: { 'landing-first-load': 'The first thing to be seen, before any script has run' },
  async play({ page, at, shot }) {
    await page.route(/\.js(\?|$)/, (route) => route.abort());
    await page.goto(at('/'));
    await shot('landing-first-load');
  },
};

const closed: Scene = {
  needsStack: true,
  states: {
    'landing-closed': 'In the evening: when it opens again',
    'landing-holiday': 'Closed for a holiday, with its name',
  },
  async play({ page, place, at, shot }) {
    for (const [state, moment] of [
      ['landing-closed', moments.night],
      ['landing-holiday', moments.holiday],
    ] as const) {
      const url = await place.own?.otherPages({ CLOCK_START: moment });
      await page.goto(at('/', url), { waitUntil: 'networkidle' });
      await shot(state, { whole: true });
    }
  },
};

const stored: Scene = {
  states: { 'landing-stored': 'Back after a reload: the conversation goes on where it was' },
  async play(stage) {
    const desk = new FrontDesk(stage);
    await desk.begin(stage.at('/'));
    await desk.say(desk.speech.question);
    await stage.page.reload();
    await desk.untilSaid(2);
    await stage.shot('landing-stored');
  },
};

export const landing: Chapter = { title: 'The front desk', scenes: [open, beforeScripts, closed, stored] };
