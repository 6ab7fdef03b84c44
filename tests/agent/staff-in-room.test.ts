import { Room } from '@livekit/rtc-node';
import { afterEach, describe, expect, it } from 'vitest';
import { conversationSchema } from '#contract/http/conversations.ts';
import { type StaffTokenResponse, staffTokenResponseSchema } from '#contract/http/rooms.ts';
import { rpcErrorCodes } from '#contract/rpc/errors.ts';
import { environment } from '#tests/environment/environment.ts';
import { PatientClient } from '#tests/factories/patient-client.ts';

const { webUrl, staffEmail, staffPassword } = environment();
const clients: PatientClient[] = [];
const rooms: Room[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.disconnect();
  for (const client of clients.splice(0)) {
    await client.leave();
    const headers = { cookie: client.cookie };
    await fetch(new URL('/api/v1/conversations/current/end', webUrl), { method: 'POST', headers });
  }
});

async function read(client: PatientClient) {
  const headers = { cookie: client.cookie };
  const response = await fetch(new URL('/api/v1/conversations/current', webUrl), { headers });
  return conversationSchema.parse(await response.json());
}

/** A patient in a conversation that has begun; chat messages that come from the agent are kept. */
async function greeted() {
  const client = new PatientClient(webUrl);
  clients.push(client);
  const fromStaff: { text: string; attributes: Record<string, string> | undefined }[] = [];
  client.room.registerTextStreamHandler('lk.chat', async (reader) => {
    fromStaff.push({ text: await reader.readAll(), attributes: reader.info.attributes });
  });
  await client.join();
  await client.until(() => client.segments.some(({ complete }) => complete), 'a greeting');
  return { client, fromStaff, id: (await read(client)).id };
}

let session: Promise<string> | undefined;
async function signIn(): Promise<string> {
  const response = await fetch(new URL('/api/auth/sign-in/email', webUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: webUrl },
    body: JSON.stringify({ email: staffEmail, password: staffPassword }),
  });
  expect(response.status).toBe(200);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** Somebody of the staff in the conversation's room. */
async function staffIn(conversationId: string, seat: 'seen' | 'unseen' = 'seen') {
  session ??= signIn();
  const response = await fetch(new URL(`/api/v1/conversations/${conversationId}/staff-token?seat=${seat}`, webUrl), {
    method: 'POST',
    headers: { cookie: await session, origin: webUrl, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(response.status).toBe(201);
  const token: StaffTokenResponse = staffTokenResponseSchema.parse(await response.json());
  const room = new Room();
  rooms.push(room);
  await room.connect(token.server_url, token.participant_token, { autoSubscribe: false, dynacast: false });
  const call = async (method: string, payload: Record<string, unknown> = {}): Promise<unknown> => {
    const given = await room.localParticipant?.performRpc({
      destinationIdentity: token.agentIdentity ?? '',
      method,
      payload: JSON.stringify({ v: 1, ...payload }),
    });
    return JSON.parse(given ?? '');
  };
  const write = (text: string) =>
    room.localParticipant?.sendText(text, {
      topic: 'lk.chat',
      destinationIdentities: [token.agentIdentity ?? ''],
    });
  return { room, token, call, write };
}

describe('staff in a conversation', () => {
  it('whisper, take over, speak with the patient, and hand back', async () => {
    const { client, fromStaff, id } = await greeted();
    const staff = await staffIn(id);
    expect(await staff.call('staff.whisper', { text: 'We have kept a chair for you.' })).toEqual({ used: 'passed_on' });
    await client.until(() => client.segments.some(({ text }) => /team says: We have kept/.test(text)), 'the whisper');

    expect(await staff.call('staff.takeOver')).toMatchObject({ until: expect.any(String) });
    await client.until(() => client.lastState === 'handoff', 'the state handoff');
    const said = client.segments.length;
    await client.say('Is this a person?');
    // Who answers has read it first; two people's packets keep no order between them.
    await expect.poll(async () => (await read(client)).messages.at(-1)?.text).toBe('Is this a person?');
    await staff.write('Yes, this is Ana at the front desk.');
    await client.until(() => fromStaff.length === 1, 'words of the staff');
    expect(fromStaff).toMatchObject([
      { text: 'Yes, this is Ana at the front desk.', attributes: { 'openwide.role': 'staff' } },
    ]);
    expect(client.segments).toHaveLength(said);
    await expect
      .poll(async () => (await read(client)).messages.slice(-2).map(({ role, text }) => `${role}: ${text}`))
      .toEqual(['patient: Is this a person?', 'staff: Yes, this is Ana at the front desk.']);
    expect((await read(client)).answeredBy).toBe('staff');

    const other = await staffIn(id);
    await expect(other.call('staff.takeOver')).rejects.toMatchObject({ code: rpcErrorCodes.taken_by_other });

    expect(await staff.call('staff.handBack')).toEqual({ handedBack: true });
    await client.until(() => client.lastState === 'greeting', 'the state it was in');
    expect(await client.ask('Do you have parking?')).toMatch(/Oak Street/);
    await expect.poll(async () => (await read(client)).answeredBy).toBe('receptionist');
  }, 60_000);

  it('watch unseen, and have nothing to say from there', async () => {
    const { client, fromStaff, id } = await greeted();
    const watcher = await staffIn(id, 'unseen');
    await watcher.write('Psst');
    // LiveKit forwards the call without its caller's name, and has nobody to bring the answer to.
    await expect(watcher.call('staff.takeOver')).rejects.toThrow();
    expect(await client.ask('Do you have parking?')).toMatch(/Oak Street/);
    expect([...client.room.remoteParticipants.keys()]).not.toContain(watcher.token.identity);
    expect(fromStaff).toEqual([]);
    expect(client.states.map(({ state }) => state)).not.toContain('handoff');
  }, 60_000);

  it('cannot write to the patient without having taken over', async () => {
    const { client, fromStaff, id } = await greeted();
    const staff = await staffIn(id);
    await staff.write('Psst');
    expect(await client.ask('Do you have parking?')).toMatch(/Oak Street/);
    expect(fromStaff).toEqual([]);
    expect((await read(client)).messages.map(({ text }) => text)).not.toContain('Psst');
  }, 60_000);
});
