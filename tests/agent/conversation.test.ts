import { AgentSession } from '@livekit/protocol';
import { Room, RoomEvent } from '@livekit/rtc-node';
import { afterEach, describe, expect, it } from 'vitest';
import { conversationSchema } from '#contract/http/conversations.ts';
import { environment } from '#tests/environment/environment.ts';
import { PatientClient } from '#tests/factories/patient-client.ts';

const { webUrl } = environment();
const clients: PatientClient[] = [];

function patient(cookie = ''): PatientClient {
  const client = new PatientClient(webUrl, cookie);
  clients.push(client);
  return client;
}

afterEach(async () => {
  for (const client of clients.splice(0)) {
    await client.leave();
    await end(client);
  }
});

async function end(client: PatientClient): Promise<void> {
  await fetch(new URL('/api/v1/conversations/current/end', webUrl), {
    method: 'POST',
    headers: { cookie: client.cookie },
  });
}

async function greeted(client: PatientClient): Promise<PatientClient> {
  await client.join();
  await client.until(() => client.segments.some(({ complete }) => complete), 'a greeting');
  return client;
}

/** Leads a conversation to the read-back of the first opening offered. */
async function toReadBack(
  client: PatientClient,
  person: { name: string; phone: string; birthDate: string },
): Promise<string> {
  await client.ask(
    `Hi, I am ${person.name}, phone ${person.phone}, born ${person.birthDate}. I would like a cleaning, whenever you have time.`,
  );
  await client.until(() => (client.drafts.at(-1)?.openings.length ?? 0) > 0, 'openings on the card');
  return client.ask('The first one, please.');
}

describe('a conversation', () => {
  it('books, confirms on all three channels, and sends the details again when asked', async () => {
    const client = await greeted(patient());
    expect(client.segments[0]?.text).toContain('Welcome to Bright Smile Dental');
    const readBack = await toReadBack(client, {
      name: 'Hannah Lindqvist',
      phone: '217-555-0112',
      birthDate: 'April 9, 1993',
    });
    expect(readBack).toMatch(/Hannah Lindqvist/);
    expect(client.confirmations).toHaveLength(0);
    await client.ask('Yes, that is right.');
    await client.until(
      () => client.confirmations.length === 1 && client.details.length === 1,
      'confirmation and details',
    );

    const [confirmation] = client.confirmations;
    const [details] = client.details;
    expect(confirmation?.attributes).toMatchObject({ v: '1', kind: 'booked', appointment_id: details?.document.id });
    expect(confirmation?.chunks.length).toBe(2);
    expect(confirmation?.text).toContain(details?.document.code ?? '?');
    expect(details).toMatchObject({
      name: `appointment-${details?.document.code}.json`,
      mimeType: 'application/json',
      document: { patient: 'Hannah Lindqvist', visitType: 'Cleaning', kind: 'booked' },
    });
    expect(Number(details?.totalSize)).toBe(Buffer.byteLength(JSON.stringify(details?.document)));
    await client.until(() => client.lastState === 'confirmed', 'the state confirmed');
    expect(client.states.map(({ state }) => state)).toEqual(['greeting', 'booking', 'confirmed']);

    await client.ask('Can you send me the details?');
    await client.until(() => client.confirmations.length === 2 && client.details.length === 2, 'both once more');
    expect(client.details[1]?.document).toEqual(details?.document);
  }, 60_000);

  it('stores what was said, so that a reload has it', async () => {
    const client = await greeted(patient());
    await client.ask('Do you have parking?');
    const read = async () => {
      const response = await fetch(new URL('/api/v1/conversations/current', webUrl), {
        headers: { cookie: client.cookie },
      });
      return conversationSchema.parse(await response.json());
    };
    await expect
      .poll(async () => (await read()).messages.map(({ role }) => role))
      .toEqual(['receptionist', 'patient', 'receptionist']);
    expect((await read()).messages.at(-1)?.text).toMatch(/Oak Street/);
  }, 30_000);

  it('goes on after the patient comes back, without a second greeting', async () => {
    const first = await greeted(patient());
    await first.ask('I would like a cleaning. My name is Marcus Webb.');
    await first.leave();
    const again = patient(first.cookie);
    const token = await again.token();
    expect(token.resumed).toBe(true);
    await again.join(token);
    await again.until(() => again.lastState === 'booking', 'the state it was in');
    const answer = await again.ask('My phone is 217-555-0163.');
    expect(answer).not.toMatch(/Welcome/);
    expect(again.drafts.at(-1)?.patient).toBe('Marcus Webb');
    const others = again.room.remoteParticipants;
    expect([...others.values()].filter(({ identity }) => identity.startsWith('agent-'))).toHaveLength(1);
  }, 45_000);

  it('goes on in the language that was chosen on the page before the patient came back', async () => {
    const first = await greeted(patient());
    await first.ask('I would like a cleaning. My name is Marcus Webb.');
    await first.leave();
    const chosen = await fetch(new URL('/api/v1/conversations/current', webUrl), {
      method: 'PATCH',
      headers: { cookie: first.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ locale: 'es-US' }),
    });
    expect(chosen.status).toBe(204);
    const again = patient(first.cookie);
    await again.join();
    await again.until(() => again.drafts.at(-1)?.visitType === 'Limpieza', 'the visit by its Spanish name');
    // Nothing in these words says which language they are in.
    expect(await again.ask('217-555-0164')).toMatch(/[¿áéíóú]/);
    expect(again.drafts.at(-1)?.patient).toBe('Marcus Webb');
  }, 45_000);

  it('gives one of two patients the same last time, and the other an honest alternative', async () => {
    const [one, two] = await Promise.all([greeted(patient()), greeted(patient())]);
    const people = [
      { name: 'Ada Stone', phone: '217-555-0131', birthDate: 'May 1, 1980' },
      { name: 'Ben Frost', phone: '217-555-0132', birthDate: 'June 2, 1981' },
    ] as const;
    await Promise.all(
      [one, two].map((client, index) => {
        const person = people[index];
        return client.ask(
          `I am ${person?.name}, ${person?.phone}, born ${person?.birthDate}. A cleaning as soon as possible, please.`,
        );
      }),
    );
    await Promise.all(
      [one, two].map((client) => client.until(() => (client.drafts.at(-1)?.openings.length ?? 0) > 0, 'openings')),
    );
    const wanted = one.drafts.at(-1)?.openings[0];
    expect(two.drafts.at(-1)?.openings[0]).toEqual(wanted);
    const answers = await Promise.all([one.ask('The first one.'), two.ask('The first one.')]);
    // Whoever holds it reads it back; the other hears that it has just gone and gets other times.
    const loser = answers.findIndex((answer) => /taken|gone|just/i.test(answer));
    expect(loser).not.toBe(-1);
    const clients = [one, two];
    await clients[1 - loser]?.ask('Yes');
    await clients[1 - loser]?.until(() => clients[1 - loser]?.confirmations.length === 1, 'one confirmation');
    expect(clients[loser]?.confirmations).toHaveLength(0);
    const others = clients[loser]?.drafts.at(-1)?.openings ?? [];
    expect(others.length).toBeGreaterThan(0);
    expect(others.map(({ startsAt, provider }) => `${startsAt} ${provider}`)).not.toContain(
      `${wanted?.startsAt} ${wanted?.provider}`,
    );
  }, 60_000);

  it('books once when yes is said twice', async () => {
    const client = await greeted(patient());
    await toReadBack(client, { name: 'Ida Moss', phone: '217-555-0144', birthDate: 'July 7, 1977' });
    await Promise.all([client.say('Yes'), client.say('Yes')]);
    await client.until(() => client.confirmations.length > 0 && client.details.length > 0, 'a confirmation');
    await client.ask('Thank you');
    expect(new Set(client.details.map(({ document }) => document.id)).size).toBe(1);
    const response = await fetch(new URL('/api/v1/conversations/current', webUrl), {
      headers: { cookie: client.cookie },
    });
    expect(conversationSchema.parse(await response.json()).appointments).toHaveLength(1);
  }, 60_000);

  it('answers a message that comes twice under one id once', async () => {
    const client = await greeted(patient());
    const attributes = { message_id: crypto.randomUUID() };
    const send = () => client.room.localParticipant?.sendText('Do you have parking?', { topic: 'lk.chat', attributes });
    await Promise.all([send(), send()]);
    await client.until(() => client.segments.filter(({ complete }) => complete).length === 2, 'an answer');
    await client.ask('Thank you');
    expect(client.segments.filter(({ text }) => text.includes('Oak Street'))).toHaveLength(1);
  }, 30_000);

  it('takes an empty message for none and a huge one kindly', async () => {
    const client = await greeted(patient());
    await client.say('   ');
    const answer = await client.ask('tooth '.repeat(2000));
    expect(answer).toMatch(/too long/);
    expect(client.segments).toHaveLength(2);
  }, 30_000);
});

describe('the room', () => {
  it('answers nobody on the framework’s session topic, and sends no tool data there', async () => {
    const client = patient();
    const overheard: string[] = [];
    client.room.registerByteStreamHandler('lk.agent.session', async (reader) => {
      overheard.push(Buffer.concat(await reader.readAll()).toString('utf8'));
    });
    client.room.registerTextStreamHandler('lk.agent.session', async (reader) => {
      overheard.push(await reader.readAll());
    });
    await greeted(client);
    await client.until(() => client.agent !== undefined, 'the receptionist among the participants');
    const agent = client.agent;
    if (!agent) throw new Error('no receptionist in the room');
    const self = client.room.localParticipant;
    for (const method of ['lk.agent.get_session_state', 'lk.agent.get_chat_history', 'lk.agent.get_agent_info']) {
      const call = { destinationIdentity: agent.identity, method, payload: '{}', responseTimeout: 2000 };
      await expect(self?.performRpc(call)).rejects.toThrow();
    }
    for (const question of ['getAgentInfo', 'getChatHistory'] as const) {
      const request = new AgentSession.SessionRequest({ requestId: question, request: { case: question, value: {} } });
      const message = new AgentSession.AgentSessionMessage({ message: { case: 'request', value: request } });
      const writer = await self?.streamBytes({ topic: 'lk.agent.session' });
      await writer?.write(message.toBinary());
      await writer?.close();
    }
    await client.ask('I would like a cleaning');
    expect(overheard).toEqual([]);
  }, 45_000);

  it('grants a token for one room and identity, and no more', async () => {
    const client = patient();
    const { participant_token } = await client.token({
      room_name: 'another',
      participant_identity: 'staff',
      room_config: { agents: [{ agent_name: 'other' }] },
    });
    const payload = JSON.parse(Buffer.from(participant_token.split('.')[1] ?? '', 'base64url').toString());
    expect(payload.video).toMatchObject({ roomJoin: true, canPublishData: true });
    expect(payload.video.room).toMatch(/^conv_[a-z2-7]{26}$/);
    expect(payload.video.roomAdmin).toBeFalsy();
    expect(payload.video.canUpdateOwnMetadata).toBeFalsy();
    expect(payload.sub).toMatch(/^visitor-/);
    expect(payload.exp - Math.floor(Date.now() / 1000)).toBeLessThanOrEqual(600);
    expect(JSON.stringify(payload.roomConfig)).not.toContain('other');
  });

  it('refuses a token that was made up', async () => {
    const { server_url } = await patient().token();
    const room = new Room();
    room.on(RoomEvent.Disconnected, () => {});
    await expect(room.connect(server_url, 'not-a-token', { autoSubscribe: false, dynacast: false })).rejects.toThrow();
  }, 30_000);
});
