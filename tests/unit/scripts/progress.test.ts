import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgress, seconds } from '#scripts/stack/progress.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function output(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, columns: 60, write: (text: string) => written.push(text) };
}

describe('progress without a terminal', () => {
  it('names a step when it takes longer than a second, reminds of it, and says how long it took', async () => {
    const out = output(false);
    const progress = createProgress(out);
    const step = progress.step('Building', async (report) => {
      report('page 3');
      await wait(13_000);
      return 'done';
    });
    await vi.advanceTimersByTimeAsync(900);
    expect(out.written).toEqual([]);
    await vi.advanceTimersByTimeAsync(12_200);
    expect(await step).toBe('done');
    expect(out.written).toEqual(['… Building: page 3 (1 s)\n', '… Building: page 3 (11 s)\n', '✓ Building (13.0 s)\n']);
    expect(progress.timings()).toEqual([{ name: 'Building', startedMs: 0, tookMs: 13_000 }]);
    progress.close();
  });

  it('marks a step that failed and lets its error through', async () => {
    const out = output(false);
    const progress = createProgress(out);
    const failing = progress.step('Migrating', () => Promise.reject(new Error('no room')));
    await expect(failing).rejects.toThrow('no room');
    expect(out.written).toEqual(['✗ Migrating (0.0 s)\n']);
    progress.close();
  });
});

describe('progress on a terminal', () => {
  it('draws what is running in place and leaves one line for what is done', async () => {
    const out = output(true);
    const progress = createProgress(out);
    const steps = [progress.step('One', () => wait(2000)), progress.step('Two', () => wait(3000))];
    await vi.advanceTimersByTimeAsync(1500);
    const drawn = out.written.join('');
    expect(drawn).toContain('One (1 s)');
    expect(drawn).toContain('Two (1 s)');
    out.written.length = 0;
    await vi.advanceTimersByTimeAsync(2000);
    await Promise.all(steps);
    const last = out.written.join('');
    expect(last).toContain('✓ One (2.0 s)\n');
    expect(last.endsWith('✓ Two (3.0 s)\n')).toBe(true);
    progress.close();
  });

  it('never draws a line wider than the terminal', async () => {
    const out = output(true);
    const progress = createProgress(out);
    const step = progress.step('Fetching', async (report) => {
      report('x'.repeat(200));
      await wait(1500);
    });
    await vi.advanceTimersByTimeAsync(1300);
    const lines = out.written.join('').split('\n');
    expect(lines.some((line) => line.includes('xxx'))).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the terminal's own codes take no room
    expect(Math.max(...lines.map((line) => line.replaceAll(/\u001b\[\d*[A-Z]/g, '').length))).toBeLessThan(60);
    await vi.advanceTimersByTimeAsync(1000);
    await step;
    progress.close();
  });
});

describe('durations', () => {
  it.each([
    [49, '0.0 s'],
    [12_345, '12.3 s'],
    [59_999, '60.0 s'],
    [60_000, '1 min 0 s'],
    [125_400, '2 min 5 s'],
  ])('%d ms read %s', (ms, text) => {
    expect(seconds(ms)).toBe(text);
  });
});
