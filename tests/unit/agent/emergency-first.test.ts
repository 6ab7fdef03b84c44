import { initializeLogger, llm } from '@livekit/agents';
import { beforeAll, describe, expect, it } from 'vitest';
import { EmergencyFirst } from '#agent/receptionist/emergency-first.ts';
import { demoPractice } from '#tests/factories/practice.ts';

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

/** A model that only notes that it was asked. */
class Noted extends llm.LLM {
  readonly #name: string;
  readonly #asked: string[];

  constructor(name: string, asked: string[]) {
    super();
    this.#name = name;
    this.#asked = asked;
  }

  override label(): string {
    return this.#name;
  }

  override chat(): llm.LLMStream {
    this.#asked.push(this.#name);
    return {} as llm.LLMStream;
  }
}

/** Who answers the last of these messages; the patient's and the receptionist's take turns, the receptionist begins. */
function answers(...messages: readonly string[]): string | undefined {
  const asked: string[] = [];
  const first = new EmergencyFirst({
    model: new Noted('configured', asked),
    builtIn: new Noted('built-in', asked),
    practice: demoPractice(),
    locale: 'en-US',
  });
  const chatCtx = llm.ChatContext.empty();
  for (const [at, content] of messages.entries()) {
    chatCtx.addMessage({ role: at % 2 === 0 ? 'assistant' : 'user', content });
  }
  first.chat({ chatCtx });
  return asked[0];
}

describe('an emergency', () => {
  it.each([
    [['Hello, how can I help?', 'I would like a cleaning'], 'configured'],
    [['Hello, how can I help?', "I can't breathe"], 'built-in'],
    [['Hello', 'my cheek is swollen', 'Since when?', "it's up to my eye now"], 'built-in'],
    [['Hello', 'my tooth hurts', 'Do you have trouble breathing or swallowing?', 'yes'], 'built-in'],
    [['Hello', 'my tooth hurts', 'Do you have trouble breathing or swallowing?', 'no'], 'configured'],
    [['Hello', 'I need a cleaning', 'Shall I book Tuesday at 9?', 'yes'], 'configured'],
    [['Hello'], 'configured'],
  ] as const)('%j goes to the %s model', (messages, model) => {
    expect(answers(...messages)).toBe(model);
  });
});
