import { AgentDispatchClient, RoomServiceClient } from 'livekit-server-sdk';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { PracticeApi } from '#agent/practice/practice-api.ts';
import { defaultAgentName } from '#contract/channels/topics.ts';
import { conversationSchema } from '#contract/http/conversations.ts';
import { openDatabase } from '#server/database.ts';
import { environment } from '#tests/environment/environment.ts';
import { PatientClient } from '#tests/factories/patient-client.ts';

const { webUrl, livekitUrl, livekitApiKey, livekitApiSecret, serviceKey, databaseUrl } = environment();
const database = openDatabase(databaseUrl, 2);
afterAll(() => database.$disconnect());
const livekit = [livekitUrl.replace(/^ws/, 'http'), livekitApiKey, livekitApiSecret] as const;
const clients: PatientClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) {
    await client.leave();
    const headers = { cookie: client.cookie };
    await fetch(new URL('/api/v1/conversations/current/end', webUrl), { method: 'POST', headers });
  }
});

async function greeted(cookie = ''): Promise<PatientClient> {
  const client = new PatientClient(webUrl, cookie);
  clients.push(client);
  await client.join();
  await client.until(() => client.segments.some(({ complete }) => complete), 'a greeting');
  return client;
}

async function read(client: PatientClient) {
  const response = await fetch(new URL('/api/v1/conversations/current', webUrl), {
    headers: { cookie: client.cookie },
  });
  return conversationSchema.parse(await response.json());
}

const agentsIn = async (room: string) =>
  (await new RoomServiceClient(...livekit).listParticipants(room)).filter(({ identity }) =>
    identity.startsWith('agent-'),
  );

describe('a conversation has one receptionist', () => {
  it('a second one that LiveKit sends leaves without a word', async () => {
    const client = await greeted();
    const { id } = await read(client);
    const [first] = await agentsIn(id);
    const dispatches = new AgentDispatchClient(...livekit);
    await dispatches.createDispatch(id, defaultAgentName);
    const jobs = async () => {
      const all = await dispatches.listDispatch(id);
      return all.flatMap(({ state }) => state?.jobs ?? []);
    };
    await expect.poll(async () => (await jobs()).length, { timeout: 10_000 }).toBeGreaterThan(1);
    await expect.poll(async () => (await agentsIn(id)).map(({ identity }) => identity)).toEqual([first?.identity]);
    const answer = await client.ask('Do you have parking?');
    expect(answer).toMatch(/Oak Street/);
    expect(client.segments.filter(({ text }) => /Welcome/.test(text))).toHaveLength(1);
    expect(client.segments.filter(({ text }) => /Oak Street/.test(text))).toHaveLength(1);
  }, 45_000);

  it('one whose conversation another has taken leaves at its next request', async () => {
    const client = await greeted();
    const { id } = await read(client);
    const [first] = await agentsIn(id);
    // As a successor's attendance leaves it behind.
    await database.conversation.update({ where: { id }, data: { attendance: { increment: 1 } } });
    await client.say('Do you have parking?');
    await expect
      .poll(async () => (await agentsIn(id)).map(({ identity }) => identity), { timeout: 15_000 })
      .not.toContain(first?.identity);
    expect((await read(client)).messages.map(({ text }) => text)).not.toContain('Do you have parking?');
  }, 45_000);

  it('an earlier one is told so, and may not speak for the conversation', async () => {
    const client = await greeted();
    const { id } = await read(client);
    const [attendant] = await agentsIn(id);
    const row = await database.conversation.findUniqueOrThrow({ where: { id } });
    const request = {
      workerId: row.attendantWorkerId ?? '',
      attendant: attendant?.identity ?? '',
      medium: 'room' as const,
    };
    const [earlier, later] = [0, 1].map(() => new PracticeApi({ url: webUrl, serviceKey }, id));
    await earlier?.attend(request);
    await later?.attend(request);
    let told = 0;
    earlier?.whenSuperseded(() => void told++);
    await expect(earlier?.patchConversation({ locale: 'es-US' })).rejects.toMatchObject({
      problem: { code: 'superseded' },
    });
    expect(told).toBe(1);
    await later?.patchConversation({ locale: 'es-US' });
    expect((await read(client)).locale).toBe('es-US');
  }, 45_000);

  it('answers the newest page: the older one is put out, nothing is greeted twice', async () => {
    const first = await greeted();
    await first.ask('I would like a cleaning. My name is Marcus Webb.');
    const second = new PatientClient(webUrl, first.cookie);
    clients.push(second);
    await second.join();
    const answer = await second.ask('My phone is 217-555-0163.');
    expect(answer).not.toMatch(/Welcome/);
    await expect.poll(() => first.room.isConnected, { timeout: 10_000 }).toBe(false);
    expect(second.drafts.at(-1)?.patient).toBe('Marcus Webb');
    expect(await second.ask('Do you have parking?')).toMatch(/Oak Street/);
  }, 45_000);
});
