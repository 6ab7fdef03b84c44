import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the endpoint was asked: the messages as they came over the wire. */
export interface AskedRequest {
  messages: { role: string; content?: unknown; tool_calls?: unknown; tool_call_id?: string }[];
  tools?: { function: { name: string } }[];
}

/** What the endpoint does with one request. */
export type ScriptedAnswer = (response: ServerResponse, asked: AskedRequest) => void | Promise<void>;

/** Streams words in pieces, as an OpenAI-compatible endpoint does. */
export const says =
  (...pieces: string[]): ScriptedAnswer =>
  (response) => {
    begin(response);
    for (const content of pieces) send(response, { content });
    finish(response, 'stop');
  };

/** Calls a tool; arguments as text, so that they may be broken. Words may come first. */
export const calls =
  (name: string, args: unknown, words?: string): ScriptedAnswer =>
  (response) => {
    begin(response);
    if (words) send(response, { content: words });
    const text = typeof args === 'string' ? args : JSON.stringify(args);
    // Arguments come in pieces too.
    const middle = Math.ceil(text.length / 2);
    const id = `call_${crypto.randomUUID()}`;
    send(response, {
      tool_calls: [{ index: 0, id, type: 'function', function: { name, arguments: text.slice(0, middle) } }],
    });
    send(response, { tool_calls: [{ index: 0, function: { arguments: text.slice(middle) } }] });
    finish(response, 'tool_calls');
  };

/** Says some words and then nothing more, without ending. */
export const stallsAfter =
  (...pieces: string[]): ScriptedAnswer =>
  (response) => {
    begin(response);
    for (const content of pieces) send(response, { content });
  };

/** Says some words and drops the connection. */
export const dropsAfter =
  (...pieces: string[]): ScriptedAnswer =>
  async (response) => {
    begin(response);
    for (const content of pieces) send(response, { content });
    // What was written has to reach the other side first.
    await new Promise((resolve) => response.write(': \n\n', resolve));
    response.destroy();
  };

export const fails =
  (status: number): ScriptedAnswer =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end('{"error":{"message":"no"}}');

/**
 * An OpenAI-compatible endpoint that answers by a script, one answer a request; the last one stays. It keeps what it
 * was asked.
 */
export async function scriptedLlm(script: readonly ScriptedAnswer[]) {
  const asked: AskedRequest[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      const parsed = JSON.parse(body) as AskedRequest;
      asked.push(parsed);
      const answer = script[Math.min(asked.length, script.length) - 1];
      void answer?.(response, parsed);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
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

function finish(response: ServerResponse, reason: string): void {
  send(response, {}, reason);
  const usage = { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 };
  response.write(
    `data: ${JSON.stringify({ id: 'chatcmpl-scripted', object: 'chat.completion.chunk', created: 1, model: 'scripted', choices: [], usage })}\n\n`,
  );
  response.end('data: [DONE]\n\n');
}
