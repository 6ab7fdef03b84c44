import { initializeLogger, llm } from '@livekit/agents';
import { beforeAll, describe, expect, it } from 'vitest';
import { BuiltInReceptionist, wordGroups } from '#agent/receptionist/builtin/builtin-llm.ts';
import { toolNames } from '#agent/receptionist/tool-contract/names.ts';
import { demoPractice } from '#tests/factories/practice.ts';
import { monday } from './conversation.ts';

beforeAll(() => initializeLogger({ pretty: false, level: 'error' }));

const model = () => new BuiltInReceptionist({ practice: demoPractice(), nowMs: () => monday, locale: 'en-US' });

function heard(...texts: readonly string[]): llm.ChatContext {
  const chatCtx = llm.ChatContext.empty();
  chatCtx.addMessage({ role: 'system', content: 'Instructions of another model.' });
  chatCtx.addMessage({ role: 'assistant', content: 'Welcome to Bright Smile Dental. How can I help you today?' });
  for (const text of texts) chatCtx.addMessage({ role: 'user', content: text });
  return chatCtx;
}

describe('the built-in receptionist as a model of the framework', () => {
  it('streams its words in groups and gives tool calls as the framework expects them', async () => {
    const chunks: llm.ChatChunk[] = [];
    for await (const chunk of model().chat({ chatCtx: heard('I need a filling') })) chunks.push(chunk);
    const words = chunks.map((c) => c.delta?.content ?? '');
    expect(words.filter(Boolean).length).toBeGreaterThan(1);
    expect(words.join('')).toMatch(/Have you been to us before\?$/);
    const calls = chunks.flatMap((c) => c.delta?.toolCalls ?? []);
    expect(calls.map((c) => [c.type, c.name, JSON.parse(c.args)])).toEqual([
      ['function_call', toolNames.noteDetails, { intent: 'booking', visitType: 'filling' }],
    ]);
  });

  it('reads days by the practice’s clock, not by the machine’s', async () => {
    const { toolCalls } = await model()
      .chat({ chatCtx: heard('I need a cleaning tomorrow at 10') })
      .collect();
    const search = toolCalls.find((c) => c.name === toolNames.findOpenings);
    expect(JSON.parse(search?.args ?? '{}')).toMatchObject({ from: '2026-11-24', at: '10:00' });
  });

  it('goes on with a growing chat context as it does with a fresh one', async () => {
    const same = model();
    const chatCtx = heard('I need a cleaning');
    const first = await same.chat({ chatCtx }).collect();
    chatCtx.addMessage({ role: 'assistant', content: first.text });
    chatCtx.addMessage({ role: 'user', content: 'this is Ann Lee, 217-555-0111' });
    const grown = await same.chat({ chatCtx }).collect();
    const fresh = await model().chat({ chatCtx }).collect();
    expect(grown.text).toBe(fresh.text);
    expect(grown.toolCalls.map((c) => c.args)).toEqual(fresh.toolCalls.map((c) => c.args));
  });

  it('answers in words when no tool may be called', async () => {
    const { text, toolCalls } = await model()
      .chat({ chatCtx: heard('I need a cleaning tomorrow at 10'), toolChoice: 'none' })
      .collect();
    expect(toolCalls).toEqual([]);
    expect(text.length).toBeGreaterThan(0);
  });

  it('reads a result that was encoded twice', async () => {
    const chatCtx = heard('I need a cleaning tomorrow at 10');
    const args = JSON.stringify({ visitType: 'cleaning', from: '2026-11-24', to: '2026-11-24', at: '10:00' });
    const output = JSON.stringify(
      JSON.stringify({ timeZone: 'America/Chicago', openings: [], reason: 'taken', nearest: [], next: '' }),
    );
    chatCtx.insert([
      llm.FunctionCall.create({ callId: 'a', name: toolNames.findOpenings, args }),
      llm.FunctionCallOutput.create({ callId: 'a', name: toolNames.findOpenings, output, isError: false }),
    ]);
    const { toolCalls } = await model().chat({ chatCtx }).collect();
    expect(toolCalls.map((c) => c.name)).toContain(toolNames.findOpenings);
  });

  it('groups words without losing a blank', () => {
    const text = 'One two  three four. Five';
    expect(wordGroups(text).join('')).toBe(text);
    expect(wordGroups('')).toEqual([]);
  });
});
