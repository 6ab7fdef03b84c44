import type { Page } from '@playwright/test';
import { AccessToken } from 'livekit-server-sdk';
import { PatientNetwork } from '#tests/e2e/support/patient-network.ts';
import { FrontDesk } from '../front-desk.ts';
import type { Chapter, Scene } from '../scene.ts';

const tokenPath = '**/api/v1/token';

/** The way in is answered with a problem, as when nobody is there. */
export async function refuse(page: Page, code: string, status: number): Promise<void> {
  const body = JSON.stringify({ type: `about:blank#${code}`, title: 'No', status, code });
  await page.route(tokenPath, (route) => route.fulfill({ status, contentType: 'application/problem+json', body }));
}

const connecting: Scene = {
  states: { connecting: 'The way into the conversation is being asked for' },
  async play(stage) {
    const desk = new FrontDesk(stage);
    await stage.page.route(tokenPath, () => {});
    await stage.page.goto(stage.at('/'));
    await desk.start.click();
    await stage.page.getByText(desk.words.conversation.state.connecting).first().waitFor();
    await stage.shot('connecting');
  },
};

const nobody: Scene = {
  needsStack: true,
  states: {
    waiting: 'In the room, the receptionist is being called',
    slow: 'It takes longer than usual, and a message waits to be sent',
    away: 'Nobody came: the phone, another try, a message for the staff',
  },
  async play(stage) {
    const desk = new FrontDesk(stage);
    const { livekit } = stage.place.own ?? {};
    if (!livekit) return;
    await stage.page.route(tokenPath, async (route) => {
      const token = new AccessToken(livekit.apiKey, livekit.apiSecret, { identity: `visitor-${stage.language}` });
      token.addGrant({ roomJoin: true, room: `conv_nobody${stage.language}`.padEnd(31, 'x') });
      const json = { server_url: livekit.url, participant_token: await token.toJwt(), resumed: false };
      await route.fulfill({ status: 201, json });
    });
    await stage.page.clock.install();
    await stage.page.goto(stage.at('/'));
    await desk.start.click();
    const { state } = desk.words.conversation;
    await stage.page.getByText(state.waiting).first().waitFor();
    // Time stands still while a state is looked at.
    await stage.page.clock.pauseAt((await stage.page.evaluate(() => Date.now())) + 100);
    await stage.shot('waiting');
    await desk.write(desk.speech.question);
    await stage.page.clock.fastForward(5000);
    await stage.page.getByText(state.slow).first().waitFor();
    await stage.shot('slow');
    await stage.page.clock.fastForward(30_000);
    await stage.page.getByRole('alert').first().waitFor();
    await stage.shot('away');
  },
};

const refused: Scene = {
  states: {
    'away-at-once': 'The receptionist is away, which is known at once',
    'way-in-rate-limited': 'Too many conversations were begun',
    'message-for-staff': 'A message for the staff, with what was written already in it',
    'message-for-staff-wrong': 'The same with a field to be filled in',
    'message-for-staff-sent': 'The staff have it',
  },
  async play(stage) {
    const desk = new FrontDesk(stage);
    const { page, words, shot } = stage;
    await refuse(page, 'rate_limited', 429);
    await page.goto(stage.at('/'));
    await desk.start.click();
    await page.getByText(words.notices.problem.rate_limited.title).waitFor();
    await shot('way-in-rate-limited');
    await page.unroute(tokenPath);
    await refuse(page, 'receptionist_unavailable', 503);
    await page.getByRole('button', { name: words.notices.tryAgain }).click();
    await page.getByText(words.notices.problem.away.title).waitFor();
    await desk.write(desk.speech.longQuestion);
    await shot('away-at-once');
    await page.getByRole('button', { name: words.note.offer }).click();
    const form = page.getByRole('region', { name: words.note.title });
    await form.waitFor();
    await shot('message-for-staff');
    await form.getByRole('button', { name: words.note.send }).click();
    await form.getByText(words.note.wrong.name).waitFor();
    await shot('message-for-staff-wrong');
    const { first, last } = desk.speech.patient;
    await form.getByLabel(words.note.name).fill(`${first} ${last}`);
    await form.getByLabel(words.note.phone).fill('(217) 555-0112');
    await form.getByRole('button', { name: words.note.send }).click();
    await page.getByText(words.note.sent.title).waitFor();
    await shot('message-for-staff-sent');
  },
};

const broken: Scene = {
  states: {
    offline: 'The browser has no network',
    reconnecting: 'The connection dropped, and comes back by itself',
  },
  async play(stage) {
    const network = await PatientNetwork.install(stage.page);
    try {
      const desk = new FrontDesk(stage);
      await desk.begin(stage.at('/'));
      await desk.say(desk.speech.question);
      await stage.context.setOffline(true);
      await stage.page.getByText(desk.words.notices.offline.title).waitFor();
      await desk.field.fill(desk.speech.wish(2));
      await stage.shot('offline');
      await stage.context.setOffline(false);
      await desk.untilSaid(2);
      await network.cut({ known: false });
      await stage.page.getByText(desk.words.notices.reconnecting.title).waitFor({ timeout: 60_000 });
      await stage.shot('reconnecting');
    } finally {
      await network.close();
    }
  },
};

const twice: Scene = {
  states: { elsewhere: 'The conversation was opened in another tab' },
  async play(stage) {
    const desk = new FrontDesk(stage);
    await desk.begin(stage.at('/'));
    const second = await stage.context.newPage();
    await second.goto(stage.at('/'));
    await stage.page.getByText(desk.words.notices.problem.elsewhere.title).waitFor();
    await stage.shot('elsewhere');
  },
};

export const arriving: Chapter = {
  title: 'Getting through, or not',
  scenes: [connecting, nobody, refused, broken, twice],
};
