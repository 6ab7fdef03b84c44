import { createHash, randomUUID } from 'node:crypto';
import { AccessToken } from 'livekit-server-sdk';
import { routeOf } from './route-table.ts';
import { webSettings } from './web-app.ts';

/** An event in LiveKit's spelling, of one room. */
export function webhookEvent(
  event: 'participant_joined' | 'participant_left' | 'room_finished' | 'track_published',
  room: string,
  participant?: { identity: string; kind?: 'STANDARD' | 'AGENT' | 'SIP'; disconnectReason?: string },
) {
  return {
    event,
    id: `EV_${randomUUID()}`,
    createdAt: String(Math.floor(Date.now() / 1000)),
    room: { sid: 'RM_test', name: room },
    ...(participant && { participant: { sid: 'PA_test', ...participant } }),
  };
}

/** Sends an event the way LiveKit does: signed over the body as it is. What is changed here makes it a forged one. */
export async function postWebhook(
  event: object | string,
  forge: { secret?: string; key?: string; signedBody?: string; authorization?: string | null } = {},
): Promise<Response> {
  const { LIVEKIT_API_KEY = '', LIVEKIT_API_SECRET = '', PUBLIC_URL } = webSettings('');
  const body = typeof event === 'string' ? event : JSON.stringify(event);
  const token = new AccessToken(forge.key ?? LIVEKIT_API_KEY, forge.secret ?? LIVEKIT_API_SECRET, { ttl: 300 });
  token.sha256 = createHash('sha256')
    .update(forge.signedBody ?? body)
    .digest('base64');
  const authorization = forge.authorization === undefined ? await token.toJwt() : forge.authorization;
  const request = new Request(`${PUBLIC_URL}/api/v1/livekit/webhooks`, {
    method: 'POST',
    headers: { 'content-type': 'application/webhook+json', ...(authorization !== null && { authorization }) },
    body,
  });
  const { route, params } = routeOf('/livekit/webhooks');
  const post = (await route.load()).POST;
  if (!post) throw new Error('no handler for webhooks');
  const response = await post(request, { params: Promise.resolve(params) });
  const { requireDescribed } = await import('./described-answer.ts');
  await requireDescribed('POST', '/livekit/webhooks', response);
  return response;
}
