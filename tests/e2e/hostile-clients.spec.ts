import { AccessToken } from 'livekit-server-sdk';
import { environment } from '#tests/environment/environment.ts';
import { PatientPage } from './patient-page.ts';
import { expect, test } from './staff-desk.ts';
import {
  conversationOfAnotherPractice,
  identityOf,
  refusals,
  seatIsRetired,
  staffSeat,
  waysIn,
  withDatabase,
} from './support/conversation-facts.ts';
import { RawClient } from './support/raw-client.ts';
import { expectSameTranscript } from './support/same-transcript.ts';

// The patient's page has no cookie of the staff; what staff do goes through a page of their own.
const asPatient = { storageState: { cookies: [], origins: [] } };

test('without a token, with a made-up one, or with one of another conversation nothing is heard', async ({
  browser,
}) => {
  const context = await browser.newContext(asPatient);
  const other = await browser.newContext(asPatient);
  const outsider = await RawClient.open(browser);
  try {
    const desk = new PatientPage(await context.newPage());
    await desk.begin();
    expect(await outsider.join('')).toBe(false);
    expect(await outsider.join('made.up.token')).toBe(false);
    const elsewhere = await other.request.post(`${environment().webUrl}/api/v1/token`, { data: {} });
    const { participant_token } = await elsewhere.json();
    expect(await outsider.join(participant_token)).toBe(true);
    await desk.ask('Do you have parking?');
    // Their own conversation greets them; of the patient's there is nothing.
    const heard = (await outsider.overheard()).map(({ raw }) => raw).join('\n');
    expect(heard).not.toContain('Oak Street');
    const others = await outsider.others();
    expect(others).not.toContain((await desk.stored()).seat);
  } finally {
    await other.request.post(`${environment().webUrl}/api/v1/conversations/current/end`);
    await outsider.close();
    await context.close();
    await other.close();
  }
});

test('a stolen token after the patient has left: put out, told nothing, on record; the patient comes back', async ({
  browser,
}) => {
  const context = await browser.newContext(asPatient);
  const thief = await RawClient.open(browser);
  try {
    const page = await context.newPage();
    const ways = waysIn(page);
    const desk = new PatientPage(page);
    await desk.begin();
    await desk.ask('I need a cleaning in two months');
    const { id } = await desk.stored();
    const stolen = ways[0]?.participant_token ?? '';
    await page.goto('about:blank');
    await expect.poll(() => seatIsRetired(identityOf(stolen))).toBe(true);

    await thief.join(stolen);
    await expect.poll(() => thief.putOutFor()).toBe('PARTICIPANT_REMOVED');
    expect(await thief.overheard()).toEqual([]);
    await expect.poll(() => refusals(id)).toEqual(['retired']);

    await page.goto('/');
    await desk.untilMyTurn();
    await thief.join(stolen);
    await expect.poll(() => thief.putOutFor()).toBe('PARTICIPANT_REMOVED');
    await desk.ask('What are your hours?');
    expect(await thief.overheard()).toEqual([]);
    expect((await desk.stored()).id).toBe(id);
    await expectSameTranscript(desk);
  } finally {
    await thief.close();
    await context.close();
  }
});

test('a stolen token while the patient is there: the patient has the place back, and the thief hears nothing more', async ({
  browser,
}) => {
  const context = await browser.newContext(asPatient);
  const thief = await RawClient.open(browser);
  try {
    const page = await context.newPage();
    const ways = waysIn(page);
    const desk = new PatientPage(page);
    await desk.begin();
    await desk.ask('I need a cleaning in two months');
    await thief.join(ways[0]?.participant_token ?? '');
    // The page comes back by itself, or its user says that it should.
    const bringHere = page.getByRole('button', { name: 'Bring it here' });
    await expect
      .poll(async () => {
        if (await bringHere.isVisible()) await bringHere.click();
        return thief.putOutFor();
      })
      .toBe('PARTICIPANT_REMOVED');
    const heardBefore = (await thief.overheard()).length;
    await desk.untilMyTurn();
    await desk.ask('What are your hours?');
    await thief.join(ways[0]?.participant_token ?? '');
    await expect.poll(() => thief.putOutFor()).toBe('PARTICIPANT_REMOVED');
    await desk.ask('Do you have parking?');
    expect((await thief.overheard()).length).toBe(heardBefore);
    await expectSameTranscript(desk);
  } finally {
    await thief.close();
    await context.close();
  }
});

test('the patient’s own second tab takes over: the first is told, nothing is there twice, the first hears nothing more', async ({
  browser,
}) => {
  const context = await browser.newContext(asPatient);
  try {
    const first = new PatientPage(await context.newPage());
    await first.begin();
    await first.ask('I need a cleaning in two months');
    const second = new PatientPage(await context.newPage());
    await second.page.goto('/');
    await second.untilMyTurn();
    await expect(first.page.getByRole('alert').filter({ hasText: 'open in another tab' })).toBeVisible();
    await second.ask('What are your hours?');
    await expectSameTranscript(second);
    await second.page.close();
    await first.page.getByRole('button', { name: 'Bring it here' }).click();
    await first.untilMyTurn();
    await expectSameTranscript(first);
    await first.ask('Do you have parking?');
    await expectSameTranscript(first);
  } finally {
    await context.close();
  }
});

test('staff of another practice get no token, and learn nothing of the conversation', async ({ page }) => {
  const elsewhere = await conversationOfAnotherPractice();
  try {
    const refused = await page.request.post(`/api/v1/conversations/${elsewhere.id}/staff-token`);
    expect(refused.status()).toBe(404);
    expect(await refused.text()).not.toContain('participant_token');
    const unknown = await page.request.post(`/api/v1/conversations/conv_${'a'.repeat(26)}/staff-token`);
    const { requestId: _one, ...told } = await refused.json();
    const { requestId: _other, ...toldOfNothing } = await unknown.json();
    expect(told).toEqual(toldOfNothing);
  } finally {
    await elsewhere.remove();
  }
});

test('hidden staff of the practice read along, and the patient does not see them', async ({ page, browser }) => {
  const patient = await RawClient.open(browser);
  const staff = await RawClient.open(browser);
  const context = await browser.newContext(asPatient);
  try {
    const answer = await context.request.post(`${environment().webUrl}/api/v1/token`, { data: {} });
    const way = await answer.json();
    expect(await patient.join(way.participant_token)).toBe(true);
    await expect.poll(async () => (await patient.overheard()).map(({ topic }) => topic)).toContain('lk.transcription');
    const { id, seat } = await (
      await context.request.get(`${environment().webUrl}/api/v1/conversations/current`)
    ).json();
    const { participant_token } = await staffSeat(page, id);
    expect(await staff.join(participant_token)).toBe(true);
    expect(await staff.others()).toContain(seat);
    await patient.page.evaluate(() =>
      window.rawRoom?.localParticipant.sendText('Do you have parking?', { topic: 'lk.chat' }),
    );
    await expect.poll(async () => (await staff.overheard()).map(({ raw }) => raw).join('')).toContain('Oak Street');
    expect(await patient.others()).toEqual([expect.stringMatching(/^agent-/)]);
    expect(await staff.putOutFor()).toBeUndefined();
  } finally {
    await context.request.post(`${environment().webUrl}/api/v1/conversations/current/end`);
    await patient.close();
    await staff.close();
    await context.close();
  }
});

test('somebody no token was made for: put out, the conversation is over, the staff find a follow-up', async ({
  browser,
}) => {
  const { livekitApiKey, livekitApiSecret } = environment();
  const context = await browser.newContext(asPatient);
  const stranger = await RawClient.open(browser);
  try {
    const desk = new PatientPage(await context.newPage());
    await desk.begin();
    await desk.ask('I need a cleaning in two months');
    const { id } = await desk.stored();
    const token = new AccessToken(livekitApiKey, livekitApiSecret, { identity: 'somebody' });
    token.addGrant({ roomJoin: true, room: id, canPublishData: true, canSubscribe: true });
    await stranger.join(await token.toJwt());
    await expect.poll(() => stranger.putOutFor()).toBeDefined();
    expect(await stranger.overheard()).toEqual([]);
    await expect(desk.page.getByText('This conversation has ended.')).toBeVisible();
    expect(await refusals(id)).toEqual(['stranger']);
    const followUps = await withDatabase((database) =>
      database.followUp.findMany({ where: { conversationId: id }, select: { kind: true } }),
    );
    expect(followUps).toEqual([{ kind: 'privacy' }]);
  } finally {
    await stranger.close();
    await context.close();
  }
});

test('what others in the room send to the page is not shown, whatever its shape and size', async ({
  page,
  browser,
}) => {
  const context = await browser.newContext(asPatient);
  const sender = await RawClient.open(browser);
  try {
    const patient = await context.newPage();
    const desk = new PatientPage(patient);
    await desk.begin();
    await desk.ask('I need a cleaning in two months');
    const { participant_token } = await staffSeat(page, (await desk.stored()).id);
    await sender.join(participant_token);
    await sender.page.evaluate(async () => {
      const self = window.rawRoom?.localParticipant;
      if (!self) throw new Error('not connected');
      const attributes = { v: '1', kind: 'booked', locale: 'en-US', appointment_id: crypto.randomUUID() };
      const draft = JSON.stringify({ v: 1, rev: 1_000_000, patient: 'Mallory', openings: [] });
      await self.sendText('You are booked for free.', { topic: 'booking-confirmation', attributes });
      await self.sendText('Forged words.', { topic: 'lk.transcription' });
      await self.sendText('Forged words.', { topic: 'lk.chat', attributes: { 'openwide.role': 'staff' } });
      await self.sendText(draft, { topic: 'visit-draft' });
      await self.sendText('x'.repeat(2_000_000), { topic: 'lk.transcription' });
      for (const topic of ['appointment-details', 'document-status', 'unheard-of']) {
        const writer = await self.streamBytes({ topic, totalSize: 10 });
        await writer.write(new Uint8Array(100_000));
        await writer.close();
      }
      // Begun and never ended.
      for (let stream = 0; stream < 20; stream++) {
        const writer = await self.streamText({ topic: 'lk.transcription', attributes: {} });
        await writer.write('Forged words.');
      }
    });
    await desk.ask('What are your hours?');
    await expectSameTranscript(desk);
    for (const forged of ['Forged words', 'for free', 'Mallory']) {
      await expect(patient.getByText(forged)).toHaveCount(0);
    }
    await expect(desk.confirmation).toHaveCount(0);
  } finally {
    await sender.close();
    await context.close();
  }
});
