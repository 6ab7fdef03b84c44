import { type Room, RpcError } from '@livekit/rtc-node';
import type { z } from 'zod';
import { maxRpcPayloadBytes, rpcErrorCodes } from '#contract/rpc/errors.ts';
import { type RpcMethod, rpcMethods } from '#contract/rpc/methods.ts';
import { pickSlotRequestSchema, pickSlotResponseSchema, pickSlotTimeoutMs } from '#contract/rpc/pick-slot.ts';
import {
  reviewDetailsRequestSchema,
  reviewDetailsResponseSchema,
  reviewDetailsTimeoutMs,
} from '#contract/rpc/review-details.ts';
import type { Addressee } from '../../channels/outgoing.ts';
import type { ConversationEvents } from '../../conversation/event-log.ts';
import type { PatientPage } from '../../conversation/transport.ts';
import { log } from '../../log.ts';

interface Question<T> {
  method: RpcMethod;
  request: unknown;
  asks: z.ZodType;
  answers: z.ZodType<T>;
  timeoutMs: number;
}

/** Asks the patient's page over LiveKit's RPC, which reaches it alone. What a page does not know it is not asked again. */
export function pageMethods(room: Room, to: Addressee, events: ConversationEvents): PatientPage {
  const unsupported = new Set<string>();

  async function ask<T>({ method, request, asks, answers, timeoutMs }: Question<T>): Promise<T | null> {
    const payload = JSON.stringify(asks.parse(request));
    await to.settled();
    const identity = to.identity();
    const page = `${identity} ${method}`;
    if (unsupported.has(page)) return null;
    const startedMs = performance.now();
    const ended = (outcome: string) =>
      events.rpc({ method, direction: 'out', durationMs: performance.now() - startedMs, outcome });
    if (Buffer.byteLength(payload) > maxRpcPayloadBytes) {
      log().warn({ method }, 'a question was too large for the page');
      ended('too_large');
      return null;
    }
    try {
      const call = { destinationIdentity: identity, method, payload, responseTimeout: timeoutMs };
      const given = await room.localParticipant?.performRpc(call);
      const answer = answers.safeParse(jsonOrUndefined(given));
      ended(answer.success ? 'ok' : 'malformed');
      return answer.success ? answer.data : null;
    } catch (error) {
      const name = errorName(error);
      ended(name);
      if (name === 'unsupported_method') unsupported.add(page);
      return null;
    }
  }

  return {
    pickSlot: (request) =>
      ask({
        method: rpcMethods.pickSlot,
        request,
        asks: pickSlotRequestSchema,
        answers: pickSlotResponseSchema,
        timeoutMs: pickSlotTimeoutMs,
      }),
    reviewDetails: (request) =>
      ask({
        method: rpcMethods.reviewDetails,
        request,
        asks: reviewDetailsRequestSchema,
        answers: reviewDetailsResponseSchema,
        timeoutMs: reviewDetailsTimeoutMs,
      }),
  };
}

/** LiveKit's own codes and ours, by name; whatever else went wrong is `failed`. */
export function errorName(error: unknown): string {
  if (!(error instanceof RpcError)) return 'failed';
  const known = { ...RpcError.ErrorCode, ...rpcErrorCodes };
  return (
    Object.entries(known)
      .find(([, code]) => code === error.code)?.[0]
      .toLowerCase() ?? 'failed'
  );
}

function jsonOrUndefined(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
