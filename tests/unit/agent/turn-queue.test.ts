import { initializeLogger, llm, voice } from '@livekit/agents';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TurnQueue } from '#agent/conversation/turn-queue.ts';
import { sentencesFor } from '#agent/receptionist/sentences.ts';
import { demoPractice } from '#tests/factories/practice.ts';

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

type TranscriptionOutput = NonNullable<voice.AgentSession['output']['transcription']>;

/** Words that reach the patient. The framework does not export the class its outputs extend. */
class Heard {
  readonly segments: string[] = [];
  #text = '';
  async captureText(text: string | { text: string }): Promise<void> {
    this.#text += typeof text === 'string' ? text : text.text;
  }
  flush(): void {
    if (this.#text !== '') this.segments.push(this.#text);
    this.#text = '';
  }
  onAttached(): void {}
  onDetached(): void {}
}

class ScriptedStream extends llm.LLMStream {
  readonly #answer: (text: string) => Promise<string>;
  constructor(model: llm.LLM, options: Parameters<llm.LLM['chat']>[0], answer: (text: string) => Promise<string>) {
    const connOptions = { maxRetry: 0, retryIntervalMs: 1, timeoutMs: 1000 };
    super(model, { chatCtx: options.chatCtx, toolCtx: options.toolCtx, connOptions });
    this.#answer = answer;
  }
  protected override async run(): Promise<void> {
    const last = this.chatCtx.items.at(-1);
    const content = await this.#answer(last?.type === 'message' ? (last.textContent ?? '') : '');
    this.queue.put({ id: 'scripted', delta: { role: 'assistant', content } });
  }
}

class ScriptedModel extends llm.LLM {
  readonly #answer: (text: string) => Promise<string>;
  constructor(answer: (text: string) => Promise<string>) {
    super();
    this.#answer = answer;
  }
  override label(): string {
    return 'scripted';
  }
  override chat(options: Parameters<llm.LLM['chat']>[0]): llm.LLMStream {
    return new ScriptedStream(this, options, this.#answer);
  }
}

let session: voice.AgentSession | undefined;
const closing: (Promise<void> | undefined)[] = [];
// The framework takes half a second to close a session; no test has to wait for the one before it.
afterEach(() => void closing.push(session?.close()));
afterAll(() => Promise.all(closing));

async function queueWith(answer: (text: string) => Promise<string>, known: string[] = []) {
  session = new voice.AgentSession({
    llm: new ScriptedModel(answer),
    vad: null,
    turnHandling: { turnDetection: 'manual' },
    userAwayTimeout: null,
  });
  session.on(voice.AgentSessionEventTypes.Error, () => {});
  const heard = new Heard();
  session.output.transcription = heard as unknown as TranscriptionOutput;
  await session.start({ agent: new voice.Agent({ instructions: 'Answer.' }) });
  const turns = new TurnQueue(session, sentencesFor({ locale: () => 'en-US' }, demoPractice()), { known });
  return { turns, heard };
}

const text = (words: string, id?: string) => ({ kind: 'text', text: words, id }) as const;

describe('turns', () => {
  it('are answered one after another, in their order, even when the first takes long', async () => {
    const slow = Promise.withResolvers<void>();
    const { turns, heard } = await queueWith(async (words) => {
      if (words === 'first') await slow.promise;
      return `answer to ${words}`;
    });
    turns.open();
    turns.add(text('first'));
    turns.add(text('second'));
    slow.resolve();
    await expect.poll(() => heard.segments).toEqual(['answer to first', 'answer to second']);
  });

  it('wait until the session runs', async () => {
    const { turns, heard } = await queueWith(async (words) => `answer to ${words}`);
    turns.greet();
    turns.add(text('Hello'));
    expect(heard.segments).toEqual([]);
    turns.open();
    await expect.poll(() => heard.segments).toHaveLength(2);
    expect(heard.segments[0]).toMatch(/Welcome/);
  });

  it('are taken once under one id, also when an earlier worker has taken it', async () => {
    const { turns, heard } = await queueWith(async (words) => `answer to ${words}`, ['message-1']);
    turns.open();
    turns.add(text('again', 'message-1'));
    turns.add(text('new', 'message-2'));
    turns.add(text('new', 'message-2'));
    turns.add(text('last', 'message-3'));
    await expect.poll(() => heard.segments).toEqual(['answer to new', 'answer to last']);
  });

  it('end with an apology and a way on when the model fails, and the next one is answered', async () => {
    const { turns, heard } = await queueWith(async (words) => {
      if (words === 'break') throw new Error('the model is broken');
      return `answer to ${words}`;
    });
    turns.open();
    turns.add(text('break'));
    turns.add(text('go on'));
    await expect.poll(() => heard.segments, { timeout: 10_000 }).toHaveLength(2);
    expect(heard.segments[0]).toMatch(/went wrong on our side.*555/);
    expect(heard.segments[1]).toBe('answer to go on');
  });
});
