import { describe, expect, it } from 'vitest';
import { FrameworkTextOutput } from '#agent/gateway/framework-text-output.ts';
import { StreamingTextOutput } from '#agent/gateway/streaming-text-output.ts';
import { ReaderTooSlow, type TextEvent, type TextReader } from '#agent/gateway/text-reader.ts';
import { maxSpokenCharacters } from '#contract/channels/catalog.ts';

/** Takes everything a reader gives until it ends. */
async function all(reader: AsyncIterable<TextEvent>): Promise<TextEvent[]> {
  const events: TextEvent[] = [];
  for await (const event of reader) events.push(event);
  return events;
}

async function take(reader: TextReader, count: number): Promise<TextEvent[]> {
  const events: TextEvent[] = [];
  while (events.length < count) {
    const { value, done } = await reader.next();
    if (done) break;
    events.push(value);
  }
  return events;
}

const delta = (words: string, accumulated: string): TextEvent => ({ type: 'text_delta', delta: words, accumulated });
const complete = (text: string): TextEvent => ({ type: 'text_complete', text });
const isSettled = async (promise: Promise<unknown>) => {
  const pending = Symbol('pending');
  await new Promise((resolve) => setImmediate(resolve));
  return (await Promise.race([promise, Promise.resolve(pending)])) !== pending;
};

class Next extends FrameworkTextOutput {
  readonly got: string[] = [];
  fails = false;
  override async captureText(text: string | { text: string }): Promise<void> {
    if (this.fails) throw new Error('the next one failed');
    this.got.push(typeof text === 'string' ? text : text.text);
  }
  override flush(): void {
    this.got.push('|');
  }
}

describe('streamed text', () => {
  it('comes as deltas with all of the generation so far, is completed, and starts anew', async () => {
    const output = new StreamingTextOutput();
    const events = all(output);
    for (const words of ['Good ', 'morning.']) await output.captureText(words);
    output.flush();
    await output.captureText('Yes?');
    output.flush();
    output.close();
    expect(await events).toEqual([
      delta('Good ', 'Good '),
      delta('morning.', 'Good morning.'),
      complete('Good morning.'),
      delta('Yes?', 'Yes?'),
      complete('Yes?'),
    ]);
  });

  it('is passed on in the chain, texts and flushes in their order, with timed words as they are', async () => {
    const next = new Next();
    const output = new StreamingTextOutput({ nextInChain: next });
    await output.captureText('one ');
    await output.captureText({ text: 'two' } as Parameters<typeof output.captureText>[0]);
    output.flush();
    output.close();
    await output.captureText('after the end');
    expect(next.got).toEqual(['one ', 'two', '|', 'after the end']);
  });

  it('reaches its readers although the next in the chain fails, and the failure is the writer’s to see', async () => {
    const next = new Next();
    const output = new StreamingTextOutput({ nextInChain: next });
    const reader = output[Symbol.asyncIterator]();
    next.fails = true;
    await expect(output.captureText('hello')).rejects.toThrow('the next one failed');
    expect(await take(reader, 1)).toEqual([delta('hello', 'hello')]);
  });

  it('is told nobody twice: nothing comes of empty words, nor of a flush with nothing before it', async () => {
    const output = new StreamingTextOutput();
    const events = all(output);
    output.flush();
    await output.captureText('');
    output.flush();
    await output.captureText('a');
    output.flush();
    output.flush();
    output.close();
    expect(await events).toEqual([delta('a', 'a'), complete('a')]);
  });
});

describe('several readers', () => {
  it('each get everything, at their own pace', async () => {
    const output = new StreamingTextOutput();
    const [one, two] = [output[Symbol.asyncIterator](), output[Symbol.asyncIterator]()];
    await output.captureText('a');
    expect(await take(one, 1)).toEqual([delta('a', 'a')]);
    await output.captureText('b');
    output.flush();
    output.close();
    expect(await all(one)).toEqual([delta('b', 'ab'), complete('ab')]);
    expect(await all(two)).toEqual([delta('a', 'a'), delta('b', 'ab'), complete('ab')]);
  });

  it('may begin in the middle of a generation and find what was said before', async () => {
    const output = new StreamingTextOutput();
    await output.captureText('Good ');
    const late = output[Symbol.asyncIterator]();
    await output.captureText('morning');
    output.flush();
    output.close();
    expect(await all(late)).toEqual([delta('morning', 'Good morning'), complete('Good morning')]);
    expect(await all(output)).toEqual([]);
  });

  it('do not notice when one of them throws or leaves', async () => {
    const output = new StreamingTextOutput();
    const steady = all(output);
    const throwing = (async () => {
      for await (const _event of output) throw new Error('a reader’s own fault');
    })();
    const leaving = (async () => {
      for await (const _event of output) break;
    })();
    expect(output.readers).toBe(3);
    await output.captureText('a');
    await expect(throwing).rejects.toThrow('own fault');
    await leaving;
    expect(output.readers).toBe(1);
    await output.captureText('b');
    output.flush();
    output.close();
    expect(await steady).toEqual([delta('a', 'a'), delta('b', 'ab'), complete('ab')]);
  });

  it('that are slow hold the writer back, and let it go on when they read', async () => {
    const output = new StreamingTextOutput({ bound: { characters: 100, patienceMs: 60_000 } });
    const slow = output[Symbol.asyncIterator]();
    const fast = output[Symbol.asyncIterator]();
    const first = output.captureText('x'.repeat(200));
    expect(await take(fast, 1)).toHaveLength(1);
    expect(await isSettled(first)).toBe(false);
    await take(slow, 1);
    await first;
    expect(output.readers).toBe(2);
  });

  it('that stay slow are cut off with a clear error, while the fast ones get everything', async () => {
    const output = new StreamingTextOutput({ bound: { characters: 50, patienceMs: 30 } });
    const stalled = output[Symbol.asyncIterator]();
    const fast = all(output);
    for (let piece = 0; piece < 40; piece++) await output.captureText(`word ${piece} `);
    output.flush();
    expect(output.readers).toBe(1);
    await expect(stalled.next()).rejects.toThrow(ReaderTooSlow);
    expect(await stalled.next()).toEqual({ done: true, value: undefined });
    output.close();
    const events = await fast;
    expect(events).toHaveLength(41);
    expect(events.at(-1)).toMatchObject({ type: 'text_complete', text: expect.stringMatching(/^word 0 .*word 39 $/) });
  });

  it('that creep along just below the bound do not get patience without end', async () => {
    const output = new StreamingTextOutput({ bound: { characters: 100, patienceMs: 50 } });
    const creeping = output[Symbol.asyncIterator]();
    let stopped = false;
    const creep = (async () => {
      while (!stopped) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        const { done } = await creeping.next();
        if (done) return 'done';
      }
      return 'still reading';
    })();
    const cut = expect(creep).rejects.toThrow(ReaderTooSlow);
    while (output.readers > 0) await output.captureText('y'.repeat(90));
    stopped = true;
    await cut;
  });

  it('catch up is known: all was taken and more is asked for', async () => {
    const output = new StreamingTextOutput();
    const reader = output[Symbol.asyncIterator]();
    await output.captureText('a');
    output.flush();
    const caughtUp = reader.caughtUp();
    await take(reader, 1);
    expect(await isSettled(caughtUp)).toBe(false);
    await take(reader, 1);
    void reader.next();
    await caughtUp;
    await reader.return();
    await reader.caughtUp();
  });
});

describe('the end', () => {
  it('lets everybody read what waits for them, and nobody wait', async () => {
    const output = new StreamingTextOutput({ bound: { characters: 10, patienceMs: 60_000 } });
    const behind = output[Symbol.asyncIterator]();
    const waiting = output[Symbol.asyncIterator]();
    const ended = take(waiting, 5);
    const held = output.captureText('x'.repeat(50));
    output.close();
    await held;
    expect(await ended).toHaveLength(1);
    expect(await all(behind)).toHaveLength(1);
    expect(await all(output)).toEqual([]);
  });
});

describe('what is kept', () => {
  it('is bounded for a reader that never reads, however much is said in however many generations', async () => {
    const output = new StreamingTextOutput({ bound: { characters: 1000, patienceMs: 0 } });
    const never = output[Symbol.asyncIterator]();
    let captured = 0;
    while (output.readers > 0) {
      await output.captureText('z'.repeat(100));
      output.flush();
      captured += 100;
    }
    expect(captured).toBeLessThanOrEqual(1100);
    await expect(never.next()).rejects.toThrow(ReaderTooSlow);
  });

  it('is bounded for a generation without end: it is completed and goes on as the next', async () => {
    const output = new StreamingTextOutput();
    const events = all(output);
    const piece = 'w'.repeat(1000);
    for (let said = 0; said < 2.5 * maxSpokenCharacters; said += piece.length) await output.captureText(piece);
    output.flush();
    output.close();
    const texts = (await events).flatMap((event) => (event.type === 'text_complete' ? [event.text.length] : []));
    expect(texts).toEqual([maxSpokenCharacters, maxSpokenCharacters, 0.5 * maxSpokenCharacters]);
  });
});
