import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { initializeLogger, llm } from '@livekit/agents';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AgentEnv } from '#agent/env.ts';
import { receptionistModel } from '#agent/receptionist/models.ts';
import { demoPractice } from '#tests/factories/practice.ts';

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  server = undefined;
});

/** An OpenAI-compatible endpoint that does to each request what the test says, and counts them. */
async function endpoint(answer: (response: ServerResponse) => void): Promise<{ url: string; requests: () => number }> {
  let requests = 0;
  server = createServer((request, response) => {
    requests += 1;
    request.resume().on('end', () => answer(response));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests: () => requests };
}

function streamWords(response: ServerResponse, words: string[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const content of words) {
    const chunk = {
      id: 'c',
      object: 'chat.completion.chunk',
      created: 1,
      model: 'scripted',
      choices: [{ index: 0, delta: { content } }],
    };
    response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  }
  response.end('data: [DONE]\n\n');
}

async function answerTo(url: string, text: string): Promise<string> {
  const environment = {
    LLM_BASE_URL: url,
    LLM_API_KEY: 'key',
    LLM_MODEL: 'scripted',
    LIVEKIT_INFERENCE: new Set(),
  } as unknown as AgentEnv;
  const model = receptionistModel(environment, demoPractice(), () => 'en-US');
  const chatCtx = llm.ChatContext.empty();
  chatCtx.addMessage({ role: 'user', content: text });
  let words = '';
  for await (const chunk of model.chat({ chatCtx })) words += chunk.delta?.content ?? '';
  await model.aclose();
  return words;
}

describe('a configured model', () => {
  it('leads the conversation', async () => {
    const { url, requests } = await endpoint((response) => streamWords(response, ['Hello ', 'from ', 'the model.']));
    expect(await answerTo(url, 'Hi')).toBe('Hello from the model.');
    expect(requests()).toBe(1);
  });

  it('is not asked when a red flag is in the message', async () => {
    const { url, requests } = await endpoint((response) => streamWords(response, ['Take two pills.']));
    expect(await answerTo(url, 'My face is swollen and I have trouble breathing')).toMatch(/911/);
    expect(requests()).toBe(0);
  });

  it.each([
    ['answers with an error', (response: ServerResponse) => response.writeHead(500).end('{}')],
    ['drops the connection', (response: ServerResponse) => response.destroy()],
  ])('is replaced by the built-in receptionist when it %s', async (_what, fail) => {
    const { url } = await endpoint(fail);
    expect(await answerTo(url, 'Do you have parking?')).toMatch(/Oak Street/);
  });
});
