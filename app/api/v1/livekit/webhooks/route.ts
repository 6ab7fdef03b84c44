import { livekitWebhookMediaTypes } from '#contract/http/rooms.ts';
import { ProblemError } from '#server/errors/problem-error.ts';
import { route } from '#server/http/handler.ts';
import { maxWebhookBytes, receiveWebhook } from '#server/livekit/receive-webhook.ts';
import { heedReport } from '#server/rooms/heed-report.ts';

// Its signature is its proof, so it is open to anybody; the signature is over the body as it came.
export const POST = route(
  { auth: ['public'], mediaTypes: livekitWebhookMediaTypes, maxBodyBytes: maxWebhookBytes },
  async ({ request, readBody }) => {
    const body = await readBody();
    if (body.outcome === 'too_large') throw new ProblemError('payload_too_large');
    if (body.outcome === 'cut_off') throw new ProblemError('invalid_request');
    await heedReport(await receiveWebhook(body.bytes, request.headers.get('authorization')));
  },
);
