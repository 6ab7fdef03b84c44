import { RpcError } from '@livekit/rtc-node';
import { afterEach, describe, expect, it } from 'vitest';
import { rpcErrorCodes } from '#contract/rpc/errors.ts';
import { type PickSlotRequest, type PickSlotResponse, pickSlotRequestSchema } from '#contract/rpc/pick-slot.ts';
import { type ReviewDetailsResponse, reviewDetailsRequestSchema } from '#contract/rpc/review-details.ts';
import { environment } from '#tests/environment/environment.ts';
import { PatientClient } from '#tests/factories/patient-client.ts';

const { webUrl } = environment();
const clients: PatientClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) {
    await client.leave();
    const headers = { cookie: client.cookie };
    await fetch(new URL('/api/v1/conversations/current/end', webUrl), { method: 'POST', headers });
  }
});

/** A page that is asked for slots and details; the answers are the test's. */
async function pageAsked(
  pick: (request: PickSlotRequest) => Promise<PickSlotResponse>,
  review: (details: unknown) => Promise<ReviewDetailsResponse> = async () => ({ outcome: 'closed' }),
) {
  const client = new PatientClient(webUrl);
  clients.push(client);
  const reviews: unknown[] = [];
  const token = await client.token();
  await client.join(token);
  const self = client.room.localParticipant;
  self?.registerRpcMethod('patient.pickSlot', async ({ payload }) =>
    JSON.stringify(await pick(pickSlotRequestSchema.parse(JSON.parse(payload)))),
  );
  self?.registerRpcMethod('patient.reviewDetails', async ({ payload }) => {
    const { v: _v, ...details } = reviewDetailsRequestSchema.parse(JSON.parse(payload));
    reviews.push(details);
    return JSON.stringify(await review(details));
  });
  await client.until(() => client.segments.some(({ complete }) => complete), 'a greeting');
  return { client, reviews };
}

const introduction = 'I am Nora Vance, phone 217-555-0177, born April 9, 1993. A cleaning whenever you have time.';

async function resend(client: PatientClient, payload: unknown): Promise<unknown> {
  const agent = client.agent;
  if (!agent) throw new Error('no receptionist in the room');
  const call = { destinationIdentity: agent.identity, method: 'agent.resendDetails', payload: JSON.stringify(payload) };
  return JSON.parse((await client.room.localParticipant?.performRpc(call)) ?? '');
}

describe('the page and the receptionist call each other', () => {
  it('a time is tapped, the details are mended by hand, and both are booked as the page had them', async () => {
    const picked = Promise.withResolvers<PickSlotRequest['openings'][number]>();
    let asks = 0;
    const { client, reviews } = await pageAsked(
      async ({ openings }) => {
        const opening = openings.at(1);
        if (!opening || asks++ > 0) return { outcome: 'closed' };
        picked.resolve(opening);
        const { startsAt, provider, operatory } = opening;
        return { outcome: 'picked', startsAt, provider, operatory };
      },
      async () =>
        reviews.length === 1
          ? { outcome: 'mended', first: 'Nora', last: 'Vance-Hale', phone: '+12175550178', birthDate: '1993-04-10' }
          : { outcome: 'right' },
    );
    await client.say(introduction);
    await client.until(() => client.details.length === 1, 'the booked details', 30_000);
    const opening = await picked.promise;
    expect(client.details[0]?.document).toMatchObject({ patient: 'Nora Vance-Hale', kind: 'booked' });
    expect(Date.parse(client.details[0]?.document.startsAt ?? '')).toBe(Date.parse(opening.startsAt));
    expect(reviews).toEqual([
      { first: 'Nora', last: 'Vance', phone: expect.stringContaining('555'), birthDate: '1993-04-09' },
      { first: 'Nora', last: 'Vance-Hale', phone: expect.stringContaining('178'), birthDate: '1993-04-10' },
    ]);
    expect(await resend(client, { v: 1 })).toEqual({ sent: 1 });
    await client.until(() => client.details.length === 2 && client.confirmations.length === 2, 'both once more');
  }, 60_000);

  it('what was typed first is the answer; the tap that comes late is none', async () => {
    const tap = Promise.withResolvers<PickSlotResponse>();
    const { client } = await pageAsked(() => tap.promise);
    await client.say(introduction);
    await client.until(() => (client.drafts.at(-1)?.openings.length ?? 0) > 0, 'openings on the card');
    const [first, second] = client.drafts.at(-1)?.openings ?? [];
    if (!first || !second) throw new Error('two openings are expected');
    await client.until(
      () => client.segments.some(({ text, complete }) => complete && /Which one/.test(text)),
      'the offer in words',
    );
    const answer = await client.ask('The first one, please.');
    tap.resolve({ outcome: 'picked', ...second });
    expect(answer).toMatch(/right\?/);
    await client.ask('Do you have parking?');
    await client.until(() => client.drafts.at(-1)?.startsAt !== undefined, 'the chosen time');
    expect(client.drafts.at(-1)?.startsAt).toBe(first.startsAt);
  }, 60_000);

  it('errors come by code', async () => {
    const { client } = await pageAsked(async () => ({ outcome: 'closed' }));
    await expect(resend(client, { v: 1 })).rejects.toMatchObject({ code: rpcErrorCodes.nothing_there });
    await expect(resend(client, { v: 7 })).rejects.toMatchObject({ code: rpcErrorCodes.invalid_payload });
    const agent = client.agent?.identity ?? '';
    const call = (method: string) =>
      client.room.localParticipant?.performRpc({ destinationIdentity: agent, method, payload: '{"v":1}' });
    await expect(call('staff.takeOver')).rejects.toMatchObject({ code: rpcErrorCodes.not_allowed });
    await expect(call('agent.makeCoffee')).rejects.toMatchObject({ code: RpcError.ErrorCode.UNSUPPORTED_METHOD });
  }, 60_000);
});
