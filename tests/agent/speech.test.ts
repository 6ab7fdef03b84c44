import { initializeLogger } from '@livekit/agents';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { topics } from '#contract/channels/topics.ts';
import { conversationSchema } from '#contract/http/conversations.ts';
import { rpcMethods } from '#contract/rpc/methods.ts';
import { environment } from '#tests/environment/environment.ts';
import { PatientClient } from '#tests/factories/patient-client.ts';
import { SpeakingPatient } from '#tests/factories/speaking-patient.ts';
import { speakingReceptionist, speakingSettings, speakingWorker } from '#tests/factories/speaking-receptionist.ts';
import { speechEndpoints } from '#tests/factories/speech-endpoints.ts';

const { webUrl } = environment();
let endpoints: Awaited<ReturnType<typeof speechEndpoints>>;
let worker: Awaited<ReturnType<typeof speakingWorker>>;
const leaving: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  initializeLogger({ pretty: false, level: 'silent' });
  endpoints = await speechEndpoints();
  for (const [name, value] of Object.entries(speakingSettings(endpoints.url))) vi.stubEnv(name, value);
  worker = await speakingWorker();
});
afterEach(async () => {
  for (const leave of leaving.splice(0).reverse()) await leave();
  endpoints.fail(false);
  endpoints.spoken.length = 0;
  endpoints.understood.length = 0;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await worker.stop();
  await endpoints.stop();
});

async function greeted() {
  const client = new PatientClient(webUrl);
  const patient = new SpeakingPatient(client);
  const token = await client.token();
  leaving.push(() =>
    fetch(new URL('/api/v1/conversations/current/end', webUrl), { method: 'POST', headers: { cookie: client.cookie } }),
  );
  const receptionist = await speakingReceptionist(token, worker.workerId);
  leaving.push(() => receptionist.leave());
  await client.join(receptionist.patient);
  leaving.push(() => client.leave());
  const running = await receptionist.begin();
  leaving.push(() => running.close());
  await client.until(() => client.segments.some(({ complete }) => complete), 'a greeting', 30_000);
  return { client, patient };
}

async function stored(client: PatientClient) {
  const response = await fetch(new URL('/api/v1/conversations/current', webUrl), {
    headers: { cookie: client.cookie },
  });
  return conversationSchema.parse(await response.json());
}

const saidBy = async (client: PatientClient) =>
  (await stored(client)).messages.filter(({ role }) => role !== 'tool').map(({ role, text }) => `${role}: ${text}`);

/** Sound takes the time it takes, and a machine that is busy makes it stutter. */
const patienceMs = 60_000;

/** Types something and waits for the end of the answer. */
async function typed(client: PatientClient, text: string, answer: RegExp): Promise<void> {
  const before = client.segments.length;
  await client.say(text);
  const isAnswer = (segment: (typeof client.segments)[number]) => segment.complete && answer.test(segment.text);
  await client.until(() => client.segments.slice(before).some(isAnswer), `an answer like ${answer}`, patienceMs);
}

describe('a conversation by voice and in writing', () => {
  it('is spoken only with somebody who speaks, understood, answered aloud, captioned and stored in one order', async () => {
    const { client, patient } = await greeted();
    await typed(client, 'Do you have parking?', /Oak Street/);
    expect(endpoints.spoken).toEqual([]);

    endpoints.understood.push('I would like a cleaning.');
    await patient.turnOn();
    await patient.speak(1.5);
    await client.until(() => endpoints.spoken.length > 0, 'an answer that is spoken', patienceMs);
    const own = client.room.localParticipant?.identity;
    const captions = client.streams.filter(({ topic, sender }) => topic === topics.transcription && sender === own);
    expect(captions.at(-1)?.attributes['lk.transcription_final']).toBe('true');
    expect(client.segments.map(({ text }) => text)).toContain('I would like a cleaning.');
    await client.until(() => patient.heardSeconds > 0.2, 'the sound of it', patienceMs);

    // Whoever has a microphone may type all the same, and is answered in both ways.
    const spokenBefore = endpoints.spoken.length;
    await typed(client, 'Do you have parking?', /Oak Street/);
    expect(endpoints.spoken.length).toBeGreaterThan(spokenBefore);

    await patient.turnOff();
    // LiveKit tells of it in a moment; from then on nothing is spoken.
    const spokenOf = async (question: string, answer: RegExp) => {
      const before = endpoints.spoken.length;
      await typed(client, question, answer);
      return endpoints.spoken.length - before;
    };
    await expect.poll(() => spokenOf('What are your hours?', /Monday/), { timeout: patienceMs, interval: 500 }).toBe(0);

    const fromPatient = async () => (await saidBy(client)).filter((line) => line.startsWith('patient'));
    await expect
      .poll(async () => (await fromPatient()).slice(0, 4), { timeout: patienceMs })
      .toEqual([
        'patient: Do you have parking?',
        'patient: I would like a cleaning.',
        'patient: Do you have parking?',
        'patient: What are your hours?',
      ]);
  }, 240_000);

  it('stops when told to: what was said stays, marked as cut short, and the next is answered', async () => {
    const { client, patient } = await greeted();
    endpoints.understood.push('What are your hours?');
    await patient.turnOn();
    await patient.speak(1.5);
    await client.until(() => patient.heardSeconds > 0.1, 'the answer begin', patienceMs);
    const answer = await client.room.localParticipant?.performRpc({
      destinationIdentity: client.agent?.identity ?? '',
      method: rpcMethods.stop,
      payload: JSON.stringify({ v: 1 }),
    });
    expect(JSON.parse(answer ?? '')).toEqual({ stopped: true });
    await expect
      .poll(async () => (await stored(client)).messages.at(-1)?.interrupted, { timeout: patienceMs })
      .toBe(true);
    await typed(client, 'Do you have parking?', /Oak/);
  }, 240_000);

  it('goes on in writing when ears and voice fail, and says so', async () => {
    const { client, patient } = await greeted();
    endpoints.fail(true);
    await patient.turnOn();
    await patient.speak(1.5);
    const said = (words: string) => () =>
      client.segments.some(({ text, complete }) => complete && text.includes(words));
    await client.until(said('Could you say it again'), 'that it was not understood', patienceMs);
    await client.until(said('My voice is not working'), 'that it is not spoken', patienceMs);
    await typed(client, 'What are your hours?', /Monday/);
  }, 240_000);
});
