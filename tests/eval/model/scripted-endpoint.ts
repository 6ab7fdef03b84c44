import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { respond } from '#agent/receptionist/builtin/brain.ts';
import type { Practice } from '#domain/practice.ts';
import { type Choices, choicesOf } from '../caller/random.ts';
import { pinnedNowMs } from '../world/clock.ts';
import { type Fault, nextFault, type WireTurn, wireTurn } from './faults.ts';
import { chatRequestSchema, historyOfRequest } from './wire-history.ts';

export interface ScriptedEndpoint {
  /** For `LLM_BASE_URL`. */
  readonly url: string;
  /** The faults of this conversation so far. */
  readonly faults: readonly Fault[];
  /** A conversation begins; the seed decides which answers go wrong. */
  begin(conversation: { practice: Practice; locale: string; seed: string; othersId: string }): void;
  /** From now on answers may go wrong, or no longer. */
  letFaults(begin: boolean): void;
  stop(): Promise<void>;
}

/**
 * An OpenAI-compatible endpoint that needs no model: it answers over the wire what the built-in receptionist would, and
 * in every fourth answer, when `faulty`, it does what models do when they go wrong.
 */
export async function startScriptedEndpoint(options: { faulty: boolean }): Promise<ScriptedEndpoint> {
  let conversation: { practice: Practice; locale: string; othersId: string } | undefined;
  let choices: Choices = choicesOf('');
  const seen: Fault[] = [];
  let mayFail = options.faulty;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const asked = chatRequestSchema.safeParse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    if (!asked.success || !conversation) {
      response.writeHead(400).end();
      return;
    }
    const { practice, locale, othersId } = conversation;
    const turn = respond(historyOfRequest(asked.data, pinnedNowMs()), { practice, locale });
    const fault = mayFail ? nextFault(choices) : undefined;
    if (fault) seen.push(fault);
    await answer(response, wireTurn(turn, fault, othersId));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    faults: seen,
    begin({ seed, ...next }) {
      conversation = next;
      choices = choicesOf(`faults ${seed}`);
      seen.length = 0;
      mayFail = options.faulty;
    },
    letFaults(begin) {
      mayFail = begin && options.faulty;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(response: ServerResponse, turn: WireTurn): Promise<void> {
  if (turn.end === 'fail') {
    response.writeHead(500, { 'content-type': 'application/json' }).end('{"error":{"message":"overloaded"}}');
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const words = turn.words.match(/\S+\s*/g) ?? [];
  const sent = turn.end === 'well' ? words : words.slice(0, Math.ceil(words.length / 2));
  for (const content of sent) send(response, { content });
  if (turn.end === 'stall') return;
  if (turn.end === 'drop') {
    // What was written has to reach the other side first.
    await new Promise((resolve) => response.write(': \n\n', resolve));
    response.destroy();
    return;
  }
  for (const [index, call] of turn.calls.entries()) {
    const { name, arguments: args } = call;
    send(response, {
      tool_calls: [{ index, id: `call_${crypto.randomUUID()}`, type: 'function', function: { name, arguments: args } }],
    });
  }
  send(response, {}, turn.calls.length > 0 ? 'tool_calls' : 'stop');
  response.end('data: [DONE]\n\n');
}

function send(response: ServerResponse, delta: Record<string, unknown>, finish: string | null = null): void {
  const chunk = {
    id: 'chatcmpl-scripted',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'scripted',
    choices: [{ index: 0, delta: { role: 'assistant', ...delta }, finish_reason: finish }],
  };
  response.write(`data: ${JSON.stringify(chunk)}\n\n`);
}
