import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ModelCaller } from '#tests/eval/caller/model-caller.ts';
import { providers, scenario, snapshot, turn } from './run-record.ts';

let server: Server;
let answers: string[];
let asked: { messages: { role: string; content: string }[] }[];

beforeEach(async () => {
  answers = [];
  asked = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ choices: [{ message: { content: answers.shift() ?? 'LEAVE' } }] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  vi.stubEnv('EVAL_CALLER_BASE_URL', `http://127.0.0.1:${port}`);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const caller = () =>
  new ModelCaller({
    scenario: scenario(),
    context: () => ({ today: '2026-11-23', providers }),
    lastCode: async () => '482913',
  });
const hears = (words: string) => turn({ words, after: snapshot() });

describe('a caller played by a model', () => {
  it('says what the model says, with persona, steps and code told to it and the conversation before it', async () => {
    answers = ['Hannah Lindqvist'];
    expect(await caller().answer(hears('May I have your name?'))).toBe('Hannah Lindqvist');
    const [request] = asked;
    expect(request?.messages[0]?.content).toContain('Hannah');
    expect(request?.messages[0]?.content).toContain('482913');
    expect(request?.messages.slice(1).map(({ role }) => role)).toEqual(['assistant', 'user']);
  });

  it('leaves when the model says so', async () => {
    const one = caller();
    expect(await one.answer(hears('Goodbye!'))).toBeNull();
    expect(one.hasLeft).toBe(true);
  });

  it('does not stay for ever', async () => {
    answers = Array.from({ length: 40 }, () => 'Hm.');
    const one = caller();
    for (let said: string | null = ''; said !== null; ) said = await one.answer(hears('Hm?'));
    expect(one.gaveUp).toBe('the caller lost patience');
  });
});
