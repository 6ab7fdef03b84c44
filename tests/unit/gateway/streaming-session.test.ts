import { initializeLogger, llm, voice } from '@livekit/agents';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FrameworkTextOutput } from '#agent/gateway/framework-text-output.ts';
import { StreamingTextOutput } from '#agent/gateway/streaming-text-output.ts';
import type { TextEvent } from '#agent/gateway/text-reader.ts';

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

class PiecesStream extends llm.LLMStream {
  protected override async run(): Promise<void> {
    for (const content of ['Yes, ', 'behind ', 'the house.']) {
      this.queue.put({ id: 'pieces', delta: { role: 'assistant', content } });
    }
  }
}

class PiecesModel extends llm.LLM {
  override label(): string {
    return 'pieces';
  }
  override chat({ chatCtx, toolCtx }: Parameters<llm.LLM['chat']>[0]): llm.LLMStream {
    return new PiecesStream(this, {
      chatCtx,
      toolCtx,
      connOptions: { maxRetry: 0, retryIntervalMs: 1, timeoutMs: 1000 },
    });
  }
}

class Next extends FrameworkTextOutput {
  text = '';
  override async captureText(text: string | { text: string }): Promise<void> {
    this.text += typeof text === 'string' ? text : text.text;
  }
  override flush(): void {
    this.text += '|';
  }
}

let session: voice.AgentSession | undefined;
afterEach(async () => {
  await session?.close();
});

describe('streamed text of the framework’s session', () => {
  it('comes generation by generation, while a stalled reader is cut off and the next in the chain has it all', async () => {
    session = new voice.AgentSession({
      llm: new PiecesModel(),
      vad: null,
      turnHandling: { turnDetection: 'manual' },
      userAwayTimeout: null,
    });
    const next = new Next();
    const output = new StreamingTextOutput({ nextInChain: next, bound: { characters: 30, patienceMs: 20 } });
    session.output.transcription = output;
    const events: TextEvent[] = [];
    const reading = (async () => {
      for await (const event of output) events.push(event);
    })();
    const stalled = output[Symbol.asyncIterator]();
    await session.start({ agent: new voice.Agent({ instructions: 'Answer.' }) });
    await session.say('Welcome.').waitForPlayout();
    await session.generateReply({ userInput: 'Do you have parking?' }).waitForPlayout();
    output.close();
    await reading;
    expect(events.filter(({ type }) => type === 'text_complete')).toEqual([
      { type: 'text_complete', text: 'Welcome.' },
      { type: 'text_complete', text: 'Yes, behind the house.' },
    ]);
    expect(events.find((event) => event.type === 'text_delta' && event.accumulated.startsWith('Yes'))).toEqual({
      type: 'text_delta',
      delta: 'Yes, ',
      accumulated: 'Yes, ',
    });
    expect(next.text).toBe('Welcome.|Yes, behind the house.|');
    await expect(stalled.next()).rejects.toThrow('too slowly');
  });
});
