// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterPaint } from '#components/ui/after-paint.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('acts once, in a task of its own after the frame that was due', () => {
  const done: string[] = [];
  afterPaint(() => done.push('act'));
  requestAnimationFrame(() => done.push('frame'));
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(done).toEqual(['frame', 'act']);
});

it('acts also where nothing is painted', () => {
  vi.stubGlobal('requestAnimationFrame', () => 1);
  const act = vi.fn();
  afterPaint(act);
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledOnce();
});

it('can be taken back', () => {
  const act = vi.fn();
  const takeBack = afterPaint(act);
  takeBack();
  vi.advanceTimersByTime(1000);
  expect(act).not.toHaveBeenCalled();
});
