import { describe, expect, it } from 'vitest';
import { MessageRate } from '#agent/gateway/message-rate.ts';

describe('the rate of messages', () => {
  it('is a burst, then so many a second, and never more than the burst at once', () => {
    let nowMs = 0;
    const rate = new MessageRate(3, 2, () => nowMs);
    const take = (count: number) => Array.from({ length: count }, () => rate.take());
    expect(take(4)).toEqual(['taken', 'taken', 'taken', 'too_many']);
    nowMs += 500;
    expect(take(2)).toEqual(['taken', 'too_many']);
    nowMs += 3_600_000;
    expect(take(4)).toEqual(['taken', 'taken', 'taken', 'too_many']);
  });

  it('tells a flood from somebody in a hurry', () => {
    let nowMs = 0;
    const rate = new MessageRate(2, 1, () => nowMs);
    const take = (count: number) => Array.from({ length: count }, () => rate.take());
    expect(take(4)).toEqual(['taken', 'taken', 'too_many', 'too_many']);
    nowMs += 1000;
    expect(take(4)).toEqual(['taken', 'too_many', 'too_many', 'flood']);
  });
});
