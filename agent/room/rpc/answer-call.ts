import { RpcError, type RpcInvocationData } from '@livekit/rtc-node';
import type { z } from 'zod';
import { maxRpcPayloadBytes, type RpcErrorName, rpcErrorCodes } from '#contract/rpc/errors.ts';
import type { RpcMethod } from '#contract/rpc/methods.ts';
import type { Registrar } from '../../channels/registrar.ts';
import type { ConversationEvents } from '../../conversation/event-log.ts';
import { log } from '../../log.ts';

/** The error as the caller gets it: a code and its name, nothing else. */
export function rpcError(name: RpcErrorName): RpcError {
  return new RpcError(rpcErrorCodes[name], name);
}

/**
 * Answers a method of the contract: the payload is bounded and parsed, the caller checked before anything is done, and
 * whatever goes wrong becomes an error of the contract.
 * @param method.run gets the parsed request and the caller's identity; throws `rpcError(…)` to refuse
 */
export function answerMethod<Request, Response>(
  registrar: Registrar,
  events: ConversationEvents,
  method: {
    name: RpcMethod;
    request: z.ZodType<Request>;
    response: z.ZodType<Response>;
    /** Whether this caller may call it; asked before the payload is looked at. */
    allows: (caller: string) => boolean | Promise<boolean>;
    run: (request: Request, caller: string) => Response | Promise<Response>;
  },
): void {
  const answer = async ({ payload, callerIdentity }: RpcInvocationData): Promise<string> => {
    if (!(await method.allows(callerIdentity))) throw rpcError('not_allowed');
    if (Buffer.byteLength(payload) > maxRpcPayloadBytes) throw rpcError('invalid_payload');
    const request = method.request.safeParse(jsonOrUndefined(payload));
    if (!request.success) throw rpcError('invalid_payload');
    return JSON.stringify(method.response.parse(await method.run(request.data, callerIdentity)));
  };
  registrar.onRpc(method.name, async (call) => {
    const startedMs = performance.now();
    const ended = (outcome: string) =>
      events.rpc({ method: method.name, direction: 'in', durationMs: performance.now() - startedMs, outcome });
    try {
      const given = await answer(call);
      ended('ok');
      return given;
    } catch (error) {
      const known = error instanceof RpcError ? error : rpcError('failed');
      if (known !== error) log().error({ error, method: method.name }, 'a method failed');
      ended(known.message);
      throw known;
    }
  });
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
