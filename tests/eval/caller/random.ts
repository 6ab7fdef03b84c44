/** Choices that come out the same for the same seed. */
export interface Choices {
  /** 0 ≤ n < 1 */
  next(): number;
  /** Whether something happens that does so with probability `p`. */
  chance(p: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** Choices from a seed in words, e.g. `new-patient-first-exam 3`. */
export function choicesOf(seed: string): Choices {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    chance: (p) => next() < p,
    pick(from) {
      const chosen = from[Math.floor(next() * from.length)];
      if (chosen === undefined) throw new Error('nothing to pick from');
      return chosen;
    },
  };
}
